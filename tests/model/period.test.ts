import assert from 'node:assert/strict';
import test from 'node:test';
import { isMonthOrYear, parsePeriod } from '#model/period.ts';

const ends = (text: string): readonly (string | undefined)[] => {
  const period = parsePeriod(text);
  return [period?.start.toISOString().slice(0, 10), period?.end.toISOString().slice(0, 10)];
};

test('parsePeriod(text) reads a date to the instant after it', () => {
  assert.deepEqual(ends('2021'), ['2021-01-01', '2022-01-01']);
  assert.deepEqual(ends('2021-12'), ['2021-12-01', '2022-01-01']);
  assert.deepEqual(ends('2021-12-06'), ['2021-12-06', '2021-12-07']);
});

test('parsePeriod(text) takes a financial year for both of its calendar years, however it is written', () => {
  for (const text of ['2024-25', '2024/25', '2024–25', 'FY2024-25', 'FY 2024-25', '2024-2025']) {
    assert.deepEqual(ends(text), ['2024-01-01', '2026-01-01'], text);
  }
  assert.deepEqual(ends('1999-00'), ['1999-01-01', '2001-01-01']);
  assert.deepEqual(ends('FY2011-12'), ['2011-01-01', '2013-01-01']);
});

test('parsePeriod(text) reads nothing else', () => {
  for (const text of ['', '2024-26', 'spring 2024', 'FY25', '2021-13', 'Q1 2024', '2024-25-26'])
    assert.equal(parsePeriod(text), undefined, text);
});

test('isMonthOrYear(text) holds where both readings are possible', () => {
  assert.ok(isMonthOrYear('2011-12') && isMonthOrYear('2000-01'));
  assert.ok(!isMonthOrYear('2011-11') && !isMonthOrYear('2021-22') && !isMonthOrYear('2012-12'));
});
