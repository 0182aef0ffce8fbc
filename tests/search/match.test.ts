import assert from 'node:assert/strict';
import test from 'node:test';
import { linesFor } from '#search/lines.ts';
import { matchQuery } from '#search/match.ts';
import { buildMatcher } from '#search/matcher.ts';
import { nearestEntries, suggestWord } from '#search/suggest.ts';
import type { Entry } from '#search/vocabulary.ts';

const entry = (type: Entry['type'], url: string, title: string, names: readonly string[] = [], related: readonly string[] = []): Entry => ({
  type,
  url,
  title,
  detail: '',
  names,
  related,
  lines: [],
});
const line = (label: string, text: string) => ({ label, text, by: 'The Post' });

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
    {
      ...entry('agreement', '/missiles/', 'Five missile systems', ['S-400', 'С-400'], ['Ministry of Defence']),
      lines: [
        line('What it is', 'Five systems, ordered in 2018.'),
        line('Where it stands', 'Three of five have come.'),
        line('Why it matters', 'A law threatens the buyers with sanctions.'),
        line('What is not known', 'When the last will come.'),
      ],
    },
    entry('term', '/glossary/#s-400', 'S-400', []),
    entry('event', '/signed/', 'The rifle contract is signed'),
    entry('event', '/visit/', 'A minister visits the factory'),
    entry('term', '/glossary/#law', 'CAATSA'),
    entry('page', '/sector/defence/', 'Defence', ['Defence deals']),
  ],
  spellings: { defense: 'defence', индия: 'India' },
  smallWords: ['the', 'of', 'is', 'what', 'how', 'many', 'when', 'has', 'got', 'когда', 'कितने'],
  asking: { is: ['what'], stands: ['how', 'when', 'कितने'], matters: ['why'], unknown: ['will', 'next', 'когда'] },
});
const urlsFor = (query: string): readonly string[] => matchQuery(matcher, query).matches.map(({ entry: { url } }) => url);

test('matchQuery(matcher, name) puts what bears the name first, however it is written', () => {
  for (const query of ['s400', 'S-400', 's 400'])
    assert.deepEqual(urlsFor(query).slice(0, 2).sort(), ['/glossary/#s-400', '/missiles/'], query);
  for (const query of ['rosneft', 'ROSNEFT', 'रोसनेफ्ट']) assert.equal(urlsFor(query)[0], '/oil/', query);
  assert.ok(matchQuery(matcher, 'ak 203').matches[0]?.isNamed);
});

test('matchQuery(matcher, question) puts the agreement first that is named in it, in any language, whatever else is asked', () => {
  for (const query of [
    'how many s-400 has india got',
    'when is next s400',
    'pakistan minister visits the S 400s',
    'rifle contract or S-400',
    'когда индия получит С-400',
    'एस s-400 कितने',
  ]) {
    assert.equal(urlsFor(query)[0], '/missiles/', query);
  }
  assert.equal(urlsFor('the oil of rosneft in what year')[0], '/oil/');
  assert.ok(matchQuery(matcher, 'is the s-400 zzyzx').isAnswered);
});

test('matchQuery(matcher, question) puts a term first by a single word of its own, a page by several', () => {
  assert.equal(urlsFor('is caatsa active against a minister')[0], '/glossary/#law');
  assert.equal(urlsFor('list of defense deals')[0], '/sector/defence/');
  assert.notEqual(urlsFor('ministry of defence rifle')[0], '/sector/defence/');
});

test('linesFor(matcher, query, agreement) is the answer that is asked for, or that holds the other words; a bare name asks what it is', () => {
  const missiles = matcher.entries.find(({ url }) => url === '/missiles/') ?? assert.fail();
  const labelsFor = (query: string): readonly string[] => linesFor(matcher, query, missiles).map(({ label }) => label);
  assert.deepEqual(labelsFor('s-400'), ['What it is']);
  assert.deepEqual(labelsFor('how many s-400 has india got'), ['Where it stands']);
  assert.deepEqual(labelsFor('s-400 कितने'), ['Where it stands']);
  assert.deepEqual(labelsFor('s-400 sanction'), ['Why it matters']);
  assert.deepEqual(labelsFor('when is next s-400'), ['Where it stands', 'What is not known']);
  assert.deepEqual(labelsFor('когда s-400'), ['Where it stands', 'What is not known']);
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
