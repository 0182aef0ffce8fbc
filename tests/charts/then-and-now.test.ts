import assert from 'node:assert/strict';
import test from 'node:test';
import { textWidth } from '#charts/frame.ts';
import { placeThenNow } from '#charts/then-and-now.ts';

test('placeThenNow(data, settings) gives each record a row of its own, in order, below the heads', () => {
  for (const nameOver of [true, false]) {
    const { rows, height, head } = placeThenNow(
      ['a', 'b', 'c'].map((words) => ({ words })),
      { width: 288, pitch: 46, then: 6, now: 104, nameOver },
    );
    assert.deepEqual(
      rows.map(({ datum }) => datum.words),
      ['a', 'b', 'c'],
    );
    rows.forEach(({ y, nameY }, place) => {
      assert.ok(nameY > head + 12 && y + 6 <= height);
      if (place > 0) assert.equal(Math.round(y - (rows[place - 1]?.y ?? 0)), 46);
      assert.ok(nameOver ? nameY < y - 8 : Math.abs(nameY - y) < 6);
    });
  }
});

test('placeThenNow(data, settings) breaks words that are wider than their room, and moves the rows below down', () => {
  const data = [{ words: 'Nothing found since 10 Feb 2025' }, { words: 'Signed' }];
  const { rows, width, height, wordsX } = placeThenNow(data, { width: 288, pitch: 46, then: 6, now: 104, nameOver: true });
  const [long, short] = rows;
  assert.ok(long && short && long.lines.length === 2 && short.lines.length === 1);
  assert.equal(long.lines.map(({ text }) => text).join(' '), data[0]?.words);
  for (const { text } of long.lines) assert.ok(wordsX + textWidth(text, 12) <= width);
  assert.ok(short.nameY - 13 >= (long.lines.at(-1)?.y ?? 0) && (short.lines.at(-1)?.y ?? 0) <= height);
});
