import assert from 'node:assert/strict';
import test from 'node:test';
import { textWidth } from '#charts/frame.ts';
import { placeLabels, rowsOf, type LabelRoom, type PlacedLabels, type WantedLabel } from '#charts/timeline-labels.ts';
import { sequence } from './many-events.ts';

const room: LabelRoom = { width: 1000, rows: 24, fontSize: 12 };
const place = (wanted: readonly WantedLabel[], own = room): PlacedLabels => placeLabels(wanted, own);

/** So many labels of ten to sixty letters, at places in order. */
function labels(count: number, from: number, to: number, seed = 1): readonly WantedLabel[] {
  const next = sequence(seed);
  return Array.from({ length: count }, () => ({
    text: 'The keepers of the fog sign and seal what they had put off before'.slice(0, 10 + next(50)).trim(),
    x: from + next(to - from),
  })).sort((a, b) => a.x - b.x);
}

interface Box {
  readonly index: number;
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly end: number;
}

function boxes(wanted: readonly WantedLabel[], placed: PlacedLabels): readonly Box[] {
  return wanted.flatMap(({ x }, index) => {
    const label = placed[index];
    if (!label) return [];
    const reach = 5 + Math.max(...label.lines.map((line) => textWidth(line, room.fontSize)));
    const [left, right] = label.anchor === 'start' ? [x, x + reach] : [x - reach, x];
    return [{ index, x, left, right, row: label.row, end: label.row + label.lines.length }];
  });
}

for (const [name, wanted] of [
  ['none', []],
  ['one', labels(1, 6, 994)],
  ['a few far apart', labels(6, 0, 1000)],
  ['a dozen in one crowd at the right end', labels(12, 850, 1000)],
  ['a dozen in one crowd at the left end', labels(12, 0, 150)],
  ['ten at one place', labels(10, 500, 501)],
  ['forty', labels(40, 0, 1000)],
  ['four hundred', labels(400, 0, 1000)],
  ['four thousand', labels(4000, 0, 1000)],
] as const) {
  test(`placeLabels(wanted, room) keeps labels inside, apart, and clear of the stems of others: ${name}`, () => {
    const placed = place(wanted);
    assert.equal(placed.length, wanted.length);
    const hung = boxes(wanted, placed);
    assert.ok(wanted.length === 0 || hung.length > 0);
    for (const box of hung) {
      assert.ok(box.left >= 0 && box.right <= room.width && box.end <= room.rows, JSON.stringify(box));
      for (const other of hung) {
        if (other === box) continue;
        const overlap = box.row < other.end && other.row < box.end && box.left < other.right && other.left < box.right;
        const isPierced = other.row > box.row && other.x > box.left && other.x < box.right;
        assert.ok(!overlap && !isPierced, `${JSON.stringify(box)} and ${JSON.stringify(other)}`);
      }
    }
  });

  test(`placeLabels(wanted, room) keeps every word of a label, and places the same the same way: ${name}`, () => {
    const placed = place(wanted);
    for (const [index, label] of placed.entries()) assert.equal(label?.lines.join(' ') ?? wanted[index]?.text, wanted[index]?.text);
    assert.deepEqual(place(Object.freeze([...wanted])), placed);
  });
}

test('placeLabels(wanted, room) finds room for all of a few crowded labels, wherever the crowd stands', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    for (const [from, to] of [
      [6, 994],
      [6, 200],
      [400, 600],
      [800, 994],
    ] as const) {
      const placed = place(labels(10, from, to, seed));
      assert.ok(placed.every(Boolean), `seed ${seed} from ${from} to ${to}: ${placed.filter(Boolean).length} of 10`);
    }
  }
});

test('placeLabels(wanted, room) hangs labels that stand far apart in the first row, and a crowd in about half as many rows as it has labels', () => {
  const apart = [200, 400, 600, 800].map((x) => ({ text: 'A short label', x }));
  assert.equal(rowsOf(place(apart)), 1);
  const crowd = Array.from({ length: 10 }, (_, index) => ({ text: 'A label of middling length', x: 450 + index * 10 }));
  assert.ok(rowsOf(place(crowd)) <= 6, `${rowsOf(place(crowd))} rows`);
});

test('placeLabels(wanted, room) fills the rows there are, over the whole width, where labels are too many', () => {
  const wanted = labels(400, 0, 1000);
  const hung = boxes(wanted, place(wanted));
  assert.ok(hung.length > 30, `${hung.length} labels`);
  for (let from = 0; from < 1000; from += 250)
    assert.ok(
      hung.some(({ x }) => x >= from && x < from + 250),
      `none from ${from}`,
    );
});

test('placeLabels(wanted, room) gives no label where there are no rows', () => {
  assert.deepEqual(place(labels(3, 0, 1000), { ...room, rows: 0 }), [undefined, undefined, undefined]);
});

test('placeLabels(wanted, room) hangs every label of a crowd, one whose stem stands just short of a power of two as well', () => {
  const wanted = [
    { x: 377.678, text: 'Russia’s Babushkin says RELOS will be finished in 2022' },
    { x: 377.678, text: 'RELOS, expected at the Delhi summit, is put off' },
    { x: 469.31, text: 'Rosoboronexport’s head says an Igla-S paper has been signed' },
    { x: 511.5111787427506, text: 'India orders 12 Su-30MKI jets from its own HAL' },
    { x: 590.379, text: 'Putin signs the law that ratifies RELOS' },
  ];
  assert.ok(place(wanted, { ...room, width: 640 }).every((label) => label !== undefined));
});
