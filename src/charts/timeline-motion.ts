import { endOfDate, precisionOf, startOfDate } from '#model/calendar-date.ts';
import { EDGE, PITCH, type TimelineItem } from './timeline.ts';
import type { TimeAxis } from './time-axis.ts';

/** An event as the shares of the axis it takes, worked out once for any number of frames. */
export interface MovingItem {
  readonly start: number;
  /** The same as the start for a day. */
  readonly end: number;
  readonly isHeadline: boolean;
}

/** A mark of a lane in motion; heights count from its line. */
export interface MovingMark {
  readonly x: number;
  readonly y: number;
  readonly extent: number;
  readonly isHeadline: boolean;
}

/** The events of each thread as shares, in order of their start. */
export function readyToMove(events: readonly TimelineItem[], { share }: TimeAxis): ReadonlyMap<string, readonly MovingItem[]> {
  const items = events.map(({ thread, date, weight }) => {
    const start = share(startOfDate(date));
    const end = precisionOf(date) === 'day' ? start : share(endOfDate(date));
    return { thread, item: { start, end, isHeadline: weight === 'headline' } };
  });
  return new Map(
    [...Map.groupBy(items, ({ thread }) => thread)].map(([thread, own]) => [
      thread,
      own.map(({ item }) => item).sort((a, b) => a.start - b.start),
    ]),
  );
}

/** Places the marks of one lane while the span moves, fast enough for every frame: no labels, no names, what stands too high stays out. */
export function placeMotion(
  items: readonly MovingItem[],
  { from, to }: { readonly from: number; readonly to: number },
  { width, levels }: { readonly width: number; readonly levels: number },
): readonly MovingMark[] {
  const stretch = (width - 2 * EDGE) / (to - from);
  const ends: number[] = Array.from({ length: levels }, () => -Infinity);
  const marks: MovingMark[] = [];
  for (const { start, end, isHeadline } of items) {
    if (end < from || start > to) continue;
    const left = EDGE + (Math.max(start, from) - from) * stretch;
    const extent = end > start ? EDGE + (Math.min(end, to) - from) * stretch - left : 0;
    const reach = extent > 0 ? 0 : PITCH / 2;
    const level = ends.findIndex((last) => last <= left - reach);
    if (level < 0) continue;
    ends[level] = left + extent + reach;
    marks.push({ x: left, y: 0 - level * PITCH, extent, isHeadline });
  }
  return marks;
}

/** How wide the whole axis is where a share of it takes a width: placed so wide, every span of that length needs no more than to be shifted. */
export function motionWidth(share: number, width: number): { readonly width: number; readonly stretch: number } {
  const stretch = (width - 2 * EDGE) / share;
  return { width: stretch + 2 * EDGE, stretch };
}
