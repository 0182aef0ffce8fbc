import assert from 'node:assert/strict';
import test from 'node:test';
import { isPosition, suggestion } from '#model/issue.ts';

test('suggestion(word, known) asks for the word that was meant', () => {
  assert.equal(suggestion('enrgy', ['defence', 'energy']), 'Did you mean "energy"? ');
});

test('suggestion(word, known) asks for a word that holds the one written, when none is near', () => {
  assert.equal(
    suggestion('statement', ['mea-2021-12-06-statement', 'hindu-2021-12-07-report']),
    'Did you mean "mea-2021-12-06-statement"? ',
  );
});

test('suggestion(word, known) says nothing when no word is near and none holds it', () => {
  assert.equal(suggestion('memorandum', ['contract', 'protocol']), '');
  assert.equal(suggestion('contract', []), '');
});

test('suggestion("", known) says nothing: every word holds an empty one', () => {
  assert.equal(suggestion('', ['contract', 'protocol']), '');
});

test('isPosition(at) tells a place in the text from a field', () => {
  assert.equal(isPosition({ line: 1, column: 1 }), true);
  assert.equal(isPosition(['history', 0, 'date']), false);
  assert.equal(isPosition([]), false);
});
