import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { placeColumns, type ColumnDatum, type PlacedColumns, type PlacedLabel } from '#charts/columns.ts';
import { textWidth } from '#charts/frame.ts';

const datum = (period: string, value: number | undefined, isDisputed = false): ColumnDatum => ({
  period,
  value,
  label: value === undefined ? '' : String(value),
  isDisputed,
});
const trade = [
  datum('2017-18', 10.7),
  datum('2018-19', 8.2),
  datum('2019-20', 10.1),
  datum('2020-21', 8.1),
  datum('2021-22', 13.1, true),
  datum('2022-23', 49.3, true),
  datum('2023-24', 65.7),
  datum('2024-25', 68.7, true),
  datum('2025-26', undefined),
];
const many = (factor: number): readonly ColumnDatum[] => Array.from({ length: factor }, () => trade).flat();
const target = { value: 30, label: 'Goal for 2025: $30bn' };

const charts: readonly (readonly [string, readonly ColumnDatum[]])[] = [
  ['no figures', []],
  ['one figure', trade.slice(5, 6)],
  ['no figure found', trade.slice(-1)],
  ['the real series', trade],
  ['10 × the figures', many(10)],
  ['100 × the figures', many(100)],
];

function boxOf({ text, x, y, anchor }: PlacedLabel, width: number): { left: number; right: number; y: number } {
  const extent = textWidth(text, 12);
  const left = x * width - (anchor === 'middle' ? extent / 2 : anchor === 'end' ? extent : 0);
  return { left, right: left + extent, y };
}

function meetings(labels: readonly PlacedLabel[], width: number): readonly string[] {
  const boxes = labels.filter(({ text }) => text !== '').map((label) => ({ ...boxOf(label, width), text: label.text }));
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => Math.abs(other.y - box.y) < 12 && other.left < box.right && box.left < other.right)
      .map((other) => `${box.text} on ${other.text}`),
  );
}

function labelsOf({ columns }: PlacedColumns<ColumnDatum>): readonly PlacedLabel[] {
  return columns.flatMap(({ label }) => (label ? [label] : []));
}

for (const [name, data] of charts) {
  for (const width of [288, 640]) {
    describe(`placeColumns with ${name} at ${width} pixels`, () => {
      const placed = placeColumns(data, { width, target });

      test('places one column for each figure, in order, inside the frame', () => {
        assert.deepEqual(
          placed.columns.map((column) => column.datum),
          data,
        );
        placed.columns.forEach(({ x, extent, y, height }, index) => {
          const before = placed.columns[index - 1];
          assert.ok(x >= (before ? before.x + before.extent : 0) - 1e-9 && x + extent <= 1 + 1e-9);
          assert.ok(y >= 0 && Math.abs(y + height - placed.base) < 1e-9);
        });
      });

      test('draws heights in proportion, and a missing figure with none', () => {
        for (const { datum: own, height } of placed.columns) {
          const unit = (placed.base - placed.target.y) / target.value;
          assert.ok(Math.abs(height - unit * (own.value ?? 0)) < 1e-6);
        }
      });

      test('keeps texts inside the frame and off each other', () => {
        for (const label of [...labelsOf(placed), ...placed.periods, placed.target.label]) {
          const { left, right } = boxOf(label, width);
          // Widths are reckoned large: what is reckoned to stand out by four pixels does not.
          assert.ok(left >= -4 && right <= width + 4, `${label.text} from ${left} to ${right}`);
        }
        assert.deepEqual(meetings([...labelsOf(placed), placed.target.label], width), []);
        assert.deepEqual(meetings(placed.periods, width), []);
      });

      test('gives the same for the same', () => assert.deepEqual(placeColumns(data, { width, target }), placed));
    });
  }
}

test('placeColumns labels every figure of the real series and every second period even on the narrowest page', () => {
  const placed = placeColumns(trade, { width: 288, target });
  assert.equal(labelsOf(placed).length, trade.length);
  assert.deepEqual(
    placed.periods.map(({ text }) => text),
    ['2017-18', '2019-20', '2021-22', '2023-24', '2025-26'],
  );
});

test('placeColumns names every period from the wide width on, each over its column, and draws what both widths share once', () => {
  const { periods, columns } = placeColumns(trade, { width: 288, wideWidth: 600, target });
  const wide = periods.filter(({ when }) => when !== 'narrow').toSorted((a, b) => a.x - b.x);
  assert.deepEqual(
    wide.map(({ text }) => text),
    trade.map(({ period }) => period),
  );
  wide.forEach(({ x, anchor }, place) => {
    const column = columns[place];
    assert.ok(column);
    assert.deepEqual([x, anchor], [column.x + column.extent / 2, 'middle']);
  });
  assert.deepEqual(
    placeColumns(trade, { width: 288, target }).periods.map(({ text }) => text),
    periods.filter(({ when }) => when !== 'wide').map(({ text }) => text),
  );
  assert.deepEqual(
    periods.filter(({ when }) => when === 'always').map(({ text }) => text),
    ['2019-20', '2021-22', '2023-24'],
  );
});

test('placeColumns moves the target’s words out of the way of high columns', () => {
  const high = [datum('1', 90), datum('2', 90), datum('3', 90), datum('4', 2), datum('5', 2), datum('6', 2)];
  const right = placeColumns(high, { width: 288, target }).target.label;
  assert.equal(right.anchor, 'end');
  const everywhere = placeColumns(
    high.map((each) => ({ ...each, value: 90 })),
    { width: 288, target },
  );
  assert.ok(everywhere.target.label.y < Math.min(...everywhere.columns.map(({ y }) => y - 12)));
});
