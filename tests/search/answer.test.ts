import assert from 'node:assert/strict';
import test from 'node:test';
import { answerQuickly, holdsOf, mergeRanks, queryOf, withoutShown, wordsToMark } from '#search/answer.ts';
import { buildMatcher } from '#search/matcher.ts';
import type { Entry } from '#search/vocabulary.ts';

const entry = (type: Entry['type'], url: string, title: string, names: readonly string[] = []): Entry => ({
  type,
  url,
  title,
  detail: '',
  names,
  related: [],
  lines: [],
});
const answering = (one: Entry) => ({ ...one, sections: [] });
const matcher = buildMatcher({
  entries: [
    ...[1, 2, 3, 4, 5, 6].map((at) => entry('event', `/events/${at}/`, `Rouble event ${at}`)),
    ...[1, 2, 3, 4, 5].map((at) => entry('agreement', `/agreements/${at}/`, `Rouble deal ${at}`)),
    entry('term', '/glossary/#rouble', 'Rouble', ['ruble']),
    entry('article', '/explainers/money/', 'Roubles and rupees'),
    entry('article', '/explainers/money/#pile', 'The pile of rupees'),
    entry('article', '/explainers/money/#road', 'Rupees take the road'),
    {
      ...entry('disagreement', '/disagreements/pile/', 'How large was the pile?'),
      lines: [{ label: '', text: 'We write that nobody knows.', by: '' }],
    },
  ],
  spellings: {},
  smallWords: ['the', 'how'],
  asking: { is: [], stands: [], matters: [], unknown: [] },
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

test('answerQuickly(matcher, query) reads a plain slip beside a name rightly, without a word', () => {
  const { suggestion, entries } = answerQuickly(matcher, 'rouble evnet');
  assert.equal(suggestion, undefined);
  assert.equal(entries[0]?.url, '/glossary/#rouble');
  assert.ok(entries.some(({ type }) => type === 'event'));
});

test('answerQuickly(matcher, query) answers the nearest known words and says which', () => {
  const { suggestion, entries } = answerQuickly(matcher, 'the roubel deal');
  assert.equal(suggestion, 'the rouble deal');
  assert.deepEqual(
    entries.slice(0, 2).map(({ type }) => type),
    ['term', 'agreement'],
  );
  assert.equal(answerQuickly(matcher, 'rouble').suggestion, undefined);
});

test('answerQuickly(matcher, query) lists an article once, where the best of its sections stands, with those that answer below it', () => {
  const { entries } = answerQuickly(matcher, 'rupees road');
  assert.deepEqual(
    entries.map(({ url, sections }) => [url, sections.map((section) => section.url)]),
    [['/explainers/money/', ['/explainers/money/#road']]],
  );
  const [, ...others] = answerQuickly(matcher, 'rupees').entries;
  assert.ok(others.every(({ url }) => !url.startsWith('/explainers/')));
});

test('answerQuickly(matcher, query) says what the first entry answers, and nothing where it has no line', () => {
  assert.deepEqual(
    answerQuickly(matcher, 'how large was the pile').lines.map(({ text }) => text),
    ['We write that nobody knows.'],
  );
  assert.deepEqual(answerQuickly(matcher, 'rouble').lines, []);
});

test('queryOf(typed) is a short line, however much was pasted', () => {
  assert.equal(queryOf('  a \n b '), 'a b');
  assert.ok(queryOf('x'.repeat(10_000)).length <= 200);
});

const hit = (type: Entry['type'], url: string, where = '') => ({ type, url, title: 'Title', where, excerpt: '', sections: [] });

test('withoutShown(hits, shown) leaves out pages and sections that are shown', () => {
  const shown = [
    answering(entry('agreement', '/agreements/1/', '')),
    { ...entry('article', '/explainers/a/', ''), sections: [{ url: '/explainers/a/#b', title: '' }] },
  ];
  const hits = [
    hit('agreement', '/agreements/1/#history'),
    hit('article', '/explainers/a/'),
    hit('article', '/explainers/a/#b', 'B'),
    hit('event', '/events/1/'),
  ];
  assert.deepEqual(
    withoutShown(hits, shown).map(({ url }) => url),
    ['/events/1/'],
  );
});

test('withoutShown(hits, shown) has an article once, its further sections below the first; shown already, it goes by the section', () => {
  const hits = [hit('article', '/explainers/a/#b', 'B'), hit('event', '/events/1/'), hit('article', '/explainers/a/#c', 'C')];
  const below = [{ url: '/explainers/a/#c', title: 'C' }];
  assert.deepEqual(withoutShown(hits, []), [{ ...hits[0], sections: below }, hits[1]]);
  assert.deepEqual(withoutShown(hits, [answering(entry('article', '/explainers/a/', ''))]), [
    { ...hits[0], title: 'B', where: 'Title', sections: below },
    hits[1],
  ]);
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
