import { z } from 'astro/zod';
import { text } from './fields.ts';
import type { HeadlineValue } from './headline-values.ts';
import { idOf } from './named-ids.ts';
import { parsePeriod } from './period.ts';
import type { Series } from './series.ts';

/** The form of `content/trends/<id>.yaml`: a chart of one measure over time against a target; the figures stand in the series. */
export const trendSchema = z.strictObject({
  /** The finding. Its numbers stand in braces: {target}, {target.period}, {passed}, {last}, {last.period}, {times}. */
  headline: text,
  /** One sentence on how to read it. */
  reading: text,
  /** The id of the article it belongs to. */
  story: idOf('articles'),
  /** The series its figures come from. */
  series: idOf('series'),
  /** The measure of that series to draw. */
  measure: text,
  /**
   * The row of that series that is the target; `label` names its line in the drawing. `reached: falling` where the measure is to
   * fall to it; needed, one or the other, where the figures begin above it.
   */
  target: z.strictObject({ measure: text, period: text, label: text.max(32), reached: z.enum(['rising', 'falling']).optional() }),
  /** What stands before and after a value in the drawing: "$" and "bn". */
  before: z.string().max(8).optional(),
  after: z.string().max(8).optional(),
  /** Periods whose figure sources dispute, with the disagreement that says how. */
  disputed: z.array(z.strictObject({ period: text, disagreement: idOf('disagreements') })),
});

/** A chart of a measure over time against a target. */
export type Trend = Readonly<z.infer<typeof trendSchema>> & { readonly id: string };
/** A row of a series. */
export type SeriesRow = Series['rows'][number];

/** The rows a trend draws, in the order of the series, and its target; a target without a value is none. */
export function rowsOfTrend(
  { measure, target }: Trend,
  { rows }: Series,
): { readonly rows: readonly SeriesRow[]; readonly target: (SeriesRow & { readonly value: number }) | undefined } {
  return {
    rows: rows.filter((row) => row.measure === measure),
    target: rows.find(
      (row): row is SeriesRow & { readonly value: number } =>
        row.measure === target.measure && row.period === target.period && row.value !== undefined,
    ),
  };
}

/**
 * The values of a trend by name; `passed` is the first period that reached the target, rising or falling as the trend says. It is
 * missing when none did or only after the target's.
 */
export function trendValues(trend: Trend, series: Series): ReadonlyMap<string, HeadlineValue> {
  const { rows, target } = rowsOfTrend(trend, series);
  const known = rows.filter((row): row is SeriesRow & { readonly value: number } => row.value !== undefined && row.basis !== 'promised');
  const last = known.at(-1);
  const passed = target && known.find(({ value }) => (trend.target.reached === 'falling' ? value <= target.value : value >= target.value));
  const isInTime = passed && target && isNoLater(passed.period, target.period);
  const values: readonly (readonly [string, HeadlineValue | undefined])[] = [
    ['target', target && { amount: target.value }],
    ['target.period', target && { period: target.period }],
    ['passed', isInTime ? { period: passed.period } : undefined],
    ['last', last && { amount: last.value }],
    ['last.period', last && { period: last.period }],
    ['times', last && target && target.value !== 0 ? { amount: Math.round((last.value / target.value) * 10) / 10 } : undefined],
  ];
  return new Map(values.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}

/** True when a period begins before the target's has ended; periods that the check refuses are never in time. */
function isNoLater(period: string, target: string): boolean {
  const [own, other] = [parsePeriod(period), parsePeriod(target)];
  return own !== undefined && other !== undefined && own.start < other.end;
}
