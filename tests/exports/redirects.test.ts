import assert from 'node:assert/strict';
import test from 'node:test';
import { hostedRedirects, nginxRedirects, redirectsOf } from '#exports/redirects.ts';
import { RENAMEABLE } from '#model/former-ids.ts';
import { latestState } from '#model/state.ts';
import { urls } from '#urls.ts';
import { soundCorpus } from '../model/sound-corpus.ts';

const renamed = (collection: (typeof RENAMEABLE)[number]): typeof soundCorpus => ({
  ...soundCorpus,
  [collection]: soundCorpus[collection].map((record, place) => (place === 0 ? { ...record, formerIds: ['old'] } : record)),
});
const pairs = (collection: (typeof RENAMEABLE)[number]): readonly string[] =>
  redirectsOf(renamed(collection))
    .filter(({ to }) => to !== urls.agreements)
    .map(({ from, to }) => `${from} ${to}`);

test('redirectsOf(corpus) leads from the page of each kind of record that was renamed to its page now', () => {
  const id = (collection: (typeof RENAMEABLE)[number]): string => soundCorpus[collection][0]?.id ?? '';
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
  assert.equal(hostedRedirects([{ from: '/events/old/', to: '/events/new/' }]), '/events/old/* /events/new/:splat 301\n');
  assert.equal(hostedRedirects([]), '');
});

test('nginxRedirects(redirects) is a map that is empty for every other address', () => {
  assert.equal(
    nginxRedirects([{ from: '/events/old/', to: '/events/new/' }]),
    'map $uri $moved_to {\n  default "";\n  "~^/events/old/(?<rest>.*)$" /events/new/$rest;\n}\n',
  );
});
