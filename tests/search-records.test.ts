import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { answerQuickly } from '#search/answer.ts';
import { buildMatcher } from '#search/matcher.ts';
import { questionsToTry, searchRecords, searchVocabulary } from '#search-records.ts';
import { urls } from '#urls.ts';

const { corpus, faults } = checkContent('content');
assert.ok(corpus && faults.length === 0);

test('searchRecords(corpus) holds every word of an article’s key points, leads included', () => {
  const records = searchRecords(corpus);
  const lost = corpus.articles.flatMap(({ id, keyPoints }) => {
    const { text } = records.find(({ url }) => url === urls.article(id)) ?? assert.fail(id);
    return keyPoints.flatMap((point) => [point.lead, point.text ?? '']).filter((words) => !text.includes(words));
  });
  assert.deepEqual(lost, []);
});

const vocabulary = searchVocabulary(corpus);

test('searchVocabulary(corpus) gives every agreement its four answers with who published them, and every term, claim, disagreement and article one; sections of articles have none', () => {
  const counts = new Map<string, Set<number>>();
  for (const { type, lines } of vocabulary.entries) {
    counts.set(type, (counts.get(type) ?? new Set()).add(lines.length));
  }
  assert.deepEqual(
    ['agreement', 'article', 'event', 'term', 'disagreement', 'claim'].map((type) => [...(counts.get(type) ?? [])]),
    [[4], [1, 0], [0], [1], [1], [1]],
  );
  const { lines } = vocabulary.entries.find(({ type }) => type === 'agreement') ?? assert.fail();
  assert.ok(lines.every(({ label, text, by }) => label !== '' && text !== '' && by !== ''));
});

test('searchVocabulary(corpus) holds the list of all agreements, every sector and status in use, and every page of the foot', () => {
  const known = new Set(vocabulary.entries.map(({ url }) => url));
  const sectors = new Set(corpus.agreements.map(({ sector }) => urls.facet('sector', sector)));
  for (const url of [...sectors, urls.agreements, urls.about, urls.updates, urls.data, urls.facet('status', 'signed')])
    assert.ok(known.has(url), url);
  assert.ok(!known.has(urls.facet('sector', 'none')));
});

test('questionsToTry(summit) are six, and the search answers each with the place it leads to', () => {
  const matcher = buildMatcher(vocabulary);
  const questions = questionsToTry(corpus.summit);
  assert.equal(questions.length, 6);
  assert.deepEqual(
    questions.map(({ title }) => answerQuickly(matcher, title).entries[0]?.url),
    questions.map(({ url }) => url),
  );
});
