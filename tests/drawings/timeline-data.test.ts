import assert from 'node:assert/strict';
import test from 'node:test';
import { textsOf, type TimelineData, type TimelineRecord } from '#drawings/timeline-data.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';

const met: TimelineRecord = {
  id: 'met',
  title: 'The keepers meet',
  date: parseCalendarDate('2021-12-06'),
  thread: 'fog',
  weight: 'headline',
  url: '/events/met/',
  name: '6 December 2021: The keepers meet (sources differ)',
  dateInWords: '6 December 2021',
  isDisputed: true,
};
const data: TimelineData = {
  first: 2021 * 12,
  end: 2022 * 12,
  day: met.date,
  names: { 'aria-labelledby': 'title' },
  list: '/timeline/',
  threads: [{ id: 'fog', title: 'The fog', label: 'Fog', url: '/timeline/fog/' }],
  events: [met],
  months: Array.from({ length: 12 }, (_, index) => ({ name: `Month ${index + 1}`, label: `M${index + 1}` })),
  says: {
    rule: 'The day',
    count: '{shown} of {total}',
    sum: { one: '{first}: {count}', other: '{first} to {last}: {count}' },
    all: '',
    some: '',
    none: '',
    undrawn: '',
    month: '',
    months: '',
    threads: '',
    span: { other: '' },
    changed: { none: '', other: '' },
  },
  changes: [],
};
const texts = textsOf(
  data,
  (count) => `№${count}`,
  (count, { one, other }) => (count === 1 ? (one ?? other) : other),
);

test('textsOf(data, formatCount, formFor) says of an event and a thread what their records say', () => {
  assert.deepEqual([texts.urlOf(met), texts.nameOf(met), texts.isDisputed(met)], [met.url, met.name, true]);
  assert.equal(texts.threadUrlOf({ id: 'fog', title: '', label: '' }), '/timeline/fog/');
});

test('textsOf(data, formatCount, formFor) counts a lane, and names a sum by its dates in words and its year in the list', () => {
  assert.deepEqual([texts.countOf(2, 5), texts.countOf(5, 5)], ['№2 of №5', '№5']);
  assert.deepEqual(texts.sumOf({ count: 3, first: met.date, last: met.date, x: 0, y: 0 }), {
    name: '6 December 2021 to 6 December 2021: №3',
    url: '/timeline/#year-2021',
  });
});

test('textsOf(data, formatCount, formFor) names a year by its number and a month by its short name', () => {
  assert.equal(texts.tickOf({ x: 0, date: parseCalendarDate('2021'), isYear: true }), '2021');
  assert.equal(texts.tickOf({ x: 0, date: parseCalendarDate('2021-12'), isYear: false }), 'M12');
});
