import { stateInWords } from '#words/state.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { figureById, figuresOf } from '#figures/all.ts';
import type { Corpus } from '#model/corpus.ts';
import { lanesOfPromises, wholePromises, promisesId, yearsPromised } from '#model/lane-facts.ts';
import { latestState } from '#model/state.ts';
import { numberInWords } from '#words/words.ts';
import { visit } from 'unist-util-visit';
import type { Element } from 'hast';

const { corpus } = checkContent('content');
assert.ok(corpus);

/** The names of the marks of a drawing, and the addresses they lead to. */
function marksOf(tree: Element): readonly { readonly name: string; readonly url: string }[] {
  const marks: { name: string; url: string }[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') marks.push({ name: String(properties['aria-label']), url: String(properties['href']) });
  });
  return marks;
}

/** The smallest letters of a drawing, in its pixels. */
function smallestLetters(tree: Element): number {
  let least = Number(tree.properties['font-size']);
  visit(tree, 'element', ({ properties }) => {
    const size = properties['font-size'];
    if (size !== undefined) least = Math.min(least, Number(size));
  });
  return least;
}

const made = ['verdicts', 'put-off', ...lanesOfPromises(corpus.lanes).map(({ lane }) => promisesId(lane))];

test('every drawing that is made from records keeps letters of 12 pixels on the narrowest page, names its marks and has a row for each', () => {
  assert.ok(made.length >= 3);
  for (const id of made) {
    const { drawings, still, table } = figureById(corpus, id);
    for (const tree of [still, ...drawings.map((drawing) => drawing.tree)]) {
      const marks = marksOf(tree);
      assert.equal(marks.length, table.rows.length, id);
      assert.equal(new Set(marks.map(({ name }) => name)).size, marks.length, id);
      assert.ok(smallestLetters(tree) >= 12, id);
      assert.doesNotMatch(marks.map(({ name }) => name).join(), /undefined|NaN/);
    }
    assert.ok(
      drawings.some(({ when, tree }) => when === 'narrow' && String(tree.properties['viewBox']).startsWith('0 0 288 ')),
      id,
    );
  }
});

test('the squares of the statements lead to them, and the headline counts their verdicts', () => {
  const { title, drawings, summary } = figureById(corpus, 'verdicts');
  const urls = marksOf(drawings[0]?.tree ?? assert.fail()).map(({ url }) => url);
  assert.deepEqual([...urls].sort(), corpus.claims.map(({ id }) => `/claims/${id}/`).sort());
  const confirmed = corpus.claims.filter(({ verdict }) => verdict === 'confirmed').length;
  assert.ok(title.startsWith(`Of ${corpus.claims.length} statements, ${numberInWords(confirmed)} `), title);
  for (const { number } of corpus.claims) assert.match(summary, new RegExp(`\\b${number}\\b`));
});

test('the deals that were put off stand with the state they reached last and the date they reached it', () => {
  const { table, title } = figureById(corpus, 'put-off');
  const putOff = corpus.agreements.filter(({ atSummit }) => atSummit === 'expected-not-signed');
  assert.ok(title.includes(numberInWords(putOff.length)));
  for (const agreement of putOff) {
    const [name, , now] = table.rows.find(({ cells }) => cells[0]?.text === agreement.title)?.cells ?? [];
    const { since } = stateInWords(latestState(agreement, corpus.summit), corpus.summit, 'short');
    assert.ok(name && now?.text === since, agreement.id);
  }
});

test('the promises of a lane stand in the order they were made, and the headline counts the years they name', () => {
  for (const { lane } of lanesOfPromises(corpus.lanes)) {
    const { table, title } = figureById(corpus, promisesId(lane));
    const promises = wholePromises(lane);
    assert.deepEqual(
      table.rows.map(({ cells }) => cells[1]?.text),
      promises.map(({ text }) => text),
    );
    assert.ok(title.includes(`${numberInWords(yearsPromised(promises).length)} different years`), title);
  }
});

test('a chart without a file of its own belongs to the first article that places it, else to the page of all figures', () => {
  const storyIn = (changed: Corpus): string | undefined => figuresOf(changed).find(({ id }) => id === 'verdicts')?.story;
  const bare = corpus.articles.map((article) => ({ ...article, body: { ...article.body, charts: [] } }));
  assert.equal(storyIn({ ...corpus, articles: bare }), '/figures/');
  const placing = (order: number): Corpus['articles'] =>
    bare.map((article) =>
      article.order >= order ? { ...article, body: { ...article.body, charts: [{ id: 'verdicts', line: 1, column: 1 }] } } : article,
    );
  const second = bare.find(({ order }) => order === 2)?.id;
  assert.equal(storyIn({ ...corpus, articles: placing(2).toReversed() }), `/explainers/${second}/`);
});
