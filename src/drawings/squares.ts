import type { Element } from 'hast';
import type { PlacedField, PlacedGroup, PlacedSquare, PlacedSquares } from '#charts/squares.ts';
import { element } from './element.ts';
import { levelMark, traceMark } from './level-mark.ts';

/** The words and addresses of the drawing. */
export interface SquareTexts {
  readonly names: Readonly<Record<string, string>>;
  readonly fontSize: number;
  readonly captionSize: number;
  readonly captionOf: (group: string) => string | undefined;
  readonly urlOf: (id: string) => string;
  /** Name, sector, level, status and date of a square. */
  readonly nameOf: (square: PlacedSquare) => string;
  /** The place of an agreement's level among the levels. */
  readonly levelOf: (square: PlacedSquare) => number;
}

/** Draws the squares; every one with a record is a link to it. */
export function drawSquares(placed: PlacedSquares, texts: SquareTexts): Element {
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${placed.width} ${placed.height}`, role: 'group', ...texts.names },
    ...placed.groups.map((group) => drawGroup(group, texts)),
    drawField(placed.field),
  );
}

/** The sentence over the unidentified squares, on a ground of its own that covers their edges. */
function drawField(field: PlacedField | undefined): Element | undefined {
  if (!field) return undefined;
  const { lines, x, y, width, fontSize } = field;
  const leading = fontSize * 1.25;
  return element(
    'g',
    {},
    element('rect', {
      class: 'field-ground',
      x: x - width / 2,
      y: y - fontSize * 1.2,
      width,
      height: lines.length * leading + fontSize * 0.6,
    }),
    ...lines.flatMap((line, index) => [
      ' ',
      element('text', { class: 'field', x, y: y + index * leading, 'font-size': fontSize, 'text-anchor': 'middle' }, line),
    ]),
  );
}

function drawGroup(group: PlacedGroup, texts: SquareTexts): Element {
  const caption = texts.captionOf(group.id);
  return element(
    'g',
    {},
    caption
      ? element(
          'text',
          { class: `group-${group.id}`, x: group.x, y: group.y - 8, 'font-size': texts.captionSize, 'font-weight': 600 },
          caption,
        )
      : undefined,
    ...group.squares.map((square) => drawSquare(square, texts)),
  );
}

function drawSquare(square: PlacedSquare, texts: SquareTexts): Element {
  const { x, y, width, height, state, agreement, number } = square;
  const shape = element('rect', { class: `shape square-${state}`, x, y, width, height, rx: 2 });
  if (!agreement) return shape;
  const isNamed = square.lines.length > 0;
  const name = texts.nameOf(square);
  const foot = y + height - (isNamed ? 12 : 9);
  return element(
    'a',
    {
      class: `mark on-${state}`,
      href: texts.urlOf(agreement.id),
      'aria-label': isNamed ? name : `${number}. ${name}`,
      'data-sector': agreement.sector,
    },
    shape,
    ...(isNamed ? labels(square, texts.fontSize) : [numeral(square, texts.fontSize)]),
    levelMark(texts.levelOf(square), x + 9, foot),
    agreement.counted === 'disputed' ? differs(square) : undefined,
    state === 'traced' ? traceMark(x + width - 5, foot) : undefined,
  );
}

/** The words on a square, with a space between its lines: it is not drawn, and without it they are read as one word. */
function labels({ x, y, height, lines, foot }: PlacedSquare, fontSize: number): readonly (Element | string)[] {
  const leading = fontSize * 1.2;
  const line = (text: string, left: number, baseline: number, weight?: number): Element =>
    element('text', { x: left, y: baseline, 'font-size': fontSize, 'font-weight': weight }, text);
  const drawn = [
    ...lines.map((text, index) => line(text, x + 5, y + 17 + index * leading, foot.length > 0 ? 600 : undefined)),
    ...foot.map((text, index) => line(text, x + 17, y + height - 8 - (foot.length - 1 - index) * leading)),
  ];
  return drawn.flatMap((text, index) => (index === 0 ? [text] : [' ', text]));
}

function numeral({ x, y, number }: PlacedSquare, fontSize: number): Element {
  return element('text', { x: x + 6, y: y + 16, 'font-size': fontSize, 'font-weight': 600 }, String(number));
}

/** The sign that sources differ, drawn, since many fonts lack it. */
function differs({ x, y, width }: PlacedSquare): Element {
  return element('path', { class: 'differs', d: `M${Math.round(x + width - 16)} ${Math.round(y + 9)}h10m0 4h-10m2 4l6-12` });
}
