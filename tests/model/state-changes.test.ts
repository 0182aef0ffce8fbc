import assert from 'node:assert/strict';
import test from 'node:test';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { changesByMonth } from '#model/state-changes.ts';
import { searchStatusOf } from '#model/summit.ts';
import { rifles, soundCorpus, summit } from './sound-corpus.ts';

const step = (date: string, status: string) => ({ date: parseCalendarDate(date), status, text: 'It happened.', sources: ['pti'] });

test('changesByMonth(corpus) says from what to what an agreement went, newest month first, and passes over reports of the same state', () => {
  const history = [step('2019', 'talks'), step('2021-12-06', 'signed'), step('2023-01-17', 'under-way'), step('2023-01-20', 'under-way')];
  const months = changesByMonth({ ...soundCorpus, agreements: [{ ...rifles, history }], events: [], articles: [] });
  assert.deepEqual(
    months.map(({ month, changes }) => [
      month,
      changes.map((change) => (change.kind === 'state' ? [change.from?.status, change.stated.state.status] : [])),
    ]),
    [
      ['2023-01', [['signed', 'under-way']]],
      ['2021-12', [['talks', 'signed']]],
      ['2019', [[undefined, 'talks']]],
    ],
  );
});

test('changesByMonth(corpus) leaves out a search that found nothing, and what is only planned', () => {
  const history = [step('2021-12-06', 'signed'), step('2026-11', searchStatusOf(summit))];
  const [event] = soundCorpus.events;
  assert.ok(event);
  const planned = { ...event, date: parseCalendarDate('2099-01-01'), weight: 'headline' as const, agreements: [] };
  const months = changesByMonth({ ...soundCorpus, agreements: [{ ...rifles, history }], events: [planned], articles: [] });
  assert.deepEqual(
    months.map(({ month }) => month),
    ['2021-12'],
  );
});

test('changesByMonth(corpus) lists events to know, and not details', () => {
  const [event] = soundCorpus.events;
  assert.ok(event);
  const on = (id: string, weight: 'headline' | 'detail') => ({
    ...event,
    id,
    weight,
    agreements: [],
    date: parseCalendarDate('2020-03-01'),
  });
  const months = changesByMonth({ ...soundCorpus, agreements: [], events: [on('one', 'headline'), on('two', 'detail')], articles: [] });
  assert.deepEqual(
    months.flatMap(({ changes }) => changes.map(({ id }) => id)),
    ['one'],
  );
});
