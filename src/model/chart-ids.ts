import type { Corpus } from './corpus.ts';
import { lanesOfPromises, promisesId } from './lane-facts.ts';

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
  return [...new Set([...madeChartIds(corpus), ...[...corpus.lanes, ...corpus.trends].map(({ id }) => id)])];
}
