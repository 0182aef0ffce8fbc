import type { PluralTexts, TimelineData } from '#drawings/timeline-data.ts';
import { formFor } from './format-count.ts';
import { monthInWords, monthsInWords } from './month-in-words.ts';
import { monthsOfDate, type TimelineState } from './state.ts';

/**
 * The headline over a choice: how many events it holds, its months and threads, and, of all threads, how many agreements changed their
 * status in it. `language` (BCP 47) chooses the form of plural and writes the numbers.
 */
export function headlineOf(
  data: TimelineData,
  { from = data.first, to = data.end, threads }: TimelineState,
  count: number,
  language: string,
): string {
  const say = (texts: PluralTexts, number: number): string =>
    formFor(number, texts, language).replace('{n}', number.toLocaleString(language));
  const chosen = data.threads.filter(({ id }) => threads.includes(id)).map(({ label }) => label);
  const head = say(data.says.span, count)
    .replace('{months}', monthsInWords(data, monthInWords(data, from), monthInWords(data, to - 1)))
    .replace('{threads}', chosen.length > 0 ? data.says.threads.replace('{threads}', chosen.join(', ')) : '');
  if (chosen.length > 0) return head;
  const changed = new Set(
    data.changes.flatMap(({ date, agreement }) => {
      const { start, end } = monthsOfDate(date);
      return start < to && end > from ? [agreement] : [];
    }),
  ).size;
  return head + (changed === 0 ? data.says.changed.none : say(data.says.changed, changed));
}
