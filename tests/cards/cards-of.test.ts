import assert from 'node:assert/strict';
import test from 'node:test';
import { textsOfCard } from '#cards/card.ts';
import { cardsOf, type RecordCard } from '#cards/cards-of.ts';
import { checkContent } from '#check/check-content.ts';
import { figureById } from '#figures/all.ts';
import type { Corpus } from '#model/corpus.ts';
import { stateRuns } from '#model/state-runs.ts';
import { cardDrawing } from './card-drawing.ts';

const corpus = read('tests/fixtures/small-summit');
const cards = cardsOf(corpus, cardDrawing);

function read(directory: string): Corpus {
  const { corpus: found, report } = checkContent(directory);
  assert.ok(found, report);
  return found;
}

function cardAt(collection: string, id: string): RecordCard['card'] {
  const found = cards.find((one) => one.collection === collection && one.id === id);
  assert.ok(found, `${collection}/${id}`);
  return found.card;
}

test('cardsOf(corpus) has one card for the site and for each article, agreement, event, claim and disagreement', () => {
  const { articles, agreements, events, claims, disagreements } = corpus;
  const expected = { site: 1, articles: articles.length, agreements: agreements.length, events: events.length, claims: claims.length };
  for (const [collection, count] of Object.entries({ ...expected, disagreements: disagreements.length })) {
    assert.equal(cards.filter((card) => card.collection === collection).length, count, collection);
  }
  assert.equal(new Set(cards.map(({ collection, id }) => `${collection}/${id}`)).size, cards.length);
});

test('a card shows one thing beside its words: the states of an agreement, a chart, or a square for each announced agreement', () => {
  for (const { card } of cards) {
    const shown = [card.squares.length > 0, card.steps !== undefined, card.drawing !== undefined].filter(Boolean);
    assert.equal(shown.length, 1, card.title);
    if (card.squares.length > 0) assert.equal(card.squares.length, corpus.summit.announced, card.title);
  }
});

test('the card of an agreement shows the states it went through, oldest first, with their years', () => {
  for (const agreement of corpus.agreements) {
    const { steps } = cardAt('agreements', agreement.id);
    const runs = stateRuns(agreement, corpus.summit);
    if (runs.length < 2) assert.equal(steps, undefined);
    else {
      const names = runs.map(({ state }) => corpus.summit.statuses.find(({ id }) => id === state.status)?.name);
      assert.deepEqual(
        steps?.map(({ name }) => name),
        names,
      );
    }
  }
  assert.ok(corpus.agreements.some((agreement) => stateRuns(agreement, corpus.summit).length > 1));
});

test('the card of an agreement with a single state lights its own square and no other, and says so when it stands outside', () => {
  const single = corpus.agreements.map((agreement) => ({ ...agreement, history: agreement.history.slice(-1) }));
  const made = cardsOf({ ...corpus, agreements: single }, cardDrawing);
  const card = (id: string): RecordCard['card'] | undefined => made.find((one) => one.collection === 'agreements' && one.id === id)?.card;
  assert.deepEqual(
    card('night-train')?.squares.filter((square) => square === 'lit'),
    ['lit'],
  );
  assert.equal(card('night-train')?.isOutside, false);
  assert.ok(card('cheese-name-treaty')?.isOutside);
  assert.ok(!card('cheese-name-treaty')?.squares.includes('lit'));
});

test('the card of an agreement says its title, its latest status, the date of that, and how many sources it has', () => {
  const { title = '', history = [] } = corpus.agreements.find(({ id }) => id === 'night-train') ?? {};
  const texts = textsOfCard(cardAt('agreements', 'night-train'));
  assert.ok(texts.includes(title));
  const status = corpus.summit.statuses.find(({ id }) => id === history.at(-1)?.status);
  assert.ok(texts.includes(status?.name ?? '?'), texts.join('\n'));
  assert.ok(texts.some((text) => text.includes((history.at(-1)?.date ?? '?').slice(0, 4))));
  assert.ok(texts.some((text) => /^\d+ sources?/.test(text)));
});

test('the card of an article shows the first chart it places, and without one the squares of the agreements it tells of', () => {
  const [article] = corpus.articles;
  assert.ok(article);
  const { drawing, line } = cardAt('articles', article.id);
  assert.deepEqual(drawing, cardDrawing(figureById(corpus, article.body.charts[0]?.id ?? '')));
  assert.ok(line && article.standfirst.startsWith(line));
  const bare = { ...corpus, articles: [{ ...article, body: { ...article.body, charts: [] } }] };
  const card = cardsOf(bare, cardDrawing).find(({ collection }) => collection === 'articles')?.card;
  assert.equal(card?.drawing, undefined);
  assert.ok(card?.squares.includes('told'));
});
