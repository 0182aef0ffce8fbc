/** Work on a part of the page that nobody misses while the part is out of sight. */
export interface Deferred {
  readonly part: Element;
  readonly work: () => void;
}

/** So many frames the reader rests before what is out of sight is worked on. */
const REST = 30;

/** Steps for frames: one piece of work in each, those in sight at once and in their order, after a rest the others. */
export function* whenSeen(deferred: readonly Deferred[]): Generator<number> {
  const left = new Set(deferred);
  let clearAt: number | undefined;
  for (let frame = 0; left.size > 0; frame += 1) {
    const isRested = frame > REST;
    const next = isRested || clearAt !== scrollY ? [...left].find(({ part }) => isRested || isInSight(part)) : undefined;
    if (next) {
      next.work();
      left.delete(next);
    } else clearAt = scrollY;
    yield Infinity;
  }
}

/** True for a part of the page that stands in the window now. */
export function isInSight(part: Element): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

/** Keeps a part unlaid until it is released: as high as is said, in pixels, or as its style says. */
export function hold(part: HTMLElement, height?: number): void {
  part.classList.add('waiting');
  if (height !== undefined) part.style.height = `${height}px`;
}

/** Lets a browser lay out a part again. */
export function release(part: HTMLElement): void {
  part.classList.remove('waiting');
  part.style.height = '';
}

/** True for a part that waits to be laid out. */
export function isHeld(part: HTMLElement): boolean {
  return part.classList.contains('waiting');
}
