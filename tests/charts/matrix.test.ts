import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { textWidth } from '#charts/frame.ts';
import { placeMatrix } from '#charts/matrix.ts';

const { corpus } = checkContent('content');
assert.ok(corpus);
const settings = { width: 288, left: 112, pitch: 35, rowPitch: 28, showNames: true };

test('placeMatrix(columns, rows, settings) puts columns from left to right, rows below their names, and all of it inside the drawing', () => {
  const { columns, rows, height } = placeMatrix(['a', 'b', 'c'], ['x', 'y'], settings);
  assert.deepEqual(
    columns.map(({ datum, x }) => [datum, x]),
    [
      ['a', 129.5],
      ['b', 164.5],
      ['c', 199.5],
    ],
  );
  const lowestName = Math.max(...columns.map(({ nameY }) => nameY));
  for (const { y } of rows) assert.ok(y - settings.rowPitch / 2 >= lowestName && y + settings.rowPitch / 2 <= height);
  assert.equal(new Set(columns.map(({ nameY }) => nameY)).size, columns.length);
});

test('placeMatrix gives the names of columns no room in a drawing without words', () => {
  assert.equal(placeMatrix(['a', 'b'], ['x', 'y'], { ...settings, showNames: false }).height, 2 * settings.rowPitch);
});

test('the names of the columns and rows of every matrix have room on the narrowest page', () => {
  assert.ok(corpus.matrices.length > 0);
  for (const { columns, rows } of corpus.matrices) {
    for (const { datum, x } of placeMatrix(columns, rows, settings).columns) {
      assert.ok(textWidth(datum.label, 12) <= x + 5, datum.label);
      assert.ok(x + 5 <= settings.width);
    }
    for (const { label } of rows) assert.ok(4 + textWidth(label, 12) <= settings.left, label);
  }
});
