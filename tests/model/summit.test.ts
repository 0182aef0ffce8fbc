import assert from 'node:assert/strict';
import test from 'node:test';
import { searchStatusOf, wordOf } from '#model/summit.ts';
import { summit } from './sound-corpus.ts';

test('wordOf(words, id) finds the word with this id', () => {
  assert.deepEqual(wordOf(summit.sectors, 'energy'), { id: 'energy', name: 'Energy' });
});

test('wordOf(words, id) throws at an unknown word and says which', () => {
  assert.throws(() => wordOf(summit.sectors, 'enrgy'), new RangeError('"enrgy" is not a word of summit.yaml'));
});

test('searchStatusOf(summit) is the status whose tone is silent', () => {
  assert.equal(searchStatusOf(summit), 'no-trace');
});
