import { COLLECTIONS, collectionsWith, type CollectionName, type CollectionsWith } from './collections.ts';
import type { Corpus } from './corpus.ts';
import { lanesOfPromises, promisesId } from './lane-facts.ts';

/** A chart with a file of its own. */
export interface ChartRecord {
  readonly collection: CollectionsWith<{ readonly shown: 'chart' }>;
  readonly id: string;
  readonly headline: string;
  /** The article it belongs to. */
  readonly story: string;
}

/** The charts with files of their own, in the order of the page of figures. */
export function chartRecords(corpus: Corpus): readonly ChartRecord[] {
  return collectionsWith({ shown: 'chart' }).flatMap((collection) =>
    corpus[collection].map(({ id, headline, story }) => ({ collection, id, headline, story })),
  );
}

/** True for a collection of charts. */
export function holdsCharts(collection: CollectionName | 'summit'): collection is ChartRecord['collection'] {
  return collection !== 'summit' && COLLECTIONS[collection].shown === 'chart';
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
