import assert from 'node:assert/strict';
import test from 'node:test';
import { textsOfCard } from '#cards/card.ts';
import { cardsOf, type RecordCard } from '#cards/cards-of.ts';
import { checkContent } from '#check/check-content.ts';
import type { Corpus } from '#model/corpus.ts';

const corpus = read('tests/fixtures/small-summit');
const cards = cardsOf(corpus);

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

test('cardsOf(corpus) gives every card a square for each announced agreement', () => {
  for (const { card } of cards) assert.equal(card.squares.length, corpus.summit.announced, card.title);
});

test('the card of an agreement that is one of the announced lights its own square and no other', () => {
  const card = cardAt('agreements', 'night-train');
  assert.deepEqual(
    card.squares.filter((square) => square === 'lit'),
    ['lit'],
  );
  assert.equal(card.isOutside, false);
});

test('the card of an agreement outside the announced lights nothing and says that it stands outside', () => {
  const card = cardAt('agreements', 'cheese-name-treaty');
  assert.ok(card.isOutside);
  assert.ok(!card.squares.includes('lit'));
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

test('the card of an article is told by the squares of the agreements it tells of', () => {
  const [article] = corpus.articles;
  assert.ok(article);
  assert.ok(cardAt('articles', article.id).squares.includes('told'));
});
