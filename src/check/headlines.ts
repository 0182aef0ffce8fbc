import { chartRecords } from '#model/chart-ids.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Issue } from '#model/issue.ts';
import { numberInWords } from '#words/prose.ts';

/** Number words from two on: "one" is more often no number. */
const NUMBER_WORDS = Array.from({ length: 98 }, (_, index) => numberInWords(index + 2)).toSorted((a, b) => b.length - a.length);
const NUMBER = new RegExp(String.raw`(?<![\p{L}\d]-?)(?:\d[\d,.]*\d|\d|\b(?:${NUMBER_WORDS.join('|')})\b)`, 'giu');

/** Headlines of charts that write a number out instead of taking it from the data: it would stay when the data change. */
export function checkHeadlines(corpus: Corpus): readonly Issue[] {
  return chartRecords(corpus).flatMap(({ collection, id, headline }) =>
    [...headline.replace(/\{[^{}]*\}/g, ' ').matchAll(NUMBER)].map(([written]) => ({
      collection,
      id,
      at: ['headline'],
      fault: `the headline writes "${written}" itself`,
      remedy: 'Take it from the data, by its name in braces: {done}, {words open}, {lane-id.delay}.',
    })),
  );
}
