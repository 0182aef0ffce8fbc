import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAfter } from './small-summit.ts';

const MAP = `headline: The tunnel ends under the hill
reading: A square is an end of the tunnel.
story: one-train-two-tunnels
frame: {west: 5, east: 15, south: 45, north: 50}
places:
  - label: Brackwater
    text: the train leaves
    tone: active
    side: right
    position: {latitude: 47, longitude: 9, sources: [surveyors-letter]}
    agreement: night-train
    sources: [rail-almanac-2020-11-first-train]
`;

/** The report on the small summit with a map, written so and placed in its article. */
function reportOf(map: string): string {
  return reportAfter(({ write, replace }) => {
    write('maps/tunnel.yaml', map);
    replace('articles/one-train-two-tunnels.md', '::chart{passengers}', '::chart{passengers}\n\n::chart{tunnel}');
  });
}

test('checkContent accepts a map whose places lie on it', () => {
  assert.equal(reportOf(MAP), '');
});

test('checkContent reports a place off its map, and a map without extent', () => {
  assert.equal(
    reportOf(MAP.replace('latitude: 47', 'latitude: 51')),
    ['content/maps/tunnel.yaml:10:5  51° north, 9° east lies outside the map', '  Mend the degrees, or widen the frame.'].join('\n'),
  );
  assert.match(reportOf(MAP.replace('west: 5', 'west: 25')), /content\/maps\/tunnel\.yaml:4:\d {2}a map without extent/);
});

test('checkContent reports an unknown agreement, event or source of a place', () => {
  assert.match(reportOf(MAP.replace('agreement: night-train', 'agreement: night-trane')), /:11:16 {2}unknown agreement "night-trane"/);
  assert.match(reportOf(MAP.replace('agreement: night-train', 'event: 2020-11-no-train')), /:11:12 {2}unknown event "2020-11-no-train"/);
  assert.match(reportOf(MAP.replace('[surveyors-letter]', '[surveyors-lettre]')), /:10:54 {2}unknown source "surveyors-lettre"/);
});

test('checkContent reports two places with one name, and a headline that writes a number', () => {
  const place = MAP.slice(MAP.indexOf('  - label'));
  assert.match(reportOf(MAP + place), /:13:12 {2}"Brackwater" stands twice on the map/);
  assert.match(reportOf(MAP.replace('The tunnel ends', 'Two tunnels end')), /:1:11 {2}the headline writes "Two" itself/);
});
