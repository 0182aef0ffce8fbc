import type { TimelineData } from '#drawings/timeline-data.ts';

/** A month counted from the year 0, in the words of the page: “June 2025”. */
export function monthInWords({ months }: Pick<TimelineData, 'months'>, month: number): string {
  return `${months[month % 12]?.name ?? ''} ${Math.floor(month / 12)}`;
}
