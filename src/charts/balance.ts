import { scaleBand, scaleLinear } from 'd3';

/** A period with what stands above and below the line, and the words at each. */
export interface BalanceDatum {
  readonly period: string;
  readonly up: number;
  readonly down: number;
}

/** A column from the line up or down; its label's baseline is at `labelY`. */
export interface PlacedHalf {
  readonly y: number;
  readonly height: number;
  readonly labelY: number;
}

/** A period with both its columns. */
export interface PlacedPeriod<Datum> {
  readonly datum: Datum;
  readonly x: number;
  readonly extent: number;
  readonly up: PlacedHalf;
  readonly down: PlacedHalf;
}

/** Columns above and below a line, ready to draw. */
export interface PlacedBalance<Datum> {
  readonly width: number;
  readonly height: number;
  /** The line they grow from. */
  readonly base: number;
  /** The baselines of the words for what is above and for what is below, and of the periods. */
  readonly upWordsY: number;
  readonly downWordsY: number;
  readonly periodsY: number;
  readonly periods: readonly PlacedPeriod<Datum>[];
}

/** How to draw them: the width, and how high the largest column is, in pixels. */
export interface BalanceSettings {
  readonly width: number;
  readonly plot: number;
  /** False for a drawing without words. */
  readonly showWords: boolean;
}

const FONT = 12;
const LINE = 18;
const LIFT = 5;

/** Places two columns for each period, one up and one down, by one scale. */
export function placeBalance<Datum extends BalanceDatum>(
  data: readonly Datum[],
  { width, plot, showWords }: BalanceSettings,
): PlacedBalance<Datum> {
  const x = scaleBand<number>()
    .domain(data.map((_, place) => place))
    .range([0, width])
    .paddingInner(0.35);
  const most = Math.max(...data.flatMap(({ up, down }) => [up, down]), Number.MIN_VALUE);
  const length = scaleLinear().domain([0, most]).range([0, plot]);
  const words = showWords ? LINE : 0;
  const top = 2 * words + length(Math.max(...data.map(({ up }) => up), 0));
  const bottom = top + length(Math.max(...data.map(({ down }) => down), 0));
  return {
    width,
    height: bottom + 3 * words,
    base: top,
    upWordsY: FONT,
    downWordsY: bottom + 2 * words - LIFT,
    periodsY: bottom + 3 * words - LIFT,
    periods: data.map((datum, place) => {
      const [up, down] = [length(datum.up), length(datum.down)];
      return {
        datum,
        x: x(place) ?? 0,
        extent: x.bandwidth(),
        up: { y: top - up, height: up, labelY: top - up - LIFT },
        down: { y: top, height: down, labelY: top + down + FONT + 2 },
      };
    }),
  };
}
