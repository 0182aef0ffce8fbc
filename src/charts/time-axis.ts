import { scaleUtc, utcMonth, type ScaleTime } from 'd3';
import { yearOf, type CalendarDate } from '#model/calendar-date.ts';

/** Dates to shares of the whole, from 0 to 1. Every drawing of one timeline uses one axis, so that a span means the same in all of them. */
export interface TimeAxis {
  readonly firstYear: number;
  /** The year the axis ends before. */
  readonly endYear: number;
  /** True when some years are drawn wider than others. */
  readonly isUneven: boolean;
  readonly share: ScaleTime<number, number>;
  /** Where each of its months starts, worked out once for any number of frames. */
  readonly months: readonly AxisMonth[];
}

/** The start of a month on an axis; that of a January is the start of its year. */
export interface AxisMonth {
  readonly share: number;
  readonly date: CalendarDate;
  readonly isYear: boolean;
}

/** How wide a year is beside one with an event: an empty one nearly closes, a full one grows with its events, more slowly than they do. */
const EMPTY_YEAR = 0.12;
const OPEN_YEAR = 0.9;

/** An axis over the whole years of all dates, on which a year with more of them is wider; 2000 alone when there are none. */
export function timeAxis(dates: readonly CalendarDate[]): TimeAxis {
  const counts = new Map<number, number>();
  for (const date of dates) counts.set(yearOf(date), (counts.get(yearOf(date)) ?? 0) + 1);
  const firstYear = counts.size === 0 ? 2000 : Math.min(...counts.keys());
  const endYear = counts.size === 0 ? 2001 : Math.max(...counts.keys()) + 1;
  const widths = Array.from({ length: endYear - firstYear }, (_, index) => yearWidth(counts.get(firstYear + index) ?? 0));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const ends = widths.map((_, index) => widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0) / total);
  const share = scaleUtc()
    .domain([newYear(firstYear), ...ends.map((_, index) => newYear(firstYear + index + 1))])
    .range([0, ...ends]);
  return { firstYear, endYear, isUneven: new Set(widths).size > 1, share, months: monthsOf(share) };
}

function monthsOf(share: TimeAxis['share']): readonly AxisMonth[] {
  const [first, ...ends] = share.domain();
  const end = ends.at(-1);
  if (!first || !end) return [];
  return utcMonth.range(first, end).map((start) => {
    const isYear = start.getUTCMonth() === 0;
    const date = isYear ? String(start.getUTCFullYear()) : start.toISOString().slice(0, 7);
    return { share: share(start), date: date as CalendarDate, isYear };
  });
}

function yearWidth(count: number): number {
  return count === 0 ? EMPTY_YEAR : OPEN_YEAR + count ** 0.7;
}

/** Midnight of a new year, in UTC. */
export function newYear(year: number): Date {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, 0, 1);
  return midnight;
}
