import assert from 'node:assert/strict';
import test from 'node:test';
import { hostedRedirects, nginxRedirects, redirectsOf } from '#exports/redirects.ts';
import type { CollectionName } from '#model/collections.ts';
import { latestState } from '#model/state.ts';
import { urls } from '#urls.ts';
import { soundCorpus } from '../model/sound-corpus.ts';

const renamed = (collection: CollectionName): typeof soundCorpus => ({
  ...soundCorpus,
  [collection]: soundCorpus[collection].map((record: object, place) => (place === 0 ? { ...record, formerIds: ['old'] } : record)),
});
const pairs = (collection: CollectionName): readonly string[] =>
  redirectsOf(renamed(collection))
    .filter(({ to }) => to !== urls.agreements)
    .map(({ from, to }) => `${from} ${to}`);

test('redirectsOf(corpus) leads from the page of each kind of record that was renamed to its page now', () => {
  const id = (collection: CollectionName): string => soundCorpus[collection][0]?.id ?? '';
  assert.deepEqual(pairs('articles'), [`/explainers/old/ /explainers/${id('articles')}/`]);
  assert.deepEqual(pairs('agreements'), [
    `/agreements/old/ /agreements/${id('agreements')}/`,
    `/embed/agreement/old/ /embed/agreement/${id('agreements')}/`,
  ]);
  assert.deepEqual(pairs('events'), [`/events/old/ /events/${id('events')}/`, `/embed/event/old/ /embed/event/${id('events')}/`]);
  assert.deepEqual(pairs('threads'), [`/timeline/old/ /timeline/${id('threads')}/`]);
  assert.deepEqual(pairs('sources'), [`/sources/old/ /sources/${id('sources')}/`]);
  assert.deepEqual(pairs('disagreements'), [`/disagreements/old/ /disagreements/${id('disagreements')}/`]);
  assert.deepEqual(pairs('claims'), [`/claims/old/ /claims/${id('claims')}/`]);
});

test('redirectsOf(corpus) leaves terms to the anchors of the glossary', () => {
  assert.deepEqual(pairs('terms'), []);
});

test('redirectsOf(corpus) leads from a list of agreements that has no row to all of them, and from none that has', () => {
  const { agreements, summit } = soundCorpus;
  const statuses = redirectsOf(soundCorpus).flatMap(({ from, to }) =>
    to === urls.agreements ? (/status\/(.*)\//.exec(from)?.[1] ?? []) : [],
  );
  const held = new Set(agreements.map((agreement) => latestState(agreement, summit).status));
  assert.deepEqual(
    statuses,
    summit.statuses.map(({ id }) => id).filter((id) => !held.has(id)),
  );
  assert.ok(statuses.length > 0 && statuses.length < summit.statuses.length);
});

test('hostedRedirects(redirects) takes along what lies below an address', () => {
  assert.ok(hostedRedirects([{ from: '/events/old/', to: '/events/new/' }]).endsWith('\n/events/old/* /events/new/:splat 301\n'));
});

test('hostedRedirects(redirects) leads every feed that was JSON to the RSS feed beside it', () => {
  assert.equal(
    hostedRedirects([]),
    '/feed.json /feed.xml 301\n' +
      '/agreements/:id/feed.json /agreements/:id/feed.xml 301\n' +
      '/timeline/:id/feed.json /timeline/:id/feed.xml 301\n',
  );
});

test('nginxRedirects(redirects) is a map that is empty for every other address', () => {
  assert.equal(
    nginxRedirects([{ from: '/events/old/', to: '/events/new/' }]),
    'map $uri $moved_to {\n' +
      '  default "";\n' +
      '  "~^(?<feed>/feed)[.]json$" $feed.xml;\n' +
      '  "~^(?<feed>/agreements/[^/]+/feed)[.]json$" $feed.xml;\n' +
      '  "~^(?<feed>/timeline/[^/]+/feed)[.]json$" $feed.xml;\n' +
      '  "~^/events/old/(?<rest>.*)$" /events/new/$rest;\n' +
      '}\n',
  );
});
