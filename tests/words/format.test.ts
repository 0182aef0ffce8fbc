import assert from 'node:assert/strict';
import test from 'node:test';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { formatsOf } from '#words/format.ts';

const [english, hindi, russian] = [formatsOf('en-GB'), formatsOf('hi'), formatsOf('ru')];

test('formatsOf(locale) chooses the form of plural each number takes in a language', () => {
  const steps = { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' };
  assert.deepEqual(
    [0, 1, 2, 5, 11, 21, 22].map((count) => russian.formFor(count, steps)),
    ['шагов', 'шаг', 'шага', 'шагов', 'шагов', 'шаг', 'шага'],
  );
  assert.deepEqual(
    [0, 1, 2].map((count) => hindi.formFor(count, { one: 'स्रोत', other: 'स्रोतों' })),
    ['स्रोत', 'स्रोत', 'स्रोतों'],
  );
  assert.deepEqual(
    [0, 1, 2].map((count) => english.formFor(count, { none: 'no step', one: 'step', other: 'steps' })),
    ['no step', 'step', 'steps'],
  );
});

test('formatsOf(locale) writes dates no more exactly than they are known, and names months whole and short', () => {
  const dates = ['2021-12-06', '2021-12', '2021'].map(parseCalendarDate);
  assert.deepEqual(
    dates.map((date) => english.formatCalendarDate(date)),
    ['6 December 2021', 'December 2021', '2021'],
  );
  assert.equal(russian.formatCalendarDate(dates[0] ?? assert.fail(), 'long').replaceAll('\u00a0', ' '), '6 декабря 2021 г.');
  assert.deepEqual(
    [0, 8].map((month) => english.nameOfMonth(month, 'short')),
    ['Jan', 'Sept'],
  );
  assert.equal(hindi.nameOfMonth(8, 'long'), 'सितंबर');
  assert.equal(english.formatMonth(2021 * 12 + 11), 'December 2021');
});

test('formatsOf(locale) orders names, joins lists and writes numbers by the language', () => {
  assert.deepEqual(['Яков', 'Ёлка', 'Анна', 'Жук'].toSorted(russian.compareNames), ['Анна', 'Ёлка', 'Жук', 'Яков']);
  assert.deepEqual([english.formatList(['a', 'b', 'c']), russian.formatList(['а', 'б'])], ['a, b and c', 'а и б']);
  assert.deepEqual([english.formatFigure(1234.5), russian.formatFigure(1234.5)], ['1,234.5', '1\u00a0234,5']);
  assert.deepEqual([english.formatShare(0.425), english.formatDegrees(13)], ['43%', '13.0°']);
});

test('withSmall(text) and withCapital(text) change the first letter, and leave what is written in capitals', () => {
  assert.deepEqual(['Ratified by Russia', 'IT services', 'S-400', ''].map(english.withSmall), [
    'ratified by Russia',
    'IT services',
    'S-400',
    '',
  ]);
  assert.deepEqual(['six of them', 'ёлка', 'छह'].map(russian.withCapital), ['Six of them', 'Ёлка', 'छह']);
});
