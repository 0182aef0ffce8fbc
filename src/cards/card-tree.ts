import { drawnText } from '#images/drawn-text.ts';
import { svgFile } from '#images/svg-file.ts';
import type { StatusTone } from '#model/summit.ts';
import { CARD_SIZE, type Card, type CardSquare, type CardState, type CardStep } from './card.ts';
import { cardFamilies, hasGlyphs } from './fonts.ts';

/** An element as satori takes it. */
export interface CardNode {
  readonly type: string;
  /** `BEYOND` where it may reach out of the square in the middle. */
  readonly key: string | null;
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

/** The key of texts that may stand beside the square in the middle: a crop loses them, and nothing but them says what they say less. */
export const BEYOND = 'beyond';
/** What is drawn runs from edge to edge of the card, less a margin. */
const WIDE = CARD_SIZE.width - 2 * 40;
const BESIDE = (SAFE.width - WIDE) / 2;

/** The largest square of a row, and the room of it with the gap. */
const SQUARE = 30;
const PITCH = 40;
/** More squares than this begin another row; more rows than this are no picture of a number any more, and are left out. */
const IN_ROW = 56;
const MOST_ROWS = 4;
/** More states than this are the newest of them. */
const MOST_STEPS = 8;

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
        ...(card.line === undefined ? [] : [text(card.line, { font: 'sans', size: 27, color: SOFT, marginTop: 18 })]),
        ...(card.state ? [stateOf(card.state)] : []),
        ...(card.drawing ? [drawingOf(card.drawing)] : []),
        ...(card.steps ? [stepsOf(card.steps.slice(-MOST_STEPS))] : []),
        node('div', { display: 'flex', flexGrow: 1, flexShrink: 0, minHeight: 24 }, []),
        ...squaresOf(card.squares),
        footOf(card),
      ],
    ),
  ]);
}

/** The announced agreements as a row across the card, and more of them where they are many. */
function squaresOf(squares: readonly CardSquare[]): readonly CardNode[] {
  const rows = Math.ceil(squares.length / IN_ROW);
  if (squares.length === 0 || rows > MOST_ROWS) return [];
  const pitch = Math.min(PITCH, WIDE / Math.ceil(squares.length / rows));
  const size = (pitch * SQUARE) / PITCH;
  const row = squares.map((square) =>
    node(
      'div',
      { boxSizing: 'border-box', width: size, height: size, marginRight: pitch - size, marginTop: pitch - size, ...SQUARE_STYLES[square] },
      [],
    ),
  );
  // Few begin where the text begins.
  const isShort = squares.length * pitch <= SAFE.width;
  const place = { width: WIDE + 1, marginLeft: isShort ? 0 : BESIDE, marginBottom: 20 };
  return [node('div', { display: 'flex', flexWrap: 'wrap', flexShrink: 0, ...place }, row)];
}

/** The states of an agreement from left to right, the newest with the largest sign: few inside the square in the middle, more across the card. */
function stepsOf(steps: readonly CardStep[]): CardNode {
  const width = steps.length <= 3 ? SAFE.width : WIDE;
  const last = steps.length - 1;
  const column = width / steps.length;
  return node(
    'div',
    { display: 'flex', flexShrink: 0, width, marginTop: 34, marginLeft: (SAFE.width - width) / 2 },
    steps.map(({ name, year, tone }, place) => {
      const size = place === last ? 36 : 24;
      const way = { position: 'absolute', left: size, top: 17, width: column - size, borderTop: `3px solid ${EDGE}` };
      return node('div', { display: 'flex', flexDirection: 'column', position: 'relative', width: column, paddingRight: 14 }, [
        ...(place < last ? [node('div', way, [])] : []),
        node('div', { display: 'flex', alignItems: 'center', height: 36 }, [signOf(tone, size)]),
        beyond(text(name, { font: 'sans', size: 24, color: place === last ? INK : SOFT, marginTop: 6 })),
        ...(year === undefined ? [] : [beyond(text(year, { font: 'sans', size: 22, color: SOFT }))]),
      ]);
    }),
  );
}

function signOf(tone: StatusTone, size: number): CardNode {
  return node('div', { boxSizing: 'border-box', width: size, height: size, flexShrink: 0, ...SIGN_STYLES[tone] }, []);
}

function kickerOf({ kicker, isOutside }: Card): CardNode {
  const sign = node('div', { width: 22, height: 22, marginRight: 12, border: `3px dashed ${WARM}` }, []);
  return node('div', { display: 'flex', alignItems: 'center', flexShrink: 0, marginBottom: 16 }, [
    ...(isOutside ? [sign] : []),
    text(kicker, { font: 'sans', size: 25, color: WARM }),
  ]);
}

function stateOf({ name, date, tone }: CardState): CardNode {
  return node('div', { display: 'flex', alignItems: 'center', marginTop: 26 }, [
    ...(tone ? [node('div', { display: 'flex', marginRight: 14 }, [signOf(tone, 32)])] : []),
    node('div', { display: 'flex', flexWrap: 'wrap' }, [
      text(name, { font: 'sans', size: 34, color: INK, marginRight: 14 }),
      ...(date ? [text(date, { font: 'sans', size: 34, color: SOFT })] : []),
    ]),
  ]);
}

function footOf({ siteName, source }: Card): CardNode {
  return node('div', { display: 'flex', alignItems: 'baseline', position: 'relative', flexShrink: 0, paddingTop: 16 }, [
    node('div', { position: 'absolute', left: BESIDE, top: 0, width: WIDE, borderTop: `2px solid ${INK}` }, []),
    text(siteName, { font: 'serif', size: 32, color: INK, marginRight: 18 }),
    text(source, { font: 'sans', size: 23, color: SOFT }),
  ]);
}

/** Room for the drawing of a chart, in pixels: a drawing is no text, so it may reach beyond the square in the middle. */
const DRAWING = { width: WIDE, height: 250 } as const;

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

/** A node that may reach out of the square in the middle. */
function beyond(one: CardNode): CardNode {
  return { ...one, key: BEYOND };
}

function node(type: string, style: Readonly<Record<string, unknown>>, children: string | readonly CardNode[]): CardNode {
  return { type, key: null, props: { style, children } };
}
