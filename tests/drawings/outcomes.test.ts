import assert from 'node:assert/strict';
import test from 'node:test';
import { STATUS_TONES } from '#model/summit.ts';
import { levelMark } from '#drawings/level-mark.ts';
import { toneMark } from '#drawings/tone-mark.ts';

const outlineOf = (d: unknown): string => String(d).replace(/^M[\d.]+ [\d.]+/, '');

test('toneMark(tone, x, y) has a shape of its own for each tone, so that none needs its colour', () => {
  const outlines = STATUS_TONES.map((tone) => {
    const { class: name, d } = toneMark(tone, 10, 20).properties;
    assert.equal(name, `shape tone-${tone}`);
    return outlineOf(d);
  });
  // Pending and agreed are one circle, hollow and filled.
  assert.ok(new Set(outlines).size >= outlines.length - 1);
});

test('levelMark(place, x, y) has a shape of its own for each of three levels, and begins anew with the fourth', () => {
  const outlines = [0, 1, 2, 3].map((place) => outlineOf(levelMark(place, 5, 5).properties['d']));
  assert.equal(new Set(outlines.slice(0, 3)).size, 3);
  assert.equal(outlines[3], outlines[0]);
});
