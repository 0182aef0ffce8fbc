import { z } from 'astro/zod';
import { text } from './fields.ts';
import type { HeadlineValue } from './headline-values.ts';
import { idOf } from './named-ids.ts';
import type { Series } from './series.ts';
import type { SeriesRow } from './trend.ts';

const side = z.strictObject({
  /** The measure of the series. */
  measure: text,
  /** What it is called in the drawing: "bought". */
  label: text.max(32),
});

/** The form of `content/balances/<id>.yaml`: two measures of one series, one above a line and one below it. */
export const balanceSchema = z.strictObject({
  /** The finding. Its numbers stand in braces: {up.last}, {down.last}, {last.period}, {times}. */
  headline: text,
  /** One sentence on how to read it. */
  reading: text,
  /** The id of the article it belongs to. */
  story: idOf('articles'),
  /** The series its figures come from. */
  series: idOf('series'),
  /** What stands above the line, and what below it, period by period. */
  up: side,
  down: side,
  /** What stands before and after a value: "$" and "bn". */
  before: z.string().max(8).optional(),
  after: z.string().max(8).optional(),
});

/** A chart of two measures against each other. */
export type Balance = Readonly<z.infer<typeof balanceSchema>> & { readonly id: string };
/** A row with a figure. */
export type ValuedRow = SeriesRow & { readonly value: number };

/** A period with both its figures. */
export interface BalancePeriod {
  readonly period: string;
  readonly up: ValuedRow;
  readonly down: ValuedRow;
}

/** The periods for which the series has both figures, in its order. */
export function periodsOfBalance({ up, down }: Pick<Balance, 'up' | 'down'>, { rows }: Series): readonly BalancePeriod[] {
  const rowOf = (measure: string, period: string): SeriesRow | undefined =>
    rows.find((row) => row.measure === measure && row.period === period);
  const periods = rows.filter(({ measure }) => measure === up.measure).map(({ period }) => period);
  return periods.flatMap((period) => {
    const [above, below] = [rowOf(up.measure, period), rowOf(down.measure, period)];
    return isValued(above) && isValued(below) ? [{ period, up: above, down: below }] : [];
  });
}

function isValued(row: SeriesRow | undefined): row is ValuedRow {
  return row?.value !== undefined;
}

/** The values of a balance by name: the figures of its last period, and how many times the one the other is, rounded. */
export function balanceValues(balance: Balance, series: Series): ReadonlyMap<string, HeadlineValue> {
  const last = periodsOfBalance(balance, series).at(-1);
  if (!last) return new Map();
  return new Map<string, HeadlineValue>([
    ['up.last', { amount: last.up.value }],
    ['down.last', { amount: last.down.value }],
    ['last.period', { period: last.period }],
    ...(last.down.value === 0 ? [] : [['times', { amount: Math.round(last.up.value / last.down.value) }] as [string, HeadlineValue]]),
  ]);
}
