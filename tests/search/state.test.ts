import assert from 'node:assert/strict';
import test from 'node:test';
import { readState, withMarks, writeState, type SearchState } from '#search/state.ts';
import { SEARCH_TYPES } from '#search/vocabulary.ts';

/** Numbers that look like chance and are the same at every run. */
function* numbersFrom(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

const LETTERS = [...'abc -+&=#%?/\\"\'<>…—é日यС\u202e\u0301🙂0', ' ', '\n'];

test('readState(writeState(state)) is the state, for any query and any type', () => {
  const numbers = numbersFrom(28);
  const below = (limit: number): number => numbers.next().value % limit;
  for (let run = 0; run < 2000; run += 1) {
    const query = Array.from({ length: below(12) }, () => LETTERS[below(LETTERS.length)]).join('');
    const type = below(2) === 0 ? undefined : SEARCH_TYPES[below(SEARCH_TYPES.length)];
    const state: SearchState = { query, type };
    assert.deepEqual(readState(writeState(state)), state, JSON.stringify(state));
  }
});

test('writeState(state) has one order, and is empty when there is nothing to say', () => {
  assert.equal(writeState({ query: '', type: undefined }), '');
  assert.equal(writeState({ query: 's-400', type: 'event' }), '?q=s-400&type=event');
});

test('readState(address) takes no type that does not exist', () => {
  assert.deepEqual(readState('?type=Agreement&q=a'), { query: 'a', type: undefined });
});

test('withMarks(url, words) puts the words before the fragment', () => {
  assert.equal(withMarks('/a/#b', ['s400', 'रूस']), `/a/?mark=${encodeURIComponent('s400 रूस')}#b`);
  assert.equal(withMarks('/a/', []), '/a/');
});
