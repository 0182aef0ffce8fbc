import { calendarDateFault, endOfDate, parseCalendarDate, startOfDate } from './calendar-date.ts';

/** The time a figure of a series is for: from its first instant to the one after its last, in UTC. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
}

/** A year that begins in one calendar year and ends in the next: "2021-22", "2021/22", "FY2021-22", "FY 2021-2022". */
const FINANCIAL_YEAR = /^(?:FY ?)?(\d{4})[-–/](\d{4}|\d{2})$/;

/** Reads a period: a calendar date, or a financial year, which is taken for both of its calendar years; nothing for any other text. */
export function parsePeriod(text: string): Period | undefined {
  if (calendarDateFault(text) === undefined) {
    const date = parseCalendarDate(text);
    return { start: startOfDate(date), end: endOfDate(date) };
  }
  const [, first = '', last = ''] = FINANCIAL_YEAR.exec(text) ?? [];
  if (first === '' || Number(last) !== (Number(first) + 1) % (last.length === 2 ? 100 : 10_000)) return undefined;
  const start = startOfDate(parseCalendarDate(first));
  return { start, end: endOfDate(parseCalendarDate(String(Number(first) + 1).padStart(4, '0'))) };
}

/** True for a text that may be a month or a financial year, as "2011-12" may. */
export function isMonthOrYear(text: string): boolean {
  const [, year = '', rest = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year !== '' && Number(rest) === (Number(year) + 1) % 100;
}
