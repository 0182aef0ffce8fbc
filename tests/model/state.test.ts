import assert from 'node:assert/strict';
import test from 'node:test';
import type { Agreement, HistoryStep } from '#model/agreement.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { latestState, statedSince, statedSteps } from '#model/state.ts';
import { rifles, soundCorpus } from './sound-corpus.ts';

const { summit } = soundCorpus;
const [first = '', second = ''] = summit.sides.map(({ id }) => id);
const step = (date: string, status: string, by?: readonly string[]): HistoryStep => ({
  date: parseCalendarDate(date),
  status,
  text: `On ${date}.`,
  sources: ['a'],
  ...(by && { by: [...by] }),
});
const stateOf = (...history: HistoryStep[]): ReturnType<typeof latestState> => latestState({ ...rifles, history }, summit);

test('latestState(agreement, summit) begins with the last unbroken run of its status, whatever evidence came later', () => {
  const { status, since, newestEvidence } = stateOf(
    step('2018', 'signed'),
    step('2019', 'under-way'),
    step('2021-10-14', 'signed'),
    step('2022-03', 'signed'),
    step('2023-05-01', 'signed'),
  );
  assert.deepEqual([status, since, newestEvidence], ['signed', '2021-10-14', '2023-05-01']);
});

test('latestState(agreement, summit) of a search that found nothing begins with the newest evidence before it', () => {
  const { since, newestEvidence, searchedAt } = stateOf(
    step('2021-12', 'signed'),
    step('2022-06', 'signed'),
    step('2025-01', 'no-trace'),
    step('2026-11', 'no-trace'),
  );
  assert.deepEqual([since, newestEvidence, searchedAt], ['2022-06', '2022-06', '2026-11']);
});

test('latestState(agreement, summit) of searches alone knows no beginning', () => {
  const { since, searchedAt } = stateOf(step('2026-11', 'no-trace'));
  assert.deepEqual([since, searchedAt], [undefined, '2026-11']);
});

test('latestState(agreement, summit) takes the newest of evidence that stands out of order, as vague dates may', () => {
  assert.equal(stateOf(step('2022-03-27', 'signed'), step('2022', 'signed')).newestEvidence, '2022-03-27');
});

test('latestState(agreement, summit) is another once the second side has done the same', () => {
  const one = [step('2025-12-15', 'signed', [second]), step('2026-02', 'signed', [second])];
  assert.deepEqual([stateOf(...one).by, stateOf(...one).since], [[second], '2025-12-15']);
  const both = stateOf(...one, step('2027-03', 'signed', [first]));
  assert.deepEqual([both.by, both.since], [[first, second], '2027-03']);
});

test('latestState(agreement, summit) forgets the sides when the status changes', () => {
  assert.deepEqual(stateOf(step('2025', 'signed', [second]), step('2026', 'under-way')).by, []);
});

test('statedSteps(agreement, summit) has every step with its id, and says which of them led to another state', () => {
  const agreement: Agreement = {
    ...rifles,
    history: [step('2021', 'signed'), step('2022', 'signed'), step('2023', 'under-way'), step('2024', 'signed')],
  };
  assert.deepEqual(
    statedSteps(agreement, summit).map(({ id, isChange, state }) => [id, isChange, state.since]),
    [
      ['2021-signed', true, '2021'],
      ['2022-signed', false, '2021'],
      ['2023-under-way', true, '2023'],
      ['2024-signed', true, '2024'],
    ],
  );
});

test('statedSince(steps, date) keeps the step that says where it stood before, and the last alone where nothing came after', () => {
  const steps = statedSteps({ ...rifles, history: [step('2018', 'signed'), step('2019', 'signed'), step('2022', 'under-way')] }, summit);
  const ids = (date: string): readonly string[] => statedSince(steps, parseCalendarDate(date)).map(({ id }) => id);
  assert.deepEqual(ids('2021'), ['2019-signed', '2022-under-way']);
  assert.deepEqual(ids('2015'), ['2018-signed', '2019-signed', '2022-under-way']);
  assert.deepEqual(ids('2025'), ['2022-under-way']);
});
