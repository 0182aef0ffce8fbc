import assert from 'node:assert/strict';
import test from 'node:test';
import { placeBalance } from '#charts/balance.ts';

const data = [
  { period: '2021-22', up: 9.87, down: 3.25 },
  { period: '2022-23', up: 46.21, down: 3.15 },
  { period: '2024-25', up: 63.84, down: 4.88 },
];
const settings = { width: 288, plot: 130, showWords: true };

test('placeBalance(data, settings) measures what is above and below the line by one scale', () => {
  for (const { datum, up, down } of placeBalance(data, settings).periods) {
    assert.ok(Math.abs(up.height / datum.up - down.height / datum.down) < 1e-9);
    assert.ok(Math.abs(up.height / datum.up - settings.plot / 63.84) < 1e-9);
  }
});

test('placeBalance grows columns from the line, and keeps columns, values and words apart and inside', () => {
  const { base, height, width, periods, upWordsY, downWordsY, periodsY } = placeBalance(data, settings);
  for (const { x, extent, up, down } of periods) {
    assert.ok(x >= 0 && x + extent <= width + 1e-9);
    assert.ok(Math.abs(up.y + up.height - base) < 1e-9 && down.y === base);
    assert.ok(up.labelY < up.y && up.labelY - 12 >= upWordsY);
    assert.ok(down.labelY > down.y + down.height && down.labelY <= downWordsY - 12 + 1);
  }
  assert.ok(downWordsY + 12 <= periodsY && periodsY <= height);
});

test('placeBalance of nothing, and of nothing but zeros, is a line', () => {
  assert.deepEqual(placeBalance([], settings).periods, []);
  const [only] = placeBalance([{ period: '2021', up: 0, down: 0 }], settings).periods;
  assert.deepEqual([only?.up.height, only?.down.height], [0, 0]);
});
