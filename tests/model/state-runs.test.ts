import assert from 'node:assert/strict';
import test from 'node:test';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { stateRuns } from '#model/state-runs.ts';

const step = (date: string, status: string) => ({ date: parseCalendarDate(date), status, text: 'It happened.', sources: ['pti'] });

test('stateRuns(agreement) joins neighbouring steps of one status and keeps a status that comes back apart', () => {
  const history = [step('2018', 'talks'), step('2019', 'talks'), step('2021-12-06', 'deferred'), step('2024', 'talks')];
  assert.deepEqual(
    stateRuns({ history }).map(({ status, steps }) => [status, steps.map(({ date }) => date)]),
    [
      ['talks', ['2018', '2019']],
      ['deferred', ['2021-12-06']],
      ['talks', ['2024']],
    ],
  );
});

test('stateRuns(agreement) of one step is one run, and of no step none', () => {
  assert.equal(stateRuns({ history: [step('2018', 'talks')] }).length, 1);
  assert.deepEqual(stateRuns({ history: [] }), []);
});
