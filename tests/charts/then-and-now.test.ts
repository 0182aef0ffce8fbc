import assert from 'node:assert/strict';
import test from 'node:test';
import { placeThenNow } from '#charts/then-and-now.ts';

test('placeThenNow(data, settings) gives each record a row of its own, in order, below the heads', () => {
  for (const nameOver of [true, false]) {
    const { rows, height, head } = placeThenNow(['a', 'b', 'c'], { width: 288, pitch: 46, then: 6, now: 104, nameOver });
    assert.deepEqual(
      rows.map(({ datum }) => datum),
      ['a', 'b', 'c'],
    );
    rows.forEach(({ y, nameY }, place) => {
      assert.ok(nameY > head + 12 && y + 6 <= height);
      if (place > 0) assert.equal(Math.round(y - (rows[place - 1]?.y ?? 0)), 46);
      assert.ok(nameOver ? nameY < y - 8 : Math.abs(nameY - y) < 6);
    });
  }
});
