import assert from 'node:assert/strict';
import test from 'node:test';
import { foldNames } from '#model/folded-text.ts';
import {
  byFacet,
  countValues,
  EVERYTHING,
  FACETS,
  filterRecords,
  isEverything,
  nextSort,
  only,
  sortDirection,
  sortRecords,
  toggled,
  weighParts,
  without,
  type FacetName,
  type LedgerRecord,
  type LedgerState,
  type Vocabulary,
} from '#model/ledger-filter.ts';
import { randomState, seeded, pick } from './random-state.ts';

const vocabulary: Vocabulary = {
  sector: ['defence', 'energy', 'space'],
  level: ['government', 'company'],
  status: ['signed', 'silent'],
  counted: ['inside', 'outside'],
  party: ['a-navy', 'a-oil', 'b-oil', 'not-named'],
  year: ['2025', '2021', 'none'],
};
const record = (id: string, title: string, evidence: string, values: Partial<Record<FacetName, readonly string[]>>): LedgerRecord => ({
  id,
  title,
  evidence,
  text: foldNames([title]),
  values: byFacet((facet) => values[facet] ?? (facet === 'year' ? [evidence.slice(0, 4) || 'none'] : [vocabulary[facet][0] ?? ''])),
});
const records: readonly LedgerRecord[] = [
  record('rifles', 'AK-203 rifles', '2025-09-10', {}),
  record('fuel', 'Oil for 2022', '2025-10', { sector: ['energy'], level: ['company'], party: ['a-oil', 'b-oil'] }),
  record('plant', 'A plant for oil', '2021', { sector: ['energy'], level: ['company'], status: ['silent'], party: ['a-oil'] }),
  record('ships', 'Ships', '2021-12-06', { status: ['silent'], counted: ['outside'], party: ['not-named'] }),
  record('rocket', 'Rockets', '', { sector: ['space'], counted: ['outside'], party: ['not-named'] }),
];
const choose = (chosen: Partial<Record<FacetName, readonly string[]>>, text = ''): LedgerState => ({
  text,
  sort: '',
  chosen: { ...EVERYTHING.chosen, ...chosen },
});
const idsOf = (found: readonly LedgerRecord[]): readonly string[] => found.map(({ id }) => id);
const compareTitles = (a: string, b: string): number => a.localeCompare(b, 'en');

test('filterRecords(records, state) takes any value within a facet and asks for every facet', () => {
  const cases: readonly (readonly [state: LedgerState, ...ids: string[]])[] = [
    [EVERYTHING, 'rifles', 'fuel', 'plant', 'ships', 'rocket'],
    [choose({ sector: ['energy'] }), 'fuel', 'plant'],
    [choose({ sector: ['energy', 'space'] }), 'fuel', 'plant', 'rocket'],
    [choose({ sector: ['energy', 'space'], status: ['silent'] }), 'plant'],
    [choose({ party: ['b-oil', 'not-named'] }), 'fuel', 'ships', 'rocket'],
    [choose({ party: ['a-oil'] }, 'plant'), 'plant'],
    [choose({ year: ['none'] }), 'rocket'],
    [choose({ sector: ['space'], level: ['company'] })],
    [choose({}, 'oil 2022'), 'fuel'],
  ];
  for (const [state, ...ids] of cases) assert.deepEqual(idsOf(filterRecords(records, state)), ids, JSON.stringify(state));
});

test('countValues(records, state, vocabulary) counts what each value holds, and what it would add to the choice of its own facet', () => {
  const free = countValues(records, EVERYTHING, vocabulary);
  assert.deepEqual(free.sector.get('defence'), { all: 2, more: 0 });
  assert.deepEqual(free.party.get('a-oil'), { all: 2, more: 0 });
  const narrowed = countValues(records, choose({ sector: ['energy'] }), vocabulary);
  assert.deepEqual(narrowed.sector.get('space'), { all: 1, more: 1 }, 'the own facet goes on counting the rest');
  assert.deepEqual(narrowed.status.get('signed'), { all: 1, more: 0 });
  assert.deepEqual(narrowed.counted.get('outside'), { all: 0, more: 0 });
  const shared = countValues(records, choose({ party: ['b-oil'] }), vocabulary);
  assert.deepEqual(shared.party.get('a-oil'), { all: 2, more: 1 }, 'a record two values share is added once');
  assert.deepEqual(countValues(records, choose({}, 'oil'), vocabulary).sector.get('defence'), { all: 0, more: 0 });
});

test('countValues(…) is right for the next click, whatever is chosen: property over random states', () => {
  const random = seeded(28);
  for (let round = 0; round < 400; round += 1) {
    const state = { ...randomState(random, vocabulary), text: pick(random, ['', '', 'oil', 'ships', 'a', 'nothing']) };
    const shown = filterRecords(records, state).length;
    const counts = countValues(records, state, vocabulary);
    for (const facet of FACETS) {
      for (const value of vocabulary[facet]) {
        const { all, more } = counts[facet].get(value) ?? { all: Number.NaN, more: Number.NaN };
        const alone = { ...state, chosen: { ...state.chosen, [facet]: [value] } };
        assert.equal(all, filterRecords(records, alone).length);
        if (state.chosen[facet].includes(value) || state.chosen[facet].length === 0) continue;
        assert.equal(
          shown + more,
          filterRecords(records, toggled(state, facet, value)).length,
          `${facet} ${value} ${JSON.stringify(state)}`,
        );
      }
    }
  }
});

test('countValues([], …) counts nothing for every value', () => {
  for (const counts of Object.values(countValues([], EVERYTHING, vocabulary)))
    for (const count of counts.values()) assert.deepEqual(count, { all: 0, more: 0 });
});

test('weighParts(records, state) says what each part hides, and what it shows alone', () => {
  assert.deepEqual(weighParts(records, choose({ sector: ['space'], level: ['company'] }, 'oil')), [
    { part: 'sector', without: 2, alone: 1 },
    { part: 'level', without: 0, alone: 2 },
    { part: 'text', without: 0, alone: 2 },
  ]);
  assert.deepEqual(weighParts(records, EVERYTHING), []);
});

test('toggled, without and only change one part and leave the state they were given alone', () => {
  const state = choose({ sector: ['energy'], level: ['company'] }, 'oil');
  const before = structuredClone(state);
  assert.deepEqual(toggled(state, 'sector', 'space').chosen.sector, ['energy', 'space']);
  assert.deepEqual(toggled(state, 'sector', 'energy').chosen.sector, []);
  assert.deepEqual(without(state, 'text'), choose({ sector: ['energy'], level: ['company'] }));
  assert.deepEqual(without(state, 'sector'), choose({ level: ['company'] }, 'oil'));
  assert.deepEqual(only(state, 'text'), choose({}, 'oil'));
  assert.deepEqual(only({ ...state, sort: '-title' }, 'level'), { ...choose({ level: ['company'] }), sort: '-title' });
  assert.deepEqual(state, before);
  assert.equal(isEverything(state), false);
  assert.ok(isEverything({ ...EVERYTHING, sort: 'title' }));
});

test('sortRecords(records, sort, …) orders by title, by date and by the order of the words; what ties keeps the ledger’s order both ways', () => {
  const sorted = (sort: LedgerState['sort']): readonly string[] => idsOf(sortRecords(records, sort, vocabulary, compareTitles));
  assert.deepEqual(sorted(''), idsOf(records));
  assert.deepEqual(sorted('title'), ['plant', 'rifles', 'fuel', 'rocket', 'ships']);
  assert.deepEqual(sorted('-title'), ['ships', 'rocket', 'fuel', 'rifles', 'plant']);
  assert.deepEqual(sorted('evidence'), ['rocket', 'plant', 'ships', 'rifles', 'fuel']);
  assert.deepEqual(sorted('-evidence'), ['fuel', 'rifles', 'ships', 'plant', 'rocket']);
  assert.deepEqual(sorted('status'), ['rifles', 'fuel', 'rocket', 'plant', 'ships']);
  assert.deepEqual(sorted('-status'), ['plant', 'ships', 'rifles', 'fuel', 'rocket']);
  assert.deepEqual(sorted('sector'), ['rifles', 'ships', 'fuel', 'plant', 'rocket']);
  assert.deepEqual(sorted('level'), ['rifles', 'ships', 'rocket', 'fuel', 'plant']);
  assert.deepEqual(sorted('counted'), ['rifles', 'fuel', 'plant', 'ships', 'rocket']);
});

test('nextSort(sort, key) goes from a column’s order to its reverse and back to the ledger’s; evidence begins with the newest', () => {
  assert.deepEqual([nextSort('', 'title'), nextSort('title', 'title'), nextSort('-title', 'title')], ['title', '-title', '']);
  assert.deepEqual(
    [nextSort('title', 'evidence'), nextSort('-evidence', 'evidence'), nextSort('evidence', 'evidence')],
    ['-evidence', 'evidence', ''],
  );
  assert.deepEqual(
    [sortDirection('title', 'title'), sortDirection('-title', 'title'), sortDirection('-title', 'level')],
    ['ascending', 'descending', 'none'],
  );
});
