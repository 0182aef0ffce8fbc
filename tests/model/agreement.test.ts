import assert from 'node:assert/strict';
import test from 'node:test';
import {
  COUNTED,
  inChartOrder,
  isTiedToTotal,
  lastEvidenceDate,
  latestStep,
  sourceIdsOfAgreement,
  statusByYear,
  stepAt,
  type Agreement,
  type HistoryStep,
} from '#model/agreement.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { oil, relos, rifles } from './sound-corpus.ts';

const date = parseCalendarDate;
const talks: HistoryStep = { date: date('2019'), status: 'talks', text: 'Talks were under way.', sources: ['hindu'] };
const signed: HistoryStep = { date: date('2021-12-06'), status: 'signed', text: 'It was signed.', sources: ['mea'] };
const underWay: HistoryStep = { date: date('2023-03'), status: 'under-way', text: 'Work began.', sources: ['pti'] };
const noTrace: HistoryStep = { date: date('2026-11'), status: 'no-trace', text: 'We found nothing.', sources: ['pti'] };
const agreement: Agreement = { ...rifles, history: [talks, signed, underWay] };

test('isTiedToTotal(agreement) holds inside the total and where sources differ, and nowhere else', () => {
  assert.deepEqual(
    COUNTED.filter((counted) => isTiedToTotal({ ...agreement, counted })),
    ['inside', 'disputed'],
  );
});

test('latestStep(agreement) is the last of its history', () => {
  assert.equal(latestStep(agreement), underWay);
  assert.equal(latestStep({ ...agreement, history: [signed] }), signed);
});

test('latestStep(agreement) without a history says whose is missing', () => {
  assert.throws(() => latestStep({ ...agreement, history: [] }), new RangeError('agreement "ak-203-rifles" has no history'));
});

test('stepAt(agreement, date) is nothing before the history starts', () => {
  assert.equal(stepAt(agreement, date('2018-12-31')), undefined);
});

test('stepAt(agreement, date) is the step of that very day', () => {
  assert.equal(stepAt(agreement, date('2021-12-06')), signed);
  assert.equal(stepAt(agreement, date('2021-12-05')), talks);
});

test('stepAt(agreement, date) stays at a step until the next is known to have happened', () => {
  assert.equal(stepAt(agreement, date('2022')), signed);
  assert.equal(stepAt(agreement, date('2030')), underWay);
});

test('stepAt(agreement, date) waits for the end of a month or year that is all a step is known to', () => {
  assert.equal(stepAt(agreement, date('2023-03-30')), signed);
  assert.equal(stepAt(agreement, date('2023-03-31')), underWay);
  assert.equal(stepAt(agreement, date('2019-12-30')), undefined);
  assert.equal(stepAt(agreement, date('2019-12-31')), talks);
});

test('stepAt(agreement, date) takes the later written of two steps on one day', () => {
  const ratified: HistoryStep = { ...signed, status: 'ratified' };
  assert.equal(stepAt({ ...agreement, history: [signed, ratified] }, date('2021-12-06')), ratified);
});

test('lastEvidenceDate(agreement, searchStatus) passes over a search that found nothing', () => {
  assert.equal(lastEvidenceDate({ ...agreement, history: [signed, underWay, noTrace] }, 'no-trace'), '2023-03');
});

test('lastEvidenceDate(agreement, searchStatus) is nothing when there were only searches', () => {
  assert.equal(lastEvidenceDate({ ...agreement, history: [noTrace] }, 'no-trace'), undefined);
});

test('sourceIdsOfAgreement(agreement) names every source once, those of the record first', () => {
  const named: Agreement = {
    ...agreement,
    sources: ['mea', 'hindu'],
    countedSources: ['cna', 'mea'],
    answers: { ...agreement.answers, unknown: { text: 'Its price.', sources: ['ani'] } },
    value: { text: 'Much', sources: ['icis', 'hindu'] },
    history: [talks, signed, underWay],
  };
  assert.deepEqual(sourceIdsOfAgreement(named), ['mea', 'hindu', 'cna', 'hindu-2021-12-07-report', 'ani', 'icis', 'pti']);
});

test('sourceIdsOfAgreement(agreement) does without a value', () => {
  assert.deepEqual(sourceIdsOfAgreement(oil), ['hindu-2021-12-07-report']);
});

test('inChartOrder(agreements, sectors) follows the given order of sectors', () => {
  assert.deepEqual(
    inChartOrder([rifles, oil, relos], ['energy', 'defence']).map(({ id }) => id),
    ['oil-supply', 'ak-203-rifles', 'relos-logistics'],
  );
});

test('inChartOrder(agreements, sectors) goes by id within a sector, whatever the dates', () => {
  const later: Agreement = { ...rifles, id: 'a-later', history: [{ ...signed, date: date('2021-12-06') }] };
  const earlier: Agreement = { ...rifles, id: 'b-earlier', history: [{ ...signed, date: date('2018-10-05') }] };
  assert.deepEqual(
    inChartOrder([earlier, later], ['defence']).map(({ id }) => id),
    ['a-later', 'b-earlier'],
  );
});

test('inChartOrder(agreements, sectors) leaves the list as it was', () => {
  const agreements = Object.freeze([relos, oil, rifles]);
  assert.equal(inChartOrder(agreements, ['defence', 'energy']).length, 3);
  assert.deepEqual(agreements, [relos, oil, rifles]);
});

test('statusByYear(agreements, first, last) has each year once, in order', () => {
  assert.deepEqual(
    statusByYear([agreement], 2020, 2023).map(({ year }) => year),
    [2020, 2021, 2022, 2023],
  );
});

test('statusByYear(agreements, first, last) says where each agreement stood at the end of each year', () => {
  const silent: Agreement = { ...oil, history: [signed, noTrace] };
  const years = statusByYear([agreement, silent], 2021, 2026).map(({ year, byStatus }) => [year, ...byStatus]);
  assert.deepEqual(years, [
    [2021, ['signed', [agreement, silent]]],
    [2022, ['signed', [agreement, silent]]],
    [2023, ['under-way', [agreement]], ['signed', [silent]]],
    [2024, ['under-way', [agreement]], ['signed', [silent]]],
    [2025, ['under-way', [agreement]], ['signed', [silent]]],
    [2026, ['under-way', [agreement]], ['no-trace', [silent]]],
  ]);
});

test('statusByYear(agreements, first, last) leaves out an agreement whose history has not begun', () => {
  assert.deepEqual(
    statusByYear([agreement], 2018, 2019).map(({ byStatus }) => [...byStatus.keys()]),
    [[], ['talks']],
  );
});

test('statusByYear([], first, last) still has the years', () => {
  assert.deepEqual(statusByYear([], 2021, 2021), [{ year: 2021, byStatus: new Map() }]);
});

test('statusByYear(agreements, first, last) has no year when the last comes before the first', () => {
  assert.deepEqual(statusByYear([agreement], 2022, 2021), []);
});
