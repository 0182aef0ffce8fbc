import assert from 'node:assert/strict';
import test from 'node:test';
import { textWidth } from '#charts/frame.ts';
import { placeSquares, type PlacedSquare, type PlacedSquares, type SquareSettings } from '#charts/squares.ts';
import type { Agreement } from '#model/agreement.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import type { KnowledgeGroup } from '#model/ledger.ts';
import { rifles as record } from '../model/sound-corpus.ts';

const wide: SquareSettings = { width: 672, columns: 7, gap: 6, outsideHeight: 50, fontSize: 12, showLabels: true };
const narrow: SquareSettings = { width: 296, columns: 7, gap: 5, outsideHeight: 28, fontSize: 14, showLabels: false };
const mini: SquareSettings = { width: 132, columns: 14, gap: 3, outsideHeight: 6.64, fontSize: 0, showLabels: false };

const rifles: Agreement = {
  id: 'ak-203-rifles',
  title: 'Rifles made in India',
  label: 'AK-203 rifles',
  kind: 'contract',
  level: 'government',
  sector: 'defence',
  parties: {},
  counted: 'inside',
  countedSources: ['mea'],
  atSummit: 'signed',
  inShort: record.inShort,
  answers: record.answers,
  history: [{ date: parseCalendarDate('2021-12-06'), status: 'signed', text: 'Signed.', sources: ['mea'] }],
  aliases: [],
  sources: ['mea'],
  body: { html: '', sections: [], citations: [], links: [], uncited: [], charts: [], silentImages: [], text: '', isEmpty: false },
};

type Squares = KnowledgeGroup['squares'];
const documented = (count: number): Squares =>
  Array.from({ length: count }, (_, index) => ({ state: 'documented', agreement: { ...rifles, id: `documented-${index + 1}` } }));
const unidentified = (count: number): Squares => Array.from({ length: count }, () => ({ state: 'unidentified' }));
const putOff = (count: number): Squares =>
  Array.from({ length: count }, (_, index) => ({ state: 'put-off', agreement: { ...rifles, id: `put-off-${index + 1}` } }));
const uncounted = (count: number): Squares =>
  Array.from({ length: count }, (_, index) => ({ state: 'uncounted', agreement: { ...rifles, id: `uncounted-${index + 1}` } }));

/** The chart as it stands: 28 announced, 2 uncounted, 6 put off. */
const groups: readonly KnowledgeGroup[] = [
  { id: 'announced', squares: [...documented(12), ...unidentified(16)] },
  { id: 'uncounted', squares: uncounted(2) },
  { id: 'put-off', squares: putOff(6) },
];
const tenfold: readonly KnowledgeGroup[] = [
  { id: 'announced', squares: [...documented(120), ...unidentified(160)] },
  { id: 'uncounted', squares: uncounted(20) },
  { id: 'put-off', squares: putOff(60) },
];
const hundredfold: readonly KnowledgeGroup[] = [
  { id: 'announced', squares: [...documented(1200), ...unidentified(1600)] },
  { id: 'uncounted', squares: uncounted(200) },
  { id: 'put-off', squares: putOff(600) },
];
const onlyFrame: readonly KnowledgeGroup[] = [
  { id: 'announced', squares: [...documented(3), ...unidentified(2)] },
  { id: 'uncounted', squares: [] },
  { id: 'put-off', squares: [] },
];

const all = (placed: PlacedSquares): readonly PlacedSquare[] => placed.groups.flatMap(({ squares }) => squares);
/** Pixels that rounding may cost. */
const hair = 1e-6;
const overlap = (a: PlacedSquare, b: PlacedSquare): boolean =>
  a.x + a.width > b.x + hair && b.x + b.width > a.x + hair && a.y + a.height > b.y + hair && b.y + b.height > a.y + hair;

const drawings: readonly (readonly [string, readonly KnowledgeGroup[], SquareSettings])[] = [
  ['wide', groups, wide],
  ['narrow', groups, narrow],
  ['mini', groups, mini],
  ['of a frame alone', onlyFrame, wide],
  ['ten times as many', tenfold, wide],
  ['ten times as many and narrow', tenfold, narrow],
  ['a hundred times as many', hundredfold, wide],
  ['a hundred times as many and narrow', hundredfold, narrow],
];

for (const [name, input, settings] of drawings) {
  test(`placeSquares(groups, settings) keeps every square inside the drawing: ${name}`, () => {
    const placed = placeSquares(input, settings);
    assert.equal(placed.width, settings.width);
    for (const square of all(placed)) {
      assert.ok(square.x >= -hair && square.x + square.width <= placed.width + hair, `x ${square.x}, width ${square.width}`);
      assert.ok(square.y >= -hair && square.y + square.height <= placed.height + hair, `y ${square.y}, height ${square.height}`);
    }
  });

  test(`placeSquares(groups, settings) lays no square over another: ${name}`, () => {
    const squares = all(placeSquares(input, settings));
    for (const [place, square] of squares.entries()) {
      // Squares are placed in reading order: only the next rows can touch one.
      for (const other of squares.slice(place + 1, place + 60))
        assert.ok(!overlap(square, other), `${square.x},${square.y} and ${other.x},${other.y}`);
    }
  });

  test(`placeSquares(groups, settings) gives every square a size that can be seen: ${name}`, () => {
    for (const { width, height } of all(placeSquares(input, settings))) assert.ok(width >= 1 && height >= 1, `${width} × ${height}`);
  });

  test(`placeSquares(groups, settings) places each square once, in the order given: ${name}`, () => {
    const given = input.flatMap(({ squares }) => squares).map(({ state, agreement }) => [state, agreement?.id]);
    assert.deepEqual(
      all(placeSquares(input, settings)).map(({ state, agreement }) => [state, agreement?.id]),
      given,
    );
  });

  test(`placeSquares(groups, settings) places the same groups the same way: ${name}`, () => {
    assert.deepEqual(placeSquares(input, settings), placeSquares(input, settings));
  });
}

test('placeSquares(groups, settings) fills the frame by rows of as many squares as there are columns', () => {
  const [frame] = placeSquares(groups, wide).groups;
  const rows = Map.groupBy(frame?.squares ?? [], ({ y }) => y);
  assert.deepEqual(
    [...rows.values()].map((row) => row.length),
    [7, 7, 7, 7],
  );
  for (const row of rows.values()) {
    assert.deepEqual(
      row.map(({ x }) => x),
      row.map(({ x }) => x).toSorted((a, b) => a - b),
    );
  }
});

test('placeSquares(groups, settings) draws squares in the frame that are square, and spans the whole width with a row', () => {
  const [frame] = placeSquares(groups, wide).groups;
  const row = frame?.squares.slice(0, 7) ?? [];
  for (const { width, height } of row) assert.ok(Math.abs(width - height) < hair);
  assert.ok(Math.abs((row[0]?.x ?? NaN) - 0) < hair);
  assert.ok(Math.abs((row[6]?.x ?? NaN) + (row[6]?.width ?? NaN) - wide.width) < hair);
});

test('placeSquares(groups, settings) leaves the gap between neighbours', () => {
  const [frame] = placeSquares(groups, wide).groups;
  const [first, second, , , , , , below] = frame?.squares ?? [];
  assert.ok(first && second && below);
  assert.ok(Math.abs(second.x - first.x - first.width - wide.gap) < hair);
  assert.ok(Math.abs(below.y - first.y - first.height - wide.gap) < hair);
});

test('placeSquares(groups, settings) starts a last row that is not full at the left', () => {
  const [frame] = placeSquares([{ id: 'announced', squares: documented(8) }], wide).groups;
  const [first, , , , , , , last] = frame?.squares ?? [];
  assert.ok(first && last);
  assert.ok(Math.abs(last.x - first.x) < hair && last.y > first.y);
});

test('placeSquares(groups, settings) puts the other groups below the frame, with room for a caption', () => {
  const [frame, ...outside] = placeSquares(groups, wide).groups;
  const bottom = Math.max(...(frame?.squares ?? []).map(({ y, height }) => y + height));
  for (const { squares } of outside) for (const { y } of squares) assert.ok(y >= bottom + 13, `${y} below ${bottom}`);
});

test('placeSquares(groups, settings) begins a group where its first square stands', () => {
  for (const group of placeSquares(groups, wide).groups) {
    assert.deepEqual({ x: group.x, y: group.y }, { x: group.squares[0]?.x, y: group.squares[0]?.y });
  }
});

test('placeSquares(groups, settings) makes no square outside the frame wider than those in it', () => {
  const [frame, ...outside] = placeSquares(
    [
      { id: 'announced', squares: documented(7) },
      { id: 'put-off', squares: putOff(3) },
    ],
    wide,
  ).groups;
  const size = frame?.squares[0]?.width ?? NaN;
  for (const { squares } of outside) for (const { width } of squares) assert.ok(width <= size + hair, `${width} wider than ${size}`);
});

test('placeSquares(groups, settings) makes a single square outside the frame as wide as those in it, at the left', () => {
  const [frame, alone] = placeSquares(
    [
      { id: 'announced', squares: documented(7) },
      { id: 'put-off', squares: putOff(1) },
    ],
    wide,
  ).groups;
  const [square] = alone?.squares ?? [];
  assert.ok(square);
  assert.deepEqual(
    { x: Math.round(square.x * 1000) / 1000, width: Math.round(square.width * 1000) / 1000 },
    { x: 0, width: Math.round((frame?.squares[0]?.width ?? NaN) * 1000) / 1000 },
  );
});

test('placeSquares(groups, settings) in one column makes squares as wide as the drawing', () => {
  const squares = all(placeSquares([{ id: 'announced', squares: documented(2) }], { ...wide, columns: 1 }));
  assert.deepEqual(
    squares.map(({ x, width }) => ({ x: Math.round(x * 1000) / 1000, width: Math.round(width * 1000) / 1000 })),
    [
      { x: 0, width: 672 },
      { x: 0, width: 672 },
    ],
  );
});

test('placeSquares(groups, settings) numbers the squares with a record from 1, through all groups', () => {
  const numbered = all(placeSquares(groups, narrow)).filter(({ agreement }) => agreement);
  assert.deepEqual(
    numbered.map(({ number }) => number),
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});

test('placeSquares(groups, settings) writes labels in squares with a record when asked, and no words elsewhere', () => {
  for (const { agreement, lines } of all(placeSquares(groups, wide))) {
    assert.equal(lines.join(' '), agreement ? 'AK-203 rifles' : '');
  }
  for (const { lines } of all(placeSquares(groups, narrow))) assert.deepEqual(lines, []);
});

for (const label of ['Defence plan to 2031', 'Rupee–rouble system', 'Ka-226T helicopters', 'SIBUR in Paradip too']) {
  test(`placeSquares(groups, settings) keeps the label "${label}" inside its square`, () => {
    const [square] = all(placeSquares([{ id: 'announced', squares: [{ state: 'documented', agreement: { ...rifles, label } }] }], wide));
    assert.ok(square);
    for (const line of square.lines) assert.ok(textWidth(line, wide.fontSize) <= square.width, `"${line}" in ${square.width}`);
    assert.ok(square.lines.length * wide.fontSize * 1.2 <= square.height, `${square.lines.length} lines in ${square.height}`);
  });
}

test('placeSquares(groups, settings) keeps the longest label inside the lower squares outside the frame', () => {
  const squares: Squares = [{ state: 'put-off', agreement: { ...rifles, label: 'Defence plan to 2031' } }, ...putOff(7)];
  const [, outside] = placeSquares(
    [
      { id: 'announced', squares: documented(28) },
      { id: 'put-off', squares },
    ],
    wide,
  ).groups;
  const square = outside?.squares[0];
  assert.ok(square && square.lines.length > 1);
  for (const line of square.lines) assert.ok(textWidth(line, wide.fontSize) <= square.width, `"${line}" in ${square.width}`);
  assert.ok(square.lines.length * wide.fontSize * 1.2 <= square.height, `${square.lines.length} lines in ${square.height}`);
});

test('placeSquares([], settings) is an empty drawing', () => {
  assert.deepEqual(placeSquares([], wide), { width: 672, height: 0, groups: [], field: undefined });
});

test('placeSquares(groups, settings) with nothing in any group has no height', () => {
  const empty: readonly KnowledgeGroup[] = [
    { id: 'announced', squares: [] },
    { id: 'put-off', squares: [] },
  ];
  const placed = placeSquares(empty, wide);
  assert.equal(placed.height, 0);
  assert.deepEqual(all(placed), []);
});

test('placeSquares(groups, settings) of one square is as high as that square', () => {
  const placed = placeSquares([{ id: 'announced', squares: documented(1) }], wide);
  const [square] = all(placed);
  assert.ok(square && Math.abs(placed.height - square.height) < hair);
});

test('placeSquares(groups, settings) leaves out an empty group outside the frame, and the room for it', () => {
  const placed = placeSquares(onlyFrame, wide);
  assert.deepEqual(
    placed.groups.map(({ id }) => id),
    ['announced'],
  );
  assert.ok(Math.abs(placed.height - (all(placed)[0]?.height ?? NaN)) < hair);
});

test('placeSquares(groups, settings) draws all squares as documented when none is unidentified', () => {
  const squares = all(placeSquares([{ id: 'announced', squares: documented(28) }], wide));
  assert.deepEqual(
    squares.map(({ number }) => number),
    Array.from({ length: 28 }, (_, index) => index + 1),
  );
});

for (const sector of ['Defence', 'Mining and steel', 'Intellectual property', 'Consular affairs']) {
  test(`placeSquares(groups, settings) sets “${sector}” at the foot of the squares in the frame, inside them and clear of the longest label`, () => {
    const labelled = { ...rifles, label: 'Defence plan to 2031' };
    const input: readonly KnowledgeGroup[] = [
      { id: 'announced', squares: [{ state: 'documented', agreement: labelled }, ...unidentified(6)] },
      { id: 'put-off', squares: putOff(1) },
    ];
    const [square, ...others] = all(placeSquares(input, { ...wide, footOf: () => sector }));
    assert.ok(square && square.foot.join(' ') === sector);
    const leading = wide.fontSize * 1.2;
    assert.ok(17 + (square.lines.length - 1) * leading < square.height - 5 - square.foot.length * leading + 2, 'label and foot meet');
    assert.deepEqual(
      others.map(({ foot }) => foot),
      others.map(() => []),
    );
  });
}
