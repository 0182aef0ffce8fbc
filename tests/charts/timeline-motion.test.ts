import assert from 'node:assert/strict';
import test from 'node:test';
import { timeAxis } from '#charts/time-axis.ts';
import { motionWidth, placeMotion, readyToMove } from '#charts/timeline-motion.ts';
import { placeTicks, placeTimeline, timelineSettings, wholeSpan } from '#charts/timeline.ts';
import { manyEvents, threads } from './many-events.ts';

const settings = { width: 1040, levels: 24 };

for (const count of [0, 1, 150]) {
  test(`placeMotion(items, span, settings) puts marks where the lanes at rest put them: ${count} events`, () => {
    const events = manyEvents(count);
    const axis = timeAxis(events.map(({ date }) => date));
    const moving = readyToMove(events, axis);
    const { lanes } = placeTimeline(events, threads, axis, wholeSpan(axis), timelineSettings(1040));
    const sorted = (places: readonly number[]): readonly number[] => places.map((x) => Math.round(x * 100) / 100).toSorted((a, b) => a - b);
    for (const { thread, marks } of lanes) {
      assert.deepEqual(
        sorted(placeMotion(moving.get(thread.id) ?? [], { from: 0, to: 1 }, settings).map(({ x }) => x)),
        sorted(marks.map(({ x }) => x)),
      );
    }
  });
}

test('placeMotion(items, span, settings) keeps to the span, and lays no mark over another', () => {
  const events = manyEvents(1500);
  const axis = timeAxis(events.map(({ date }) => date));
  for (const items of readyToMove(events, axis).values()) {
    const marks = placeMotion(items, { from: 0.4, to: 0.6 }, settings);
    assert.ok(marks.length > 20 && marks.length < items.length);
    for (const [index, { x, extent, y }] of marks.entries()) {
      assert.ok(x >= 0 && x + extent <= settings.width);
      for (const other of marks.slice(index + 1)) {
        const [left, right] = extent > 0 ? [x, x + extent] : [x - 4, x + 4];
        const [from, to] = other.extent > 0 ? [other.x, other.x + other.extent] : [other.x - 4, other.x + 4];
        assert.ok(other.y !== y || right <= from || left >= to);
      }
    }
  }
});

test('motionWidth(share, width) is a width at which the whole axis, shifted, has every tick of a span of that length where the span has it', () => {
  const axis = timeAxis(manyEvents(150).map(({ date }) => date));
  const { width, stretch } = motionWidth(0.25, settings.width);
  const whole = new Map(placeTicks(axis, { from: 0, to: 1 }, width).map(({ date, x }) => [date, x]));
  for (const from of [0, 0.3, 0.75]) {
    const ticks = placeTicks(axis, { from, to: from + 0.25 }, settings.width).filter(({ isYear }) => isYear);
    assert.ok(ticks.length > 0);
    for (const { date, x } of ticks) assert.ok(Math.abs((whole.get(date) ?? NaN) - from * stretch - x) < 1e-6, date);
  }
});
