import assert from 'node:assert/strict';
import test from 'node:test';
import { timeAxis } from '#charts/time-axis.ts';
import { placeOverview } from '#charts/timeline-overview.ts';
import { drawOverviewStill } from '#drawings/timeline-overview.ts';
import { manyEvents, threads } from '../charts/many-events.ts';
import { visit } from 'unist-util-visit';

for (const count of [1, 150, 1500]) {
  test(`drawOverviewStill(placed, …) has a column for each of the strip, inside a low picture: ${count} events`, () => {
    const events = manyEvents(count);
    const placed = placeOverview(events, threads, timeAxis(events.map(({ date }) => date)));
    const tree = drawOverviewStill(placed, ({ date }) => date, 720);
    const [, , width = 0, height = 0] = String(tree.properties['viewBox']).split(' ').map(Number);
    assert.ok(width === 720 && height < width / 2);
    let columns = 0;
    visit(tree, 'element', ({ properties: { d } }) => {
      for (const [, x, y] of String(d ?? '').matchAll(/M([\d.]+) ([\d.]+)/g)) {
        columns += 1;
        assert.ok(Number(x) >= 0 && Number(x) < width && Number(y) <= height);
      }
    });
    assert.equal(
      columns,
      placed.rows.reduce((sum, row) => sum + row.columns.length, 0),
    );
  });
}
