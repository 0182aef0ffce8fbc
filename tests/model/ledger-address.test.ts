import assert from 'node:assert/strict';
import test from 'node:test';
import { canonicalState, readLedgerQuery, readSort, TEXT_LIMIT, writeLedgerQuery } from '#model/ledger-address.ts';
import { EVERYTHING, FACETS, type LedgerState, type Vocabulary } from '#model/ledger-filter.ts';
import { pick, randomState, seeded } from './random-state.ts';

const vocabulary: Vocabulary = {
  sector: ['defence', 'energy', 'intellectual-property'],
  level: ['government', 'company'],
  status: ['talks', 'signed', 'no-trace'],
  counted: ['inside', 'disputed', 'not-stated', 'outside'],
  party: ['india-navy', 'russia-rosneft', 'not-named'],
  year: ['2025', '2021', 'none'],
};
const read = (query: string): LedgerState => readLedgerQuery(query, vocabulary);

test('writeLedgerQuery(state) writes the text, the facets and the order, always in that order, and nothing for the whole ledger', () => {
  assert.equal(writeLedgerQuery(EVERYTHING), '');
  const state: LedgerState = {
    text: 'S-400 & co',
    chosen: { ...EVERYTHING.chosen, year: ['2021'], status: ['no-trace'], sector: ['defence', 'energy'] },
    sort: '-evidence',
  };
  assert.equal(writeLedgerQuery(state), '?q=S-400+%26+co&sector=defence,energy&status=no-trace&year=2021&sort=-evidence');
});

test('readLedgerQuery(query, vocabulary) takes lists with commas and repeated values, in any order, each once', () => {
  const expected = { ...EVERYTHING, chosen: { ...EVERYTHING.chosen, sector: ['defence', 'energy'] } };
  for (const query of [
    '?sector=defence,energy',
    '?sector=energy&sector=defence',
    '?sector=energy%2Cdefence,energy',
    'sector=energy&sector=defence,,defence',
  ]) {
    assert.deepEqual(read(query), expected, query);
  }
});

test('readLedgerQuery(query, vocabulary) drops what it does not know, and reads the rest', () => {
  for (const query of [
    '',
    '?',
    '?sector=&q=&sort=',
    '?sector=nonsense',
    '?colour=red&utm_source=x',
    '?sort=size',
    '?q=%20%09',
    '?sort=--title',
    '?%',
    '?sector=Defence',
    '?sector=__proto__&constructor=1',
  ])
    assert.deepEqual(read(query), EVERYTHING, query);
  assert.equal(writeLedgerQuery(read('?fbclid=1&sort=title&sector=nonsense,energy&q=+oil++deal+')), '?q=oil+deal&sector=energy&sort=title');
  assert.equal(read('?q=a%zz').text, 'a%zz');
  assert.equal(readSort('-level'), '-level');
});

test('canonicalState(state, vocabulary) trims the text and cuts it at the limit, between characters', () => {
  const textOf = (text: string): string => canonicalState({ ...EVERYTHING, text }, vocabulary).text;
  assert.equal(textOf('  oil\n\tdeal '), 'oil deal');
  assert.equal(textOf('x'.repeat(10_000)).length, TEXT_LIMIT);
  assert.equal([...textOf('😀'.repeat(10_000))].length, TEXT_LIMIT);
  assert.equal(textOf('\ud83d'), '\ufffd');
});

test('state → address → state is the identity for any state', () => {
  const random = seeded(2021_12_06);
  let chosen = 0;
  for (let round = 0; round < 5_000; round += 1) {
    const state = canonicalState(randomState(random, vocabulary), vocabulary);
    chosen += FACETS.filter((facet) => state.chosen[facet].length > 0).length;
    const query = writeLedgerQuery(state);
    assert.deepEqual(read(query), state, JSON.stringify(state));
    assert.deepEqual(canonicalState(state, vocabulary), state, 'a canonical state stays as it is');
    assert.deepEqual(read(new URL(query, 'https://example.org/agreements/').search), state, 'also after a browser has read it');
  }
  assert.ok(chosen > 5_000, 'the states choose something');
});

test('address → state → address is canonical for any address: writing it again changes nothing', () => {
  const random = seeded(28);
  const names = ['q', ...FACETS, 'sort', 'colour'];
  const values = [
    '',
    'oil',
    '%20',
    '+',
    'a%2Cb',
    ...Object.values(vocabulary).flat(),
    'title',
    '-status',
    'nonsense',
    '%E0%A4',
    '%F0%9F',
    '😀',
    '&',
    '=',
    '#',
  ];
  const seen = new Set<string>();
  for (let round = 0; round < 5_000; round += 1) {
    const pairs = Array.from(
      { length: Math.floor(random() * 8) },
      () => `${pick(random, names)}=${pick(random, values)},${pick(random, values)}`,
    );
    const once = writeLedgerQuery(read(`?${pairs.join('&')}`));
    assert.equal(writeLedgerQuery(read(once)), once, pairs.join('&'));
    const order = [...new URLSearchParams(once).keys()];
    assert.deepEqual(
      order,
      names.filter((name) => order.includes(name)),
      once,
    );
    seen.add(once);
  }
  assert.ok(seen.size > 1_000, `${seen.size} different addresses`);
});
