import assert from 'node:assert/strict';
import test from 'node:test';
import { placeStatements } from '#charts/statements.ts';

const group = (id: string, count: number) => ({ id, name: `${id} (${count})`, data: Array.from({ length: count }, (_, place) => place) });

for (const settings of [
  { width: 288, size: 25, gap: 4, label: 0 },
  { width: 608, size: 25, gap: 4, label: 140 },
]) {
  const placed = placeStatements([group('confirmed', 10), group('refined', 40), group('none', 0), group('contradicted', 1)], settings);

  test(`placeStatements(groups, ${settings.width} px) places every statement inside the frame, none on another, and leaves an empty group out`, () => {
    const squares = placed.groups.flatMap((each) => each.squares);
    assert.equal(squares.length, 51);
    assert.equal(new Set(squares.map(({ x, y }) => `${x} ${y}`)).size, 51);
    for (const { x, y } of squares)
      assert.ok(x >= settings.label && y >= 0 && x + placed.size <= placed.width && y + placed.size <= placed.height);
    assert.deepEqual(
      placed.groups.map(({ id }) => id),
      ['confirmed', 'refined', 'contradicted'],
    );
  });

  test(`placeStatements(groups, ${settings.width} px) keeps each group below the one before, and its name clear of the squares`, () => {
    placed.groups.forEach(({ label, squares }, place) => {
      const tops = squares.map(({ y }) => y);
      const before = Math.max(0, ...(placed.groups[place - 1]?.squares.map(({ y }) => y + placed.size) ?? []));
      assert.ok(Math.min(...tops) >= before);
      assert.ok(settings.label > 0 ? label.y > Math.min(...tops) : label.y < Math.min(...tops) && label.y > before);
    });
  });
}

test('placeStatements([], settings) is an empty drawing', () => {
  assert.deepEqual(placeStatements([], { width: 288, size: 25, gap: 4, label: 0 }), { width: 288, height: 0, size: 25, groups: [] });
});
