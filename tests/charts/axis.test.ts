import assert from 'node:assert/strict';
import test from 'node:test';
import { roundYearTicks, yearTicks } from '#charts/axis.ts';
import { parseCalendarDate, startOfDate } from '#model/calendar-date.ts';
import { scaleUtc, type ScaleTime } from 'd3';

/** A scale from one date to another, 100 to 500 pixels. */
const scale = (from: string, to: string): ScaleTime<number, number> =>
  scaleUtc()
    .domain([startOfDate(parseCalendarDate(from)), startOfDate(parseCalendarDate(to))])
    .range([100, 500]);

test('yearTicks(x) has a tick for each year that the scale shows, in order', () => {
  assert.deepEqual(
    yearTicks(scale('2018', '2022')).map(({ label }) => label),
    ['2018', '2019', '2020', '2021'],
  );
});

test('yearTicks(x) places a tick at the first instant of its year in UTC, whatever the clock on the wall', () => {
  const x = scale('2018', '2022');
  assert.deepEqual(
    yearTicks(x).map((tick) => x.invert(tick.x).toISOString()),
    ['2018-01-01T00:00:00.000Z', '2019-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z'],
  );
});

test('yearTicks(x) begins where the scale begins and stays within it', () => {
  const ticks = yearTicks(scale('2016', '2027'));
  assert.equal(ticks[0]?.x, 100);
  for (const { x } of ticks) assert.ok(x >= 100 && x <= 500, String(x));
});

test('yearTicks(x) of a single year is one tick', () => {
  assert.deepEqual(yearTicks(scale('2021', '2022')), [{ x: 100, label: '2021' }]);
});

test('yearTicks(x) has the years that begin within a scale that starts and ends in the middle of one', () => {
  assert.deepEqual(
    yearTicks(scale('2021-12-06', '2024-03-01')).map(({ label }) => label),
    ['2022', '2023', '2024'],
  );
});

test('yearTicks(x) of the same scale is the same', () => {
  assert.deepEqual(yearTicks(scale('2018', '2022')), yearTicks(scale('2018', '2022')));
});

test('yearTicks(x) leaves room between ticks for the words of a year, and keeps the last', () => {
  const ticks = yearTicks(scale('1990', '2022'));
  assert.equal(ticks.at(-1)?.label, '2021');
  assert.ok(ticks.length > 5);
  ticks.slice(1).forEach(({ x }, index) => assert.ok(x - (ticks[index]?.x ?? NaN) >= 30, String(x)));
});

test('yearTicks(x) has the years on both sides of a break', () => {
  const x = scaleUtc()
    .domain(['1990', '2018', '2022'].map((year) => startOfDate(parseCalendarDate(year))))
    .range([100, 150, 500]);
  const ticks = yearTicks(x);
  assert.deepEqual(
    ticks.slice(1).map(({ label }) => label),
    ['2018', '2019', '2020', '2021'],
  );
  assert.ok(Number(ticks[0]?.label) < 2018);
});

test('roundYearTicks(x, room) names a year whose words end within the room right of the scale, and no other', () => {
  const x = scale('2018', '2026-11');
  const last = (room: number): string | undefined => roundYearTicks(x, room).at(-1)?.label;
  const { x: at = NaN } = roundYearTicks(x, 100).at(-1) ?? {};
  const needed = at + 4 * 12 * 0.6 - 500;
  assert.deepEqual([last(Math.ceil(needed)), last(Math.floor(needed))], ['2026', '2025']);
});
