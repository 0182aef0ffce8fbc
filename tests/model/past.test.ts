import assert from 'node:assert/strict';
import test from 'node:test';
import type { Agreement } from '#model/agreement.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import { ledgerAt, pastYears } from '#model/past.ts';
import { laterReport, oil, relos, rifles, soundCorpus } from './sound-corpus.ts';

const { summit } = soundCorpus;
const at = (searchedAt: string, newest: string): Corpus => ({
  ...soundCorpus,
  summit: { ...summit, searchedAt: parseCalendarDate(searchedAt) },
  sources: soundCorpus.sources.map((source) =>
    source.id === laterReport.id ? { ...source, published: parseCalendarDate(newest) } : source,
  ),
});
const step = (date: string, status: string): Agreement['history'][number] => ({
  date: parseCalendarDate(date),
  status,
  text: 'It happened.',
  sources: ['pti'],
});
const withAgreements = (...agreements: readonly Agreement[]): Corpus => ({ ...soundCorpus, agreements });
const namesOf = (agreements: readonly Agreement[]): readonly string[] => agreements.map(({ id }) => id);

test('pastYears(corpus) runs from the year of the summit to the last that was over when evidence was found or looked for', () => {
  assert.deepEqual(pastYears(at('2024-03', '2023-02-01')), [2021, 2022, 2023]);
  assert.deepEqual(pastYears(at('2022-03', '2023-02-01')), [2021, 2022]);
});

test('pastYears(corpus) takes no year that may not be over, such as one known to the year alone', () => {
  assert.deepEqual(pastYears(at('2023', '2022-02-01')), [2021, 2022]);
  assert.deepEqual(pastYears(at('2023-12-31', '2022-02-01')), [2021, 2022]);
});

test('pastYears(corpus) is empty while the year of the summit lasts', () => {
  assert.deepEqual(pastYears(at('2021-12', '2021-12-07')), []);
});

test('ledgerAt(year, corpus) has every agreement once: under the status it had then, or among those that had not begun', () => {
  const corpus = withAgreements(rifles, oil, { ...relos, history: [step('2022-05', 'signed')] });
  const { groups, unbegun } = ledgerAt(2021, corpus);
  assert.deepEqual(
    groups.map(({ status, agreements }) => [status.id, namesOf(agreements).toSorted()]),
    [['signed', [rifles.id, oil.id].toSorted()]],
  );
  assert.deepEqual(namesOf(unbegun), [relos.id]);
  assert.deepEqual(ledgerAt(2022, corpus).unbegun, []);
});

test('ledgerAt(year, corpus) waits for the end of the year that is all a step is known to', () => {
  const statusIn = (year: number): string | undefined => ledgerAt(year, withAgreements(rifles)).stateOf(rifles)?.status;
  assert.deepEqual([statusIn(2022), statusIn(2023)], ['signed', 'under-way']);
});

test('ledgerAt(year, corpus) gives the date on which a record became so, and no evidence of later', () => {
  const signed = { ...rifles, history: [step('2021-12-06', 'signed'), step('2022-05', 'signed'), step('2024-02', 'signed')] };
  const state = ledgerAt(2022, withAgreements(signed)).stateOf(signed);
  assert.deepEqual([state?.since, state?.newestEvidence], ['2021-12-06', '2022-05']);
});

test('ledgerAt(year, corpus) does not know of a search that came later', () => {
  assert.equal(ledgerAt(2025, withAgreements(oil)).stateOf(oil)?.status, 'signed');
});

test('ledgerAt(year, corpus) counts what is tied to the total by status', () => {
  assert.deepEqual(
    ledgerAt(2021, withAgreements(rifles, oil)).tied.map(({ status, count }) => [status.id, count]),
    [['signed', 1]],
  );
});

test('ledgerAt(year, corpus) tells the changes of that year, newest first, and no later report of the same state', () => {
  const moved = {
    ...rifles,
    history: [
      step('2021-12-06', 'signed'),
      step('2022-01', 'under-way'),
      step('2022-05', 'under-way'),
      step('2022-11-03', 'put-off'),
      step('2023', 'signed'),
    ],
  };
  assert.deepEqual(
    ledgerAt(2022, withAgreements(moved)).changes.map(({ date, from, stated }) => [date, from?.status, stated.state.status]),
    [
      ['2022-11-03', 'under-way', 'put-off'],
      ['2022-01', 'signed', 'under-way'],
    ],
  );
});
