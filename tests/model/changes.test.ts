import assert from 'node:assert/strict';
import test from 'node:test';
import { stepIds } from '#model/agreement.ts';
import { logIds } from '#model/article.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { changesOf, changesOfAgreement, changesOfThread, type Change } from '#model/changes.ts';
import { article, soundCorpus, summitDay } from './sound-corpus.ts';

const date = parseCalendarDate;
const written = (changes: readonly Change[]): readonly string[] =>
  changes.map((change) => {
    switch (change.kind) {
      case 'step':
        return `${change.date} ${change.kind} ${change.agreement.id}#${change.stated.id}`;
      case 'event':
        return `${change.date} ${change.kind} ${change.event.id}`;
      case 'article':
        return `${change.date} ${change.kind} ${change.article.id}`;
      default:
        return `${change.date} ${change.kind} ${change.article.id}#${change.place}`;
    }
  });

const changed = {
  ...soundCorpus,
  articles: [
    {
      ...article,
      updates: [{ date: date('2026-12-01'), text: 'Planned.' }],
      corrections: [{ date: date('2026-11'), wrong: 'Two.', right: 'Three.' }],
    },
  ],
};

test('changesOf(corpus) tells of articles, updates, corrections, steps and events, newest first', () => {
  const all = changesOf(soundCorpus);
  const steps = soundCorpus.agreements.reduce((sum, { history }) => sum + history.length, 0);
  assert.equal(all.filter(({ kind }) => kind === 'step').length, steps);
  assert.equal(all.filter(({ kind }) => kind === 'article').length, soundCorpus.articles.length);
  const days = all.map((change) => change.date.slice(0, 4));
  assert.deepEqual(days, days.toSorted().reverse());
});

test('changesOf(corpus) leaves out what lies after the day we last looked', () => {
  const kinds = changesOf(changed).map(({ kind }) => kind);
  assert.ok(kinds.includes('correction'));
  assert.ok(!kinds.includes('update'));
});

test('changesOf(corpus) tells of an event on the day of a step of its own agreement once, as the step', () => {
  const [rifles] = soundCorpus.agreements;
  const day = rifles?.history[0]?.date;
  assert.ok(rifles && day);
  const event = { ...summitDay, id: `${day}-again`, date: day, agreements: [rifles.id] };
  const events = (corpus: typeof soundCorpus): readonly string[] =>
    changesOf(corpus).flatMap((change) => (change.kind === 'event' ? [change.event.id] : []));
  assert.ok(!events({ ...soundCorpus, events: [event] }).includes(event.id));
  assert.ok(events({ ...soundCorpus, events: [{ ...event, agreements: [] }] }).includes(event.id));
});

test('changesOfAgreement(changes, id) keeps its steps, its events and what changed in articles that tell of it', () => {
  const of = written(changesOfAgreement(changesOf(soundCorpus), 'ak-203-rifles'));
  assert.ok(of.length > 0);
  assert.deepEqual(
    of.filter((line) => / step /.test(line) && !line.includes('ak-203-rifles#')),
    [],
  );
});

test('changesOfThread(changes, id) keeps the events of the thread and leaves those of others', () => {
  const of = changesOfThread(changesOf(soundCorpus), 'after', soundCorpus);
  assert.deepEqual(
    of.flatMap((change) => (change.kind === 'event' ? [change.event.thread] : [])).filter((thread) => thread !== 'after'),
    [],
  );
});

test('stepIds(agreement) are made of date and status, and tell two alike apart by their words', () => {
  const step = { date: date('2025'), status: 'talks', text: 'A first round of talks was held.', sources: ['a'] };
  const history = [step, { ...step, text: 'A second round of talks was held.' }, { ...step, date: date('2025-03-01'), status: 'signed' }];
  const [first, second, third] = stepIds({ history });
  assert.equal(first, '2025-talks');
  assert.match(second ?? '', /^2025-talks-p-[0-9a-z]{4}$/);
  assert.equal(third, '2025-03-01-signed');
  const before = { ...step, date: date('2024'), status: 'talks' };
  assert.deepEqual(stepIds({ history: [before, ...history] }).slice(1), [first, second, third]);
});

test('stepIds(agreement) are never alike, however alike the steps of one day are', () => {
  const step = { date: date('2025'), status: 'talks', text: 'The two sides met in Moscow again.', sources: ['a'] };
  const ids = stepIds({ history: [step, step, { ...step, text: 'The two sides met in Moscow again, once more.' }, step] });
  assert.equal(new Set(ids).size, 4, ids.join());
  const updates = Array.from({ length: 3 }, () => ({ date: date('2026-11-22'), text: 'The same thing happened.' }));
  assert.equal(new Set(logIds({ updates, corrections: [] }, 'updates')).size, 3);
});

test('logIds(article, log) are made of the log and the date, and tell two of one day apart', () => {
  const updates = [
    { date: date('2026-11-22'), text: 'One thing happened.' },
    { date: date('2026-11-22'), text: 'Another thing happened.' },
  ];
  const [first, second] = logIds({ updates, corrections: [] }, 'updates');
  assert.equal(first, 'update-2026-11-22');
  assert.match(second ?? '', /^update-2026-11-22-p-[0-9a-z]{4}$/);
  assert.deepEqual(logIds({ updates, corrections: [] }, 'corrections'), []);
});
