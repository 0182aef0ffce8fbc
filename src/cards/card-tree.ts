import { drawnText } from '#images/drawn-text.ts';
import { svgFile } from '#images/svg-file.ts';
import type { StatusTone } from '#model/summit.ts';
import { CARD_SIZE, type Card, type CardSquare, type CardState } from './card.ts';
import { cardFamilies, hasGlyphs } from './fonts.ts';

/** An element as satori takes it. */
export interface CardNode {
  readonly type: string;
  readonly key: null;
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: string | readonly CardNode[] };
}

/** The light palette of the site's tokens; a picture has no dark mode. */
const INK = '#1d1b18';
const PAPER = '#faf7f0';
const SOFT = '#645e54';
const EDGE = '#8a8171';
const ACCENT = '#20456b';
const ACCENT_2 = '#4f7398';
const WARM = '#b4471f';

/** Chats crop a card to the square in its middle: text stays inside it, with a margin. */
const MARGIN = 22;
const SAFE = { left: (CARD_SIZE.width - CARD_SIZE.height) / 2 + MARGIN, width: CARD_SIZE.height - 2 * MARGIN } as const;
/** Room for text, from the edges of the square in the middle of a card. */
export const SAFE_AREA = { left: SAFE.left, right: SAFE.left + SAFE.width, top: MARGIN, bottom: CARD_SIZE.height - MARGIN } as const;

const SQUARE = 68;
const GAP = 16;
/** Squares stand at both sides of the text, so many to a side in a row. */
const COLUMNS = 2;

const SQUARE_STYLES: Readonly<Record<CardSquare, Readonly<Record<string, unknown>>>> = {
  lit: { backgroundColor: WARM },
  told: { backgroundColor: ACCENT },
  documented: { backgroundColor: '#c3cfda' },
  unidentified: { border: '2px solid #ddd5c6', backgroundColor: '#f5f0e5' },
};

const SIGN_STYLES: Readonly<Record<StatusTone, Readonly<Record<string, unknown>>>> = {
  pending: { border: `4px solid ${EDGE}` },
  deferred: { border: `4px dashed ${WARM}` },
  agreed: { border: `4px solid ${ACCENT_2}`, backgroundImage: `linear-gradient(to top, ${ACCENT_2} 50%, ${PAPER} 50%)` },
  active: { backgroundColor: ACCENT },
  ended: { border: `4px solid ${WARM}`, backgroundImage: `linear-gradient(45deg, ${PAPER} 42%, ${WARM} 42%, ${WARM} 58%, ${PAPER} 58%)` },
  silent: { border: `4px dotted ${EDGE}` },
};

/** Lays a card out, its title set in `titleSize` pixels. */
export function cardTree(card: Card, titleSize: number): CardNode {
  return node('div', { ...CARD_SIZE, display: 'flex', backgroundColor: PAPER, color: INK }, [
    ...squaresOf(card.squares),
    node(
      'div',
      {
        position: 'absolute',
        left: SAFE.left,
        top: 0,
        width: SAFE.width,
        height: CARD_SIZE.height,
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        paddingTop: 40,
        paddingBottom: 36,
      },
      [
        kickerOf(card),
        text(card.title, { font: 'serif', size: titleSize, color: INK, textWrap: 'balance', ...titleSetting(card.title) }),
        ...(card.drawing ? [drawingOf(card.drawing)] : []),
        ...(card.state ? [stateOf(card.state)] : []),
        node('div', { display: 'flex', flexGrow: 1, flexShrink: 0, minHeight: 24 }, []),
        footOf(card),
      ],
    ),
  ]);
}

/** Both sides of the frame: a row runs from the left pair over the text to the right pair. */
function squaresOf(squares: readonly CardSquare[]): readonly CardNode[] {
  const rows = Math.ceil(squares.length / (2 * COLUMNS));
  const pitch = Math.min(SQUARE + GAP, (CARD_SIZE.height - 2 * MARGIN) / rows);
  const size = (pitch * SQUARE) / (SQUARE + GAP);
  const top = (CARD_SIZE.height - rows * pitch + (pitch - size)) / 2;
  // A few rows stand in the middle of the height, and as near to the edges as many.
  const edge = Math.min(top, 2 * MARGIN);
  return squares.map((square, place) => {
    const column = place % (2 * COLUMNS);
    const fromEdge = edge + Math.min(column, 2 * COLUMNS - 1 - column) * pitch;
    return node(
      'div',
      {
        position: 'absolute',
        top: top + Math.floor(place / (2 * COLUMNS)) * pitch,
        left: column < COLUMNS ? fromEdge : CARD_SIZE.width - fromEdge - size,
        width: size,
        height: size,
        borderRadius: 3,
        ...SQUARE_STYLES[square],
      },
      [],
    );
  });
}

function kickerOf({ kicker, isOutside }: Card): CardNode {
  const sign = node('div', { width: 22, height: 22, marginRight: 12, border: `3px dashed ${WARM}` }, []);
  return node('div', { display: 'flex', alignItems: 'center', flexShrink: 0, marginBottom: 16 }, [
    ...(isOutside ? [sign] : []),
    text(kicker, { font: 'sans', size: 25, color: WARM }),
  ]);
}

function stateOf({ name, date, tone }: CardState): CardNode {
  const sign = tone && node('div', { width: 32, height: 32, marginRight: 14, flexShrink: 0, ...SIGN_STYLES[tone] }, []);
  return node('div', { display: 'flex', alignItems: 'center', marginTop: 28 }, [
    ...(sign ? [sign] : []),
    node('div', { display: 'flex', flexWrap: 'wrap' }, [
      text(name, { font: 'sans', size: 34, color: INK, marginRight: 14 }),
      ...(date ? [text(date, { font: 'sans', size: 34, color: SOFT })] : []),
    ]),
  ]);
}

function footOf({ siteName, source }: Card): CardNode {
  return node('div', { display: 'flex', alignItems: 'baseline', borderTop: `2px solid ${INK}`, paddingTop: 14 }, [
    text(siteName, { font: 'serif', size: 32, color: INK, marginRight: 18 }),
    text(source, { font: 'sans', size: 23, color: SOFT }),
  ]);
}

/** Room for the drawing of a chart, in pixels: a drawing is no text, so it may reach beyond the square in the middle. */
const DRAWING = { width: 1120, height: 250 } as const;

function drawingOf({ tree, ratio }: NonNullable<Card['drawing']>): CardNode {
  const width = Math.min(DRAWING.width, DRAWING.height * ratio);
  const src = `data:image/svg+xml;base64,${Buffer.from(svgFile(tree)).toString('base64')}`;
  return {
    type: 'img',
    key: null,
    props: { src, width, height: width / ratio, style: { flexShrink: 0, marginTop: 20, marginLeft: (SAFE.width - width) / 2 } },
  };
}

/** Devanagari has signs over and under its letters: it needs more lead, and its letters hang together by a line that must not break. */
function titleSetting(title: string): Readonly<Record<string, unknown>> {
  return /\p{Script=Devanagari}/u.test(title) ? { lineHeight: 1.35 } : { lineHeight: 1.1, letterSpacing: '-0.018em' };
}

interface Lettering {
  readonly font: keyof typeof cardFamilies;
  readonly size: number;
  readonly color: string;
  readonly [style: string]: unknown;
}

function text(content: string, { font, size, color, ...style }: Lettering): CardNode {
  return node(
    'div',
    {
      fontFamily: cardFamilies[font],
      fontWeight: font === 'serif' ? 500 : 600,
      fontSize: size,
      color,
      lineHeight: 1.3,
      wordBreak: 'break-word',
      ...style,
    },
    drawnText(content, (grapheme) => hasGlyphs(font, grapheme)),
  );
}

function node(type: string, style: Readonly<Record<string, unknown>>, children: string | readonly CardNode[]): CardNode {
  return { type, key: null, props: { style, children } };
}
