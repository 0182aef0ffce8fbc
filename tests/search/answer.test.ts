import assert from 'node:assert/strict';
import test from 'node:test';
import { answerQuickly, holdsOf, mergeRanks, queryOf, withoutShown, wordsToMark } from '#search/answer.ts';
import { buildMatcher } from '#search/match.ts';
import type { Entry } from '#search/vocabulary.ts';

const entry = (type: Entry['type'], url: string, title: string, names: readonly string[] = []): Entry => ({
  type,
  url,
  title,
  detail: '',
  names,
  related: [],
});
const matcher = buildMatcher({
  entries: [
    ...[1, 2, 3, 4, 5, 6].map((at) => entry('event', `/events/${at}/`, `Rouble event ${at}`)),
    ...[1, 2, 3, 4, 5].map((at) => entry('agreement', `/agreements/${at}/`, `Rouble deal ${at}`)),
    entry('term', '/glossary/#rouble', 'Rouble', ['ruble']),
    entry('article', '/explainers/money/', 'Roubles and rupees'),
  ],
  spellings: {},
  smallWords: ['the'],
});

test('answerQuickly(matcher, query) lists what is named so, then agreements, articles and events, a few of each', () => {
  const { entries } = answerQuickly(matcher, 'rouble');
  assert.equal(entries[0]?.url, '/glossary/#rouble');
  assert.deepEqual(
    entries.slice(1).map(({ type }) => type),
    ['agreement', 'agreement', 'agreement', 'article', 'event', 'event', 'event'],
  );
});

test('answerQuickly(matcher, query, type) lists that type alone, and counts what the filter keeps away', () => {
  const { entries, elsewhere } = answerQuickly(matcher, 'rouble', 'article');
  assert.deepEqual(
    entries.map(({ url }) => url),
    ['/explainers/money/'],
  );
  assert.equal(elsewhere, 12);
});

test('answerQuickly(matcher, query) answers the nearest known words and says which', () => {
  const { suggestion, entries } = answerQuickly(matcher, 'the roubel deal');
  assert.equal(suggestion, 'the rouble deal');
  assert.equal(entries[0]?.type, 'agreement');
  assert.equal(answerQuickly(matcher, 'rouble').suggestion, undefined);
});

test('queryOf(typed) is a short line, however much was pasted', () => {
  assert.equal(queryOf('  a \n b '), 'a b');
  assert.ok(queryOf('x'.repeat(10_000)).length <= 200);
});

test('withoutShown(hits, shown) leaves out pages that are shown, but not other sections of an article', () => {
  const hit = (type: Entry['type'], url: string) => ({ type, url, title: '', where: '', excerpt: '' });
  const shown = [entry('agreement', '/agreements/1/', ''), entry('article', '/explainers/a/', '')];
  const hits = [
    hit('agreement', '/agreements/1/#history'),
    hit('article', '/explainers/a/'),
    hit('article', '/explainers/a/#b'),
    hit('event', '/events/1/'),
  ];
  assert.deepEqual(
    withoutShown(hits, shown).map(({ url }) => url),
    ['/explainers/a/#b', '/events/1/'],
  );
});

test('holdsOf(words, text) is the share of a query that a text holds in some form, long words before short ones', () => {
  assert.equal(holdsOf(['deliveries', 's-400'], 'The S-400 was delivered'), 1);
  assert.equal(holdsOf(['kalashnkov'], 'Ka-226T'), 0);
  assert.equal(holdsOf(['duma', 'navy'], 'navy'), 0.5);
  assert.equal(holdsOf(['b', 'qqxzvjkwy'], 'plan b'), 0.1);
});

test('mergeRanks(lists, total) puts what several words lead to before what one does, and rare words before common ones', () => {
  const result = (id: string) => ({ id, score: 1 });
  const common = ['a', 'b', 'c', 'd'].map(result);
  assert.deepEqual(
    mergeRanks([common, [result('d'), result('e')]], 100).map(({ id }) => id),
    ['d', 'e', 'a', 'b', 'c'],
  );
  assert.deepEqual(mergeRanks([], 100), []);
});

test('wordsToMark(query, smallWords) are the words that matter, or all when none does', () => {
  assert.deepEqual(wordsToMark('the S-400 the', new Set(['the'])), ['s400']);
  assert.deepEqual(wordsToMark('the', new Set(['the'])), ['the']);
});
