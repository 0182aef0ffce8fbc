import assert from 'node:assert/strict';
import test from 'node:test';
import type { TimelineData } from '#drawings/timeline-data.ts';
import { urls } from '#urls.ts';
import { all, attribute, only, pageAt, textOf } from './built-site.ts';

const { tree } = pageAt(urls.timeline);

test('the records of the timeline stand in the page in the order of its list, since the script finds one by the place of the other', () => {
  const [block] = only(tree, 'script', (script) => attribute(script, 'type') === 'application/json').children;
  assert.ok(block?.type === 'text');
  const { events } = JSON.parse(block.value) as TimelineData;
  const items = all(only(tree, 'ol.timeline'), 'li', (item) => attribute(item, 'dataThread') !== undefined);
  const listed = items.map((item) => {
    const link = item.children.find((child) => child.type === 'element' && child.tagName === 'a');
    const [time] = all(item, 'time');
    assert.ok(link?.type === 'element' && time);
    return [attribute(link, 'href'), textOf(link), attribute(time, 'dateTime'), textOf(time)];
  });
  assert.ok(events.length > 0);
  assert.deepEqual(
    events.map(({ url, title, date, dateInWords }) => [url, title, date, dateInWords]),
    listed,
  );
});
