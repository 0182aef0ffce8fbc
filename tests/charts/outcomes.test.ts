import assert from 'node:assert/strict';
import test from 'node:test';
import { placeOutcomes, type OutcomeSettings, type PlacedOutcomes, type YearOfStatus } from '#charts/outcomes.ts';
import { statusByYear, type Agreement } from '#model/agreement.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import type { Status } from '#model/summit.ts';

const wide: OutcomeSettings = { width: 640, label: 130, unit: 13, gap: 3 };
const narrow: OutcomeSettings = { width: 296, label: 62, unit: 7, gap: 2 };

const signed: Status = { id: 'signed', name: 'Signed', meaning: 'Both sides signed it.', tone: 'agreed' };
const underWay: Status = { id: 'under-way', name: 'Under way', meaning: 'Work is documented.', tone: 'active' };
const noTrace: Status = { id: 'no-trace', name: 'No public trace', meaning: 'We found nothing.', tone: 'silent' };
const statuses = [signed, underWay, noTrace];

const agreement: Agreement = {
  id: 'ak-203-rifles',
  title: 'Rifles made in India',
  label: 'AK-203 rifles',
  kind: 'contract',
  level: 'government',
  sector: 'defence',
  parties: {},
  counted: 'inside',
  countedSources: ['mea'],
  atSummit: 'signed',
  history: [
    { date: parseCalendarDate('2021-12-06'), status: 'signed', text: 'Signed.', sources: ['mea'] },
    { date: parseCalendarDate('2023'), status: 'under-way', text: 'Work began.', sources: ['mea'] },
  ],
  aliases: [],
  sources: ['mea'],
  body: { citations: [], links: [], uncited: [], silentImages: [], text: '', isEmpty: false },
};
const moving = (count: number): readonly Agreement[] =>
  Array.from({ length: count }, (_, index) => ({ ...agreement, id: `moving-${index + 1}` }));
const silent = (count: number): readonly Agreement[] =>
  Array.from({ length: count }, (_, index) => ({
    ...agreement,
    id: `silent-${index + 1}`,
    history: [
      { date: parseCalendarDate('2021-12-06'), status: 'signed', text: 'Signed.', sources: ['mea'] },
      { date: parseCalendarDate('2026-11'), status: 'no-trace', text: 'Nothing.', sources: ['mea'] },
    ],
  }));

const years = statusByYear([...moving(9), ...silent(3)], 2021, 2026);
const tenfold = statusByYear([...moving(90), ...silent(30)], 2021, 2026);
const oneOfEach: readonly YearOfStatus[] = statusByYear(moving(1), 2021, 2021);

interface Unit {
  readonly x: number;
  readonly y: number;
}
const unitsOf = (placed: PlacedOutcomes): readonly Unit[] => placed.clusters.flatMap(({ units }) => units);
const hair = 1e-6;

const drawings: readonly (readonly [string, readonly YearOfStatus[], OutcomeSettings])[] = [
  ['wide', years, wide],
  ['narrow', years, narrow],
  ['one agreement in one year', oneOfEach, wide],
  ['ten times as many', tenfold, wide],
  ['ten times as many and narrow', tenfold, narrow],
  ['thirty years', statusByYear(moving(12), 2021, 2050), wide],
];

for (const [name, input, settings] of drawings) {
  test(`placeOutcomes(years, statuses, settings) keeps every unit inside the drawing, right of the names: ${name}`, () => {
    const placed = placeOutcomes(input, statuses, settings);
    for (const { x, y } of unitsOf(placed)) {
      assert.ok(x >= settings.label - hair && x + placed.unit <= placed.width + hair, `x ${x}`);
      assert.ok(y >= 0 && y + placed.unit <= placed.height + hair, `y ${y} of ${placed.height}`);
    }
  });

  test(`placeOutcomes(years, statuses, settings) lays no unit over another: ${name}`, () => {
    const { unit, ...placed } = placeOutcomes(input, statuses, settings);
    const units = unitsOf({ unit, ...placed });
    for (const [place, a] of units.entries()) {
      for (const b of units.slice(place + 1)) {
        assert.ok(Math.abs(a.x - b.x) >= unit - hair || Math.abs(a.y - b.y) >= unit - hair, `${a.x},${a.y} and ${b.x},${b.y}`);
      }
    }
  });

  test(`placeOutcomes(years, statuses, settings) has one unit for each agreement in each year: ${name}`, () => {
    const placed = placeOutcomes(input, statuses, settings);
    for (const { year, byStatus } of input) {
      const drawn = placed.clusters.filter((cluster) => cluster.year === year);
      assert.equal(drawn.flatMap(({ units }) => units).length, [...byStatus.values()].flat().length, String(year));
      for (const { status, agreements, units } of drawn) {
        assert.deepEqual(agreements, byStatus.get(status.id));
        assert.equal(units.length, agreements.length);
      }
    }
  });

  test(`placeOutcomes(years, statuses, settings) keeps a cluster within its row and before the next year: ${name}`, () => {
    const { rows, clusters, years: columns, unit, width } = placeOutcomes(input, statuses, settings);
    for (const { year, status, units, x: left, y: top } of clusters) {
      const row = rows.find((candidate) => candidate.status === status);
      assert.ok(row);
      const next = columns.find((column) => column.year === year + 1)?.x ?? width;
      assert.equal(top, row.y);
      for (const { x, y } of units) {
        assert.ok(x >= left - hair && x + unit <= next + hair, `x ${x} of ${year}`);
        assert.ok(y > row.y && y + unit <= row.y + row.height + hair, `y ${y} of ${status.id}`);
      }
    }
  });

  test(`placeOutcomes(years, statuses, settings) places the same years the same way: ${name}`, () => {
    assert.deepEqual(placeOutcomes(input, statuses, settings), placeOutcomes(input, statuses, settings));
  });
}

test('placeOutcomes(years, statuses, settings) sets the years from left to right, evenly', () => {
  const columns = placeOutcomes(years, statuses, wide).years;
  assert.deepEqual(
    columns.map(({ year }) => year),
    [2021, 2022, 2023, 2024, 2025, 2026],
  );
  const steps = columns.slice(1).map(({ x }, index) => x - (columns[index]?.x ?? NaN));
  for (const step of steps) assert.ok(step > 0 && Math.abs(step - (steps[0] ?? NaN)) < hair, String(step));
});

test('placeOutcomes(years, statuses, settings) sets the statuses one under the other, in the order given, without overlap', () => {
  const { rows, height } = placeOutcomes(years, statuses, wide);
  assert.deepEqual(
    rows.map(({ status }) => status),
    statuses,
  );
  rows.slice(1).forEach(({ y }, index) => {
    const above = rows[index];
    assert.ok(above && y > above.y + above.height, `${y}`);
  });
  const last = rows.at(-1);
  assert.ok(last && last.y + last.height <= height + hair);
});

test('placeOutcomes(years, statuses, settings) leaves room over the first row for the years', () => {
  assert.ok((placeOutcomes(years, statuses, wide).rows[0]?.y ?? 0) >= 12);
});

test('placeOutcomes(years, statuses, settings) gives no row to a status that nobody ever reached', () => {
  const shelved: Status = { id: 'shelved', name: 'Shelved', meaning: 'On hold.', tone: 'ended' };
  assert.deepEqual(placeOutcomes(years, [shelved, ...statuses], wide), placeOutcomes(years, statuses, wide));
});

test('placeOutcomes(years, statuses, settings) draws no cluster where nobody stood in a year', () => {
  assert.deepEqual(
    placeOutcomes(years, statuses, wide).clusters.map(({ year, status, agreements }) => [status.id, year, agreements.length]),
    [
      ['signed', 2021, 12],
      ['signed', 2022, 12],
      ['signed', 2023, 3],
      ['signed', 2024, 3],
      ['signed', 2025, 3],
      ['under-way', 2023, 9],
      ['under-way', 2024, 9],
      ['under-way', 2025, 9],
      ['under-way', 2026, 9],
      ['no-trace', 2026, 3],
    ],
  );
});

test('placeOutcomes(years, statuses, settings) fills a cluster by rows, from the left', () => {
  const [cluster] = placeOutcomes(years, statuses, wide).clusters;
  const units = cluster?.units ?? [];
  units.slice(1).forEach(({ x, y }, index) => {
    const before = units[index];
    assert.ok(before && (y > before.y || (y === before.y && x > before.x)), `unit ${index + 2}`);
  });
  assert.equal(units[0]?.x, cluster?.x);
});

test('placeOutcomes(years, statuses, settings) with all agreements at one status has one row', () => {
  const { rows, clusters } = placeOutcomes(statusByYear(moving(28), 2021, 2022), statuses, wide);
  assert.deepEqual(
    rows.map(({ status }) => status.id),
    ['signed'],
  );
  assert.deepEqual(
    clusters.map(({ agreements }) => agreements.length),
    [28, 28],
  );
});

test('placeOutcomes(years, statuses, settings) without agreements has its years and nothing else', () => {
  const placed = placeOutcomes(statusByYear([], 2021, 2026), statuses, wide);
  assert.equal(placed.years.length, 6);
  assert.deepEqual([placed.rows, placed.clusters], [[], []]);
  assert.ok(placed.height >= 12);
});

test('placeOutcomes([], statuses, settings) is an empty drawing with a height', () => {
  const { years: columns, rows, clusters, height } = placeOutcomes([], statuses, wide);
  assert.deepEqual([columns, rows, clusters], [[], [], []]);
  assert.ok(height > 0);
});
