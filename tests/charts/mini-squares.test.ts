import assert from 'node:assert/strict';
import test from 'node:test';
import { placeMiniSquares } from '#charts/mini-squares.ts';
import type { KnowledgeGroup } from '#model/ledger.ts';

const unidentified = (count: number): KnowledgeGroup['squares'] => Array.from({ length: count }, () => ({ state: 'unidentified' }));
const groups = (count: number, outside: number): readonly KnowledgeGroup[] => [
  { id: 'announced', squares: unidentified(count) },
  { id: 'put-off', squares: unidentified(outside) },
];

for (const [count, outside] of [
  [0, 0],
  [1, 0],
  [28, 8],
  [280, 80],
  [2800, 800],
] as const) {
  test(`placeMiniSquares(groups, id) keeps ${count} and ${outside} squares apart and inside the frame`, () => {
    const { kinds, width, height, size } = placeMiniSquares(groups(count, outside), 'none');
    const corners = kinds.flatMap((kind) => kind.corners);
    assert.equal(corners.length, count + outside);
    assert.equal(new Set(corners.map(({ x, y }) => `${x},${y}`)).size, corners.length);
    for (const { x, y } of corners) assert.ok(x >= 0 && x + size <= width && y >= 0 && y + size <= height, `${x},${y}`);
    for (const { x, y } of corners) assert.ok(x % (size + 3) === 0 && y >= 0);
  });
}

test('placeMiniSquares(groups, id) lights the one square with that id', () => {
  const agreement = { id: 'relos' } as never;
  const { kinds } = placeMiniSquares([{ id: 'announced', squares: [{ state: 'traced', agreement }, ...unidentified(2)] }], 'relos');
  assert.deepEqual(
    kinds.map(({ kind, corners }) => [kind, corners.length]),
    [
      ['lit', 1],
      ['unidentified', 2],
    ],
  );
});

test('placeMiniSquares(groups, id) sets the squares outside below those of the frame', () => {
  const { kinds } = placeMiniSquares(
    [
      { id: 'announced', squares: unidentified(15) },
      { id: 'put-off', squares: [{ state: 'put-off' }] },
    ],
    '',
  );
  const [frame, outside] = kinds;
  const lowest = Math.max(...(frame?.corners ?? []).map(({ y }) => y));
  assert.ok((outside?.corners[0]?.y ?? 0) > lowest + 7);
});
