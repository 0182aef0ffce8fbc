import assert from 'node:assert/strict';
import test from 'node:test';
import { originalId, renamedIn } from '#model/former-ids.ts';
import { checkIntegrity } from '#model/integrity.ts';
import { oil, relos, rifles, soundCorpus, term } from './sound-corpus.ts';

test('renamedIn(corpus) names every former id with the record that has it now', () => {
  const corpus = {
    ...soundCorpus,
    agreements: [{ ...rifles, formerIds: ['ak-rifles', 'rifles'] }, oil, relos],
    terms: [{ ...term, formerIds: ['logistics-pact'] }],
  };
  assert.deepEqual(renamedIn(corpus), [
    { collection: 'agreements', formerId: 'ak-rifles', id: 'ak-203-rifles', place: 0 },
    { collection: 'agreements', formerId: 'rifles', id: 'ak-203-rifles', place: 1 },
    { collection: 'terms', formerId: 'logistics-pact', id: 'relos', place: 0 },
  ]);
  assert.deepEqual(renamedIn(soundCorpus), []);
});

test('originalId(record) is the id a record was first published under', () => {
  assert.equal(originalId(rifles), 'ak-203-rifles');
  assert.equal(originalId({ ...rifles, formerIds: ['ak-rifles', 'rifles'] }), 'ak-rifles');
});

test('checkIntegrity(corpus) reports a former id that a record of the same collection has now', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, agreements: [{ ...rifles, formerIds: ['old', 'oil-supply'] }, oil, relos] }), [
    {
      collection: 'agreements',
      id: 'ak-203-rifles',
      at: ['formerIds', 1],
      fault: 'former id "oil-supply" is the id of a record',
      remedy: 'Take it out, or rename that record: one address cannot lead to two.',
    },
  ]);
});

test('checkIntegrity(corpus) reports a former id that two records claim, at the second', () => {
  const agreements = [{ ...rifles, formerIds: ['old'] }, { ...oil, formerIds: ['old'] }, relos];
  assert.deepEqual(checkIntegrity({ ...soundCorpus, agreements }), [
    {
      collection: 'agreements',
      id: 'oil-supply',
      at: ['formerIds', 0],
      fault: 'former id "old" stands at "ak-203-rifles" too',
      remedy: 'Keep it at the record its readers should find.',
    },
  ]);
});

test('checkIntegrity(corpus) lets a former id be the id of a record of another collection', () => {
  assert.deepEqual(checkIntegrity({ ...soundCorpus, terms: [{ ...term, formerIds: ['oil-supply'] }] }), []);
});
