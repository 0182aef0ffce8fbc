import assert from 'node:assert/strict';
import test from 'node:test';
import { byFacet, FACETS, type FacetName } from '#model/ledger-filter.ts';
import { ledgerWords, type ChosenValue, type FilterChoice } from '#words/ledger.ts';
import { pick, seeded } from '../model/random-state.ts';

const names: Readonly<Record<FacetName, readonly ChosenValue[]>> = {
  sector: [
    { id: 'defence', name: 'Defence' },
    { id: 'energy', name: 'Energy' },
    { id: 'mining', name: 'Mining and steel' },
    { id: 'it', name: 'IT services' },
  ],
  level: [
    { id: 'government', name: 'Governments' },
    { id: 'company', name: 'Companies' },
  ],
  status: [
    { id: 'no-trace', name: 'No public trace' },
    { id: 'talks', name: 'In talks' },
  ],
  counted: [
    { id: 'inside', name: 'Yes' },
    { id: 'disputed', name: 'Sources differ' },
    { id: 'not-stated', name: 'No source says' },
    { id: 'outside', name: 'No' },
  ],
  party: [
    { id: 'russia-rosneft', name: 'Rosneft' },
    { id: 'not-named', name: 'Not named in our sources' },
  ],
  year: [
    { id: '2025', name: '2025' },
    { id: '2021', name: '2021' },
    { id: 'none', name: 'None' },
  ],
};
const choice = (count: number, chosen: Partial<Record<FacetName, readonly string[]>>, text = ''): FilterChoice => ({
  count,
  announced: 28,
  text,
  chosen: byFacet((facet) => (chosen[facet] ?? []).flatMap((id) => names[facet].find((one) => one.id === id) ?? [])),
});

test('ledgerWords.sentenceText(choice) reads as an English sentence for any choice', () => {
  const cases: readonly (readonly [choice: FilterChoice, sentence: string])[] = [
    [choice(27, {}), '27 agreements'],
    [choice(1, {}), '1 agreement'],
    [choice(0, {}), 'No agreements'],
    [choice(2700, {}), '2,700 agreements'],
    [choice(3, { sector: ['energy'], level: ['company'], status: ['no-trace'] }), '3 energy agreements between companies, no public trace'],
    [choice(1, { sector: ['defence', 'energy'] }), '1 defence or energy agreement'],
    [choice(5, { sector: ['defence', 'energy', 'mining'] }), '5 defence, energy or mining and steel agreements'],
    [choice(2, { sector: ['it'] }), '2 IT services agreements'],
    [choice(9, { counted: ['inside', 'disputed'] }), '9 agreements, counted in the 28 or in the 28 only by some sources'],
    [choice(9, { counted: ['not-stated', 'outside'] }), '9 agreements, not said to be in or out of the 28 or not in the 28'],
    [choice(2, { party: ['russia-rosneft'] }), '2 agreements with Rosneft'],
    [choice(8, { party: ['russia-rosneft', 'not-named'] }), '8 agreements with Rosneft or parties no source names'],
    [choice(4, { year: ['2025', '2021', 'none'] }), '4 agreements, last evidence of 2025, 2021 or no date'],
    [
      choice(0, { level: ['government', 'company'], status: ['talks', 'no-trace'] }, 'S-400'),
      'No agreements between governments or companies, in talks or no public trace, matching “S-400”',
    ],
  ];
  for (const [given, sentence] of cases) assert.equal(ledgerWords.sentenceText(given), sentence);
});

test('ledgerWords.sentence(choice) holds one removable piece for every value chosen and for the text, in words of its own', () => {
  const random = seeded(5);
  for (let round = 0; round < 300; round += 1) {
    const chosen = byFacet((facet) => names[facet].filter(() => random() < 0.4));
    const given: FilterChoice = { count: pick(random, [0, 1, 2, 27]), announced: 28, chosen, text: pick(random, ['', 'oil']) };
    const parts = ledgerWords
      .sentence(given)
      .flatMap((piece) => ('part' in piece ? [piece.part === 'text' ? 'text' : `${piece.part} ${piece.value}`] : []));
    const expected = [
      ...FACETS.flatMap((facet) => chosen[facet].map(({ id }) => `${facet} ${id}`)),
      ...(given.text === '' ? [] : ['text']),
    ];
    assert.deepEqual(parts.toSorted(), expected.toSorted());
    const text = ledgerWords.sentenceText(given);
    assert.doesNotMatch(text, / {2}| ,|undefined|^ | $/, text);
  }
});

test('ledgerWords.partText(choice, part) says a part as the sentence does', () => {
  const given = choice(0, { sector: ['defence', 'energy'], counted: ['outside'] }, 'oil');
  assert.equal(ledgerWords.partText(given, 'sector'), 'defence or energy');
  assert.equal(ledgerWords.partText(given, 'counted'), 'not in the 28');
  assert.equal(ledgerWords.partText(given, 'text'), 'oil');
});

test('ledgerWords.count(count, isAdding) tells what a value shows from what it adds', () => {
  const count = { all: 12, more: 1 };
  assert.deepEqual([ledgerWords.count(count, false), ledgerWords.countAloud(count, false)], ['12', '12 records']);
  assert.deepEqual([ledgerWords.count(count, true), ledgerWords.countAloud(count, true)], ['+1', '1 more']);
  assert.equal(ledgerWords.countAloud({ all: 1, more: 0 }, false), '1 record');
});

test('ledgerWords.facetTitle(facet, value, announced) names the page of every kind of value', () => {
  const titles = FACETS.map((facet) => ledgerWords.facetTitle(facet, names[facet][0] ?? assert.fail(), 28));
  assert.deepEqual(titles, [
    'Defence: the agreements',
    'Agreements between governments',
    'No public trace: the agreements at this status',
    'Agreements counted in the 28',
    'Agreements with Rosneft',
    'Agreements with last evidence of 2025',
  ]);
  assert.equal(
    ledgerWords.facetTitle('party', { id: 'a', name: 'Rosneft', group: 'For Russia' }, 28),
    'Agreements with Rosneft, for Russia',
  );
});
