import { parseCalendarDate } from '#model/calendar-date.ts';
import type { TimelineItem, TimelineThread } from '#charts/timeline.ts';

/** Threads of invented timelines. */
export const threads: readonly TimelineThread[] = ['tunnel', 'cheese', 'bees', 'fog'].map((id) => ({ id, title: `The ${id}`, label: id }));

/** A whole number from 0 to below `limit`, the next of a sequence that is always the same (a linear congruential generator, Numerical Recipes). */
export function sequence(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** So many invented events in order of date, crowded as real ones are: half of them in one year, a fifth known to the month or year. */
export function manyEvents(count: number, seed = 1): readonly TimelineItem[] {
  const next = sequence(seed);
  return Array.from({ length: count }, (_, index): TimelineItem => {
    const year = next(2) === 0 ? 2021 : 1998 + next(27);
    const month = String(1 + (year === 2021 ? 9 + next(3) : next(12))).padStart(2, '0');
    const day = String(1 + next(28)).padStart(2, '0');
    const written = [`${year}`, `${year}-${month}`, ...Array.from({ length: 8 }, () => `${year}-${month}-${day}`)][next(10)] ?? '';
    return {
      id: `event-${index}`,
      title: `${'A guild of keepers signs and seals what it had put off before '.slice(0, 18 + next(44)).trim()} ${index}`,
      date: parseCalendarDate(written),
      thread: threads[next(threads.length)]?.id ?? '',
      weight: next(5) < 2 ? 'headline' : 'detail',
    };
  }).sort((a, b) => a.date.localeCompare(b.date));
}
