import { range, scalePoint } from 'd3';
import type { Agreement } from '#model/agreement.ts';
import type { KnowledgeGroup, SquareKnowledge } from '#model/ledger.ts';
import { wrapText } from './frame.ts';

/** How large to draw, in pixels: total width, squares in a row of the frame, the gap between them, and the height of those outside the frame. */
export interface SquareSettings {
  readonly width: number;
  readonly columns: number;
  readonly gap: number;
  readonly outsideHeight: number;
  readonly fontSize: number;
  readonly showLabels: boolean;
  /** A sentence over the squares of what could not be identified, and its size; left out where they fill no two rows. */
  readonly field?: { readonly text: string; readonly fontSize: number };
  /** The words at the foot of a square in the frame, where there is room for labels. */
  readonly footOf?: (agreement: Agreement) => string;
}

/** One square with its place; `number` counts those with a record from 1, so that a list can name them. */
export interface PlacedSquare {
  readonly state: SquareKnowledge;
  readonly agreement?: Agreement;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** The lines at its foot, right of the mark of its level. */
  readonly foot: readonly string[];
}

/** A group with places; `x` and `y` are the corner where its squares begin. */
export interface PlacedGroup {
  readonly id: string;
  readonly squares: readonly PlacedSquare[];
  readonly x: number;
  readonly y: number;
}

/** The chart of squares, ready to draw. */
export interface PlacedSquares {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
  /** The sentence over the unidentified squares: its lines, and the middle of the first. */
  readonly field?: PlacedField | undefined;
}

/** Lines of text, centred on `x`; `y` is the baseline of the first. */
export interface PlacedField {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Of the ground that the lines stand on. */
  readonly width: number;
  readonly fontSize: number;
}

/** Room between two groups in one row, beside the gap. */
const BETWEEN = 10;
/** Room above the groups outside the frame, for their captions. */
const CAPTION = 26;
/** Room inside a square beside its label. */
const PADDING = 10;
/** Room at the foot for the mark of the level. */
const LEVEL_MARK = 12;

/** Least width of a square outside the frame, so that it can be pressed. */
const LEAST = 24;

/** Places the first group as the frame, in rows of `columns` squares, and the others below it: side by side in one row, or one under the other when that row would be too narrow. */
export function placeSquares(groups: readonly KnowledgeGroup[], settings: SquareSettings): PlacedSquares {
  const { width, columns, gap, outsideHeight } = settings;
  const [frame, ...others] = groups;
  const size = squareSize(columns, width, gap);
  const inFrame = frame
    ? [{ id: frame.id, squares: placeRows(frame.squares, { columns, width: size, height: size, gap, left: 0, top: 0 }) }]
    : [];
  const frameHeight = bottomOf(inFrame);
  const outside = others.filter(({ squares }) => squares.length > 0);
  const count = outside.reduce((sum, { squares }) => sum + squares.length, 0);
  const shared = Math.min(size, squareSize(count, width - BETWEEN * Math.max(0, outside.length - 1), gap));
  const isOneRow = shared >= LEAST;
  let left = 0;
  let top = frameHeight + CAPTION;
  const placedOutside = outside.map(({ id, squares }) => {
    const most = Math.max(1, Math.floor((width + gap) / (LEAST + gap)));
    const row = isOneRow
      ? { columns: squares.length, width: shared, left }
      : { columns: most, width: squareSize(most, width, gap), left: 0 };
    const placed = { id, squares: placeRows(squares, { ...row, height: outsideHeight, gap, top }) };
    if (isOneRow) left += squares.length * (shared + gap) + BETWEEN;
    else top = bottomOf([placed]) + CAPTION;
    return placed;
  });
  const all = [...inFrame, ...placedOutside];
  let number = 0;
  return {
    width,
    height: bottomOf(all),
    field: fieldOf(inFrame[0]?.squares ?? [], settings),
    groups: all.map(({ id, squares }) => ({
      id,
      x: squares[0]?.x ?? 0,
      y: squares[0]?.y ?? 0,
      squares: squares.map((square) => ({
        ...square,
        number: square.agreement ? ++number : number,
        lines: linesOf(square, settings),
        foot: id === frame?.id ? footOf(square, settings) : [],
      })),
    })),
  };
}

type Place = Omit<PlacedSquare, 'number' | 'lines' | 'foot'>;

/** The size that lets `count` squares and the gaps between them fill a width. */
function squareSize(count: number, width: number, gap: number): number {
  return count === 0 ? width : (width - gap * (count - 1)) / count;
}

interface Rows {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly left: number;
  readonly top: number;
}

function placeRows(squares: KnowledgeGroup['squares'], { columns, width, height, gap, left, top }: Rows): readonly Place[] {
  const x = scalePoint(range(columns), [left, left + (columns - 1) * (width + gap)]);
  return squares.map((square, place) => ({
    ...square,
    x: x(place % columns) ?? left,
    y: top + Math.floor(place / columns) * (height + gap),
    width,
    height,
  }));
}

function bottomOf(groups: readonly { readonly squares: readonly Place[] }[]): number {
  return Math.max(0, ...groups.flatMap(({ squares }) => squares.map(({ y, height }) => y + height)));
}

function linesOf({ agreement, width }: Place, { showLabels, fontSize }: SquareSettings): readonly string[] {
  return showLabels && agreement ? wrapText(agreement.label, width - PADDING, fontSize) : [];
}

function footOf({ agreement, width }: Place, settings: SquareSettings): readonly string[] {
  const { showLabels, fontSize, footOf: wordsOf } = settings;
  return showLabels && agreement && wordsOf ? wrapText(wordsOf(agreement), width - PADDING - LEVEL_MARK, fontSize) : [];
}

/** Places the sentence in the middle of the rows that hold nothing but unidentified squares. */
function fieldOf(squares: readonly Place[], { width, columns, field }: SquareSettings): PlacedField | undefined {
  const rows = range(Math.ceil(squares.length / columns)).map((row) => squares.slice(row * columns, (row + 1) * columns));
  const empty = rows.filter((row) => row.length === columns && row.every(({ state }) => state === 'unidentified'));
  const [first] = empty[0] ?? [];
  const last = empty.at(-1)?.[0];
  if (!field || !first || !last || empty.length < 2) return undefined;
  const ground = width * 0.6;
  const lines = wrapText(field.text, ground * 0.92, field.fontSize);
  const top = (first.y + last.y + last.height) / 2 - ((lines.length - 1) * field.fontSize * 1.25) / 2;
  return { lines, x: width / 2, y: top + field.fontSize * 0.35, width: ground, fontSize: field.fontSize };
}
