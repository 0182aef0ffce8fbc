import assert from 'node:assert/strict';
import test from 'node:test';
import type { PlacedSquare, PlacedSquares } from '#charts/squares.ts';
import { drawSquares, type SquareTexts } from '#drawings/squares.ts';
import type { Agreement } from '#model/agreement.ts';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

const agreement = (counted: Agreement['counted']): Agreement =>
  ({ id: 'relos', label: 'RELOS', sector: 'defence', counted }) as unknown as Agreement;
const square = (given: Partial<PlacedSquare>): PlacedSquare => ({
  state: 'documented',
  number: 1,
  x: 0,
  y: 0,
  width: 40,
  height: 40,
  lines: [],
  foot: [],
  ...given,
});
const placed = (...squares: readonly PlacedSquare[]): PlacedSquares => ({
  width: 100,
  height: 50,
  groups: [{ id: 'announced', x: 0, y: 0, squares }],
});
const texts: SquareTexts = {
  names: { 'aria-labelledby': 'name' },
  fontSize: 12,
  captionSize: 12,
  captionOf: (group) => (group === 'put-off' ? 'Put off' : undefined),
  urlOf: (id) => `/agreements/${id}/`,
  nameOf: () => 'RELOS: signed',
  levelOf: () => 1,
};
const found = (tree: Element, test: (node: Element) => boolean): readonly Element[] => {
  const nodes: Element[] = [];
  visit(tree, 'element', (node) => {
    if (test(node)) nodes.push(node);
  });
  return nodes;
};
const withClass = (tree: Element, name: string): readonly Element[] =>
  found(tree, ({ properties }) =>
    String(properties['class'] ?? '')
      .split(' ')
      .includes(name),
  );

test('drawSquares(placed, texts) draws a square without a record as a shape and nothing to press', () => {
  const tree = drawSquares(placed(square({ state: 'unidentified' })), texts);
  assert.deepEqual([withClass(tree, 'shape').length, withClass(tree, 'mark').length], [1, 0]);
});

test('drawSquares(placed, texts) names a square with its number where its label is not written', () => {
  const nameOf = (given: Partial<PlacedSquare>): unknown =>
    withClass(drawSquares(placed(square({ agreement: agreement('inside'), ...given })), texts), 'mark')[0]?.properties['aria-label'];
  assert.equal(nameOf({ number: 7 }), '7. RELOS: signed');
  assert.equal(nameOf({ number: 7, lines: ['RELOS'] }), 'RELOS: signed');
});

test('drawSquares(placed, texts) marks later evidence by an arrow, and sources that differ by a sign, and only then', () => {
  const count = (given: Partial<PlacedSquare>, name: string): number =>
    withClass(drawSquares(placed(square({ agreement: agreement('inside'), ...given })), texts), name).length;
  assert.deepEqual([count({ state: 'traced' }, 'trace'), count({ state: 'documented' }, 'trace')], [1, 0]);
  assert.deepEqual([count({ agreement: agreement('disputed') }, 'differs'), count({}, 'differs')], [1, 0]);
});

test('drawSquares(placed, texts) links a square to its record and says its sector to the selection', () => {
  const [mark] = withClass(drawSquares(placed(square({ agreement: agreement('inside') })), texts), 'mark');
  assert.deepEqual([mark?.properties['href'], mark?.properties['data-sector']], ['/agreements/relos/', 'defence']);
});
