import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { FEED_LENGTH } from '#exports/feed.ts';
import { stepIds } from '#model/agreement.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate } from '#words/words.ts';
import { all, attribute, corpus, origin, pageAt, pages, readBuilt, siteFolder, withId } from './built-site.ts';

const files = filesIn(siteFolder);
const rssFiles = files.filter((file) => /(?:^|\/)feed\.xml$/.test(file));
const threads = corpus.threads.filter(({ id }) => corpus.events.some(({ thread }) => thread === id));

/** One entry of a feed, as a reader of feeds takes it. */
interface Entry {
  readonly url: string;
  readonly text: string;
  readonly instant: string;
}

function elements(node: Nodes, name: string): readonly Element[] {
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  return children.flatMap((child) => (child.type === 'element' && child.name === name ? [child] : []));
}

function textIn(node: Nodes): string {
  return 'value' in node ? String(node.value) : 'children' in node ? node.children.map(textIn).join('') : '';
}

const valuesOf = (node: Nodes, name: string): readonly string[] => elements(node, name).map(textIn);

/** What RSS 2.0 asks of a feed, and the advice of the RSS Advisory Board on atom:link, as faults. */
function rssFaults(xml: string, address: string): readonly string[] {
  const [rss] = elements(fromXml(xml), 'rss');
  const [channel, ...more] = rss ? elements(rss, 'channel') : [];
  if (!rss || !channel || more.length > 0 || rss.attributes['version'] !== '2.0') return ['not one channel of RSS 2.0'];
  const faults: string[] = [];
  for (const name of ['title', 'link', 'description']) if (valuesOf(channel, name).length !== 1) faults.push(`not one ${name}`);
  const self = elements(channel, 'atom:link').find(({ attributes }) => attributes['rel'] === 'self');
  if (self?.attributes['href'] !== address) faults.push('no atom:link to itself');
  const items = elements(channel, 'item');
  const guids = items.flatMap((item) => valuesOf(item, 'guid'));
  if (guids.length !== items.length || new Set(guids).size !== items.length) faults.push('guids that are missing or not unique');
  for (const item of items) {
    const [date, ...dates] = valuesOf(item, 'pubDate');
    const form = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
    if (dates.length > 0 || (date !== undefined && (!form.test(date) || new Date(date).toUTCString() !== date)))
      faults.push(`a pubDate not of RFC 822: ${date ?? ''}`);
    if (valuesOf(item, 'title').length + valuesOf(item, 'description').length === 0) faults.push('an item without title and description');
    for (const link of valuesOf(item, 'link')) if (!URL.canParse(link)) faults.push(`a link that is no address: ${link}`);
  }
  return faults;
}

/** The entries of a feed in their order. */
function read(file: string): readonly Entry[] {
  const [channel] = elements(fromXml(readBuilt(file)), 'rss').flatMap((rss) => elements(rss, 'channel'));
  return (channel ? elements(channel, 'item') : []).map((item) => {
    const [url = '', text = '', date = ''] = ['link', 'description', 'pubDate'].map((name) => valuesOf(item, name)[0]);
    return { url, text, instant: new Date(date).toISOString() };
  });
}

const addressOf = (file: string): string => `${origin}/${file}`;

test('the site, every thread and every agreement has a feed', () => {
  const expected = [urls.home, ...threads.map(({ id }) => urls.thread(id)), ...corpus.agreements.map(({ id }) => urls.agreement(id))];
  assert.deepEqual(rssFiles.toSorted(), expected.map((path) => `${path}feed.xml`.slice(1)).toSorted());
});

test('every RSS feed keeps the rules of RSS 2.0', () => {
  assert.deepEqual(
    rssFiles.flatMap((file) => rssFaults(readBuilt(file), addressOf(file)).map((fault) => `${file}: ${fault}`)),
    [],
  );
});

test('rssFaults(xml) finds what a feed lacks', () => {
  const item = '<item><guid>a</guid><pubDate>2021-12-06</pubDate><link>/a/</link></item>';
  const xml = `<rss version="2.0"><channel><title>A</title><link>https://a.example/</link>${item}${item}</channel></rss>`;
  const ofItem = ['a pubDate not of RFC 822: 2021-12-06', 'an item without title and description', 'a link that is no address: /a/'];
  assert.deepEqual(rssFaults(xml, 'https://a.example/feed.xml'), [
    'not one description',
    'no atom:link to itself',
    'guids that are missing or not unique',
    ...ofItem,
    ...ofItem,
  ]);
  assert.deepEqual(rssFaults('<feed/>', ''), ['not one channel of RSS 2.0']);
  assert.throws(() => rssFaults('<rss><channel></rss>', ''));
});

test('every entry of every feed leads to a page and a place on it', () => {
  for (const file of rssFiles) {
    for (const { url } of read(file)) {
      const { origin: host, pathname, hash } = new URL(url);
      assert.equal(host, origin);
      const page = pageAt(pathname);
      // A page that moved carries the fragment on.
      const isThere = hash === '' || withId(page.tree, hash.slice(1)) !== undefined || page.html.includes('http-equiv="refresh"');
      assert.ok(isThere, `${file}: ${url}`);
    }
  }
});

test('every entry has an instant that does not move: noon of its day, or of the first it may have happened on; its words say the date as it is known', () => {
  let vague = 0;
  for (const agreement of corpus.agreements) {
    const items = read(`${urls.agreement(agreement.id).slice(1)}feed.xml`);
    const places = stepIds(agreement);
    for (const [place, step] of agreement.history.entries()) {
      const item = items.find(({ url }) => new URL(url).hash === `#${places[place] ?? ''}`);
      if (!item) continue;
      assert.ok(item.text.startsWith(`${formatCalendarDate(step.date)}. `), item.text);
      assert.equal(item.instant, `${step.date}-01-01`.slice(0, 10) + 'T12:00:00.000Z', item.url);
      if (step.date.length < 10) vague += 1;
    }
  }
  assert.ok(vague > 0);
});

test('the feed of an agreement tells of every step, newest first, and no feed is longer than its bound', () => {
  for (const agreement of corpus.agreements) {
    const items = read(`${urls.agreement(agreement.id).slice(1)}feed.xml`);
    const steps = items.filter(({ url }) => new URL(url).hash !== '');
    if (items.length < FEED_LENGTH) assert.ok(steps.length >= agreement.history.length, agreement.id);
    const instants = items.map(({ instant }) => instant);
    assert.deepEqual(instants, instants.toSorted().reverse(), agreement.id);
  }
  for (const file of rssFiles) assert.ok(read(file).length <= FEED_LENGTH && read(file).length > 0, file);
});

test('every page names the feed of the site, and the page of a thread or an agreement its own', () => {
  const feedsOn = (page: (typeof pages)[number]): readonly string[] =>
    all(page.tree, 'link', (link) => attribute(link, 'type') === 'application/rss+xml').map(
      (link) => new URL(attribute(link, 'href') ?? '', origin + page.url).pathname,
    );
  for (const page of pages.filter(({ url }) => !url.startsWith('/embed/'))) assert.ok(feedsOn(page).includes(urls.feed), page.url);
  for (const path of [...threads.map(({ id }) => urls.thread(id)), ...corpus.agreements.map(({ id }) => urls.agreement(id))]) {
    assert.ok(feedsOn(pageAt(path)).includes(`${path}feed.xml`), path);
  }
});
