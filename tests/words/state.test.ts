import assert from 'node:assert/strict';
import test from 'node:test';
import { parseCalendarDate } from '#model/calendar-date.ts';
import type { AgreementState } from '#model/state.ts';
import { stateInWords } from '#words/state.ts';
import { soundCorpus } from '../model/sound-corpus.ts';

const { summit } = soundCorpus;
const date = parseCalendarDate;
const signed: AgreementState = {
  status: 'signed',
  by: [],
  since: date('2025-12-15'),
  newestEvidence: date('2026-02'),
  searchedAt: undefined,
};

test('stateInWords(state, summit) keeps the date of the status apart from that of the newest evidence', () => {
  const { since, evidence, date: day } = stateInWords(signed, summit);
  assert.deepEqual([since, day, evidence], ['Signed · 15 December 2025', '15 December 2025', 'newest evidence February 2026']);
});

test('stateInWords(state, summit) names the sides that brought it about', () => {
  assert.equal(stateInWords({ ...signed, by: ['russia'] }, summit).since, 'Signed by Russia · 15 December 2025');
  assert.equal(stateInWords({ ...signed, by: ['india', 'russia'] }, summit, 'short').since, 'Signed by India and Russia · 15 Dec 2025');
});

test('stateInWords(state, summit) says nothing of evidence that is no newer than the status', () => {
  assert.equal(stateInWords({ ...signed, newestEvidence: signed.since }, summit).evidence, undefined);
});

test('stateInWords(state, summit) of a search that found nothing says since when, and when we looked', () => {
  const silent: AgreementState = {
    status: 'no-trace',
    by: [],
    since: date('2021-12'),
    newestEvidence: date('2021-12'),
    searchedAt: date('2026-11'),
  };
  const { status, since, date: day, evidence } = stateInWords(silent, summit);
  assert.deepEqual(
    [status, since, day, evidence],
    ['Nothing found since December 2021', 'Nothing found since December 2021', undefined, 'searched November 2026'],
  );
  const never = stateInWords({ ...silent, since: undefined, newestEvidence: undefined }, summit);
  assert.deepEqual([never.since, never.evidence], ['No public trace', 'searched November 2026']);
});
