import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { CARD_SIZE, textsOfCard } from '#cards/card.ts';
import { cardsOf } from '#cards/cards-of.ts';
import { drawCard, setCard } from '#cards/draw-card.ts';
import { figuresOf } from '#figures/all.ts';
import { urls } from '#urls.ts';
import { corpus, siteFolder } from './built-site.ts';
import { cardDrawing } from '../cards/card-drawing.ts';

const cards = cardsOf(corpus, cardDrawing);
const charts = figuresOf(corpus).map(({ id }) => ({ collection: 'charts' as const, id }));
const fileOf = (path: string): string => join(siteFolder, path);

test('every card is a picture of 1200 × 630 that weighs no more than a chat will fetch, and there is no other', async () => {
  const built = filesIn(join(siteFolder, 'cards')).map((file) => `/cards/${file}`);
  assert.deepEqual(built, [...cards, ...charts].map(({ collection, id }) => urls.card(collection, id)).sort());
  for (const path of built) {
    const image = readFileSync(fileOf(path));
    const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
    assert.deepEqual({ width: info.width, height: info.height }, CARD_SIZE, path);
    assert.equal(data.length, info.width * info.height * info.channels, path);
    assert.ok(image.length <= 60_000, `${path}: ${image.length} bytes`);
  }
});

test('the card of every record is the one its code draws now, byte for byte, whether it was kept from an earlier build or not', async () => {
  const kinds = Map.groupBy(cards, ({ collection }) => collection);
  // The styles of a chart's drawing, which an article's card shows, only a build can read.
  kinds.delete('articles');
  for (const [collection, ofKind] of kinds) {
    const longest = [...ofKind].sort((a, b) => b.card.title.length - a.card.title.length)[0];
    assert.ok(longest);
    assert.deepEqual(await drawCard(longest.card), readFileSync(fileOf(urls.card(collection, longest.id))), longest.id);
  }
});

test('every card shows all its texts, the longest titles included', async () => {
  for (const { id, card } of cards) {
    const shown = (await setCard(card)).texts.map(({ text }) => text);
    assert.deepEqual(
      textsOfCard(card).filter((text) => !shown.includes(text)),
      [],
      id,
    );
  }
});
