import assert from 'node:assert/strict';
import test from 'node:test';
import { letterOf, listOrder } from '#model/letter.ts';

test('letterOf(name) is the capital a name begins with, and one sign for every digit', () => {
  assert.deepEqual(['ndtv', '1prime', '24.kg'].map(letterOf), ['N', '0', '0']);
});

test('listOrder(ofAlphabet) goes by the alphabet and puts digits last', () => {
  assert.deepEqual(['2+2', 'Éa', 'b', 'Z', 'A'].toSorted(listOrder(new Intl.Collator('en').compare)), ['A', 'b', 'Éa', 'Z', '2+2']);
});
