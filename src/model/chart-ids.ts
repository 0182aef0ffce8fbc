import type { CollectionName, Corpus } from './corpus.ts';
import { lanesOfPromises, promisesId } from './lane-facts.ts';

/** The collections whose every record is a chart: a file with a headline and the article it belongs to. */
export const CHART_COLLECTIONS = ['lanes', 'trends', 'maps', 'matrices', 'balances'] as const satisfies readonly CollectionName[];

/** A chart with a file of its own. */
export interface ChartRecord {
  readonly collection: (typeof CHART_COLLECTIONS)[number];
  readonly id: string;
  readonly headline: string;
  /** The article it belongs to. */
  readonly story: string;
}

/** The charts with files of their own, in the order of the page of figures. */
export function chartRecords(corpus: Corpus): readonly ChartRecord[] {
  return CHART_COLLECTIONS.flatMap((collection) =>
    corpus[collection].map(({ id, headline, story }) => ({ collection, id, headline, story })),
  );
}

/** True for a collection of charts. */
export function holdsCharts(collection: string): collection is ChartRecord['collection'] {
  return (CHART_COLLECTIONS as readonly string[]).includes(collection);
}

/** The ids of the charts that are made from records of other kinds, without a file of their own. */
export function madeChartIds({ agreements, events, claims, lanes }: Corpus): readonly string[] {
  return [
    'squares',
    ...(agreements.length > 0 ? ['outcomes'] : []),
    ...(events.length > 0 ? ['timeline'] : []),
    ...(claims.length > 0 ? ['verdicts'] : []),
    ...(agreements.some(({ atSummit }) => atSummit === 'expected-not-signed') ? ['put-off'] : []),
    ...lanesOfPromises(lanes).map(({ lane }) => promisesId(lane)),
  ];
}

/** The ids of all charts the content has data for. */
export function chartIds(corpus: Corpus): readonly string[] {
  return [...new Set([...madeChartIds(corpus), ...chartRecords(corpus).map(({ id }) => id)])];
}
