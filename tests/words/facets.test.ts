import assert from 'node:assert/strict';
import test from 'node:test';
import { FACETS } from '#model/ledger-filter.ts';
import { facetsOf, type FacetValue } from '#words/facets.ts';
import { oil, relos, rifles, soundCorpus } from '../model/sound-corpus.ts';

const { summit } = soundCorpus;
const valuesOf = (agreements: Parameters<typeof facetsOf>[0], facet: string): readonly FacetValue[] =>
  facetsOf(agreements, summit).find((one) => one.facet === facet)?.values ?? [];

test('facetsOf(agreements, summit) lists every facet, and every word of the summit, also one no agreement has', () => {
  assert.deepEqual(
    facetsOf([], summit).map(({ facet }) => facet),
    FACETS,
  );
  assert.deepEqual(
    valuesOf([], 'sector').map(({ id }) => id),
    summit.sectors.map(({ id }) => id),
  );
  assert.deepEqual(valuesOf([], 'party'), []);
  assert.deepEqual(valuesOf([], 'year'), []);
});

test('facetsOf(agreements, summit) lists parties by side and name, each once, and last that some are not named', () => {
  const two = { ...rifles, parties: { india: ['Indian Navy', 'Ministry of Defence (buyer)'], russia: ['Rosatom'] } };
  const parties = valuesOf([two, relos, rifles], 'party');
  assert.deepEqual(
    parties.map(({ id }) => id),
    ['india-indian-navy', 'india-ministry-of-defence', 'russia-rosatom', 'not-named'],
  );
  assert.deepEqual([parties[1]?.name, parties[1]?.group, parties[3]?.group], ['Ministry of Defence', 'For India', undefined]);
  assert.ok(!valuesOf([two], 'party').some(({ id }) => id === 'not-named'));
});

test('facetsOf(agreements, summit) lists the years of last evidence, newest first, and none last', () => {
  const searched = { ...oil, history: oil.history.slice(-1) };
  assert.deepEqual(
    valuesOf([searched, relos, rifles, oil], 'year').map(({ id }) => id),
    ['2023', '2021', 'none'],
  );
});
