import assert from 'node:assert/strict';
import test from 'node:test';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { stateRuns } from '#model/state-runs.ts';
import { rifles, summit } from './sound-corpus.ts';

const step = (date: string, status: string) => ({ date: parseCalendarDate(date), status, text: 'It happened.', sources: ['pti'] });

test('stateRuns(agreement, summit) joins neighbouring steps of one status and keeps a status that comes back apart', () => {
  const history = [step('2018', 'talks'), step('2019', 'talks'), step('2021-12-06', 'deferred'), step('2024', 'talks')];
  assert.deepEqual(
    stateRuns({ ...rifles, history }, summit).map(({ state, steps }) => [state.status, steps.map((stated) => stated.step.date)]),
    [
      ['talks', ['2018', '2019']],
      ['deferred', ['2021-12-06']],
      ['talks', ['2024']],
    ],
  );
});

test('stateRuns(agreement, summit) tells a run by its last step, with the newest evidence and the date it began', () => {
  const history = [step('2018', 'talks'), step('2019', 'talks')];
  const [run] = stateRuns({ ...rifles, history }, summit);
  assert.deepEqual([run?.state.since, run?.state.newestEvidence], ['2018', '2019']);
});

test('stateRuns(agreement, summit) of no step is none', () => {
  assert.deepEqual(stateRuns({ ...rifles, history: [] }, summit), []);
});
