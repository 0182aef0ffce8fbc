import assert from 'node:assert/strict';
import test from 'node:test';
import type { Series } from '#model/series.ts';
import { rowsOfTrend, trendValues, type SeriesRow, type Trend } from '#model/trend.ts';

const row = (period: string, value: number | undefined, rest: Partial<SeriesRow> = {}): SeriesRow => ({
  period,
  measure: 'Goods trade',
  ...(value === undefined ? {} : { value }),
  unit: 'billion US dollars',
  basis: value === undefined ? 'missing' : 'reported',
  sources: ['a-source'],
  note: '',
  ...rest,
});
const target = row('2025', 30, { measure: 'Target', basis: 'promised' });
const series = (...rows: readonly SeriesRow[]): Series => ({ id: 'trade', rows: [...rows, target] });
const trend: Trend = {
  id: 'trade',
  headline: 'Trade passed {target}',
  reading: 'A column is a year.',
  story: 'payments',
  series: 'trade',
  measure: 'Goods trade',
  target: { measure: 'Target', period: '2025', label: 'Goal' },
  disputed: [],
};

test('rowsOfTrend(trend, series) parts the rows of the measure from the target', () => {
  const first = row('2020-21', 8.1);
  assert.deepEqual(rowsOfTrend(trend, series(first)), { rows: [first], target });
  assert.equal(rowsOfTrend({ ...trend, target: { ...trend.target, period: '2030' } }, series(first)).target, undefined);
});

test('trendValues(trend, series) says when the target was first passed, and what the last figure is', () => {
  const values = trendValues(trend, series(row('2021-22', 13), row('2022-23', 49.3), row('2023-24', 65.7), row('2024-25', undefined)));
  assert.deepEqual(values.get('passed'), { period: '2022-23' });
  assert.deepEqual(values.get('last'), { amount: 65.7 });
  assert.deepEqual(values.get('last.period'), { period: '2023-24' });
  assert.deepEqual(values.get('times'), { amount: 2.2 });
  assert.deepEqual(values.get('target.period'), { period: '2025' });
});

test('trendValues(trend, series) has no “passed” where the target was never reached, or too late, or only promised', () => {
  assert.equal(trendValues(trend, series(row('2022-23', 29.9))).get('passed'), undefined);
  assert.equal(trendValues(trend, series(row('2026-27', 31))).get('passed'), undefined);
  assert.equal(trendValues(trend, series(row('2024-25', 31, { basis: 'promised' }))).get('passed'), undefined);
});

test('trendValues(trend, series) knows no last figure where all are missing', () => {
  assert.equal(trendValues(trend, series(row('2025-26', undefined))).get('last'), undefined);
});

test('trendValues(trend, series) of a target to fall to takes the first period at or below it', () => {
  const falling: Trend = { ...trend, target: { ...trend.target, period: '2025', reached: 'falling' } };
  const passed = (...rows: readonly SeriesRow[]): unknown => trendValues(falling, series(...rows)).get('passed');
  assert.deepEqual(passed(row('1986', 60), row('1990', 45), row('1994', 30), row('1998', 28)), { period: '1994' });
  assert.equal(passed(row('1986', 60), row('1990', 70)), undefined);
});

test('trendValues(trend, series) knows when any period the check accepts was, and judges months of one year apart', () => {
  for (const period of ['FY2024-25', 'FY 2024-25', '2024/25', '2025-03', '2025-03-31']) {
    assert.deepEqual(trendValues(trend, series(row(period, 31))).get('passed'), { period }, period);
  }
  const inJune = { ...trend, target: { ...trend.target, period: '2025-06' } };
  const rows = (period: string): Series => ({ id: 'trade', rows: [row(period, 31), { ...target, period: '2025-06' }] });
  assert.equal(trendValues(inJune, rows('2025-09')).get('passed'), undefined);
  assert.deepEqual(trendValues(inJune, rows('2025-06')).get('passed'), { period: '2025-06' });
});

test('trendValues(trend, series) rounds how many times the target was reached, and has no such number for a target of zero', () => {
  assert.deepEqual(trendValues(trend, series(row('2022-23', 59.9))).get('times'), { amount: 2 });
  const zero: Series = { id: 'trade', rows: [row('2022-23', 5), { ...target, value: 0 }] };
  assert.equal(trendValues(trend, zero).get('times'), undefined);
});
