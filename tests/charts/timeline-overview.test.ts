import assert from 'node:assert/strict';
import test from 'node:test';
import { timeAxis } from '#charts/time-axis.ts';
import { placeOverview } from '#charts/timeline-overview.ts';
import { manyEvents, threads } from './many-events.ts';

const place = (count: number) => {
  const events = manyEvents(count);
  return { events, placed: placeOverview(events, threads, timeAxis(events.map(({ date }) => date))) };
};

for (const count of [0, 1, 150, 1500, 15_000]) {
  test(`placeOverview(events, threads, axis) counts every event once, inside the strip and in order: ${count} events`, () => {
    const { events, placed } = place(count);
    for (const { thread, columns } of placed.rows) {
      assert.equal(
        columns.reduce((sum, column) => sum + column.count, 0),
        events.filter((event) => event.thread === thread.id).length,
      );
      columns.forEach(({ x, height }, index) => {
        assert.ok(x >= 0 && x + placed.column <= 1 + 1e-9 && height > 0 && height <= 1);
        assert.ok(index === 0 || x > (columns[index - 1]?.x ?? NaN));
      });
    }
    assert.deepEqual(
      placed.rows.map(({ thread }) => thread.id),
      threads.map(({ id }) => id).filter((id) => events.some(({ thread }) => thread === id)),
    );
  });

  test(`placeOverview(events, threads, axis) draws no more columns than fit, and more events higher: ${count} events`, () => {
    const columns = place(count).placed.rows.flatMap((row) => row.columns);
    assert.ok(columns.length <= threads.length / place(count).placed.column);
    for (const a of columns) for (const b of columns) if (a.count > b.count) assert.ok(a.height > b.height);
  });
}

test('placeOverview(events, threads, axis) names years that do not touch, on a phone and on a wide screen', () => {
  const { years } = place(150).placed;
  const apart = (own: typeof years, width: number): boolean =>
    own.every(({ x }, index) => index === 0 || (x - (own[index - 1]?.x ?? 0)) * width >= 29);
  assert.ok(years.length > 3);
  assert.ok(apart(years, 640));
  assert.ok(
    apart(
      years.filter(({ fitsNarrow }) => fitsNarrow),
      286,
    ),
  );
});

test('placeOverview([], threads, axis) has no row and no year', () => {
  assert.deepEqual([place(0).placed.rows, place(0).placed.years], [[], []]);
});
