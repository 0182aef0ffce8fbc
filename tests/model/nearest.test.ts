import assert from 'node:assert/strict';
import test from 'node:test';
import { editDistance, nearestWord } from '#model/nearest.ts';

test('editDistance(a, a) is zero', () => {
  assert.equal(editDistance('signed', 'signed'), 0);
  assert.equal(editDistance('', ''), 0);
});

test('editDistance(a, b) counts one for a letter put in, left out, replaced, or swapped with its neighbour', () => {
  assert.equal(editDistance('statment', 'statement'), 1);
  assert.equal(editDistance('signned', 'signed'), 1);
  assert.equal(editDistance('defense', 'defence'), 1);
  assert.equal(editDistance('singed', 'signed'), 1);
});

test('editDistance("", word) is the length of the word, from either side', () => {
  assert.equal(editDistance('', 'relos'), 5);
  assert.equal(editDistance('relos', ''), 5);
});

test('editDistance(a, b) edits no letter twice: "ca" is three from "abc"', () => {
  assert.equal(editDistance('ca', 'abc'), 3);
});

test('editDistance(a, b) is the same from both sides', () => {
  assert.equal(editDistance('kitten', 'sitting'), 3);
  assert.equal(editDistance('sitting', 'kitten'), 3);
});

test('nearestWord(word, known) finds the id that was meant', () => {
  const known = ['hindu-2021-12-07-report', 'mea-2025-12-05-joint-statement', 'mea-2021-12-06-statement'];
  assert.equal(nearestWord('mea-2025-12-05-joint-statment', known), 'mea-2025-12-05-joint-statement');
});

test('nearestWord(word, known) reads a set as well as a list', () => {
  assert.equal(nearestWord('enrgy', new Set(['defence', 'energy'])), 'energy');
});

test('nearestWord(word, known) settles a tie by the alphabet, not by the order given', () => {
  assert.equal(nearestWord('bat', ['hat', 'cat']), 'cat');
  assert.equal(nearestWord('bat', ['cat', 'hat']), 'cat');
});

test('nearestWord(word, known) goes as far as half of the word and no farther', () => {
  assert.equal(nearestWord('abcdef', ['abcxyz']), 'abcxyz');
  assert.equal(nearestWord('abcdef', ['abwxyz']), undefined);
});

test('nearestWord(word, known) gives nothing for a short word that shares no letter', () => {
  assert.equal(nearestWord('it', ['us']), undefined);
});

test('nearestWord(word, []) gives nothing', () => {
  assert.equal(nearestWord('signed', []), undefined);
});

test('nearestWord(word, known) leaves the list as it was', () => {
  assert.equal(nearestWord('b', Object.freeze(['c', 'b', 'a'])), 'b');
});
