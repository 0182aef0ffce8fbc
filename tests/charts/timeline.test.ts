import assert from 'node:assert/strict';
import test from 'node:test';
import { textWidth } from '#charts/frame.ts';
import { placeTimeline, type PlacedEvent, type PlacedTimeline, type TimelineSettings } from '#charts/timeline.ts';
import { parseCalendarDate, startOfDate } from '#model/calendar-date.ts';
import type { TimelineEvent } from '#model/event.ts';
import type { Thread } from '#model/thread.ts';

const settings: TimelineSettings = { width: 1040, label: 96, fontSize: 12, labelWidth: 172 };
const lineHeight = 15;
const body = { citations: [], links: [], uncited: [], silentImages: [], text: '', isEmpty: false };

const summit: Thread = { id: 'summit', title: 'The summit', label: 'The summit', order: 1, body };
const sanctions: Thread = { id: 'sanctions', title: 'Sanctions', label: 'CAATSA', order: 2, body };
const quiet: Thread = { id: 'quiet', title: 'A quiet thread', label: 'Quiet', order: 3, body };
const threads = [summit, sanctions, quiet];

const met: TimelineEvent = {
  id: '2021-12-06-leaders-meet',
  title: 'The leaders meet in New Delhi and announce twenty-eight agreements',
  date: parseCalendarDate('2021-12-06'),
  thread: 'summit',
  weight: 'headline',
  agreements: [],
  sources: ['mea'],
  body,
};
const on = (date: string, title = met.title): TimelineEvent => ({ ...met, id: `${date}-${title}`, title, date: parseCalendarDate(date) });
const detail = (date: string): TimelineEvent => ({ ...on(date), weight: 'detail' });
const inSanctions = (event: TimelineEvent): TimelineEvent => ({ ...event, thread: 'sanctions' });

/** Sixteen events in two threads, by date: days, months, years, close together and far apart. */
const events: readonly TimelineEvent[] = [
  inSanctions(on('2017-08-02', 'A law is signed')),
  on('2018', 'A year of talks'),
  on('2018-10-05', 'A contract is signed'),
  inSanctions(detail('2018-10-05')),
  inSanctions(on('2018-10-05', 'A waiver is asked for')),
  detail('2019-09'),
  on('2021-02', 'A visit is prepared'),
  detail('2021-04-06'),
  inSanctions(on('2021-10-26', 'Senators write')),
  on('2021-11-26', 'A visit is announced'),
  inSanctions(on('2021-11-30', 'No decision is made')),
  on('2021-12-05', 'The ministers meet'),
  on('2021-12-06'),
  on('2021-12-06', 'The crew of the plane'),
  on('2023-03', 'Rifles are made in Amethi'),
  inSanctions(on('2025', 'Nothing is decided')),
];
/** The same sixteen, and nine more a month apart for each of them. */
const tenfold: readonly TimelineEvent[] = events
  .flatMap((event) =>
    Array.from({ length: 10 }, (_, index) => ({ ...event, id: `${event.id}-${index}`, title: `${event.title} ${index}` })),
  )
  .map((event, index) => ({
    ...event,
    date: parseCalendarDate(`${2016 + Math.floor(index / 16)}-${String((Math.floor(index / 2) % 8) + 1).padStart(2, '0')}-15`),
  }));

/** One event of 1993, and the sixteen. */
const withEarly: readonly TimelineEvent[] = [on('1993-01-28', 'A treaty is signed'), ...events];

const marksOf = (placed: PlacedTimeline): readonly PlacedEvent[] => placed.lanes.flatMap((lane) => lane.events);
const hair = 1e-6;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const labelBox = ({ labelX, labelY, lines }: PlacedEvent): Box => ({
  left: labelX,
  right: labelX + Math.max(...lines.map((line) => textWidth(line, settings.fontSize))),
  top: labelY,
  bottom: labelY + lines.length * lineHeight,
});
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
const labelled = (marks: readonly PlacedEvent[]): readonly PlacedEvent[] => marks.filter(({ lines }) => lines.length > 0);
/** True when the stem of a mark, from its lane down to its label, runs through a label. */
const stemMeets = ({ x, y, labelY }: PlacedEvent, box: Box): boolean =>
  box.left < x - hair && x < box.right - hair && y < box.bottom && box.top < labelY - hair;

const drawings: readonly (readonly [string, readonly TimelineEvent[]])[] = [
  ['sixteen events', events],
  ['one event', [met]],
  ['one detail', [detail('2021-12-06')]],
  ['two events on one day', [on('2021-12-06'), on('2021-12-06', 'The ministers meet')]],
  ['five events on one day', ['one', 'two', 'three', 'four', 'five'].map((title) => on('2021-12-06', title))],
  ['events known to the year alone', [on('2018'), on('2019'), on('2019', 'A second'), on('2021')]],
  ['events known to the month alone', [on('2021-10'), on('2021-11'), on('2021-12'), on('2021-12', 'A second')]],
  ['the first and the last day of a year', [on('2021-01-01'), on('2021-12-31')]],
  [
    'titles of the greatest length',
    [on('2021-12-05', `${'Seventy characters are all that a title of an event may be'} long, no more`), on('2021-12-06')],
  ],
  ['ten times the events', tenfold],
  ['one event long before the others', withEarly],
];

for (const [name, input] of drawings) {
  test(`placeTimeline(events, threads, settings) keeps marks and spans between the names and the room for labels: ${name}`, () => {
    const placed = placeTimeline(input, threads, settings);
    for (const { x, extent } of marksOf(placed)) {
      assert.ok(x >= settings.label - hair && x + extent <= settings.width - settings.labelWidth + hair, `x ${x}, extent ${extent}`);
    }
  });

  test(`placeTimeline(events, threads, settings) keeps labels inside the drawing and their lane: ${name}`, () => {
    const placed = placeTimeline(input, threads, settings);
    for (const lane of placed.lanes) {
      for (const mark of labelled(lane.events)) {
        const { right, top, bottom } = labelBox(mark);
        assert.ok(right <= placed.width + hair, `right ${right}`);
        assert.ok(
          top > lane.baseline && bottom <= lane.y + lane.height + hair,
          `${top} to ${bottom} in ${lane.y} to ${lane.y + lane.height}`,
        );
      }
    }
  });

  test(`placeTimeline(events, threads, settings) lays no label over another: ${name}`, () => {
    const boxes = labelled(marksOf(placeTimeline(input, threads, settings)));
    for (const [place, mark] of boxes.entries()) {
      for (const other of boxes.slice(place + 1)) {
        assert.ok(!overlap(labelBox(mark), labelBox(other)), `"${mark.event.title}" and "${other.event.title}"`);
      }
    }
  });

  test(`placeTimeline(events, threads, settings) runs no stem through the label of a later event: ${name}`, () => {
    for (const { events: marks } of placeTimeline(input, threads, settings).lanes) {
      const hanging = labelled(marks);
      for (const [place, mark] of hanging.entries()) {
        for (const later of hanging.slice(place + 1)) {
          assert.ok(!stemMeets(mark, labelBox(later)), `"${mark.event.title}" through "${later.event.title}"`);
        }
      }
    }
  });

  test(`placeTimeline(events, threads, settings) runs no stem through the label of an earlier event: ${name}`, () => {
    for (const { events: marks } of placeTimeline(input, threads, settings).lanes) {
      const hanging = labelled(marks);
      for (const [place, mark] of hanging.entries()) {
        for (const earlier of hanging.slice(0, place)) {
          assert.ok(!stemMeets(mark, labelBox(earlier)), `"${mark.event.title}" through "${earlier.event.title}"`);
        }
      }
    }
  });

  test(`placeTimeline(events, threads, settings) lays no lane over another and all of them inside the drawing: ${name}`, () => {
    const { lanes, height } = placeTimeline(input, threads, settings);
    lanes.forEach((lane, place) => {
      const above = lanes[place - 1];
      assert.ok(lane.y >= (above ? above.y + above.height : 0), `lane ${place}`);
      assert.ok(lane.baseline > lane.y && lane.y + lane.height <= height, `lane ${place} of ${height}`);
    });
  });

  test(`placeTimeline(events, threads, settings) places each event once, in its thread, in the order given: ${name}`, () => {
    const { lanes } = placeTimeline(input, threads, settings);
    assert.equal(lanes.flatMap((lane) => lane.events).length, input.length);
    for (const lane of lanes) {
      assert.deepEqual(
        lane.events.map(({ event }) => event),
        input.filter(({ thread }) => thread === lane.thread.id),
      );
    }
  });

  test(`placeTimeline(events, threads, settings) places the same events the same way, and leaves them as they were: ${name}`, () => {
    const { x: _, ...first } = placeTimeline(Object.freeze([...input]), Object.freeze([...threads]), Object.freeze({ ...settings }));
    const { x: __, ...second } = placeTimeline(input, threads, settings);
    assert.deepEqual(first, second);
  });
}

test('placeTimeline(events, threads, settings) sets a day as a point at its date', () => {
  const placed = placeTimeline([met], threads, settings);
  const [mark] = marksOf(placed);
  assert.deepEqual(
    { precision: mark?.precision, extent: mark?.extent, x: mark?.x },
    { precision: 'day', extent: 0, x: placed.x(startOfDate(met.date)) },
  );
});

test('placeTimeline(events, threads, settings) sets a month as a span from its first day to the next month', () => {
  const placed = placeTimeline([on('2021-02'), on('2022-12-31')], threads, settings);
  const [mark] = marksOf(placed);
  assert.ok(mark && mark.precision === 'month');
  assert.equal(placed.x.invert(mark.x).toISOString().slice(0, 10), '2021-02-01');
  assert.equal(Math.round(mark.extent * 1000), Math.round((placed.x(startOfDate(parseCalendarDate('2021-03'))) - mark.x) * 1000));
});

test('placeTimeline(events, threads, settings) sets a year as a span over the whole of it', () => {
  const placed = placeTimeline([on('2021'), on('2022-06-01')], threads, settings);
  const [mark] = marksOf(placed);
  assert.ok(mark && mark.precision === 'year');
  assert.equal(mark.x, placed.x(startOfDate(parseCalendarDate('2021'))));
  assert.ok(Math.abs(mark.x + mark.extent - placed.x(startOfDate(parseCalendarDate('2022')))) < hair);
});

test('placeTimeline(events, threads, settings) keeps events of later dates farther right', () => {
  for (const { events: marks } of placeTimeline(events, threads, settings).lanes) {
    marks.slice(1).forEach(({ x }, index) => assert.ok(x >= (marks[index]?.x ?? NaN)));
  }
});

test('placeTimeline(events, threads, settings) sets every mark on the line of its lane', () => {
  for (const { baseline, events: marks } of placeTimeline(events, threads, settings).lanes) {
    for (const { y } of marks) assert.equal(y, baseline);
  }
});

test('placeTimeline(events, threads, settings) stacks two events on one day, the second over the first', () => {
  const [first, second] = labelled(marksOf(placeTimeline([on('2021-12-06', 'Talks'), on('2021-12-06', 'Signatures')], threads, settings)));
  assert.ok(first && second);
  assert.equal(first.x, second.x);
  assert.ok(first.labelY >= second.labelY + lineHeight, `${first.labelY} under ${second.labelY}`);
});

test('placeTimeline(events, threads, settings) sets labels side by side where there is room', () => {
  const [first, second] = labelled(marksOf(placeTimeline([on('2017-01-01', 'Talks'), on('2021-12-06', 'Signatures')], threads, settings)));
  assert.equal(first?.labelY, second?.labelY);
});

test('placeTimeline(events, threads, settings) writes the whole title of a headline event, and none of a detail', () => {
  for (const { event, lines } of marksOf(placeTimeline(events, threads, settings))) {
    assert.equal(lines.join(' '), event.weight === 'headline' ? event.title : '');
  }
});

test('placeTimeline(events, threads, settings) has lanes in the order of the threads, and none for a thread without events', () => {
  const { lanes } = placeTimeline(events, [sanctions, quiet, summit], settings);
  assert.deepEqual(
    lanes.map(({ thread }) => thread.id),
    ['sanctions', 'summit'],
  );
});

test('placeTimeline(events, threads, settings) has a tick for each year from the first event to the last', () => {
  assert.deepEqual(
    placeTimeline([on('2018-10-05'), on('2021')], threads, settings).ticks.map(({ label }) => label),
    ['2018', '2019', '2020', '2021'],
  );
});

test('placeTimeline(events, threads, settings) starts its first tick at the names and ends with the last year', () => {
  const { ticks, x } = placeTimeline(events, threads, settings);
  assert.equal(ticks[0]?.x, settings.label);
  assert.deepEqual(
    x.domain().map((date) => date.toISOString()),
    ['2017-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
  );
  assert.deepEqual(x.range(), [settings.label, settings.width - settings.labelWidth]);
});

test('placeTimeline([], threads, settings) has no lane, and a year to stand in', () => {
  const { lanes, ticks, height } = placeTimeline([], threads, settings);
  assert.deepEqual(lanes, []);
  assert.deepEqual(ticks, [{ x: 96, label: '2000' }]);
  assert.ok(height > 0);
});

test('placeTimeline(events, threads, settings) draws the years before a break closer together, when few events lie there', () => {
  const { x, breakYear } = placeTimeline(withEarly, threads, settings);
  const year = (written: string): number => x(startOfDate(parseCalendarDate(written)));
  assert.equal(breakYear, 2018);
  assert.equal(year('1993'), settings.label);
  assert.ok(year('2010') - year('2009') < (year('2022') - year('2021')) / 4);
  assert.ok(Math.abs(year('2026') - (settings.width - settings.labelWidth)) < hair);
});

test('placeTimeline(events, threads, settings) draws every year alike when events are spread over them', () => {
  const { x, breakYear } = placeTimeline(events, threads, settings);
  const year = (written: string): number => x(startOfDate(parseCalendarDate(written)));
  assert.equal(breakYear, undefined);
  assert.ok(Math.abs(year('2018') - year('2017') - (year('2022') - year('2021'))) < hair);
});

test('placeTimeline(events, threads, settings) makes no break between two events, however far apart', () => {
  assert.equal(placeTimeline([on('1993-01-28'), on('2021-12-06')], threads, settings).breakYear, undefined);
});

test('placeTimeline(events, threads, settings) has a tick at the year of the break', () => {
  assert.ok(placeTimeline(withEarly, threads, settings).ticks.some(({ label }) => label === '2018'));
});
