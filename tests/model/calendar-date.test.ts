import assert from 'node:assert/strict';
import test from 'node:test';
import {
  calendarDateFault,
  compareCalendarDates,
  endOfDate,
  isWhollyBefore,
  latestDate,
  parseCalendarDate,
  precisionOf,
  startOfDate,
  yearOf,
} from '#model/calendar-date.ts';

const date = parseCalendarDate;

test('parseCalendarDate(text) gives a day, a month or a year back as it was written', () => {
  assert.deepEqual(['2021-12-06', '2021-12', '2021'].map(parseCalendarDate), ['2021-12-06', '2021-12', '2021']);
});

test('parseCalendarDate(text) reads 29 February of a leap year, of 2000 too', () => {
  assert.equal(date('2020-02-29'), '2020-02-29');
  assert.equal(date('2000-02-29'), '2000-02-29');
});

test('parseCalendarDate("2021-02-29") says how many days that month has', () => {
  assert.throws(() => date('2021-02-29'), new RangeError('date "2021-02-29" does not exist: that month has 28 days'));
});

test('parseCalendarDate("1900-02-29") knows that 1900 was no leap year', () => {
  assert.throws(() => date('1900-02-29'), new RangeError('date "1900-02-29" does not exist: that month has 28 days'));
});

test('parseCalendarDate("2021-04-31") says how many days that month has', () => {
  assert.throws(() => date('2021-04-31'), new RangeError('date "2021-04-31" does not exist: that month has 30 days'));
});

test('parseCalendarDate("2021-12-00") refuses a day zero', () => {
  assert.throws(() => date('2021-12-00'), new RangeError('date "2021-12-00" does not exist: that month has 31 days'));
});

test('parseCalendarDate(text) says which month there is not', () => {
  assert.throws(() => date('2021-13'), new RangeError('date "2021-13" has no month 13'));
  assert.throws(() => date('2021-00-10'), new RangeError('date "2021-00-10" has no month 00'));
});

test('parseCalendarDate(text) refuses a time of day as finer than a day', () => {
  assert.throws(() => date('2021-12-06T10:00:00Z'), new RangeError('date "2021-12-06T10:00:00Z" is finer than a day'));
  assert.throws(() => date('2021-12-06 10:00'), new RangeError('date "2021-12-06 10:00" is finer than a day'));
});

for (const text of ['', '6 December 2021', '2021-12-6', '2021-1', '21-12-06', '20211206', ' 2021', '2021-', '2021-12-06\n', 'unknown']) {
  test(`parseCalendarDate(${JSON.stringify(text)}) is not a date`, () => {
    assert.throws(() => date(text), new RangeError(`"${text}" is not a date`));
  });
}

test('calendarDateFault(text) says nothing of a date', () => {
  assert.deepEqual(['2021-12-31', '2021-01', '1999'].map(calendarDateFault), [undefined, undefined, undefined]);
});

test('precisionOf(date) and yearOf(date) read what is written', () => {
  assert.deepEqual(['2021-12-06', '2021-12', '2021'].map(date).map(precisionOf), ['day', 'month', 'year']);
  assert.deepEqual(['2021-12-06', '2021-12', '2021'].map(date).map(yearOf), [2021, 2021, 2021]);
});

test('startOfDate(date) is the first instant in UTC, whatever the clock on the wall', () => {
  assert.deepEqual(
    ['2021-12-06', '2021-12', '2021'].map(date).map((each) => startOfDate(each).toISOString()),
    ['2021-12-06T00:00:00.000Z', '2021-12-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z'],
  );
});

test('endOfDate(date) is the instant after the last one, in UTC', () => {
  assert.deepEqual(
    ['2021-12-06', '2021-11', '2021'].map(date).map((each) => endOfDate(each).toISOString()),
    ['2021-12-07T00:00:00.000Z', '2021-12-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z'],
  );
});

test('endOfDate(date) goes over the end of a month and of a year', () => {
  assert.deepEqual(
    ['2020-02-29', '2021-12-31', '2021-12'].map(date).map((each) => endOfDate(each).toISOString()),
    ['2020-03-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z'],
  );
});

test('startOfDate(date) of a year below 100 falls in that year, not in the twentieth century', () => {
  assert.equal(startOfDate(date('0021-12-06')).toISOString(), '0021-12-06T00:00:00.000Z');
});

test('compareCalendarDates(a, b) orders by first instant', () => {
  const dates = ['2022', '2021-12-07', '2018-10-05', '2021-12-06', '2021-02'].map(date);
  assert.deepEqual(dates.sort(compareCalendarDates), ['2018-10-05', '2021-02', '2021-12-06', '2021-12-07', '2022']);
});

test('compareCalendarDates(a, b) puts the vaguer of two that start together first', () => {
  assert.deepEqual(['2021-01-01', '2021', '2021-01'].map(date).sort(compareCalendarDates), ['2021', '2021-01', '2021-01-01']);
});

test('compareCalendarDates(a, a) is zero', () => {
  assert.equal(compareCalendarDates(date('2021-12'), date('2021-12')), 0);
});

test('isWhollyBefore(a, b) holds for one day and the next, and not the other way round', () => {
  assert.equal(isWhollyBefore(date('2021-12-05'), date('2021-12-06')), true);
  assert.equal(isWhollyBefore(date('2021-12-06'), date('2021-12-05')), false);
});

test('isWhollyBefore(a, b) holds for a year and the first day of the next', () => {
  assert.equal(isWhollyBefore(date('2021'), date('2022-01-01')), true);
});

test('isWhollyBefore(a, b) does not hold while one lies within the other, or for a date and itself', () => {
  assert.equal(isWhollyBefore(date('2021'), date('2021-12-06')), false);
  assert.equal(isWhollyBefore(date('2021-01-01'), date('2021')), false);
  assert.equal(isWhollyBefore(date('2021-12'), date('2021-12')), false);
});

test('latestDate(dates) gives the later by first instant, and leaves the list as it was', () => {
  const dates = Object.freeze(['2021-12-06', '2022-02', '2022', '2018'].map(date));
  assert.equal(latestDate(dates), '2022-02');
});

test('latestDate([]) gives nothing', () => {
  assert.equal(latestDate([]), undefined);
});
