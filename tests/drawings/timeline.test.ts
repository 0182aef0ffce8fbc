import assert from 'node:assert/strict';
import test from 'node:test';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { timeAxis } from '#charts/time-axis.ts';
import { placeTimeline, timelineSettings, wholeSpan, type PlacedTimeline } from '#charts/timeline.ts';
import { fluid } from '#drawings/across.ts';
import { drawTimeline, drawTimelineStill, type TimelineTexts } from '#drawings/timeline.ts';
import { manyEvents, threads } from '../charts/many-events.ts';

const disputed = manyEvents(60).find(({ weight }) => weight === 'headline');
assert.ok(disputed);

const texts: TimelineTexts = {
  names: { 'aria-labelledby': 'title' },
  urlOf: ({ id }) => `/events/${id}/`,
  threadUrlOf: ({ id }) => `/timeline/${id}/`,
  nameOf: ({ date, title }) => `${date}: ${title}`,
  isDisputed: ({ id }) => id === disputed.id,
  countOf: (shown, total) => `${shown}/${total}`,
  sumOf: ({ count }) => ({ name: `${count} more`, url: '#more' }),
  tickOf: ({ date }) => date,
  rule: 'The day',
};

function place(count: number, width = 1040): PlacedTimeline {
  const events = manyEvents(count);
  const axis = timeAxis(events.map(({ date }) => date));
  return placeTimeline(events, threads, axis, wholeSpan(axis), timelineSettings(width));
}

function draw(count: number): { readonly tree: Element; readonly events: ReturnType<typeof manyEvents> } {
  return { events: manyEvents(count), tree: drawTimeline(place(count), fluid, texts) };
}

function elements(tree: Element, test: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

const hasClass =
  (name: string) =>
  ({ properties }: Element): boolean =>
    String(properties['class'] ?? '')
      .split(' ')
      .includes(name);

test('drawTimeline(placed, …) draws each event as one link with its name, its thread and one shape, in order of date within a lane', () => {
  const { tree, events } = draw(60);
  const marks = elements(tree, (element) => hasClass('mark')(element) && !hasClass('event-sum')(element));
  assert.deepEqual(
    marks.map(({ properties }) => [properties['href'], properties['aria-label'], properties['data-thread']]),
    threads.flatMap(({ id }) =>
      events.filter(({ thread }) => thread === id).map((event) => [`/events/${event.id}/`, `${event.date}: ${event.title}`, id]),
    ),
  );
  for (const mark of marks) assert.equal(elements(mark, hasClass('shape')).length, 1);
});

test('drawTimeline(placed, …) tells a detail, an event to know and a vague date apart by shape and not by colour alone', () => {
  const { tree, events } = draw(60);
  for (const event of events) {
    const [mark] = elements(tree, ({ properties }) => properties['href'] === `/events/${event.id}/`);
    assert.ok(mark && hasClass(`event-${event.weight}`)(mark));
    const [shape] = elements(mark, hasClass('shape'));
    assert.equal(shape?.tagName, event.date.length === 10 ? 'circle' : 'rect');
    assert.equal(hasClass('event-span')(mark), event.date.length < 10);
  }
});

test('drawTimeline(placed, …) draws a sum as a link that says how many', () => {
  const sums = elements(draw(1500).tree, hasClass('event-sum'));
  assert.ok(sums.length > 0);
  for (const { properties } of sums) assert.match(String(properties['aria-label']), /^[1-9]\d* more$/);
});

test('drawTimeline(placed, fluid, …) places across by percentages alone, and drawTimelineStill(placed, …) by pixels', () => {
  const across = ['x', 'x1', 'x2', 'cx'];
  const placesIn = (tree: Element): readonly string[] =>
    elements(tree, () => true).flatMap(({ properties }) =>
      across.flatMap((name) => (properties[name] === undefined ? [] : [String(properties[name])])),
    );
  assert.ok(placesIn(draw(60).tree).every((place) => place.endsWith('%') || place === '0'));
  assert.ok(placesIn(drawTimelineStill(place(60, 640), texts)).every((place) => !place.endsWith('%') || place === '100%'));
});

test('drawTimeline(placed, …) writes no text smaller than twelve pixels', () => {
  for (const { properties } of elements(draw(60).tree, ({ tagName }) => tagName === 'text'))
    assert.ok(Number(properties['font-size']) >= 12);
});

test('drawTimeline(placed, …) shows beside the label of a disputed event, and of no other, that sources differ', () => {
  const marks = elements(draw(60).tree, hasClass('event-headline'));
  const signed = marks.filter((mark) => JSON.stringify(mark).includes('≠'));
  assert.deepEqual(
    signed.map(({ properties }) => properties['href']),
    [texts.urlOf(disputed)],
  );
});

test('drawTimeline(placed, …) and drawTimelineStill(placed, …) draw the same marks, and the still has its lanes where they were placed', () => {
  const placed = place(60);
  const [stack, still] = [drawTimeline(placed, fluid, texts), drawTimelineStill(placed, texts)];
  const marksIn = (tree: Element): readonly unknown[] => elements(tree, hasClass('mark')).map(({ properties }) => properties['href']);
  assert.deepEqual(marksIn(still), marksIn(stack));
  assert.deepEqual(
    elements(stack, hasClass('lane')).map((lane) => elements(lane, ({ tagName }) => tagName === 'svg')[0]?.properties['height']),
    placed.lanes.map(({ height }) => String(height)),
  );
  assert.deepEqual(
    elements(still, ({ properties }) => properties['transform'] !== undefined).map(({ properties }) => properties['transform']),
    placed.lanes.map(({ top }) => `translate(0 ${top})`),
  );
});
