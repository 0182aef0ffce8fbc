import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { figureCsv } from '#exports/figure-csv.ts';
import { figuresOf } from '#figures/all.ts';
import { sourcesOfFigure } from '#figures/as-of.ts';
import { csvParse } from 'd3';

const { corpus, faults } = checkContent('content');
assert.ok(corpus && faults.length === 0);
const figures = figuresOf(corpus);
const [first] = figures;
assert.ok(first);

for (const figure of figures) {
  test(`figureCsv(figure, sources) has the rows of the table of ${figure.id}, each with the ids and addresses of its sources`, () => {
    const rows = csvParse(figureCsv(figure, corpus.sources).slice(1));
    assert.deepEqual(rows.columns, [...figure.table.columns.map(({ id }) => id), 'source_ids', 'source_urls']);
    assert.equal(rows.length, figure.table.rows.length);
    rows.forEach((row, place) => {
      const own = figure.table.rows[place];
      assert.ok(own);
      assert.deepEqual(
        figure.table.columns.map(({ id }) => row[id]),
        own.cells.map(({ text }) => text),
      );
      assert.equal(row['source_ids'], own.sources.join(' '));
      const urls = sourcesOfFigure(own, corpus.sources).flatMap(({ url }) => url ?? []);
      assert.equal(row['source_urls'], urls.join(' '));
    });
  });
}

test('figureCsv(figure, sources) lets no text begin as a formula does', () => {
  for (const text of ['=2+3 trains', '+7 trains a night', '-1', '@sum', '\t1']) {
    const table = { columns: [{ id: 'train', name: 'Train' }], rows: [{ cells: [{ text }], sources: [] }] };
    const rows: readonly Readonly<Record<string, string>>[] = csvParse(figureCsv({ ...first, table }, []).slice(1));
    assert.equal(rows[0]?.['train'], `'${text}`);
  }
});

test('figureCsv(figure, sources) begins with the mark by which Excel knows UTF-8', () => {
  for (const figure of figures) assert.match(figureCsv(figure, corpus.sources), /^\uFEFF[a-z]/, figure.id);
});
