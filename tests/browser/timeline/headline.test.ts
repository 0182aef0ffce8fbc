import assert from 'node:assert/strict';
import test from 'node:test';
import { headlineOf } from '#browser/timeline/headline.ts';
import { timelineData } from '#figures/timeline-data.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { soundCorpus } from '../../model/sound-corpus.ts';

const data = {
  ...timelineData(soundCorpus),
  first: 2018 * 12,
  end: 2023 * 12,
  changes: [
    { date: parseCalendarDate('2021-12-06'), agreement: 'rifles' },
    { date: parseCalendarDate('2022'), agreement: 'oil' },
    { date: parseCalendarDate('2022-03'), agreement: 'oil' },
  ],
};

test('headlineOf(…) counts the events of a span and the agreements that changed in it, each once', () => {
  const months = { from: 2021 * 12, to: 2023 * 12, threads: [] };
  assert.equal(headlineOf(data, months, 48, 'en'), '48 events, January 2021 – December 2022; 2 agreements changed their status');
});

test('headlineOf(…) says when one agreement changed, and when none did', () => {
  const until = (to: number): string => headlineOf(data, { to, threads: [] }, 1, 'en');
  assert.equal(until(2022 * 12), '1 event, January 2018 – December 2021; 1 agreement changed its status');
  assert.equal(until(2019 * 12), '1 event, January 2018 – December 2018; no agreement followed here changed its status');
});

test('headlineOf(…) names chosen threads, and tells of no agreements then', () => {
  const [thread] = data.threads;
  assert.ok(thread);
  assert.equal(headlineOf(data, { threads: [thread.id] }, 2, 'en'), `2 events, January 2018 – December 2022 (${thread.label})`);
});
