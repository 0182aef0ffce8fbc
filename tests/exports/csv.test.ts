import assert from 'node:assert/strict';
import test from 'node:test';
import { csvParseRows } from 'd3';
import { csvOf } from '#exports/csv.ts';

test('csvOf(names, rows) writes a heading row and a line for each row', () => {
  assert.equal(
    csvOf(
      ['id', 'count'],
      [
        ['a', 1],
        ['b', undefined],
      ],
    ),
    'id,count\na,1\nb,\n',
  );
  assert.equal(csvOf(['id'], []), 'id\n');
});

test('csvOf(names, rows) can be read back, whatever stands in a cell', () => {
  const cells = ['a, b', 'he said “no”', 'she said "no"', 'two\nlines', 'एस-400', ' spaces '];
  assert.deepEqual(
    csvParseRows(
      csvOf(
        ['text'],
        cells.map((cell) => [cell]),
      ),
    ),
    [['text'], ...cells.map((cell) => [cell])],
  );
});

test('csvOf(names, rows) lets no text begin as a formula does, and leaves numbers alone', () => {
  const texts = ['=1+1', '+91 11', '-', '@sum', '\tx', '\rx'];
  assert.deepEqual(
    csvParseRows(
      csvOf(
        ['text'],
        texts.map((text) => [text]),
      ),
    ).slice(1),
    texts.map((text) => [`'${text}`]),
  );
  assert.deepEqual(csvParseRows(csvOf(['n'], [[-5], [0.25]])).slice(1), [['-5'], ['0.25']]);
  assert.deepEqual(csvParseRows(csvOf(['text'], [['a=b'], ["'quoted'"]])).slice(1), [['a=b'], ["'quoted'"]]);
});
