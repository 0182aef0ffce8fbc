import assert from 'node:assert/strict';
import test from 'node:test';
import { graphText, instantOf, trailStatement } from '#json-ld/graph.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';

test('graphText(statements) cannot end the script it stands in', () => {
  const text = graphText([{ '@type': 'WebPage', name: '</script><script>alert(1)</script>' }]);
  assert.ok(!text.includes('<'));
  assert.deepEqual(JSON.parse(text), {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebPage', name: '</script><script>alert(1)</script>' }],
  });
});

test('trailStatement(site, trail, title) counts from 1 and ends with the page itself, without an address', () => {
  const { itemListElement } = trailStatement(new URL('https://example.org'), [{ name: 'Home', url: '/' }], 'Here');
  assert.deepEqual(itemListElement, [
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.org/' },
    { '@type': 'ListItem', position: 2, name: 'Here' },
  ]);
});

test('instantOf(date) names a time zone, and refuses a month, which is no instant', () => {
  assert.equal(instantOf(parseCalendarDate('2026-11-22')), '2026-11-22T00:00:00Z');
  assert.throws(() => instantOf(parseCalendarDate('2026-11')), /2026-11 is no day/);
});
