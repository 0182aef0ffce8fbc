import assert from 'node:assert/strict';
import test from 'node:test';
import { shortened } from '#model/shortened.ts';

test('a text that fits is left as it is', () => {
  assert.equal(shortened('As it stands.', 13), 'As it stands.');
});

test('of a text that is too long whole sentences stay where they fill half of the room', () => {
  assert.equal(shortened('The first of these is whole. The second is not, and goes.', 40), 'The first of these is whole.');
});

test('otherwise whole words stay, and three dots', () => {
  assert.equal(shortened('Short. The second sentence runs on, and on and on.', 36), 'Short. The second sentence runs on…');
  for (const most of [20, 30, 40, 60]) assert.ok(shortened('word '.repeat(40), most).length <= most);
});
