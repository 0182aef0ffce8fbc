import { recordsNaming, recordsWithIds, recordWithId } from '#model/lookup.ts';
import assert from 'node:assert/strict';
import test from 'node:test';

const events = [
  { id: 'talks', thread: 'rails', agreements: ['train', 'bees'] },
  { id: 'signing', thread: 'rails', agreements: ['train', 'train'] },
  { id: 'quarrel', thread: 'cheese', agreements: [] },
];

test('recordWithId(records, id) finds the record, and throws for an id that is not there', () => {
  assert.equal(recordWithId(events, 'signing'), events[1]);
  assert.throws(() => recordWithId(events, 'sining'), { name: 'RangeError', message: 'no record "sining"' });
  assert.throws(() => recordWithId([], 'talks'), RangeError);
});

test('recordsWithIds(records, ids) keeps the order of the list, names each once, and passes over what is not there', () => {
  assert.deepEqual(recordsWithIds(events, ['quarrel', 'talks', 'quarrel', 'none']), [events[0], events[2]]);
  assert.deepEqual(recordsWithIds(events, []), []);
});

test('recordsNaming(records, key, id) finds those that name it, alone or in a list, each once and in order', () => {
  assert.deepEqual(recordsNaming(events, 'agreements', 'train'), [events[0], events[1]]);
  assert.deepEqual(recordsNaming(events, 'thread', 'rails'), [events[0], events[1]]);
  assert.deepEqual(recordsNaming(events, 'agreements', 'bees'), [events[0]]);
  assert.deepEqual(recordsNaming(events, 'agreements', 'ham'), []);
});

test('recordsNaming(records, key, id) answers for each list and key apart', () => {
  const others = [{ id: 'late', thread: 'rails', agreements: ['rails'] }];
  assert.deepEqual(recordsNaming(others, 'thread', 'rails'), others);
  assert.deepEqual(recordsNaming(others, 'agreements', 'rails'), others);
  assert.deepEqual(recordsNaming(events, 'thread', 'rails'), [events[0], events[1]]);
});
