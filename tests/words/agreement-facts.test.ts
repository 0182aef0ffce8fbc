import { agreementFacts } from '#words/agreement-facts.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import { relos, soundCorpus } from '../model/sound-corpus.ts';

const { summit } = soundCorpus;

test('agreementFacts(agreement, summit) has one fact for each field, and one for the parties of each side', () => {
  const facts = agreementFacts({ ...relos, value: { text: 'one rouble', sources: ['tass'] } }, summit);
  assert.deepEqual(
    facts.map(({ field }) => field),
    ['counted', 'atSummit', 'level', 'kind', ...summit.sides.map(() => 'parties'), 'officialTitle', 'value'],
  );
  assert.deepEqual(facts.at(-1), { field: 'value', name: 'Value', value: 'one rouble', sources: ['tass'], isKnown: true });
});

test('agreementFacts(agreement, summit) says what no source names, and leaves out a value that none gives', () => {
  const { officialTitle: _, value: __, ...bare } = relos;
  const facts = agreementFacts({ ...bare, parties: {} }, summit);
  assert.deepEqual(
    facts.filter(({ isKnown }) => !isKnown).map(({ field, value }) => [field, value]),
    [...summit.sides.map(() => ['parties', 'not named in the sources we read']), ['officialTitle', 'not found in the sources we read']],
  );
  assert.ok(facts.every(({ field }) => field !== 'value'));
});
