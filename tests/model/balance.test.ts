import assert from 'node:assert/strict';
import test from 'node:test';
import { balanceValues, periodsOfBalance, type Balance } from '#model/balance.ts';
import type { Series } from '#model/series.ts';

const row = (period: string, measure: string, value?: number): Series['rows'][number] => ({
  period,
  measure,
  ...(value === undefined ? {} : { value }),
  unit: 'bn',
  basis: value === undefined ? 'missing' : 'reported',
  sources: ['s'],
  note: '',
});
const series: Series = {
  id: 'trade',
  rows: [
    row('2021', 'in', 10),
    row('2022', 'in', 60),
    row('2023', 'in', 70),
    row('2021', 'out', 4),
    row('2022', 'out', 5),
    row('2023', 'out'),
  ],
};
const balance: Balance = {
  id: 'b',
  headline: 'A',
  reading: 'B.',
  story: 'c',
  series: 'trade',
  up: { measure: 'in', label: 'bought' },
  down: { measure: 'out', label: 'sold' },
};

test('periodsOfBalance(balance, series) keeps the periods that have both figures, in the order of the series', () => {
  assert.deepEqual(
    periodsOfBalance(balance, series).map(({ period, up, down }) => [period, up.value, down.value]),
    [
      ['2021', 10, 4],
      ['2022', 60, 5],
    ],
  );
});

test('balanceValues(balance, series) gives the figures of the last period with both, and their ratio', () => {
  assert.deepEqual(Object.fromEntries(balanceValues(balance, series)), {
    'up.last': { amount: 60 },
    'down.last': { amount: 5 },
    'last.period': { period: '2022' },
    times: { amount: 12 },
  });
  assert.equal(balanceValues({ ...balance, down: { measure: 'none', label: 'none' } }, series).size, 0);
});
