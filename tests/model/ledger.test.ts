import assert from 'node:assert/strict';
import test from 'node:test';
import type { Agreement } from '#model/agreement.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { hasLaterTrace, inLedgerOrder, knowledgeGroups, newestEvidence } from '#model/ledger.ts';
import { oil, relos, rifles, soundCorpus, summitDay } from './sound-corpus.ts';

const date = parseCalendarDate;
const step = { status: 'signed', text: 'It was signed.', sources: ['mea'] };
const lastSeen = (...dates: readonly string[]): Agreement => ({ ...rifles, history: dates.map((each) => ({ ...step, date: date(each) })) });
const unidentified = { state: 'unidentified' };

test('hasLaterTrace(agreement, corpus) holds from the day after the summit', () => {
  assert.equal(hasLaterTrace(lastSeen('2021-12-06', '2021-12-07'), soundCorpus), true);
  assert.equal(hasLaterTrace(lastSeen('2021-12-06', '2023'), soundCorpus), true);
});

test('hasLaterTrace(agreement, corpus) does not hold for the day itself or before', () => {
  assert.equal(hasLaterTrace(lastSeen('2021-12-06'), soundCorpus), false);
  assert.equal(hasLaterTrace(lastSeen('2018-10-05'), soundCorpus), false);
});

test('hasLaterTrace(agreement, corpus) does not hold for a month or year that the summit lies in', () => {
  assert.equal(hasLaterTrace(lastSeen('2021-12-06', '2021-12'), soundCorpus), false);
  assert.equal(hasLaterTrace(lastSeen('2021'), soundCorpus), false);
});

test('hasLaterTrace(agreement, corpus) takes no search that found nothing for a trace', () => {
  assert.equal(hasLaterTrace(oil, soundCorpus), false);
});

test('knowledgeGroups(corpus) fills the announced total with empty squares, and parts the rest', () => {
  assert.deepEqual(knowledgeGroups(soundCorpus), [
    { id: 'announced', squares: [{ state: 'traced', agreement: rifles }, unidentified, unidentified, unidentified] },
    { id: 'uncounted', squares: [{ state: 'uncounted', agreement: oil }] },
    { id: 'put-off', squares: [{ state: 'put-off', agreement: relos }] },
  ]);
});

test('knowledgeGroups(corpus) tells a documented agreement from a traced one', () => {
  const [announced] = knowledgeGroups({ ...soundCorpus, agreements: [{ ...oil, counted: 'disputed' }] });
  assert.deepEqual(
    announced?.squares.map(({ state }) => state),
    ['documented', 'unidentified', 'unidentified', 'unidentified'],
  );
});

test('knowledgeGroups(corpus) goes by the order of the sectors', () => {
  const agreements: readonly Agreement[] = [
    { ...oil, counted: 'inside' },
    { ...rifles, id: 'z-defence' },
  ];
  const [announced] = knowledgeGroups({ ...soundCorpus, agreements });
  assert.deepEqual(
    announced?.squares.map(({ agreement }) => agreement?.id),
    ['z-defence', 'oil-supply', undefined, undefined],
  );
});

test('knowledgeGroups(corpus) without agreements is the announced total, all unidentified', () => {
  assert.deepEqual(knowledgeGroups({ ...soundCorpus, agreements: [] }), [
    { id: 'announced', squares: [unidentified, unidentified, unidentified, unidentified] },
    { id: 'uncounted', squares: [] },
    { id: 'put-off', squares: [] },
  ]);
});

test('knowledgeGroups(corpus) has no empty square when all announced agreements are documented', () => {
  const agreements = ['a', 'b', 'c', 'd'].map((id) => ({ ...rifles, id }));
  const [announced] = knowledgeGroups({ ...soundCorpus, agreements });
  assert.deepEqual(
    announced?.squares.map(({ agreement }) => agreement?.id),
    ['a', 'b', 'c', 'd'],
  );
});

test('knowledgeGroups(corpus) shows every tied agreement, even more than were announced', () => {
  const agreements = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...rifles, id }));
  const [announced] = knowledgeGroups({ ...soundCorpus, agreements });
  assert.equal(announced?.squares.length, 5);
});

test('knowledgeGroups(corpus) leaves out what was only discussed or recalled, and what is counted outside', () => {
  const agreements: readonly Agreement[] = [
    { ...oil, id: 'discussed', atSummit: 'discussed' },
    { ...oil, id: 'recalled', atSummit: 'recalled' },
    { ...oil, id: 'outside', counted: 'outside' },
  ];
  const drawn = knowledgeGroups({ ...soundCorpus, agreements }).flatMap(({ squares }) => squares);
  assert.deepEqual(
    drawn.flatMap(({ agreement }) => agreement?.id ?? []),
    [],
  );
});

test('knowledgeGroups(corpus) draws one square for one agreement, also when a source counts what was put off', () => {
  const squares = knowledgeGroups({ ...soundCorpus, agreements: [{ ...relos, counted: 'disputed' }] }).flatMap((group) => group.squares);
  assert.deepEqual(
    squares.flatMap(({ agreement }) => agreement?.id ?? []),
    ['relos-logistics'],
  );
});

test('newestEvidence(corpus) is the date of the newest document that a record rests on', () => {
  const [first] = soundCorpus.sources;
  assert.ok(first);
  const used = { ...first, published: date('2025-02-18') };
  const unused = { ...first, id: 'read-and-not-used', published: date('2026-03') };
  assert.equal(newestEvidence({ ...soundCorpus, sources: [used, unused] }), '2025-02-18');
});

test('newestEvidence(corpus) passes over a document whose date is unknown, and what is planned for later', () => {
  const [first] = soundCorpus.sources;
  assert.ok(first);
  const planned = { ...summitDay, date: date('2030-12') };
  assert.equal(newestEvidence({ ...soundCorpus, events: [planned], sources: [{ ...first, published: 'unknown' }] }), '2021-12-06');
});

test('newestEvidence(corpus) without any document is the day of the summit', () => {
  assert.equal(newestEvidence({ ...soundCorpus, sources: [] }), '2021-12-06');
});

test('inLedgerOrder(corpus) puts what is tied to the total first, then signed, put off, discussed, recalled', () => {
  const agreements: readonly Agreement[] = [
    { ...oil, id: 'recalled', atSummit: 'recalled' },
    { ...oil, id: 'discussed', atSummit: 'discussed' },
    { ...relos, id: 'put-off' },
    { ...oil, id: 'signed' },
    { ...relos, id: 'disputed', counted: 'disputed' },
    { ...rifles, id: 'inside' },
  ];
  assert.deepEqual(
    inLedgerOrder({ ...soundCorpus, agreements }).map(({ id }) => id),
    ['disputed', 'inside', 'signed', 'put-off', 'discussed', 'recalled'],
  );
});

test('inLedgerOrder(corpus) goes by sector within each', () => {
  const agreements = [
    { ...oil, id: 'a-oil' },
    { ...oil, id: 'z-rifles', sector: 'defence' },
  ];
  assert.deepEqual(
    inLedgerOrder({ ...soundCorpus, agreements }).map(({ id }) => id),
    ['z-rifles', 'a-oil'],
  );
});
