/** The side of its stem a label stands on. */
export type LabelSide = 'start' | 'end';

/** A text broken into lines, and how far it reaches from its stem. */
export interface LabelShape {
  readonly lines: readonly string[];
  readonly reach: number;
}

/** A label with the shapes it may take, and its place among those that were asked for. */
export interface LabelToHang {
  readonly index: number;
  readonly x: number;
  readonly shapes: readonly LabelShape[];
}

/** A label that hangs: in which rows, the last not included, and from where to where. */
export interface HungLabel {
  readonly label: LabelToHang;
  readonly x: number;
  readonly lines: readonly string[];
  readonly anchor: LabelSide;
  readonly row: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

/** Labels hanging in rows; none meets another, and no stem runs through a text. */
export interface LabelBoard {
  readonly width: number;
  /** The texts that take part in each row, from left to right. */
  readonly rows: readonly HungLabel[][];
  /** All that hang, by the places of their stems. */
  readonly stems: HungLabel[];
}

/** Between two texts. */
const TEXT_GAP = 9;
/** Between a text and its own stem, and one that passes it, in pixels. */
export const PASS_GAP = 5;

/** A board with nothing on it. */
export function emptyBoard(width: number, rows: number): LabelBoard {
  return { width, rows: Array.from({ length: rows }, () => []), stems: [] };
}

/** The way to hang a label that ends on the highest row, its side and its longest lines first; `isOpen` refuses a stretch its text would cover. */
export function wayToHang(
  label: LabelToHang,
  side: LabelSide,
  { width, rows, stems }: LabelBoard,
  isOpen: (from: number, to: number) => boolean,
): HungLabel | undefined {
  const { x, shapes } = label;
  const sides: readonly LabelSide[] = side === 'end' ? ['end', 'start'] : ['start', 'end'];
  const blocked = rows.findIndex((texts) => isPierced(texts, x));
  const deepest = blocked < 0 ? rows.length : blocked;
  let best: HungLabel | undefined;
  for (const { lines, reach } of shapes) {
    for (const anchor of sides) {
      const [left, right] = anchor === 'start' ? [x - 1, x + reach] : [x - reach, x + 1];
      const [from, to] = covered({ x, anchor, left, right });
      if (left < 0 || right > width || !isOpen(from, to)) continue;
      const last = Math.min(deepest, (best ? best.end - 1 : rows.length) - lines.length);
      for (let row = rowBelow(stems, from, to); row <= last; row += 1) {
        const end = row + lines.length;
        if (!isFree(rows.slice(row, end), x, left, right)) continue;
        best = { label, x, lines, anchor, row, end, left, right };
        break;
      }
    }
  }
  return best;
}

/** Hangs a label in a way that is free. */
export function hang(label: HungLabel, { rows, stems }: LabelBoard): void {
  stems.splice(firstFrom(stems, label.x), 0, label);
  for (const texts of rows.slice(label.row, label.end)) texts.splice(firstFrom(texts, label.x), 0, label);
}

/** Takes a label down. */
export function takeDown(label: HungLabel, { rows, stems }: LabelBoard): void {
  stems.splice(stems.indexOf(label), 1);
  for (const texts of rows.slice(label.row, label.end)) texts.splice(texts.indexOf(label), 1);
}

/** The place of the first at or right of `x`, in an order from left to right. */
export function firstFrom(placed: readonly { readonly x: number }[], x: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.x ?? Infinity) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where no other stem may pass a text; its own, and others at the same place, may touch it. */
function covered({ x, anchor, left, right }: Pick<HungLabel, 'x' | 'anchor' | 'left' | 'right'>): readonly [number, number] {
  return anchor === 'start' ? [x, right + PASS_GAP] : [left - PASS_GAP, x];
}

/** The highest row below all stems of a stretch, its ends not included. */
function rowBelow(stems: readonly HungLabel[], from: number, to: number): number {
  let row = 0;
  for (let at = firstFrom(stems, from); ; at += 1) {
    const stem = stems[at];
    if (!stem || stem.x >= to) return row;
    if (stem.x > from) row = Math.max(row, stem.row);
  }
}

/** True where a stem at `x` would run through a text of a row; texts are apart, so that only its neighbours can stand there. */
function isPierced(texts: readonly HungLabel[], x: number): boolean {
  const at = firstFrom(texts, x);
  const isThrough = (label: HungLabel | undefined): boolean => {
    if (!label) return false;
    const [from, to] = covered(label);
    return x > from && x < to;
  };
  return isThrough(texts[at - 1]) || isThrough(texts[at]);
}

/** True where no text of the rows comes near a stretch with its stem at `x`. */
function isFree(rows: readonly (readonly HungLabel[])[], x: number, left: number, right: number): boolean {
  return rows.every((texts) => {
    const at = firstFrom(texts, x);
    const [before, after] = [texts[at - 1], texts[at]];
    return (!before || before.right + TEXT_GAP <= left) && (!after || after.left - TEXT_GAP >= right);
  });
}
