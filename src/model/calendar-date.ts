/** How exactly a date is known. */
export type DatePrecision = 'day' | 'month' | 'year';

/** A date in UTC whose length says its precision: "2021-12-06", "2021-12" or "2021" (ISO 8601 calendar dates, reduced forms included). */
export type CalendarDate = string & { readonly calendarDate: unique symbol };

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Says what keeps a text from being a calendar date, or nothing when it is one. */
export function calendarDateFault(text: string): string | undefined {
  const match = FORM.exec(text);
  if (!match) {
    return /^\d{4}-\d{2}-\d{2}[T ]/.test(text) ? `date "${text}" is finer than a day` : `"${text}" is not a date`;
  }
  const [, year, month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) {
    return `date "${text}" has no month ${month}`;
  }
  if (month !== undefined && day !== undefined) {
    const last = utcDay(Number(year), Number(month), 0).getUTCDate();
    if (Number(day) < 1 || Number(day) > last) return `date "${text}" does not exist: that month has ${last} days`;
  }
  return undefined;
}

/** Reads a calendar date; throws a RangeError that says what is wrong. */
export function parseCalendarDate(text: string): CalendarDate {
  const fault = calendarDateFault(text);
  if (fault) throw new RangeError(fault);
  return text as CalendarDate;
}

/** The precision a date is known to. */
export function precisionOf(date: CalendarDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The year a date falls in. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** The first instant a date may mean, in UTC. */
export function startOfDate(date: CalendarDate): Date {
  return utcDay(yearOf(date), Number(date.slice(5, 7) || 1) - 1, Number(date.slice(8, 10) || 1));
}

/** The instant just after the last one a date may mean, in UTC. */
export function endOfDate(date: CalendarDate): Date {
  const start = startOfDate(date);
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  switch (precisionOf(date)) {
    case 'year':
      return utcDay(year + 1, 0, 1);
    case 'month':
      return utcDay(year, month + 1, 1);
    case 'day':
      return utcDay(year, month, day + 1);
  }
}

/** The year of a date as a date of its own. */
export function yearDate(date: CalendarDate): CalendarDate {
  return parseCalendarDate(date.slice(0, 4));
}

/** Midnight of a day in UTC; Date.UTC would move the first hundred years to the twentieth century. */
function utcDay(year: number, month: number, day: number): Date {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month, day);
  return midnight;
}

/** Orders dates by their first instant; of two that start together the vaguer comes first. */
export function compareCalendarDates(a: CalendarDate, b: CalendarDate): number {
  const [first, second] = [toTheDay(a), toTheDay(b)];
  return first < second ? -1 : first > second ? 1 : a.length - b.length;
}

/** The first day a date may mean, as text: years have four digits, so text orders as time does. */
function toTheDay(date: CalendarDate): string {
  return date.length === 10 ? date : date + '-01-01'.slice(date.length - 4);
}

/** True when all of `a` lies before any of `b`, so that no reading of the two puts `a` later. */
export function isWhollyBefore(a: CalendarDate, b: CalendarDate): boolean {
  return endOfDate(a).getTime() <= startOfDate(b).getTime();
}

/** The later of the dates, by first instant; nothing for an empty list. */
export function latestDate(dates: readonly CalendarDate[]): CalendarDate | undefined {
  return dates.reduce<CalendarDate | undefined>(
    (latest, date) => (latest !== undefined && compareCalendarDates(latest, date) > 0 ? latest : date),
    undefined,
  );
}
