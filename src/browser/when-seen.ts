/** Work on a part of the page that nobody misses while the part is out of sight. */
export interface Deferred {
  readonly part: Element;
  readonly work: () => void;
}

/** So many frames the reader rests before what is out of sight is worked on. */
const REST = 30;

/** Steps for frames: of what is left to do, one piece in each, what is in sight at once and in its order, after a rest all else. */
export function* whenSeen(left: () => readonly Deferred[]): Generator<number> {
  let clearAt: number | undefined;
  for (let frame = 0; ; frame += 1) {
    const isRested = frame > REST;
    if (isRested || clearAt !== scrollY) {
      const works = left();
      if (works.length === 0) return;
      const next = works.find(({ part }) => isRested || isInSight(part));
      if (next) next.work();
      else clearAt = scrollY;
    }
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

/** Leaves it to the browser to lay out a part when it comes near; until then it is so high, in pixels, or as high as it was last. */
export function layOutNear(part: HTMLElement, height: number): void {
  part.style.containIntrinsicHeight = `auto ${height}px`;
  part.classList.add('near');
}
