import { utcYear, type ScaleTime } from 'd3';
import { textWidth } from './frame.ts';

/** A tick with its place and its words. */
export interface PlacedTick {
  readonly x: number;
  readonly label: string;
}

/** The size of the words at a tick, in pixels. */
const FONT = 12;
/** Least room between two ticks, so that the words of years do not touch. */
const ROOM = 36;

/** A tick at the start of each year of a time scale, in UTC; where years lie too close, only those that leave room. */
export function yearTicks(x: ScaleTime<number, number>): readonly PlacedTick[] {
  const domain = x.domain();
  const years = utcYear.range(domain[0] ?? new Date(0), domain.at(-1) ?? new Date(0));
  const placed = years.map((year) => ({ x: x(year), label: String(year.getUTCFullYear()) })).toReversed();
  const kept: PlacedTick[] = [];
  for (const tick of placed) {
    const later = kept.at(-1);
    if (!later || later.x - tick.x >= ROOM) kept.push(tick);
  }
  return kept.toReversed();
}

/** Years between two ticks, from close to wide. */
export const YEAR_STEPS: readonly number[] = [1, 2, 5, 10, 20, 50, 100];

/** Ticks at round years of a time scale, as close as their words allow; none whose words would end further right of the scale than `room` pixels. */
export function roundYearTicks(x: ScaleTime<number, number>, room: number): readonly PlacedTick[] {
  const [left = 0, right = 0] = x.range();
  const ticksEvery = (years: number): readonly PlacedTick[] =>
    x.ticks(utcYear.every(years) ?? utcYear).map((year) => ({ x: x(year), label: String(year.getUTCFullYear()) }));
  const areApart = (ticks: readonly PlacedTick[]): boolean =>
    ticks.every(({ x: at }, place) => at - (ticks[place - 1]?.x ?? -ROOM) >= ROOM);
  const ticks = YEAR_STEPS.map(ticksEvery).find(areApart);
  return (ticks ?? []).filter((tick) => tick.x >= left && tick.x + textWidth(tick.label, FONT) <= right + room);
}
