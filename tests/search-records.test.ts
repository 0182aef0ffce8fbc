import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { searchRecords } from '#search-records.ts';
import { urls } from '#urls.ts';

const { corpus, faults } = checkContent('content');
assert.ok(corpus && faults.length === 0);

test('searchRecords(corpus, sections) holds every word of an article’s key points, leads included', () => {
  const records = searchRecords(corpus, () => [{ text: 'Its text.' }]);
  const lost = corpus.articles.flatMap(({ id, keyPoints }) => {
    const { text } = records.find(({ url }) => url === urls.article(id)) ?? assert.fail(id);
    return keyPoints.flatMap((point) => [point.lead, point.text ?? '']).filter((words) => !text.includes(words));
  });
  assert.deepEqual(lost, []);
});
