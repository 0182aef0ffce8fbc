import assert from 'node:assert/strict';
import test from 'node:test';
import { placeLanes } from '#charts/lanes.ts';
import { drawLanes } from '#drawings/lanes.ts';
import { parseCalendarDate as date } from '#model/calendar-date.ts';
import type { LaneStep } from '#model/lane-chart.ts';
import { visit } from 'unist-util-visit';

const promise = (made: string, due: string): LaneStep => ({
  kind: 'promised',
  date: date(made),
  due: date(due),
  text: 'A promise',
  label: due,
  sources: [],
});

test('drawLanes keeps the words of a promise six pixels off its bar at every width, on either side', () => {
  const lane = { id: 'a', label: 'A', steps: [promise('2018', '2020'), promise('2024', '2032-12')] };
  const settings = { width: 288, showNames: true, headOf: () => undefined, resultOf: () => undefined };
  const placed = placeLanes({ lanes: [lane] }, { ...settings, labelOf: ({ label }) => label });
  const texts = { names: {}, nameOf: () => 'A', urlOf: () => '/' };
  for (const width of [undefined, 640]) {
    const distances: unknown[] = [];
    visit(drawLanes(placed, texts, width), 'element', ({ tagName, properties }) => {
      const distance = properties['dx'] ?? properties['transform'];
      if (tagName === 'text' && distance !== undefined) distances.push([properties['text-anchor'], distance]);
    });
    assert.deepEqual(distances, [
      [undefined, '6'],
      ['end', 'translate(-6)'],
    ]);
  }
});
