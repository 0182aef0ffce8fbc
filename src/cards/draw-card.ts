import satori from 'satori';
import sharp from 'sharp';
import { BEYOND, cardTree, SAFE_AREA } from './card-tree.ts';
import { CARD_SIZE, type Card } from './card.ts';
import { cardFonts } from './fonts.ts';

/** Sizes of a title in pixels, from the largest; from 44 on it is 11 pixels when the card is 300 wide, and below for what is very long. */
const TITLE_SIZES = [76, 68, 60, 54, 48, 44, 38, 32, 26];
/** No smaller beside a sentence of the story: that gives way first. */
const LEAST_BESIDE_LINE = 44;
/** Smaller where a drawing takes its share of the room. */
const TITLE_SIZES_OVER_DRAWING = [48, 44, 40, 36, 30, 25];

/** One array for all cards: satori parses the fonts of each array it meets. */
const FONTS = [...cardFonts];

/** A box satori has laid out, in pixels of the card. */
export interface LaidOut {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** True where it may reach out of the square in the middle. */
  readonly isBeyond: boolean;
}

/** A card as outlines, with the places of its texts. */
export interface CardDrawing {
  readonly svg: string;
  readonly texts: readonly LaidOut[];
}

/**
 * Sets a card in the largest title that leaves all its text where it may stand; a sentence of the story only beside a large one. A title
 * too long for all sizes is cut, and its page has the whole. Throws where the other words do not fit.
 */
export async function setCard(card: Card): Promise<CardDrawing> {
  const { line, ...plain } = card;
  const sizes = (card.drawing ? TITLE_SIZES_OVER_DRAWING : TITLE_SIZES).filter(
    (size, place, all) => place === all.length - 1 || mayFit(card.title, size),
  );
  const ways = [
    ...(line === undefined ? [] : sizes.filter((size) => size >= LEAST_BESIDE_LINE).map((size) => ({ shown: card, size }))),
    ...sizes.map((size) => ({ shown: plain, size })),
  ];
  for (const { shown, size } of ways) {
    const drawing = await typeset(shown, size);
    if (drawing.texts.every(isInside)) return drawing;
  }
  const letters = [...card.title];
  const kept = letters.slice(0, Math.floor(letters.length * 0.9) - 1).join('');
  if (kept === '') throw new RangeError(`the words around “${card.title}” do not fit its card; shorten its kicker or its source line`);
  return setCard({ ...card, title: `${kept.trimEnd()}…` });
}

/** Draws a card as PNG; sixteen colours hold its few and the edges of its letters, at a third of the weight. The same card gives the same bytes. */
export async function drawCard(card: Card): Promise<Buffer> {
  const { svg } = await setCard(card);
  return sharp(Buffer.from(svg), { unlimited: true })
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

/** Spares sizes that are hopeless: letters of the headline face are at least two fifths as wide as the face is large. */
function mayFit(title: string, size: number): boolean {
  const lines = Math.ceil((title.length * size * 0.4) / (SAFE_AREA.right - SAFE_AREA.left));
  return lines * size * 1.1 < 345;
}

async function typeset(card: Card, titleSize: number): Promise<CardDrawing> {
  const texts: LaidOut[] = [];
  const svg = await satori(cardTree(card, titleSize), {
    ...CARD_SIZE,
    fonts: FONTS,
    onNodeDetected: ({ left, top, width, height, textContent, key }) => {
      if (textContent) texts.push({ left, top, width, height, text: textContent, isBeyond: key === BEYOND });
    },
    // What no face has was written otherwise before.
    loadAdditionalAsset: () => Promise.resolve([]),
  });
  return { svg, texts };
}

function isInside({ left, top, width, height, isBeyond }: LaidOut): boolean {
  const [from, to] = isBeyond ? [0, CARD_SIZE.width] : [SAFE_AREA.left, SAFE_AREA.right];
  return left >= from - 0.5 && left + width <= to + 0.5 && top >= SAFE_AREA.top && top + height <= SAFE_AREA.bottom;
}
