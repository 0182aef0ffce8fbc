import assert from 'node:assert/strict';
import test from 'node:test';
import { disagreementSchema, sourceIdsOfDisagreement, topicsOf } from '#model/disagreement.ts';
import { disagreement, soundCorpus } from './sound-corpus.ts';

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

test('topicsOf(corpus) puts disagreements about one agreement together where there are three, others with the thread of their event, and those about neither last', () => {
  const about = (id: string, agreements: readonly string[], events: readonly string[]): typeof disagreement => ({
    ...disagreement,
    id,
    agreements: [...agreements],
    events: [...events],
  });
  const [event] = soundCorpus.events;
  const [agreement, other] = soundCorpus.agreements;
  const thread = soundCorpus.threads.find(({ id }) => id === event?.thread);
  assert.ok(event && agreement && other && thread);
  const disagreements = [
    about('a', [], []),
    about('b', [other.id], [event.id]),
    about('c', [agreement.id], [event.id]),
    about('d', [agreement.id], []),
    about('e', [agreement.id], []),
  ];
  assert.deepEqual(
    topicsOf({ ...soundCorpus, disagreements }).map(({ id, name, disagreements: own }) => [id, name, own.map((one) => one.id).join('')]),
    [
      [agreement.id, agreement.label, 'cde'],
      [thread.id, thread.label, 'b'],
      ['other', undefined, 'a'],
    ],
  );
});
