import assert from 'node:assert/strict';
import test from 'node:test';
import { textWidth } from '#charts/frame.ts';
import { placeOutcomes, type OutcomeGroup, type OutcomeSettings, type PlacedOutcome, type PlacedOutcomes } from '#charts/outcomes.ts';
import { statusByYear, type Agreement } from '#model/agreement.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import { statedSteps } from '#model/state.ts';
import type { Status, Summit } from '#model/summit.ts';
import { rifles, soundCorpus } from '../model/sound-corpus.ts';

const talks: Status = { id: 'talks', name: 'In talks', meaning: 'They talked.', tone: 'pending' };
const signed: Status = { id: 'signed', name: 'Signed', meaning: 'Both sides signed it.', tone: 'agreed' };
const underWay: Status = { id: 'under-way', name: 'Under way', meaning: 'Work is documented.', tone: 'active' };
const noTrace: Status = { id: 'no-trace', name: 'No public trace', meaning: 'We found nothing.', tone: 'silent' };
const shelved: Status = { id: 'shelved', name: 'Shelved', meaning: 'On hold.', tone: 'ended' };
const statuses = [talks, signed, underWay, noTrace, shelved];

const toneOf: OutcomeSettings['toneOf'] = (id) => statuses.find((status) => status.id === id)?.tone ?? assert.fail(id);
const summit: Summit = { ...soundCorpus.summit, statuses };
const span = {
  first: parseCalendarDate('2021'),
  last: parseCalendarDate('2026-11'),
  toneOf,
  stepsOf: (agreement: Agreement) => statedSteps(agreement, summit),
  keyOf: (names: readonly string[]) => names.join(', '),
};
const wide: OutcomeSettings = { width: 672, label: 178, end: 116, pitch: 24, fontSize: 13, showNames: true, ...span };
const narrow: OutcomeSettings = { width: 288, label: 0, end: 6, pitch: 34, fontSize: 12.5, showNames: true, ...span };

const step = (date: string, status: string): Agreement['history'][number] => ({
  date: parseCalendarDate(date),
  status,
  text: 'It happened.',
  sources: ['mea'],
});

const agreement = (id: string, ...history: Agreement['history']): Agreement => ({
  id,
  title: 'Rifles made in India',
  label: 'Merchant shipping papers',
  kind: 'contract',
  level: 'government',
  sector: 'defence',
  parties: {},
  counted: 'inside',
  countedSources: ['mea'],
  atSummit: 'signed',
  inShort: rifles.inShort,
  answers: rifles.answers,
  history,
  aliases: [],
  sources: ['mea'],
  body: { html: '', sections: [], citations: [], links: [], uncited: [], charts: [], silentImages: [], text: '', isEmpty: false },
});

const moving = (id: string): Agreement =>
  agreement(
    id,
    step('2019-03', 'talks'),
    step('2021-12-06', 'signed'),
    step('2022-05-01', 'signed'),
    step('2023', 'under-way'),
    step('2025-07-19', 'under-way'),
  );
const silent = (id: string): Agreement => agreement(id, step('2021-12-06', 'signed'), step('2026-11', 'no-trace'));
const many = (count: number): readonly Agreement[] =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? moving(`moving-${index}`) : silent(`silent-${index}`)));

const groupsOf = (count: number): readonly OutcomeGroup[] => [
  { id: 'tied', agreements: many(Math.ceil(count / 2)) },
  { id: 'nothing', agreements: [] },
  { id: 'recalled', agreements: many(Math.floor(count / 2)) },
];
const place = (groups: readonly OutcomeGroup[], settings = wide): PlacedOutcomes =>
  placeOutcomes(
    groups,
    statusByYear(
      groups.flatMap(({ agreements }) => agreements),
      2021,
      2026,
    ),
    statuses,
    settings,
  );
const only = (one: Agreement, settings = wide): PlacedOutcome =>
  place([{ id: 'tied', agreements: [one] }], settings).groups[0]?.rows[0] ?? assert.fail();
const rowsOf = ({ groups }: PlacedOutcomes): readonly PlacedOutcome[] => groups.flatMap(({ rows }) => rows);
const hair = 1e-6;

for (const count of [0, 1, 27, 270, 2700]) {
  for (const [name, settings] of [
    ['wide', wide],
    ['narrow', narrow],
  ] as const) {
    const placed = place(groupsOf(count), settings);

    test(`placeOutcomes(groups, …) draws one line for each of ${count} agreements, in the order given, ${name}`, () => {
      assert.deepEqual(
        rowsOf(placed).map((row) => row.agreement.id),
        groupsOf(count).flatMap(({ agreements }) => agreements.map(({ id }) => id)),
      );
    });

    test(`placeOutcomes(groups, …) keeps lines, names and marks of ${count} agreements inside the frame, ${name}`, () => {
      for (const { y, labelY, changes, stretches, repeats, silence } of rowsOf(placed)) {
        assert.ok(labelY > placed.top && y < placed.height && labelY < placed.height, `${y} of ${placed.height}`);
        const xs = [
          ...changes.flatMap(({ x, extent }) => [x, x + extent]),
          ...stretches.flatMap(({ x1, x2 }) => [x1, x2]),
          ...repeats,
          silence.x1,
          silence.x2,
        ];
        for (const x of xs) assert.ok(x >= placed.left - hair && x <= placed.right + hair, `x ${x}`);
      }
      for (const { y } of placed.totals) assert.ok(y < placed.height);
    });

    test(`placeOutcomes(groups, …) lets no name or caption of ${count} agreements touch the next, ${name}`, () => {
      const lines = [
        ...placed.groups.map(({ y }) => y),
        ...rowsOf(placed).map(({ labelY }) => labelY),
        ...(placed.totals.length > 0 ? [placed.totalsY] : []),
        ...placed.totals.map(({ labelY }) => labelY),
      ].toSorted((a, b) => a - b);
      lines.slice(1).forEach((y, index) => assert.ok(y - (lines[index] ?? y) >= settings.fontSize, `${lines[index]} and ${y}`));
    });

    test(`placeOutcomes(groups, …) places the same ${count} agreements the same way, ${name}`, () => {
      assert.deepEqual(place(groupsOf(count), settings), placed);
    });
  }
}

test('placeOutcomes(groups, …) leaves out groups without agreements', () => {
  assert.deepEqual(
    place(groupsOf(4)).groups.map(({ id }) => id),
    ['tied', 'recalled'],
  );
});

test('placeOutcomes(groups, …) marks a change of state once, and later evidence of it as a stroke', () => {
  const row = only(moving('a'));
  assert.deepEqual(
    row.changes.map(({ stated }) => stated.step.date),
    ['2019-03', '2021-12-06', '2023'],
  );
  assert.equal(row.repeats.length, 2);
});

test('placeOutcomes(groups, …) sets a state reached before the first date at the edge', () => {
  const [before] = only(moving('a')).changes;
  assert.deepEqual([before?.x, before?.extent, before?.tone], [wide.label, 0, 'pending']);
});

test('placeOutcomes(groups, …) knows only the last of several states before the first date', () => {
  const old = agreement('old', step('2015', 'talks'), step('2018-10-05', 'signed'), step('2022', 'under-way'));
  assert.deepEqual(
    only(old).changes.map(({ tone }) => tone),
    ['agreed', 'active'],
  );
});

test('placeOutcomes(groups, …) draws a date known to the year as long as the year, and a day without length', () => {
  const placed = place([{ id: 'tied', agreements: [moving('a')] }]);
  const [, day, year] = placed.groups[0]?.rows[0]?.changes ?? [];
  const column = placed.years.find((one) => one.year === 2023);
  assert.equal(day?.extent, 0);
  assert.ok(column && Math.abs((year?.extent ?? 0) - (column.x2 - column.x1)) < hair);
});

test('placeOutcomes(groups, …) ends the line at the newest evidence and leaves the rest silent', () => {
  const row = only(silent('a'));
  assert.deepEqual(row.stretches, []);
  assert.equal(row.silence.x1, row.changes[0]?.x);
  assert.equal(row.silence.x2, wide.width - wide.end);
  assert.deepEqual(
    row.changes.map(({ tone, extent }) => [tone, extent]),
    [
      ['agreed', 0],
      ['silent', 0],
    ],
  );
});

test('placeOutcomes(groups, …) draws a second search that found nothing as silence, and not as evidence', () => {
  const twice = only(agreement('a', step('2021-12-06', 'signed'), step('2025-06', 'no-trace'), step('2026-11', 'no-trace')));
  assert.deepEqual(twice.repeats, []);
  assert.deepEqual(
    twice.changes.map(({ tone }) => tone),
    ['agreed', 'silent'],
  );
});

test('placeOutcomes(groups, …) draws an agreement whose history holds a search alone as silent throughout', () => {
  const row = only(agreement('a', step('2026-11', 'no-trace')));
  assert.deepEqual([row.stretches, row.silence.x1], [[], wide.label]);
});

test('placeOutcomes(groups, …) counts each status at the end of each year, under that year', () => {
  const placed = place([{ id: 'tied', agreements: [moving('a'), moving('b'), silent('c')] }]);
  assert.deepEqual(
    placed.totals.map(({ status, counts }) => [status.id, ...counts.map(({ count }) => count)]),
    [
      ['signed', 3, 3, 1, 1, 1, 0],
      ['under-way', 0, 0, 2, 2, 2, 2],
      ['no-trace', 0, 0, 0, 0, 0, 1],
    ],
  );
  for (const { counts } of placed.totals)
    assert.deepEqual(
      counts.map(({ x }) => x),
      placed.years.map(({ x }) => x),
    );
});

test('placeOutcomes(groups, …) explains the marks that occur and no other, inside the width', () => {
  const { key, width } = place([{ id: 'tied', agreements: [moving('a')] }], narrow);
  assert.deepEqual(
    key.map(({ tone }) => tone),
    ['pending', 'agreed', 'active'],
  );
  const places = key.map(({ x, y }) => `${x},${y}`);
  assert.equal(new Set(places).size, places.length);
  for (const { x, label } of key) assert.ok(x + 16 + label.length * 12.5 * 0.6 <= width + hair, label);
});

for (const [name, settings] of [
  ['wide', wide],
  ['narrow', narrow],
] as const) {
  test(`placeOutcomes names as many of 41 years as there is room for, the last among them, ${name}`, () => {
    const long = { ...settings, first: parseCalendarDate('1986') };
    const agreements = [agreement('a', step('1986-10-12', 'signed'), step('1994', 'under-way'))];
    const { years, totals, width } = placeOutcomes([{ id: 'tied', agreements }], statusByYear(agreements, 1986, 2026), statuses, long);
    assert.ok(years.length > 4 && years.length < 41, String(years.length));
    assert.equal(years.at(-1)?.year, 2026);
    const half = textWidth('2026', 12) / 2;
    years.forEach(({ x }, place) => {
      assert.ok(x - half >= (years[place - 1]?.x ?? -half) + half - hair && x + half <= width + hair, `year ${place} at ${x}`);
    });
    for (const { counts } of totals) assert.equal(counts.length, years.length);
  });
}

test('placeOutcomes([], …) is an empty drawing with its years and a height', () => {
  const placed = place([]);
  assert.deepEqual([placed.groups, placed.totals, placed.key, placed.years.length], [[], [], [], 6]);
  assert.ok(placed.height >= placed.top);
});

test('placeOutcomes spreads a key that needs two rows over both, and leaves no single mark behind', () => {
  const history = statuses.map(({ id }, place) => step(`202${place + 1}-02-01`, id));
  const { key } = place([{ id: 'tied', agreements: [agreement('a', ...history)] }], { ...wide, width: 470 });
  const rows = [...Map.groupBy(key, ({ y }) => y).values()].map(({ length }) => length);
  assert.deepEqual(rows, [3, 2]);
});

test('placeOutcomes without words gives lines the whole height, in order and inside the frame', () => {
  const placed = place([{ id: 'tied', agreements: many(4) }], { ...wide, showNames: false });
  assert.deepEqual([placed.key, placed.top], [[], 0]);
  const lines = placed.groups.flatMap(({ rows }) => rows.map(({ y }) => y));
  assert.deepEqual(lines, [12, 36, 60, 84]);
});
