import { textWidth } from './frame.ts';
import {
  emptyBoard,
  firstFrom,
  hang,
  PASS_GAP,
  takeDown,
  wayToHang,
  type HungLabel,
  type LabelShape,
  type LabelSide,
  type LabelToHang,
} from './timeline-label-board.ts';

/** A text that wants to hang from a place on a line. */
export interface WantedLabel {
  readonly text: string;
  readonly x: number;
}

/** A label that found room: its lines, the row of the first, and the side of its stem it stands on. */
export type PlacedLabel = Pick<HungLabel, 'lines' | 'row' | 'anchor'>;
/** A label for each text that wanted one, in their order, or nothing where there was no room. */
export type PlacedLabels = readonly (PlacedLabel | undefined)[];

/** The room for labels: from 0 to `width`, in at most so many rows. */
export interface LabelRoom {
  readonly width: number;
  readonly rows: number;
  readonly fontSize: number;
}

/** An order to hang labels in, and the side each tries first. */
type Turns = readonly { readonly label: LabelToHang; readonly side: LabelSide }[];

const MOST_LINES = 4;
/** Stems so far apart, in pixels, belong to different crowds. */
const APART = 60;

/**
 * Hangs labels so that none meets another or another's stem; those for which no row is left have none. Three orders are tried, each label
 * where it ends on the highest row, and the order that hangs the most labels in the fewest rows is kept.
 */
export function placeLabels(wanted: readonly WantedLabel[], room: LabelRoom): PlacedLabels {
  if (room.rows === 0) return wanted.map(() => undefined);
  const labels = wanted
    .map(({ text, x }, index): LabelToHang => ({ index, x, shapes: shapesOf(text, room.fontSize) }))
    .sort((a, b) => a.x - b.x);
  const best = [
    hangInTurn(fromLeft(labels), labels, room, false),
    hangInTurn(fromRight(labels), labels, room, false),
    hangInTurn(inwards(labels), labels, room, true),
  ].reduce((kept, hung) => (isBetter(hung, kept) ? hung : kept));
  const byIndex = new Map(best.map(({ label, lines, row, anchor }) => [label.index, { lines, row, anchor }]));
  return wanted.map((_, index) => byIndex.get(index));
}

/** How many rows labels take. */
export function rowsOf(placed: PlacedLabels): number {
  return placed.reduce((most, label) => (label ? Math.max(most, label.row + label.lines.length) : most), 0);
}

/** True when more labels hang, or as many in fewer rows, or in as many rows higher up. */
function isBetter(one: readonly HungLabel[], other: readonly HungLabel[]): boolean {
  const measures = [one, other].map((hung) => [
    -hung.length,
    hung.reduce((most, { end }) => Math.max(most, end), 0),
    hung.reduce((sum, { end }) => sum + end, 0),
  ]);
  const [own = [], best = []] = measures;
  const differs = own.findIndex((measure, place) => measure !== best[place]);
  return differs >= 0 && (own[differs] ?? 0) < (best[differs] ?? 0);
}

/** A text in one line, two, three and four, each as narrow as it gets. */
function shapesOf(text: string, fontSize: number): readonly LabelShape[] {
  const words = text.split(' ');
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: Math.min(MOST_LINES, words.length) }, (_, index) => index + 1).flatMap((count) => {
    let limit = Math.max(longest, Math.ceil(text.length / count));
    let lines = brokenAt(words, limit);
    while (lines.length > count) lines = brokenAt(words, (limit += 1));
    return lines.length === count ? [{ lines, reach: PASS_GAP + Math.max(...lines.map((line) => textWidth(line, fontSize))) }] : [];
  });
}

function brokenAt(words: readonly string[], limit: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= limit) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function fromLeft(labels: readonly LabelToHang[]): Turns {
  return labels.map((label) => ({ label, side: 'end' }));
}

function fromRight(labels: readonly LabelToHang[]): Turns {
  return labels.toReversed().map((label) => ({ label, side: 'start' }));
}

/** From the ends of each crowd inwards, so that its left half hangs to the left and its right half to the right. */
function inwards(labels: readonly LabelToHang[]): Turns {
  const crowds: LabelToHang[][] = [];
  for (const label of labels) {
    const crowd = crowds.at(-1);
    if (label.x - (crowd?.at(-1)?.x ?? -Infinity) < APART) crowd?.push(label);
    else crowds.push([label]);
  }
  return crowds
    .flatMap((crowd) =>
      crowd.map((label, place) => {
        const isLeft = place * 2 < crowd.length;
        return { label, depth: isLeft ? place : crowd.length - 1 - place, side: isLeft ? ('end' as const) : ('start' as const) };
      }),
    )
    .sort((a, b) => a.depth - b.depth);
}

/**
 * Hangs each label where its text covers the stem of none that waits, then what is left wherever it can; then each anew, where the
 * others leave it a higher row. One that finds nothing waits on when all are to have a place, and else stands in nobody's way.
 */
function hangInTurn(turns: Turns, labels: readonly LabelToHang[], { width, rows }: LabelRoom, isForAll: boolean): readonly HungLabel[] {
  const board = emptyBoard(width, rows);
  const waiting = [...labels];
  const isOpen = (from: number, to: number): boolean => {
    let at = firstFrom(waiting, from);
    while (waiting[at]?.x === from) at += 1;
    return (waiting[at]?.x ?? Infinity) >= to;
  };
  const isFree = (): boolean => true;
  let left = turns;
  for (const isAllowed of isForAll ? [isOpen, isOpen, isOpen, isFree] : [isOpen, isFree]) {
    const late: Turns[number][] = [];
    for (const turn of left) {
      const way = wayToHang(turn.label, turn.side, board, isAllowed);
      if (way) hang(way, board);
      else late.push(turn);
      const place = way || !isForAll ? waiting.indexOf(turn.label, firstFrom(waiting, turn.label.x)) : -1;
      if (place >= 0) waiting.splice(place, 1);
    }
    left = late;
  }
  for (const hung of board.stems.toSorted((a, b) => a.row - b.row)) {
    takeDown(hung, board);
    hang(wayToHang(hung.label, hung.anchor, board, isFree) ?? hung, board);
  }
  return board.stems;
}
