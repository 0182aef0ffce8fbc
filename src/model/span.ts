import { endOfDate, precisionOf, startOfDate, type CalendarDate } from './calendar-date.ts';

/** Time between two dates in whole months; not exact when one of them is known to the month or year only. */
export interface Span {
  readonly months: number;
  readonly isExact: boolean;
}

/** The time from one date to another, by their first instants. */
export function spanBetween(from: CalendarDate, to: CalendarDate): Span {
  const isExact = precisionOf(from) === 'day' && precisionOf(to) === 'day';
  return { months: wholeMonths(startOfDate(from), startOfDate(to)), isExact };
}

/** How long after the end of a deadline a date lies: the least it may be, since a month or a year may mean its last day. */
export function spanPast(deadline: CalendarDate, date: CalendarDate): Span {
  return { months: wholeMonths(endOfDate(deadline), startOfDate(date)), isExact: precisionOf(date) === 'day' };
}

/** Whole months from one instant to another, in UTC; negative when it lies before. */
function wholeMonths(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}
