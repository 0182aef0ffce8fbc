/** Steps of work for a page that must not stand still: each says how many things it gave the browser to lay out and paint. */
export type FrameSteps = Iterator<number | void, unknown>;

/** So long a turn may take in each frame, in milliseconds; laying out and painting come on top of it. */
const A_TURN = 3;
/** A frame that took longer, in milliseconds, came late. */
const LATE = 20;
/** So many things are laid out in the first turn, and in the smallest. */
const START = 8;
const LEAST = 3;
/** So many things more are laid out in each turn once one was late: the less, the seldomer the limit is met again. */
const CAREFUL = 0.25;

/** Runs steps, some in each frame: one thing more in each as long as frames come in time, half as many when one is late, and then more but slowly. Returns what stops it. */
export function inFrames(steps: FrameSteps): () => void {
  let [frame, before, most, more] = [0, 0, START, 1];
  const turn = (now: number): void => {
    if (before > 0) {
      const isLate = now - before > LATE;
      if (isLate) more = CAREFUL;
      most = isLate ? Math.max(LEAST, most / 2) : most + more;
    }
    before = now;
    const end = performance.now() + A_TURN;
    for (let laid = 0; laid < most && performance.now() < end;) {
      const { done, value } = steps.next();
      if (done) return;
      laid += Number(value ?? 0);
    }
    frame = requestAnimationFrame(turn);
  };
  frame = requestAnimationFrame(turn);
  return () => cancelAnimationFrame(frame);
}
