import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { contentDirectory } from '#content-directory.ts';
import { periodsOfBalance } from '#model/balance.ts';
import { urls } from '#urls.ts';
import { visit } from 'unist-util-visit';
import { figuresOf } from '#figures/all.ts';
import { all, attribute, pageAt, textOf, withId } from './built-site.ts';

const { corpus } = checkContent(contentDirectory());
assert.ok(corpus);
const charts = [
  ...corpus.lanes.map(({ id, story, lanes }) => ({ id, story, marks: lanes.flatMap(({ steps }) => steps).length })),
  ...corpus.balances.map((balance) => {
    const series = corpus.series.find((each) => each.id === balance.series);
    return { id: balance.id, story: balance.story, marks: series ? 2 * periodsOfBalance(balance, series).length : 0 };
  }),
  ...corpus.matrices.map(({ id, story, columns }) => ({ id, story, marks: columns.length })),
  ...corpus.maps.map(({ id, story, places }) => ({ id, story, marks: places.length })),
  ...corpus.trends.map(({ id, story, series, measure }) => ({
    id,
    story,
    marks: corpus.series.find((each) => each.id === series)?.rows.filter((row) => row.measure === measure).length ?? 0,
  })),
];

/** The articles that place a chart. */
function placesOf(chart: string): readonly string[] {
  return (corpus?.articles ?? []).filter(({ body }) => body.charts.some(({ id }) => id === chart)).map(({ id }) => urls.article(id));
}

test('a chart with a file of its own stands in its article, on the page of figures and alone, with one mark for every record', () => {
  assert.ok(charts.length >= 4);
  for (const { id, story, marks } of charts) {
    for (const path of [urls.article(story), urls.figures, urls.embed(id)]) {
      const { tree } = pageAt(path);
      const figure = withId(tree, id);
      assert.ok(figure, `${path} has no ${id}`);
      const drawings = all(figure, 'svg.chart').length;
      assert.equal(all(figure, 'a.mark').length, marks * drawings, `${id} on ${path}`);
    }
  }
});

test('a chart stands in an article where the text places it, after the words that lead to it', () => {
  const placed = corpus.articles.flatMap(({ id, body }) => body.charts.map((chart) => ({ article: id, chart: chart.id ?? '' })));
  assert.ok(placed.length >= charts.length);
  for (const { article, chart } of placed) {
    const [prose] = all(pageAt(urls.article(article)).tree, 'div.prose');
    const parts = prose?.children.filter((child) => child.type === 'element') ?? [];
    const place = parts.findIndex((part) => attribute(part, 'id') === chart);
    assert.ok(place > 0, `${article} does not show ${chart} in its text`);
    assert.match(parts[place - 1]?.tagName ?? '', /^(?:p|ul|ol)$/, `${article}: ${chart} does not follow a paragraph`);
  }
});

test('a source of a chart says on its page that the chart rests on it', () => {
  for (const { id, lanes } of corpus.lanes) {
    const [source = ''] = lanes[0]?.steps[0]?.sources ?? [];
    const links = all(pageAt(urls.source(source)).tree, 'a').map((link) => attribute(link, 'href'));
    assert.ok(links.includes(urls.chartPage(id)), `${source} does not lead to ${id}`);
  }
});

test('a page with a chart dresses every mark of it', () => {
  for (const { id, story } of figuresOf(corpus)) {
    for (const path of [story, ...placesOf(id), urls.figures, urls.embed(id), urls.chartPage(id)]) {
      const { tree, html } = pageAt(path);
      const figure = withId(tree, id);
      assert.ok(figure, `${path} has no ${id}`);
      const style = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css).join('');
      const bare = new Set<string>();
      visit(figure, 'element', (element) => {
        const names = String(element.properties['className'] ?? '').split(/[ ,]/);
        const isMark =
          ['rect', 'circle', 'path', 'line'].includes(element.tagName) && names.some((name) => name !== '' && name !== 'shape');
        if (isMark && !names.some((name) => name !== '' && name !== 'shape' && style.includes(`.${name}`))) bare.add(names.join('.'));
      });
      assert.deepEqual([...bare], [], `${id} on ${path}`);
    }
  }
});

test('beside a chart in its article stand the code to embed it, its downloads, and the names of the sources of every row', () => {
  for (const { id, story } of charts) {
    const figure = withId(pageAt(urls.article(story)).tree, id);
    assert.ok(figure);
    assert.equal(all(figure, 'textarea').length, 1, id);
    assert.equal(all(figure, 'a', (link) => attribute(link, 'download') !== undefined).length, 3, id);
    const rows = all(figure, 'tr').slice(1);
    assert.ok(rows.length > 0);
    for (const row of rows) {
      const cell = all(row, 'td').at(-1);
      assert.ok(cell);
      assert.match(textOf(cell), /[a-z]{2}/i, `${id}: a row without its sources`);
    }
  }
});
