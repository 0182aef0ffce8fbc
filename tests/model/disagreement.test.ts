import assert from 'node:assert/strict';
import test from 'node:test';
import { disagreementSchema, sourceIdsOfDisagreement } from '#model/disagreement.ts';
import { disagreement } from './sound-corpus.ts';

const version = { text: 'Six hundred thousand.', sources: ['mea', 'pti'] };

test('sourceIdsOfDisagreement(disagreement) names the sources of all versions once, in order', () => {
  const versions = [version, { text: 'Seven hundred thousand.', sources: ['hindu', 'mea'] }];
  assert.deepEqual(sourceIdsOfDisagreement({ ...disagreement, versions }), ['mea', 'pti', 'hindu']);
});

test('disagreementSchema takes two versions and refuses one: that would be no disagreement', () => {
  const { id: _, ...form } = disagreement;
  assert.equal(disagreementSchema.safeParse(form).success, true);
  assert.equal(disagreementSchema.safeParse({ ...form, versions: [version] }).success, false);
});
