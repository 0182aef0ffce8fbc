import { scaleBand, scaleLinear } from 'd3';
import { textWidth } from './frame.ts';

/** A figure to draw: its period in words, its value, and nothing where none was found. */
export interface ColumnDatum {
  readonly period: string;
  readonly value: number | undefined;
  /** True where a sign stands over its label, that sources differ. */
  readonly isDisputed: boolean;
  /** What stands over the column where there is room. */
  readonly label: string;
}

/** How to draw columns: the least width in pixels, for which no two labels meet, the width from which there is room for more periods, and the line they are measured by. */
export interface ColumnSettings {
  readonly width: number;
  readonly wideWidth?: number;
  readonly target: { readonly value: number; readonly label: string };
}

/** A text over or under a place; `x` is a share of the width. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The name of a period with the drawings it stands in: all, those narrower than the wide width, or those from it on. */
export interface PlacedPeriod extends PlacedLabel {
  readonly when: 'always' | 'narrow' | 'wide';
}

/** A column with its place; without a value it has no height. */
export interface PlacedColumn<Datum extends ColumnDatum> {
  readonly datum: Datum;
  /** Left edge and width, as shares of the width of the drawing. */
  readonly x: number;
  readonly extent: number;
  readonly y: number;
  readonly height: number;
  readonly label?: PlacedLabel;
}

/** Columns and their target, ready to draw at any width from the least one on. */
export interface PlacedColumns<Datum extends ColumnDatum> {
  readonly height: number;
  readonly base: number;
  readonly target: { readonly y: number; readonly label: PlacedLabel };
  readonly columns: readonly PlacedColumn<Datum>[];
  readonly periods: readonly PlacedPeriod[];
}

const FONT = 12;
const PLOT = 150;
const HEAD = 18;
const FOOT = 18;
const SPACE = 2;
const PERIOD_SPACE = 2;
const LIFT = 5;
/** How far a centred text may be reckoned to stand out of the frame: widths are reckoned large, and a page has a margin. */
const OVERHANG = 4;

/** Places one column for each figure, in order, with a line at the target; labels stand where none meets another. */
export function placeColumns<Datum extends ColumnDatum>(data: readonly Datum[], settings: ColumnSettings): PlacedColumns<Datum> {
  const { width, wideWidth = width, target } = settings;
  const x = scaleBand<number>()
    .domain(data.map((_, place) => place))
    .range([0, 1])
    .paddingInner(0.25);
  const top = HEAD + 2 * FONT;
  const base = top + PLOT;
  const y = scaleLinear()
    .domain([0, Math.max(target.value, ...data.map(({ value }) => value ?? 0), Number.MIN_VALUE)])
    .range([base, top]);
  const bare = data.map((datum, place) => {
    const columnTop = y(datum.value ?? 0);
    return { datum, x: x(place) ?? 0, extent: x.bandwidth(), y: columnTop, height: base - columnTop };
  });
  const columns = withLabels(bare, width);
  return {
    height: base + FOOT,
    base,
    target: { y: y(target.value), label: placeTarget(target.label, y(target.value), columns, width) },
    columns,
    periods: placePeriods(columns, base + FONT + 3, { width, wideWidth }),
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
}

function boxOf({ text, x, anchor }: PlacedLabel, width: number): Box {
  const extent = textWidth(text, FONT);
  const left = x * width - (anchor === 'middle' ? extent / 2 : anchor === 'end' ? extent : 0);
  return { left, right: left + extent };
}

function meet(a: Box, b: Box, space = SPACE): boolean {
  return a.left < b.right + space && b.left < a.right + space;
}

/** A text under or over the middle of a column, or at the edge of the frame where it would leave it. */
function centred(text: string, middle: number, y: number, width: number): PlacedLabel {
  const half = textWidth(text, FONT) / 2 - OVERHANG;
  if (middle * width < half) return { text, x: 0, y, anchor: 'start' };
  if ((1 - middle) * width < half) return { text, x: 1, y, anchor: 'end' };
  return { text, x: middle, y, anchor: 'middle' };
}

/** Labels over columns, the last first; of neighbours that would meet, the later keeps its label. */
function withLabels<Datum extends ColumnDatum>(columns: readonly PlacedColumn<Datum>[], width: number): readonly PlacedColumn<Datum>[] {
  const taken: Box[] = [];
  return columns
    .toReversed()
    .map((column) => {
      const label = centred(column.datum.label, column.x + column.extent / 2, column.y - LIFT, width);
      const box = boxOf(label, width);
      if (taken.some((other) => meet(box, other))) return column;
      taken.push(box);
      return { ...column, label };
    })
    .toReversed();
}

/** Names of periods for narrow and for wide drawings; one that stands at the same place in both is drawn once. */
function placePeriods<Datum extends ColumnDatum>(
  columns: readonly PlacedColumn<Datum>[],
  y: number,
  { width, wideWidth }: Required<Pick<ColumnSettings, 'width' | 'wideWidth'>>,
): readonly PlacedPeriod[] {
  const [narrow, wide] = [periodsThatFit(columns, y, width), periodsThatFit(columns, y, wideWidth)];
  const isSame = (one: PlacedLabel) => (other: PlacedLabel) => one.x === other.x && one.anchor === other.anchor;
  return [
    ...narrow.map((label) => ({ ...label, when: wide.some(isSame(label)) ? ('always' as const) : ('narrow' as const) })),
    ...wide.filter((label) => !narrow.some(isSame(label))).map((label) => ({ ...label, when: 'wide' as const })),
  ];
}

/** Every first, second, third … period as they fit, counted back from the last. */
function periodsThatFit<Datum extends ColumnDatum>(
  columns: readonly PlacedColumn<Datum>[],
  y: number,
  width: number,
): readonly PlacedLabel[] {
  const kept: PlacedLabel[] = [];
  const all = columns.map(({ datum, x, extent }) => centred(datum.period, x + extent / 2, y, width)).toReversed();
  const widest = Math.max(0, ...all.map(({ text }) => textWidth(text, FONT)));
  const every = Math.max(1, Math.ceil(((widest + PERIOD_SPACE) * columns.length) / width));
  for (const label of all.filter((_, place) => place % every === 0)) {
    if (kept.every((other) => !meet(boxOf(label, width), boxOf(other, width), PERIOD_SPACE))) kept.push(label);
  }
  return kept.toReversed();
}

/** The target's words over its line: on the left or on the right, where no column or label stands in the way; else over everything. */
function placeTarget<Datum extends ColumnDatum>(
  text: string,
  y: number,
  columns: readonly PlacedColumn<Datum>[],
  width: number,
): PlacedLabel {
  const places: readonly PlacedLabel[] = [
    { text, x: 0, y: y - LIFT, anchor: 'start' },
    { text, x: 1, y: y - LIFT, anchor: 'end' },
  ];
  const isFree = (label: PlacedLabel): boolean => {
    const box = boxOf(label, width);
    return columns.every((column) => {
      const own = { left: column.x * width, right: (column.x + column.extent) * width };
      const over = column.label ? boxOf(column.label, width) : own;
      const top = column.y - (column.label ? LIFT + FONT * (column.datum.isDisputed ? 2 : 1) : 0);
      return top > y + LIFT || !(meet(box, own) || meet(box, over));
    });
  };
  return places.find(isFree) ?? { text, x: 0, y: FONT, anchor: 'start' };
}
