import assert from 'node:assert/strict';
import test from 'node:test';
import { newYear, timeAxis } from '#charts/time-axis.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';

const dates = (...written: readonly string[]) => written.map(parseCalendarDate);
const full = dates('2016-05-01', '2018', '2018-10-05', '2018-10-06', '2018-11', '2021-12-06');
const widthOf = (axis: ReturnType<typeof timeAxis>, year: number): number => axis.share(newYear(year + 1)) - axis.share(newYear(year));

test('timeAxis(dates) runs from the first day of the first year to the last of the last', () => {
  const axis = timeAxis(full);
  assert.deepEqual([axis.firstYear, axis.endYear], [2016, 2022]);
  assert.deepEqual([axis.share(newYear(2016)), axis.share(newYear(2022))], [0, 1]);
});

test('timeAxis(dates) draws a year with more dates wider, and closes an empty one nearly', () => {
  const axis = timeAxis(full);
  assert.ok(axis.isUneven);
  assert.ok(widthOf(axis, 2018) > widthOf(axis, 2016) && widthOf(axis, 2016) > 4 * widthOf(axis, 2017));
  assert.ok(widthOf(axis, 2017) > 0);
});

test('timeAxis(dates) draws years alike that have alike many dates', () => {
  const axis = timeAxis(dates('2020-01-01', '2021-06', '2022'));
  assert.equal(axis.isUneven, false);
  assert.ok(Math.abs(widthOf(axis, 2020) - 1 / 3) < 1e-9);
});

test('timeAxis(dates) is even within a year, keeps the order of dates, and inverts', () => {
  const { share } = timeAxis(full);
  const half = new Date(Date.UTC(2018, 6, 2, 12));
  assert.ok(Math.abs(share(half) - (share(newYear(2018)) + share(newYear(2019))) / 2) < 1e-9);
  assert.equal(share.invert(share(half)).toISOString(), half.toISOString());
  const places = full.map((date) => share(new Date(date))).toSorted((a, b) => a - b);
  assert.deepEqual(
    places,
    full.map((date) => share(new Date(date))),
  );
});

test('timeAxis([]) has a year to stand in', () => {
  const { firstYear, endYear } = timeAxis([]);
  assert.deepEqual([firstYear, endYear], [2000, 2001]);
});

test('timeAxis(dates) holds a first-century date in its own century', () => {
  const axis = timeAxis(dates('0079-10-24', '0080'));
  assert.equal(axis.firstYear, 79);
  assert.equal(axis.share(newYear(79)), 0);
});

test('timeAxis(dates) knows where each of its months starts, and which starts a year', () => {
  const { months, share } = timeAxis(full);
  assert.equal(months.length, 6 * 12);
  assert.deepEqual(
    months.slice(11, 14).map(({ date, isYear }) => [date, isYear]),
    [
      ['2016-12', false],
      ['2017', true],
      ['2017-02', false],
    ],
  );
  for (const { date, share: start } of months) assert.equal(start, share(new Date(date)));
});
