import assert from 'node:assert/strict';
import test from 'node:test';
import { urls } from '#urls.ts';
import { queries, scoreOf, type Score } from '../../search/queries.ts';
import { openBrowser } from './reader.ts';
import { answersTo } from './search-answers.ts';

const visit = openBrowser();

test('what readers type finds what they mean, questions among it: first for nine of ten, and something always', async () => {
  await visit(urls.search, {}, async ({ page, errors }) => {
    const answers = await answersTo(page, queries);
    const all = scoreOf(queries, answers);
    const isQuestion = queries.map(({ kind }) => kind === 'question');
    const questions = scoreOf(
      queries.filter((_, at) => isQuestion[at]),
      answers.filter((_, at) => isQuestion[at]),
    );
    const report = (name: string, { top1, top3 }: Score): string => `${name}: ${top1.toFixed(3)} first, ${top3.toFixed(3)} among three`;
    console.log(`${report(`${queries.length} queries`, all)}; ${report(`${isQuestion.filter(Boolean).length} questions`, questions)}`);
    assert.ok(queries.length >= 280 && isQuestion.filter(Boolean).length >= 120);
    const misses = `not first:\n${all.misses.join('\n')}`;
    assert.ok(all.top1 >= 0.9, `${all.top1} first; ${misses}`);
    assert.ok(questions.top1 >= 0.9, `${questions.top1} of the questions first; ${misses}`);
    assert.ok(all.top3 >= 0.97, `${all.top3} among three; ${misses}`);
    assert.equal(all.zero, 0);
    assert.deepEqual(errors, []);
  });
});
