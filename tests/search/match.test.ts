import assert from 'node:assert/strict';
import test from 'node:test';
import { buildMatcher, matchQuery, nearestEntries, suggestWord } from '#search/match.ts';
import type { Entry } from '#search/vocabulary.ts';

const entry = (type: Entry['type'], url: string, title: string, names: readonly string[] = [], related: readonly string[] = []): Entry => ({
  type,
  url,
  title,
  detail: '',
  names,
  related,
});

const matcher = buildMatcher({
  entries: [
    entry(
      'agreement',
      '/rifles/',
      'Rifles made in a new factory',
      ['AK-203', 'Kalashnikov', '6 lakh rifles', 'автоматы'],
      ['Ministry of Defence'],
    ),
    entry('agreement', '/oil/', 'Oil for a year', ['Rosneft', 'रोसनेफ्ट']),
    entry('agreement', '/missiles/', 'Five missile systems', ['S-400'], ['Ministry of Defence']),
    entry('term', '/glossary/#s-400', 'S-400', []),
    entry('event', '/signed/', 'The rifle contract is signed'),
    entry('event', '/visit/', 'A minister visits the factory'),
  ],
  spellings: { defense: 'defence' },
  smallWords: ['the', 'of', 'is', 'what'],
});
const urlsFor = (query: string): readonly string[] => matchQuery(matcher, query).matches.map(({ entry: { url } }) => url);

test('matchQuery(matcher, name) puts what bears the name first, however it is written', () => {
  for (const query of ['s400', 'S-400', 's 400'])
    assert.deepEqual(urlsFor(query).slice(0, 2).sort(), ['/glossary/#s-400', '/missiles/'], query);
  for (const query of ['rosneft', 'ROSNEFT', 'रोसनेफ्ट']) assert.equal(urlsFor(query)[0], '/oil/', query);
  assert.ok(matchQuery(matcher, 'ak 203').matches[0]?.isNamed);
});

test('matchQuery(matcher, query) finds the beginning of a word and other forms of it', () => {
  assert.equal(urlsFor('kalash')[0], '/rifles/');
  assert.equal(urlsFor('автомат')[0], '/rifles/');
  assert.equal(urlsFor('factories visits')[0], '/visit/');
});

test('matchQuery(matcher, query) passes over words that ask, and reads other spellings as ours', () => {
  assert.deepEqual(urlsFor('what is the factory of rifles'), urlsFor('factory rifles'));
  assert.deepEqual(urlsFor('ministry of defense'), urlsFor('ministry of defence'));
});

test('matchQuery(matcher, query) asks for nearly all words: one in common is not enough', () => {
  assert.deepEqual(urlsFor('signed factory minister'), urlsFor('signed factory minister').slice(0, 2));
  assert.ok(!urlsFor('rifle contract').includes('/visit/'));
});

test('matchQuery(matcher, query) names the words it does not know, and says when its best is weak', () => {
  const { unknown, isWeak } = matchQuery(matcher, 'rifles zzyzx qwfp');
  assert.deepEqual(
    unknown.map(({ whole }) => whole),
    ['zzyzx', 'qwfp'],
  );
  assert.ok(isWeak);
  assert.ok(!matchQuery(matcher, 'rifles').isWeak);
});

test('matchQuery(matcher, query) of nothing finds nothing', () => {
  for (const query of ['', '   ', '…', '\u202e']) assert.deepEqual(urlsFor(query), [], JSON.stringify(query));
});

test('suggestWord(matcher, word) forgives a slip of the finger, a swap of neighbours as one', () => {
  assert.equal(suggestWord(matcher, 'rosnfet'), 'rosneft');
  assert.equal(suggestWord(matcher, 'kalashnkov'), 'kalashnikov');
  assert.equal(suggestWord(matcher, 'kalishnicov'), 'kalashnikov');
});

test('suggestWord(matcher, word) never guesses at a number, a short word or a far one', () => {
  for (const word of ['s500', '204', 'ark', 'submarine', 'qqxzvjkw']) assert.equal(suggestWord(matcher, word), undefined, word);
});

test('nearestEntries(matcher, query, count) are those whose words look most like it', () => {
  assert.equal(nearestEntries(matcher, 'rosmeftt', 1)[0]?.url, '/oil/');
  assert.deepEqual(nearestEntries(matcher, '字字字', 3), []);
});
