import { endOfDate, type CalendarDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Issue } from '#model/issue.ts';

/** A day that an hour early east of us is there already. */
const TOMORROW = 24 * 60 * 60 * 1000;

/** Articles that say they were published, updated or corrected on a day still to come: they would be published now. */
export function daysToCome({ summit, articles }: Corpus, now: number): readonly Issue[] {
  // What the content says was searched has happened, whatever a clock says.
  const latest = Math.max(now + TOMORROW, endOfDate(summit.searchedAt).getTime());
  const isToCome = (date: CalendarDate | undefined): date is CalendarDate =>
    date !== undefined && endOfDate(date).getTime() - TOMORROW > latest;
  return articles.flatMap(({ id, publishedAt, updatedAt, updates, corrections }) => {
    const days = [
      { at: ['publishedAt'], date: publishedAt },
      { at: ['updatedAt'], date: updatedAt },
      ...updates.map(({ date }, place) => ({ at: ['updates', place, 'date'], date })),
      ...corrections.map(({ date }, place) => ({ at: ['corrections', place, 'date'], date })),
    ];
    return days.flatMap(({ at, date }) =>
      isToCome(date)
        ? [
            {
              collection: 'articles' as const,
              id,
              at,
              fault: `"${date}" is still to come`,
              remedy: 'Write the day itself: what stands in the folder is published with the next build.',
            },
          ]
        : [],
    );
  });
}
