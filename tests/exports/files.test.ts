import assert from 'node:assert/strict';
import test from 'node:test';
import { filesOf } from '#exports/files.ts';
import { yearOf } from '#model/calendar-date.ts';
import { soundCorpus } from '../model/sound-corpus.ts';

const files = filesOf(soundCorpus, new URL('https://site.example/'));
const fileAt = (path: string): (typeof files)[number] => files.find((file) => file.path === path) ?? assert.fail(`no ${path}`);

test('filesOf(corpus) lists every file once, with a path below the site and a media type', () => {
  assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
  for (const { path, type } of files) {
    assert.match(path, /^[\w.][^#?]*[^/]$/, path);
    assert.match(type, /^[a-z]+\/[a-z-]+(?:; charset=utf-8)?$/, path);
  }
});

test('filesOf(corpus) puts the files of a record beside its page', () => {
  const [agreement] = soundCorpus.agreements;
  const beside = files.flatMap(({ path }) => (path.startsWith(`agreements/${agreement?.id}/`) ? path.split('/').slice(2) : []));
  assert.deepEqual(beside.toSorted(), ['brief.txt', 'cite.bib', 'cite.csl.json', 'cite.ris', 'cite.txt', 'embed.txt', 'feed.xml']);
});

test('filesOf(corpus) has a feed for a thread with events, and none for one without', () => {
  for (const { id } of soundCorpus.threads) {
    const hasEvents = soundCorpus.events.some(({ thread }) => thread === id);
    assert.equal(
      files.some(({ path }) => path === `timeline/${id}/feed.xml`),
      hasEvents,
      id,
    );
  }
});

test('filesOf(corpus) writes a file only when it is asked for, with the address the site is published at', async () => {
  assert.equal(await fileAt('robots.txt').body(), 'User-agent: *\nAllow: /\n\nSitemap: https://site.example/sitemap-index.xml\n');
  assert.match(String(await fileAt('feed.xml').body()), /https:\/\/site\.example\/feed\.xml/);
  assert.equal(fileAt('feed.xml').type, 'application/xml; charset=utf-8');
});

test('filesOf(corpus) says whom to tell of a hole in the site, and until when that holds', async () => {
  const { contact, searchedAt } = soundCorpus.summit;
  const [said, expires] = String(await fileAt('.well-known/security.txt').body()).split('\n');
  assert.equal(said, `Contact: ${contact}`);
  const last = /^Expires: (\d{4})-\d\d-\d\dT00:00:00\.000Z$/.exec(expires ?? '')?.[1];
  assert.ok(Number(last) - yearOf(searchedAt) >= 1, expires);
});
