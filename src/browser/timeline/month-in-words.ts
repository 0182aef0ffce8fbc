import type { TimelineData } from '#drawings/timeline-data.ts';

/** A month counted from the year 0, in the words of the page: “June 2025”. */
export function monthInWords({ months, says }: Pick<TimelineData, 'months' | 'says'>, month: number): string {
  return says.month.replace('{month}', months[month % 12]?.name ?? '').replace('{year}', String(Math.floor(month / 12)));
}

/** Months from one to another. */
export function monthsInWords({ says }: Pick<TimelineData, 'says'>, first: string, last: string): string {
  return says.months.replace('{first}', first).replace('{last}', last);
}
