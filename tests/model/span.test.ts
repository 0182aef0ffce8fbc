import assert from 'node:assert/strict';
import test from 'node:test';
import { parseCalendarDate as date } from '#model/calendar-date.ts';
import { spanBetween, spanPast } from '#model/span.ts';

test('spanBetween(from, to) counts whole months between two days', () => {
  assert.deepEqual(spanBetween(date('2018-10-05'), date('2020-12-14')), { months: 26, isExact: true });
  assert.deepEqual(spanBetween(date('2018-10-05'), date('2018-11-04')), { months: 0, isExact: true });
  assert.deepEqual(spanBetween(date('2018-10-05'), date('2018-11-05')), { months: 1, isExact: true });
});

test('spanBetween(from, to) is not exact where a month or a year is all that is known', () => {
  assert.deepEqual(spanBetween(date('2002-03'), date('2013-10')), { months: 139, isExact: false });
  assert.deepEqual(spanBetween(date('2002'), date('2016-08-29')), { months: 175, isExact: false });
});

test('spanPast(deadline, date) counts from the end of what the deadline names', () => {
  assert.deepEqual(spanPast(date('2022'), date('2025-02-18')), { months: 25, isExact: true });
  assert.deepEqual(spanPast(date('2023-04'), date('2026-11')), { months: 42, isExact: false });
  assert.equal(spanPast(date('2022'), date('2022-06-01')).months, -7);
});
