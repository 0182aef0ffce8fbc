import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { figureById, figuresOf } from '#figures/all.ts';
import { asOfDate, sourcesOfFigure, versionOf } from '#figures/as-of.ts';
import { CARD_RATIO, heightOf, type ChartFigure } from '#figures/figure.ts';
import { drawSheet } from '#figures/sheet.ts';
import { isTiedToTotal } from '#model/agreement.ts';
import { compareCalendarDates, parseCalendarDate } from '#model/calendar-date.ts';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

const { corpus, faults } = checkContent('content');
assert.ok(corpus && faults.length === 0);
const figures = figuresOf(corpus);

const marksIn = (tree: Element): readonly Element[] => {
  const marks: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a' && String(node.properties['class']).split(' ').includes('mark')) marks.push(node);
  });
  return marks;
};

describe('every chart of the real content', () => {
  for (const figure of figures) {
    test(`${figure.id} has a finding, a way to read it, a summary, a story and sources that exist`, () => {
      assert.match(figure.title, /\S{2,} \S{2,}/);
      assert.match(figure.reading, /\.$/);
      assert.match(figure.summary, /\.$/);
      assert.match(figure.story, /^\/.*\/$|^\/$/);
      assert.ok(figure.sources.length > 0);
      assert.equal(new Set(figure.sources).size, figure.sources.length);
      assert.equal(sourcesOfFigure(figure, corpus.sources).length, figure.sources.length);
    });

    test(`${figure.id} has rows as wide as its head, each with what it rests on, and no column twice`, () => {
      const { columns, rows } = figure.table;
      assert.ok(rows.length > 0);
      assert.equal(new Set(columns.map(({ id }) => id)).size, columns.length);
      for (const { cells, sources } of rows) {
        assert.equal(cells.length, columns.length);
        assert.ok(sources.every((id) => figure.sources.includes(id)));
      }
    });

    test(`${figure.id} has the same marks, with the same names, in each of its drawings`, () => {
      const [first, ...others] = [...figure.drawings.map(({ tree }) => tree), figure.still].map((tree) =>
        marksIn(tree).map(({ properties }) => String(properties['aria-label']).replace(/^\d+\. /, '')),
      );
      assert.ok(first && first.length > 0);
      for (const other of others) assert.deepEqual(other, first);
      assert.ok(
        first.every((name) => /\S: \S/.test(name)),
        `a mark without “name: value” among ${first.join('; ')}`,
      );
    });

    test(`${figure.id} is the same when it is made again`, () => {
      assert.deepEqual(figureById(corpus, figure.id), figure);
    });
  }
});

test('figureById(corpus, id) throws for a chart the content has no data for', () => {
  assert.throws(() => figureById(corpus, 'none'), { name: 'RangeError', message: 'no chart "none"' });
});

const [squares] = figures;
assert.ok(squares);

test('asOfDate(figure, corpus) is the date of the newest source the chart rests on', () => {
  const dates = sourcesOfFigure(squares, corpus.sources).flatMap(({ published }) => (published === 'unknown' ? [] : [published]));
  const asOf = asOfDate({ sources: squares.sources }, corpus);
  assert.ok(dates.includes(asOf) && dates.every((date) => compareCalendarDates(date, asOf) <= 0));
});

test('asOfDate(figure, corpus) is no older than what the chart shows, whose source may have no date', () => {
  const dated = corpus.sources.find(({ published }) => published !== 'unknown');
  assert.ok(dated);
  const sources = [dated.id];
  assert.equal(asOfDate({ sources, newest: parseCalendarDate('2099-05') }, corpus), '2099-05');
  assert.equal(asOfDate({ sources, newest: parseCalendarDate('1900') }, corpus), asOfDate({ sources }, corpus));
  for (const figure of figures.filter(({ newest }) => newest)) {
    assert.ok(compareCalendarDates(figure.newest ?? assert.fail(), asOfDate(figure, corpus)) <= 0, figure.id);
  }
});

test('versionOf(figure, corpus) changes with any word of the table, and with nothing else', () => {
  const [row, ...rows] = squares.table.rows;
  assert.ok(row);
  const changed: ChartFigure = {
    ...squares,
    table: { ...squares.table, rows: [{ ...row, cells: [{ text: 'other' }, ...row.cells.slice(1)] }, ...rows] },
  };
  assert.notEqual(versionOf(changed, corpus), versionOf(squares, corpus));
  assert.equal(versionOf({ ...squares, story: '/elsewhere/' }, corpus), versionOf(squares, corpus));
  assert.ok(versionOf(squares, corpus).startsWith(asOfDate(squares, corpus)));
});

test('drawSheet(figure, texts, styles) carries headline, sentence, source line and address, and links nowhere', () => {
  const sheet = drawSheet(squares, { asOf: 'five sources', from: 'The site' }, '.a{}');
  const texts: string[] = [];
  visit(sheet, 'element', (node) => {
    assert.notEqual(node.tagName, 'a');
    if (node.tagName === 'text') texts.push(node.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
  });
  const said = texts.join(' ');
  for (const part of [squares.title, squares.reading, 'five sources', 'The site']) assert.ok(said.includes(part), part);
  assert.ok(heightOf(sheet) > heightOf(squares.still));
});

test('outcomes leaves agreements outside the total to the ledger where they would fill pages of it', () => {
  const [outside] = corpus.agreements.filter((agreement) => !isTiedToTotal(agreement));
  assert.ok(outside);
  const copies = Array.from({ length: 100 }, (_, index) => ({ ...outside, id: `copy-${index}` }));
  const { table, title } = figureById({ ...corpus, agreements: [...corpus.agreements, ...copies] }, 'outcomes');
  assert.equal(table.rows.length, corpus.agreements.filter(isTiedToTotal).length);
  assert.equal(title, figureById(corpus, 'outcomes').title);
  assert.equal(figureById(corpus, 'outcomes').table.rows.length, corpus.agreements.length);
});

test('the drawing of a chart for its card is about as wide as the room for it', () => {
  for (const { id, cardStill } of figures.filter((figure) => figure.id !== 'timeline')) {
    const [, , width = 0, height = 1] = String(cardStill.properties['viewBox']).split(' ').map(Number);
    assert.ok(width / height > CARD_RATIO * 0.9 && width / height < CARD_RATIO * 1.1, `${id}: ${width / height}`);
  }
});
