import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { contentDirectory } from '#content-directory.ts';
import { urls } from '#urls.ts';
import { all, attribute, pageAt, withId } from './built-site.ts';

const { corpus } = checkContent(contentDirectory());
assert.ok(corpus);
const charts = [
  ...corpus.lanes.map(({ id, story, lanes }) => ({ id, story, marks: lanes.flatMap(({ steps }) => steps).length })),
  ...corpus.trends.map(({ id, story, series, measure }) => ({
    id,
    story,
    marks: corpus.series.find((each) => each.id === series)?.rows.filter((row) => row.measure === measure).length ?? 0,
  })),
];

test('a chart of lanes or a trend stands in its article, on the page of figures and alone, with one mark for every record', () => {
  assert.ok(charts.length >= 4);
  for (const { id, story, marks } of charts) {
    for (const path of [urls.article(story), urls.figures, urls.embed(id)]) {
      const { tree } = pageAt(path);
      const figure = withId(tree, id);
      assert.ok(figure, `${path} has no ${id}`);
      assert.equal(all(figure, 'a.mark').length, marks, `${id} on ${path}`);
    }
  }
});

test('a source of a chart says on its page that the chart rests on it', () => {
  for (const { id, story, lanes } of corpus.lanes) {
    const [source = ''] = lanes[0]?.steps[0]?.sources ?? [];
    const links = all(pageAt(urls.source(source)).tree, 'a').map((link) => attribute(link, 'href'));
    assert.ok(links.includes(`${urls.article(story)}#${id}`), `${source} does not lead to ${id}`);
  }
});
