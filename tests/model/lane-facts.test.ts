import assert from 'node:assert/strict';
import test from 'node:test';
import { parseCalendarDate as date } from '#model/calendar-date.ts';
import type { Lane, LaneChart, LaneStep } from '#model/lane-chart.ts';
import { factsOfLane, isInState, lanesOfPromises, laneValues, wholePromises, promisesOf, yearsPromised } from '#model/lane-facts.ts';

const step = (kind: LaneStep['kind'], when: string, rest: Partial<LaneStep> = {}): LaneStep => ({
  kind,
  date: date(when),
  text: 'It happened',
  sources: ['a-source'],
  ...rest,
});
const pact: Lane = {
  id: 'pact',
  label: 'A pact',
  steps: [step('begun', '2018-09-03'), step('promised', '2021-12', { due: date('2022') }), step('done', '2025-02-18')],
};
const rifles: Lane = {
  id: 'rifles',
  label: 'Rifles',
  whole: { amount: 1000, unit: 'rifles' },
  steps: [
    step('begun', '2020-01-01'),
    step('promised', '2020-01-01', { due: date('2029') }),
    step('promised', '2020-01-01', { due: date('2021'), amount: 100 }),
    step('part', '2022-01-01', { amount: 95 }),
    step('missing', '2026-11'),
  ],
};
const site: Lane = { id: 'site', label: 'A site', steps: [step('noted', '2015-12'), step('missing', '2026-11')] };

test('factsOfLane(lane) measures a delay from the end of the first deadline', () => {
  const facts = factsOfLane(pact);
  assert.deepEqual(facts?.delay, { least: { months: 25, isExact: true }, most: { months: 25, isExact: true } });
  assert.deepEqual(facts?.length, { months: 77, isExact: true });
  assert.ok(facts && isInState(facts, 'late') && isInState(facts, 'done') && !isInState(facts, 'open') && !isInState(facts, 'timely'));
});

const [begun, promise, done] = pact.steps;
assert.ok(begun && promise && done);
const first = (due: string): LaneStep => step('promised', '2018-09', { due: date(due), first: true });

test('factsOfLane(lane) gives the delay as a range where sources differ on the first deadline, whatever was promised later', () => {
  const later = step('promised', '2021-12', { due: date('2022') });
  const facts = factsOfLane({ ...pact, steps: [begun, first('2019'), first('2018-10'), later, done] });
  assert.deepEqual(facts?.firsts, [first('2018-10'), first('2019')]);
  assert.deepEqual(facts?.delay, { least: { months: 61, isExact: true }, most: { months: 75, isExact: true } });
  assert.ok(facts && isInState(facts, 'late'));
});

test('factsOfLane(lane) knows no least delay while one of the first deadlines has not passed, and takes no side', () => {
  const facts = factsOfLane({ ...pact, steps: [begun, first('2024-12'), first('2026'), done] });
  assert.deepEqual(facts?.delay, { least: undefined, most: { months: 1, isExact: true } });
  assert.ok(facts && !isInState(facts, 'late') && !isInState(facts, 'timely'));
});

test('factsOfLane(lane) guesses no first deadline among several that nobody marked', () => {
  const facts = factsOfLane({ ...pact, steps: [begun, promise, step('promised', '2022', { due: date('2023') }), done] });
  assert.deepEqual([facts?.firsts, facts?.delay], [[], undefined]);
});

test('factsOfLane(lane) rounds shares, and gives no share of the time where first deadlines differ', () => {
  const shareOf = (amount: number): number | undefined =>
    factsOfLane({ ...rifles, steps: rifles.steps.map((one) => (one.kind === 'part' ? { ...one, amount } : one)) })?.share;
  assert.deepEqual([84, 85, 88, 94, 95, 1000].map(shareOf), [8, 9, 9, 9, 10, 100]);
  const [start, ...others] = rifles.steps;
  assert.ok(start);
  assert.equal(factsOfLane({ ...rifles, steps: [start, first('2024'), first('2029'), ...others] })?.time, undefined);
});

test('factsOfLane(lane) weighs what came against the time, and leaves promises of a part out of the deadline', () => {
  const facts = factsOfLane(rifles);
  assert.deepEqual(facts?.firsts, promisesOf(rifles).slice(0, 1));
  assert.equal(facts?.reached?.amount, 95);
  assert.equal(facts?.share, 10);
  assert.equal(facts?.time, 20);
  assert.equal(facts?.delay, undefined);
  assert.ok(facts && isInState(facts, 'timely') && isInState(facts, 'open'));
});

test('factsOfLane(lane) counts up to the month we looked in as no less than that', () => {
  assert.deepEqual(factsOfLane(rifles)?.length, { months: 82, isExact: true });
});

test('factsOfLane(lane) knows no length of a lane that never began, and nothing of one without an end', () => {
  const facts = factsOfLane(site);
  assert.equal(facts?.length, undefined);
  assert.ok(facts && !isInState(facts, 'late') && !isInState(facts, 'timely'));
  assert.equal(factsOfLane({ ...pact, steps: pact.steps.slice(0, 2) }), undefined);
  assert.equal(factsOfLane({ ...pact, steps: [] }), undefined);
});

test('laneValues(chart) counts lanes, and names of each lane what it has', () => {
  const chart: LaneChart = { id: 'chart', headline: 'A', reading: 'B.', story: 'c', holds: {}, lanes: [pact, rifles, site] };
  const values = laneValues(chart);
  assert.deepEqual(values.get('lanes'), { count: 3 });
  assert.deepEqual(values.get('done'), { count: 1 });
  assert.deepEqual(values.get('open'), { count: 1 });
  assert.deepEqual(values.get('late'), { count: 1 });
  assert.deepEqual(values.get('pact.due'), { year: 2022 });
  assert.deepEqual(values.get('pact.end'), { year: 2025 });
  assert.deepEqual(values.get('rifles.whole'), { count: 1000 });
  assert.deepEqual(values.get('rifles.time'), { count: 20 });
  assert.equal(values.get('site.length'), undefined);
  assert.equal(values.get('pact.share'), undefined);
});

test('lanesOfPromises(lanes) finds the lanes that count things and were promised for three different years or more', () => {
  const slipping = (...dues: readonly string[]): Lane => ({
    id: 'units',
    label: 'units',
    whole: { amount: 5, unit: 'units' },
    steps: [
      ...dues.map((due) => step('promised', '2018-10', { due: date(due) })),
      step('promised', '2018-10', { due: date('2030'), amount: 1 }),
      step('missing', '2026-11', { label: 'rest' }),
    ],
  });
  const found = (...lanes: readonly Lane[]): number =>
    lanesOfPromises([{ id: 'a', headline: '', reading: '', story: 'b', holds: {}, lanes: [...lanes] }]).length;
  assert.equal(found(slipping('2025', '2023-12', '2024')), 1);
  assert.equal(found(slipping('2023-04', '2023-12', '2024')), 0);
  assert.equal(found({ ...slipping('2025', '2023-12', '2024'), whole: undefined }), 0);
  assert.deepEqual(yearsPromised(wholePromises(slipping('2025', '2023-12', '2024', '2025-06'))), [2023, 2024, 2025]);
});
