import assert from 'node:assert/strict';
import test from 'node:test';
import { timelineControls } from '#figures/timeline-controls.ts';
import { timelineData } from '#figures/timeline-data.ts';
import { timelineFigure } from '#figures/timeline.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import type { TimelineEvent } from '#model/event.ts';
import type { Thread } from '#model/thread.ts';
import { urls } from '#urls.ts';
import { plainBody, soundCorpus } from '../model/sound-corpus.ts';

const thread = (id: string, title: string): Thread => ({ id, title, label: title, order: 1, body: plainBody });
const event = (date: string, own: string, sources: readonly string[] = ['mea-2021-12-06-statement']): TimelineEvent => ({
  id: `${date}-${own}`,
  title: `On ${date}`,
  date: parseCalendarDate(date),
  thread: own,
  weight: 'headline',
  agreements: [],
  sources: [...sources],
  body: plainBody,
});
const corpus: Corpus = {
  ...soundCorpus,
  summit: { ...soundCorpus.summit, date: parseCalendarDate('2021-12-06') },
  threads: [thread('sea', 'The sea'), thread('sky', 'The sky'), thread('void', 'Nothing')],
  events: [
    event('2018', 'sea'),
    event('2019-03', 'sky'),
    event('2021-05-05', 'sea', ['hindu-2021-12-07-report']),
    event('2021-12-06', 'sea'),
    event('2023-01-01', 'sea'),
  ],
  disagreements: [],
};

test('timelineFigure(corpus) finds how many events fall before, in and after the year of the summit', () => {
  assert.equal(timelineFigure(corpus)?.title, 'Two of 5 events fall in 2021; two came before, one after');
});

test('timelineFigure(corpus) says of each thread its events, its years and its fullest year, and how many dates are vague', () => {
  assert.equal(
    timelineFigure(corpus)?.summary,
    'The sea: 4 events from 2018 to 2023, most in 2021 (2). The sky: 1 event in 2019. Of all dates, two are known only to the month or year and drawn as a bar over it.',
  );
});

test('timelineFigure(corpus) has a row for each event with its date, how well it is known, its thread and its sources', () => {
  const figure = timelineFigure(corpus);
  assert.deepEqual(
    figure?.table.rows.map(({ cells, sources }) => [...cells.map(({ text }) => text), sources.join()]),
    [
      ['2018', 'year', 'On 2018', 'The sea', 'mea-2021-12-06-statement'],
      ['Mar 2019', 'month', 'On 2019-03', 'The sky', 'mea-2021-12-06-statement'],
      ['5 May 2021', 'day', 'On 2021-05-05', 'The sea', 'hindu-2021-12-07-report'],
      ['6 Dec 2021', 'day', 'On 2021-12-06', 'The sea', 'mea-2021-12-06-statement'],
      ['1 Jan 2023', 'day', 'On 2023-01-01', 'The sea', 'mea-2021-12-06-statement'],
    ],
  );
  assert.deepEqual(figure?.sources, ['mea-2021-12-06-statement', 'hindu-2021-12-07-report']);
  assert.equal(figure?.table.rows[0]?.cells[2]?.url, urls.event('2018-sea'));
});

test('timelineData(corpus) holds threads with events, and events in their order with their names', () => {
  const data = timelineData(corpus);
  assert.deepEqual([data.first, data.end, data.day], [2018 * 12, 2024 * 12, '2021-12-06']);
  assert.deepEqual(
    data.threads.map(({ id, url }) => [id, url]),
    [
      ['sea', urls.thread('sea')],
      ['sky', urls.thread('sky')],
    ],
  );
  assert.deepEqual(
    data.events.map(({ name, dateInWords }) => [name, dateInWords]),
    [
      ['2018 (known to the year): On 2018', '2018'],
      ['March 2019 (known to the month): On 2019-03', 'March 2019'],
      ['5 May 2021: On 2021-05-05', '5 May 2021'],
      ['6 December 2021: On 2021-12-06', '6 December 2021'],
      ['1 January 2023: On 2023-01-01', '1 January 2023'],
    ],
  );
});

test('timelineFigure(corpus) is nothing without events', () => {
  assert.equal(timelineFigure({ ...corpus, events: [] }), undefined);
});

test('timelineControls(corpus) offers the years before, of and after the summit as far as there are events', () => {
  const spans = (events: readonly TimelineEvent[]): readonly (readonly [string, number, number])[] =>
    timelineControls({ ...corpus, events }).spans.map(({ name, from, to }) => [name, from / 12, to / 12]);
  assert.deepEqual(spans(corpus.events), [
    ['All, 2018–2023', 2018, 2024],
    ['Before 2021', 2018, 2021],
    ['2021, the year of the summit', 2021, 2022],
    ['After 2021', 2022, 2024],
  ]);
  assert.deepEqual(spans([event('2021-05-05', 'sea'), event('2022', 'sea')]), [
    ['All, 2021–2022', 2021, 2023],
    ['2021, the year of the summit', 2021, 2022],
    ['After 2021', 2022, 2023],
  ]);
});

test('timelineControls(corpus) offers the threads that have events, with how many', () => {
  assert.deepEqual(
    timelineControls(corpus).threads.map(({ thread: { id }, count }) => [id, count]),
    [
      ['sea', 4],
      ['sky', 1],
    ],
  );
});
