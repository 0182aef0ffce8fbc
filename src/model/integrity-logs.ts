import { compareCalendarDates, latestDate } from './calendar-date.ts';
import type { Corpus } from './corpus.ts';
import type { Issue } from './issue.ts';

/** An article that says nothing of the day of its last update or correction, or was changed before it was published. */
export function undatedChanges({ articles }: Corpus): readonly Issue[] {
  return articles.flatMap(({ id, publishedAt, updatedAt, updates, corrections }): readonly Issue[] => {
    const newest = latestDate([...updates, ...corrections].map(({ date }) => date));
    if (newest !== undefined && (updatedAt === undefined || compareCalendarDates(updatedAt, newest) < 0)) {
      return [
        {
          collection: 'articles',
          id,
          at: updatedAt === undefined ? ['publishedAt'] : ['updatedAt'],
          fault: `a change of "${newest}", and ${updatedAt === undefined ? 'no updatedAt' : `updatedAt is "${updatedAt}"`}`,
          remedy: `Write updatedAt: "${newest}".`,
        },
      ];
    }
    return updatedAt !== undefined && compareCalendarDates(updatedAt, publishedAt) < 0
      ? [
          {
            collection: 'articles',
            id,
            at: ['updatedAt'],
            fault: `updatedAt "${updatedAt}" lies before publishedAt "${publishedAt}"`,
            remedy: 'Mend one of the two.',
          },
        ]
      : [];
  });
}
