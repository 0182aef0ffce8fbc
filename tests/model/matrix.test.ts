import assert from 'node:assert/strict';
import test from 'node:test';
import { matrixValues } from '#model/matrix.ts';

test('matrixValues(matrix) counts the columns, and those each row came to, a missed meeting among others or not', () => {
  const values = matrixValues({
    id: 'm',
    headline: 'A',
    reading: 'B.',
    story: 'c',
    about: 'a',
    columns: ['x', 'y', 'z'].map((id) => ({ id, label: id, when: id, sources: ['s'] })),
    rows: [
      { id: 'a', label: 'A', cells: { x: 'came', y: 'both' } },
      { id: 'b', label: 'B', cells: { z: 'away' } },
    ],
  });
  assert.deepEqual(
    [...values],
    [
      ['columns', 3],
      ['a', 2],
      ['b', 0],
    ],
  );
});
