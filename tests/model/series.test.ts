import assert from 'node:assert/strict';
import test from 'node:test';
import { parseSeries, seriesSchema } from '#model/series.ts';

const HEADER = 'period,measure,value,unit,basis,sources,note';
const FILL = 'Fill the cell; nothing is filled in for you.';
const FILL_OR_MISSING = 'Fill the cell, or write basis "missing" for a figure nobody gives; nothing is filled in for you.';
const COLUMNS = `Write ${HEADER} as the first line.`;
const csv = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`;

test('parseSeries(csv) reads a figure with the sources that carry it', () => {
  assert.deepEqual(parseSeries(csv('2021-22,trade,13.1,bn USD,reported,mea-2022 hindu-2022,goods only')), {
    rows: [
      {
        period: '2021-22',
        measure: 'trade',
        value: 13.1,
        unit: 'bn USD',
        basis: 'reported',
        sources: ['mea-2022', 'hindu-2022'],
        note: 'goods only',
      },
    ],
    faults: [],
  });
});

test('parseSeries(csv) keeps the rows in the order of the file', () => {
  const { rows } = parseSeries(csv('2023,trade,3,USD,reported,a,', '2021,trade,1,USD,reported,a,', '2022,trade,2,USD,reported,a,'));
  assert.deepEqual(
    rows.map((row) => row['period']),
    ['2023', '2021', '2022'],
  );
});

test('parseSeries(csv) reads a quoted note with a comma, and Windows line ends', () => {
  const { rows, faults } = parseSeries(`${HEADER}\r\n2021,trade,1,USD,reported,a,"goods, not services"\r\n`);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    rows.map((row) => row['note']),
    ['goods, not services'],
  );
});

test('parseSeries(csv) reads zero and figures below it as figures', () => {
  const { rows } = parseSeries(csv('2021,balance,0,USD,reported,a,', '2022,balance,-4.5,USD,derived,a,'));
  assert.deepEqual(
    rows.map((row) => row['value']),
    [0, -4.5],
  );
});

test('parseSeries(csv) leaves the value out where the basis is missing', () => {
  assert.deepEqual(parseSeries(csv('2021,trade,,USD,missing,a,nobody gives it')), {
    rows: [{ period: '2021', measure: 'trade', unit: 'USD', basis: 'missing', sources: ['a'], note: 'nobody gives it' }],
    faults: [],
  });
});

test('parseSeries(csv) makes no figure of a cell that holds only spaces', () => {
  const { rows } = parseSeries(csv('2021,trade, ,USD,missing,a,'));
  assert.deepEqual(
    rows.map((row) => row['value']),
    [undefined],
  );
});

test('parseSeries(csv) reports an empty value whose basis is not missing, with its line', () => {
  assert.deepEqual(parseSeries(csv('2020,trade,1,USD,reported,a,', '2021,trade,,USD,reported,a,')), {
    rows: [{ period: '2020', measure: 'trade', value: 1, unit: 'USD', basis: 'reported', sources: ['a'], note: '' }],
    faults: [{ line: 3, fault: 'no value in this row', remedy: FILL_OR_MISSING }],
  });
});

for (const [column, row] of [
  ['period', ',trade,1,USD,reported,a,'],
  ['measure', '2021,,1,USD,reported,a,'],
  ['unit', '2021,trade,1, ,reported,a,'],
  ['basis', '2021,trade,1,USD,,a,'],
  ['sources', '2021,trade,1,USD,reported,,'],
  ['note', '2021,trade,1,USD,reported,a'],
] as const) {
  test(`parseSeries(csv) reports a row without ${column}`, () => {
    assert.deepEqual(parseSeries(csv(row)), { rows: [], faults: [{ line: 2, fault: `no ${column} in this row`, remedy: FILL }] });
  });
}

test('parseSeries(csv) reports an empty line between rows', () => {
  assert.deepEqual(parseSeries(csv('2021,trade,1,USD,reported,a,', '', '2022,trade,2,USD,reported,a,')).faults, [
    { line: 3, fault: 'no period in this row', remedy: FILL },
  ]);
});

test('parseSeries(csv) reports every faulty row', () => {
  assert.deepEqual(parseSeries(csv('2021', ',trade,1,USD,reported,a,')).faults, [
    { line: 2, fault: 'no measure in this row', remedy: FILL },
    { line: 3, fault: 'no period in this row', remedy: FILL },
  ]);
});

test('parseSeries(csv) counts lines of the file, a note of two lines included', () => {
  assert.deepEqual(parseSeries(csv('2021,trade,1,USD,reported,a,"goods\nonly"', '2022,trade,,USD,reported,a,')).faults, [
    { line: 4, fault: 'no value in this row', remedy: FILL_OR_MISSING },
  ]);
});

test('parseSeries(csv) reports a row with a cell too many: an unquoted comma must not cut a note short', () => {
  assert.deepEqual(parseSeries(csv('2021,trade,1,USD,reported,a,goods, not services')), {
    rows: [],
    faults: [{ line: 2, fault: '8 cells in this row, not 7', remedy: 'Put a cell that holds a comma in double quotes.' }],
  });
});

test('parseSeries(csv) parts source ids at any number of spaces, those at the ends included', () => {
  const { rows } = parseSeries(csv('2021,trade,1,USD,reported, mea  hindu ,'));
  assert.deepEqual(
    rows.map((row) => row['sources']),
    [['mea', 'hindu']],
  );
});

test('parseSeries(csv) reports other columns', () => {
  assert.deepEqual(parseSeries('period,value\n2021,1\n'), {
    rows: [],
    faults: [{ line: 1, fault: 'the columns are period, value', remedy: COLUMNS }],
  });
});

test('parseSeries(csv) reports the right columns in another order', () => {
  assert.deepEqual(parseSeries('measure,period,value,unit,basis,sources,note\n').faults, [
    { line: 1, fault: 'the columns are measure, period, value, unit, basis, sources, note', remedy: COLUMNS },
  ]);
});

test('parseSeries("") reports that the columns are missing', () => {
  assert.deepEqual(parseSeries(''), { rows: [], faults: [{ line: 1, fault: 'the columns are missing', remedy: COLUMNS }] });
});

test('parseSeries(csv) of a header alone has no rows, which the schema refuses', () => {
  assert.deepEqual(parseSeries(csv()), { rows: [], faults: [] });
  assert.equal(seriesSchema.safeParse(parseSeries(csv())).success, false);
});

test('seriesSchema refuses a value that is no number, as parseSeries hands it on', () => {
  const { rows } = parseSeries(csv('2021,trade,about ten,USD,reported,a,'));
  assert.equal(rows.length, 1);
  assert.deepEqual(
    seriesSchema.safeParse({ rows }).error?.issues.map(({ path }) => path),
    [['rows', 0, 'value']],
  );
});
