import assert from 'node:assert/strict';
import test from 'node:test';
import { numberSources } from '#model/citation.ts';

test('numberSources(ids) counts from 1 in the order given', () => {
  assert.deepEqual(numberSources(['hindu', 'mea', 'cna']), [
    { number: 1, id: 'hindu' },
    { number: 2, id: 'mea' },
    { number: 3, id: 'cna' },
  ]);
});

test('numberSources(ids) numbers a source once, where it first appears', () => {
  assert.deepEqual(numberSources(['mea', 'hindu', 'mea', 'hindu', 'cna']), [
    { number: 1, id: 'mea' },
    { number: 2, id: 'hindu' },
    { number: 3, id: 'cna' },
  ]);
});

test('numberSources([]) is empty', () => {
  assert.deepEqual(numberSources([]), []);
});
