import assert from 'node:assert/strict';
import test from 'node:test';
import { urls } from '#urls.ts';
import { queries, scoreOf } from '../../search/queries.ts';
import { openBrowser } from './reader.ts';
import { answersTo } from './search-answers.ts';

const visit = openBrowser();

test('what readers type finds what they mean: first for nine of ten, among three for nearly all, and something always', async () => {
  await visit(urls.search, {}, async ({ page, errors }) => {
    const { top1, top3, zero, misses } = scoreOf(queries, await answersTo(page, queries));
    assert.ok(queries.length >= 120);
    assert.ok(top1 >= 0.9, `${top1} first; not:\n${misses.join('\n')}`);
    assert.ok(top3 >= 0.97, `${top3} among three; not first:\n${misses.join('\n')}`);
    assert.equal(zero, 0);
    assert.deepEqual(errors, []);
  });
});
