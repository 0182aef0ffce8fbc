import assert from 'node:assert/strict';
import test from 'node:test';
import { logOf, readingMinutes, sourceIdsOfArticle, storiesAfter, type Article } from '#model/article.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { article, plainBody } from './sound-corpus.ts';

const date = parseCalendarDate;

test('sourceIdsOfArticle(article) names key points first, then the body, each source once', () => {
  const met: Article = {
    ...article,
    keyPoints: [
      { lead: 'One.', sources: ['cna', 'mea'] },
      { lead: 'Two.', sources: ['mea'] },
      { lead: 'Three.', sources: ['pti'] },
    ],
    body: {
      ...plainBody,
      citations: ['hindu', 'cna', 'hindu'].map((source, index) => ({ source, line: index + 20, column: 1 })),
    },
  };
  assert.deepEqual(sourceIdsOfArticle(met), ['cna', 'mea', 'pti', 'hindu']);
});

test('logOf(articles, "updates") has the newest first, each with its article', () => {
  const first: Article = {
    ...article,
    id: 'first',
    updates: [
      { date: date('2026-11-23'), text: 'One.' },
      { date: date('2026-11-25'), text: 'Three.' },
    ],
  };
  const second: Article = { ...article, id: 'second', updates: [{ date: date('2026-11-24'), text: 'Two.' }] };
  assert.deepEqual(logOf([first, second], 'updates'), [
    { date: '2026-11-25', text: 'Three.', article: first },
    { date: '2026-11-24', text: 'Two.', article: second },
    { date: '2026-11-23', text: 'One.', article: first },
  ]);
});

test('logOf(articles, "corrections") keeps corrections and updates apart', () => {
  const both: Article = {
    ...article,
    updates: [{ date: date('2026-11-23'), text: 'News.' }],
    corrections: [{ date: date('2026-11-24'), wrong: 'Seven.', right: 'Six.' }],
  };
  assert.deepEqual(logOf([both], 'corrections'), [{ date: '2026-11-24', wrong: 'Seven.', right: 'Six.', article: both }]);
});

test('logOf(articles, log) of articles that were never changed is empty', () => {
  assert.deepEqual(logOf([article], 'updates'), []);
  assert.deepEqual(logOf([], 'corrections'), []);
});

test('readingMinutes(article) counts 200 words a minute, and never less than one', () => {
  const ofWords = (count: number): number => readingMinutes({ body: { ...plainBody, text: 'word '.repeat(count).trim() } });
  assert.deepEqual([3, 299, 300, 1_240].map(ofWords), [1, 1, 2, 6]);
});

test('storiesAfter(articles, id, count) goes on from the first after the last, and never names the article itself', () => {
  const articles = ['a', 'b', 'c', 'd'].map((id): Article => ({ ...article, id }));
  const after = (id: string, all = articles): readonly string[] => storiesAfter(all, id, 3).map((story) => story.id);
  assert.deepEqual(after('a'), ['b', 'c', 'd']);
  assert.deepEqual(after('c'), ['d', 'a', 'b']);
  assert.deepEqual(after('d'), ['a', 'b', 'c']);
  assert.deepEqual(after('a', articles.slice(0, 1)), []);
});
