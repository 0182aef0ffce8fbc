import assert from 'node:assert/strict';
import test from 'node:test';
import { inFrames } from '#browser/frame-steps.ts';

/** Frames that come when told, and never late. */
function frames(): { readonly next: () => void } {
  const waiting = new Map<number, FrameRequestCallback>();
  let [id, now] = [0, 1000];
  Object.assign(globalThis, {
    requestAnimationFrame: (callback: FrameRequestCallback) => waiting.set((id += 1), callback) && id,
    cancelAnimationFrame: (own: number) => waiting.delete(own),
  });
  return {
    next: () => {
      const due = [...waiting.values()];
      waiting.clear();
      now += 16;
      for (const callback of due) callback(now);
    },
  };
}

function* counting(done: number[], cost: number): Generator<number> {
  for (let step = 0; step < 1000; step += 1) {
    done.push(step);
    yield cost;
  }
}

test('inFrames(steps) runs no step before the next frame, a few in each, and all in order', () => {
  const { next } = frames();
  const done: number[] = [];
  inFrames(counting(done, 1));
  assert.deepEqual(done, []);
  next();
  const { length } = done;
  assert.ok(length > 0 && length < 50, `${length} steps`);
  for (let frame = 0; frame < 1000 && done.length < 1000; frame += 1) next();
  assert.deepEqual(done, [...Array(1000).keys()]);
});

test('inFrames(steps) ends a turn after a step that has a whole frame laid out', () => {
  const { next } = frames();
  const done: number[] = [];
  inFrames(counting(done, Infinity));
  for (let frame = 1; frame <= 5; frame += 1) {
    next();
    assert.equal(done.length, frame);
  }
});

test('what inFrames(steps) returns stops the steps where they are', () => {
  const { next } = frames();
  const done: number[] = [];
  const stop = inFrames(counting(done, Infinity));
  next();
  stop();
  next();
  assert.equal(done.length, 1);
});
