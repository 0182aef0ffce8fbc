import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { textWidth } from '#charts/frame.ts';
import { newYear, timeAxis } from '#charts/time-axis.ts';
import {
  EDGE,
  placeLane,
  placeTime,
  placeTimeline,
  timelineSettings,
  wholeSpan,
  type PlacedLane,
  type PlacedMark,
  type PlacedTimeline,
  type Span,
  type TimelineItem,
  type TimelineThread,
} from '#charts/timeline.ts';
import { contentDirectory } from '#content-directory.ts';
import { compareCalendarDates, parseCalendarDate, startOfDate } from '#model/calendar-date.ts';
import { manyEvents, threads } from './many-events.ts';

const { corpus } = checkContent(contentDirectory());
assert.ok(corpus);
const real = corpus.events.toSorted((a, b) => compareCalendarDates(a.date, b.date));
const realThreads = corpus.threads;

const met: TimelineItem = {
  id: 'met',
  title: 'The leaders meet and announce twenty-eight agreements',
  date: parseCalendarDate('2021-12-06'),
  thread: 'tunnel',
  weight: 'headline',
};
let nextId = 0;
const on = (date: string, title = met.title): TimelineItem => ({ ...met, id: `on-${(nextId += 1)}`, title, date: parseCalendarDate(date) });
const detail = (date: string): TimelineItem => ({ ...on(date), weight: 'detail' });
const inCheese = (item: TimelineItem): TimelineItem => ({ ...item, thread: 'cheese' });
const longest = 'Seventy characters are all that a title of an event may be, no longer.';

type Case = readonly [name: string, items: readonly TimelineItem[], threads: readonly TimelineThread[]];
const cases: readonly Case[] = [
  ['no event', [], threads],
  ['one event', [met], threads],
  ['one detail', [detail('2021-12-06')], threads],
  ['two events on one day', [on('2021-12-06'), on('2021-12-06', 'The ministers meet')], threads],
  ['nine events on one day', Array.from({ length: 9 }, (_, index) => on('2021-12-06', `Event ${index} of a full day`)), threads],
  ['events known to the year alone', [on('2018'), on('2019'), on('2019', 'A second'), inCheese(on('2021'))], threads],
  ['events known to the month alone', [on('2021-10'), on('2021-11'), on('2021-12'), on('2021-12', 'A second')], threads],
  ['the first and the last day of a year', [on('2021-01-01'), on('2021-12-31')], threads],
  ['titles of the greatest length', [on('2021-01-05', longest), on('2021-06-06', longest), on('2021-12-31', longest)], threads],
  ['one event long before the others', [on('1888-01-28'), on('2021-02'), on('2021-04-06'), on('2021-12-06')], threads],
  ['the events of this site', real, realThreads],
  ['three times as many', manyEvents(real.length * 3), threads],
  ['far more than it is made for', manyEvents(real.length * 10), threads],
];
const widths = [296, 656, 1040];

/** All events at a width; the axis is made of the same events. */
function place(items: readonly TimelineItem[], own: readonly TimelineThread[], width: number, span?: Span): PlacedTimeline {
  const axis = timeAxis(items.map(({ date }) => date));
  return placeTimeline(items, own, axis, span ?? wholeSpan(axis), timelineSettings(width), met.date);
}

const marksOf = (placed: PlacedTimeline): readonly PlacedMark[] => placed.lanes.flatMap(({ marks }) => marks);
const hair = 1e-6;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function labelBox({ label }: PlacedMark): Box | undefined {
  if (!label) return undefined;
  const reach = 5 + Math.max(...label.lines.map(({ text }) => textWidth(text, 12)));
  const [first, last] = [label.lines[0], label.lines.at(-1)];
  assert.ok(first && last);
  const [left, right] = label.anchor === 'start' ? [label.x + 5, label.x + reach] : [label.x - reach, label.x - 5];
  return { left, right, top: first.y - 11, bottom: last.y + 4 };
}

const shapeBox = ({ x, y, extent }: PlacedMark): Box =>
  extent > 0 ? { left: x, right: x + extent, top: y - 3, bottom: y + 3 } : { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };

const nameBox = ({ name, total, nameY }: PlacedLane): Box => ({
  left: 0,
  right: textWidth(`${name} · ${total}`, 13),
  top: nameY - 10,
  bottom: nameY + 3,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;

const eachLane = (placed: PlacedTimeline, check: (lane: PlacedLane) => void): void => placed.lanes.forEach(check);

for (const [name, items, own] of cases) {
  for (const width of widths) {
    const placed = place(items, own, width);
    const titled = `placeTimeline(events, …, ${width} pixels)`;

    test(`${titled} draws every event once, as a mark or in the count of a sum: ${name}`, () => {
      const summed = placed.lanes.flatMap(({ sums }) => sums).reduce((all, { count }) => all + count, 0);
      assert.equal(marksOf(placed).length + summed, items.length);
      assert.equal(new Set(marksOf(placed).map(({ item }) => item.id)).size, marksOf(placed).length);
      eachLane(placed, ({ thread, shown, total, marks }) => {
        assert.equal(total, items.filter((item) => item.thread === thread.id).length);
        assert.equal(shown, total);
        assert.ok(marks.every(({ item }) => item.thread === thread.id));
      });
    });

    test(`${titled} keeps marks, sums, names and labels inside the drawing and their lane: ${name}`, () => {
      eachLane(placed, (lane) => {
        const boxes = [
          ...lane.marks.map(shapeBox),
          ...lane.marks.flatMap((mark) => labelBox(mark) ?? []),
          ...lane.sums.map(({ x, y, count }) => ({ left: x - 4 * String(count).length, right: x + 4, top: y - 10, bottom: y })),
        ];
        for (const { left, right, top, bottom } of boxes) {
          assert.ok(
            left >= -hair && right <= width + hair && top >= -hair && bottom <= lane.height + hair,
            JSON.stringify({ left, right, top, bottom, height: lane.height }),
          );
        }
        assert.ok(nameBox(lane).top >= 0 && nameBox(lane).right <= width);
        assert.ok(lane.top >= placed.head && lane.top + lane.height <= placed.height + hair);
      });
    });

    test(`${titled} lays no lane over another: ${name}`, () => {
      placed.lanes.slice(1).forEach((lane, index) => {
        const above = placed.lanes[index];
        assert.ok(above && lane.top >= above.top + above.height - hair);
      });
    });

    test(`${titled} lays no label over another, nor over a mark, and no mark over another or a name: ${name}`, () => {
      eachLane(placed, (lane) => {
        const labels = lane.marks.flatMap((mark) => labelBox(mark) ?? []);
        const shapes = lane.marks.map(shapeBox);
        labels.forEach((box, index) => assert.ok(!labels.slice(index + 1).some((other) => overlap(box, other)), JSON.stringify(box)));
        for (const box of labels) assert.ok(!shapes.some((shape) => overlap(box, shape)));
        shapes.forEach((box, index) => assert.ok(!shapes.slice(index + 1).some((other) => overlap(box, other)), JSON.stringify(box)));
        assert.ok(!shapes.some((shape) => overlap(shape, nameBox(lane))), lane.thread.id);
      });
    });

    test(`${titled} runs no stem through a label of another mark: ${name}`, () => {
      eachLane(placed, ({ marks }) => {
        for (const { label, item } of marks) {
          const foot = label?.lines[0]?.y ?? 0;
          for (const other of marks) {
            const box = other.item === item ? undefined : labelBox(other);
            if (!label || !box) continue;
            assert.ok(
              !(label.x > box.left + hair && label.x < box.right - hair && box.top < foot - 11),
              `${item.title} through ${other.item.title}`,
            );
          }
        }
      });
    });

    test(`${titled} keeps the order of dates: ${name}`, () => {
      eachLane(placed, ({ marks }) => {
        for (const [index, { item, x }] of marks.entries()) {
          const before = marks[index - 1];
          assert.ok(!before || startOfDate(before.item.date) <= startOfDate(item.date));
          assert.ok(!before || before.x <= x + 4);
        }
      });
    });

    test(`${titled} places the same events the same way, and leaves them as they were: ${name}`, () => {
      const frozen = Object.freeze(items.map((item) => Object.freeze({ ...item })));
      assert.deepEqual(
        place(frozen, Object.freeze([...own]), width).lanes.map(({ marks }) => marks.map(({ x, y }) => [x, y])),
        placed.lanes.map(({ marks }) => marks.map(({ x, y }) => [x, y])),
      );
    });
  }
}

for (const width of [656, 1040]) {
  test(`placeTimeline(events, …, ${width} pixels) labels every event to know of this site, and no detail`, () => {
    const marks = marksOf(place(real, realThreads, width));
    for (const { item, label } of marks) {
      assert.equal(label?.lines.map(({ text }) => text).join(' '), item.weight === 'headline' ? item.title : undefined);
    }
  });
}

test('placeTimeline(events, …) lets labels give way where there are too many, never marks', () => {
  const marks = marksOf(place(manyEvents(1500), threads, 1040));
  const wanted = marks.filter(({ item }) => item.weight === 'headline');
  const labelled = wanted.filter(({ label }) => label);
  assert.ok(labelled.length > 20 && labelled.length < wanted.length, `${labelled.length} of ${wanted.length}`);
});

test('placeTimeline(events, …) writes no label on a phone', () => {
  assert.ok(marksOf(place(real, realThreads, 296)).every(({ label }) => label === undefined));
});

test('placeTimeline(events, …) says in a sum from when to when its events date', () => {
  const placed = place(manyEvents(1500), threads, 1040);
  const sums = placed.lanes.flatMap(({ sums: own }) => own);
  assert.ok(sums.length > 0);
  for (const { first, last, count } of sums) assert.ok(count > 0 && startOfDate(first) <= startOfDate(last));
});

test('placeTimeline(events, …) sets a day as a point, a month and a year as spans from their first day to their last', () => {
  const items = [on('2020', 'A year'), on('2021-02', 'A month'), on('2021-12-06', 'A day')];
  const axis = timeAxis(items.map(({ date }) => date));
  const [year, month, day] = marksOf(place(items, threads, 1040));
  assert.ok(year && month && day);
  const at = (date: Date): number => EDGE + axis.share(date) * (1040 - 2 * EDGE);
  assert.deepEqual([year.precision, month.precision, day.precision], ['year', 'month', 'day']);
  assert.ok(Math.abs(year.x - at(newYear(2020))) < hair && Math.abs(year.x + year.extent - at(newYear(2021))) < hair);
  assert.ok(
    Math.abs(month.x - at(new Date(Date.UTC(2021, 1)))) < hair && Math.abs(month.x + month.extent - at(new Date(Date.UTC(2021, 2)))) < hair,
  );
  assert.deepEqual([day.x, day.extent], [at(new Date(Date.UTC(2021, 11, 6))), 0]);
});

test('placeTimeline(events, …, span) places what falls in the span alone, and counts the rest of a lane', () => {
  const items = [
    on('2018-05-05'),
    on('2021', 'A year'),
    on('2021-06-15', 'A day'),
    inCheese(on('2018-01-01')),
    on('2022-01-01', 'Too late'),
  ];
  const span = { from: new Date(Date.UTC(2021, 5)), to: newYear(2022) };
  const { lanes } = place(items, threads, 1040, span);
  assert.deepEqual(
    lanes.map(({ thread, shown, total, marks }) => [thread.id, shown, total, marks.map(({ item }) => item.title)]),
    [
      ['tunnel', 2, 4, ['A year', 'A day']],
      ['cheese', 0, 1, []],
    ],
  );
  const [year] = lanes[0]?.marks ?? [];
  assert.deepEqual([year?.x, Math.round((year?.extent ?? 0) + 2 * EDGE)], [EDGE, 1040]);
});

test('placeTimeline(events, …) has a lane for each thread with events, in the order of the threads', () => {
  const { lanes } = place([met, inCheese(met)], [...threads].reverse(), 1040);
  assert.deepEqual(
    lanes.map(({ thread }) => thread.id),
    ['cheese', 'tunnel'],
  );
});

test('placeTimeline(events, …) draws a lane the same alone as among others', () => {
  const items = manyEvents(60);
  const axis = timeAxis(items.map(({ date }) => date));
  const settings = timelineSettings(1040);
  const [, second] = placeTimeline(items, threads, axis, wholeSpan(axis), settings).lanes;
  const [alone] = placeTimeline(items, threads.slice(1, 2), axis, wholeSpan(axis), settings).lanes;
  assert.ok(second && alone);
  assert.deepEqual({ ...alone, top: 0 }, { ...second, top: 0 });
});

test('placeLane(…, least) gets no lower than it was, and stands its marks on the same line', () => {
  const items = manyEvents(60).filter(({ thread }) => thread === threads[0]?.id);
  const axis = timeAxis(items.map(({ date }) => date));
  const [thread] = threads;
  assert.ok(thread);
  const place = (least?: Pick<PlacedLane, 'baseline' | 'height'>): Omit<PlacedLane, 'top'> =>
    placeLane(thread, items, axis, wholeSpan(axis), { ...timelineSettings(1040), rows: 0 }, least);
  const bare = place();
  const [low, high] = [place({ baseline: 1, height: 1 }), place({ baseline: 300, height: 500 })];
  assert.deepEqual(low, bare);
  assert.deepEqual([high.baseline, high.height], [300, 500]);
  assert.deepEqual(
    high.marks.map(({ x, y }) => [x, 300 - y]),
    bare.marks.map(({ x, y }) => [x, bare.baseline - y]),
  );
});

test('placeTime(axis, span, width, day) has a tick for each year with room, and no two that touch', () => {
  const axis = timeAxis(real.map(({ date }) => date));
  for (const width of widths) {
    const { ticks } = placeTime(axis, wholeSpan(axis), width);
    assert.ok(ticks.length > 4 && ticks.every(({ isYear }) => isYear));
    ticks.slice(1).forEach(({ x }, index) => assert.ok(x - (ticks[index]?.x ?? NaN) >= textWidth('2000', 12)));
  }
});

test('placeTime(axis, span, width, day) names the months of a span that has room for them', () => {
  const axis = timeAxis([parseCalendarDate('2020'), parseCalendarDate('2022')]);
  const { ticks } = placeTime(axis, { from: newYear(2021), to: newYear(2022) }, 1040);
  assert.deepEqual(
    ticks.map(({ date }) => date),
    ['2021', ...Array.from({ length: 11 }, (_, index) => `2021-${String(index + 2).padStart(2, '0')}`)],
  );
});

test('placeTime(axis, span, width, day) has a line for the day to remember only where it lies in the span', () => {
  const axis = timeAxis([parseCalendarDate('2020'), parseCalendarDate('2022')]);
  const early = placeTime(axis, { from: newYear(2020), to: newYear(2021) }, 1040, met.date);
  const late = placeTime(axis, wholeSpan(axis), 1040, met.date);
  assert.equal(early.rule, undefined);
  assert.equal(late.rule?.anchor, 'start');
  assert.equal(placeTime(axis, { from: newYear(2021), to: newYear(2022) }, 1040, met.date).rule?.anchor, 'end');
});
