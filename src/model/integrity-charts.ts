import type { Article } from './article.ts';
import { chartIds, chartRecords, holdsCharts, madeChartIds } from './chart-ids.ts';
import type { Corpus } from './corpus.ts';
import { suggestion, type Issue } from './issue.ts';
import { bodiesOf, type Unread } from './mentions.ts';

/** A chart whose name another has: both would have one address. */
export function sharedChartIds(corpus: Corpus): readonly Issue[] {
  const made = madeChartIds(corpus);
  const charts = chartRecords(corpus);
  const remedy = 'Rename one of the two files: the name is part of the address.';
  const twice = charts.flatMap(({ collection, id }, place) => {
    const first = charts.slice(0, place).find((earlier) => earlier.id === id);
    return first ? [{ collection, id, at: [], fault: `${first.collection}/ has a chart "${id}" already`, remedy }] : [];
  });
  const taken = charts
    .filter(({ id }) => made.includes(id))
    .map(({ collection, id }) => ({
      collection,
      id,
      at: [],
      fault: `the site makes a chart "${id}" itself`,
      remedy: 'Rename this file: the name is part of the address.',
    }));
  return [...twice, ...taken];
}

/** A place for a chart that is written wrongly, stands outside an article, names no chart, or one that the article has placed already. */
export function faultyPlaces(corpus: Corpus, unread: Unread): readonly Issue[] {
  const known = [...chartIds(corpus), ...unread.filter(({ collection }) => holdsCharts(collection)).map(({ id }) => id)];
  return bodiesOf(corpus).flatMap(({ collection, id, body }) =>
    body.charts.flatMap((chart, place) => {
      const { line, column } = chart;
      const issue = (fault: string, remedy: string): readonly Issue[] => [{ collection, id, at: { line, column }, fault, remedy }];
      if (chart.id === undefined)
        return issue(
          'a place for a chart that is no paragraph of its own',
          'Write ::chart{id} alone, with an empty line before and after it.',
        );
      if (collection !== 'articles') return issue(`a chart in ${collection}/`, 'Only an article places charts; take the line out.');
      if (!known.includes(chart.id))
        return issue(`unknown chart "${chart.id}"`, `${suggestion(chart.id, known)}Charts are ${known.join(', ')}.`);
      const first = body.charts.slice(0, place).find((earlier) => earlier.id === chart.id);
      return first
        ? issue(`chart "${chart.id}" stands here twice`, `It has its place at line ${first.line}; take one of the two out.`)
        : [];
    }),
  );
}

/** A chart with a file that its own article does not place; held back where that is empty, which is reported. */
export function unplacedCharts(corpus: Corpus): readonly Issue[] {
  const placesNot = (id: string, { body }: Article): boolean => body.charts.every((chart) => chart.id !== id);
  return chartRecords(corpus).flatMap(({ collection, id, story }) =>
    corpus.articles
      .filter((article) => article.id === story && !article.body.isEmpty && placesNot(id, article))
      .map(() => ({
        collection,
        id,
        at: ['story'],
        fault: `"${story}" does not place this chart`,
        remedy: `Write ::chart{${id}} there, as a paragraph of its own, below the sentence it proves.`,
      })),
  );
}
