import assert from 'node:assert/strict';
import test from 'node:test';
import { FACETS } from '#model/ledger-filter.ts';
import { ledgerRecord } from '#model/ledger-record.ts';
import { urls } from '#urls.ts';
import {
  all,
  attribute,
  corpus,
  internalLinks,
  isFile,
  isMoved,
  origin,
  pageAt,
  pages,
  readBuilt,
  readPage,
  textOf,
  withId,
  type Page,
  isEmbed,
} from './built-site.ts';

/** Links that lead nowhere, as "/page/: href, why"; refuses to judge a site it hardly saw a link of. */
function brokenLinks(site: readonly Page[], least = 1000): readonly string[] {
  const targets = new Map(site.map(({ url, tree }) => [url, new Set(all(tree, '*').flatMap((element) => attribute(element, 'id') ?? []))]));
  let seen = 0;
  const broken = site.flatMap((page) =>
    internalLinks(page).flatMap(({ href, path, fragment }) => {
      seen += 1;
      const ids = targets.get(path);
      if (!ids) return isFile(path) && fragment === '' ? [] : [`${page.url}: ${href}, no such page`];
      return fragment === '' || ids.has(fragment) ? [] : [`${page.url}: ${href}, no such place on the page`];
    }),
  );
  if (seen < least) throw new Error(`only ${seen} links were seen, fewer than ${least}`);
  return [...new Set(broken)];
}

/** The pages a reader reaches from the front page by links alone. */
function reachable(site: readonly Page[]): ReadonlySet<string> {
  const byUrl = new Map(site.map((page) => [page.url, page]));
  const reached = new Set<string>(['/']);
  for (const url of reached) {
    const page = byUrl.get(url);
    for (const { path } of page ? internalLinks(page) : []) if (byUrl.has(path)) reached.add(path);
  }
  return reached;
}

function addressesIn(file: string, tag: string): readonly string[] {
  return [...readBuilt(file).matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]+)</${tag}>`, 'g'))].map(([, address = '']) => address);
}

const pathOf = (address: string): string => {
  assert.ok(address.startsWith(`${origin}/`), `${address} is not under ${origin}/`);
  return address.slice(origin.length);
};
const paths: readonly string[] = pages.map(({ url }) => url);
const unlisted = ['/404.html', '/offline/', '/search/', ...corpus.agreements.map(({ id }) => urls.sheet(id))];

test('every internal link and fragment leads to a page and a place on it', () => {
  assert.deepEqual(brokenLinks(pages), []);
});

test('brokenLinks(site) finds a lost page and a lost place, and refuses a site without links', () => {
  const site = [readPage('/', '<a href="/gone/">a</a> <a href="#here">b</a> <a href="/#lost">c</a> <p id="here"></p>')];
  assert.deepEqual(brokenLinks(site, 3), ['/: /gone/, no such page', '/: /#lost, no such place on the page']);
  assert.throws(() => brokenLinks(site), { message: 'only 3 links were seen, fewer than 1000' });
});

test('every page is reached by links from the front page, but for the page of lost readers and those for frames', () => {
  const reached = reachable(pages);
  assert.deepEqual(
    paths.filter((url) => !reached.has(url) && !isEmbed({ url }) && !isMoved(pageAt(url))),
    ['/404.html'],
  );
});

test('reachable(site) leaves out a page nothing leads to', () => {
  const site = [readPage('/', '<a href="/a/">a</a>'), readPage('/a/', '<a href="/">b</a>'), readPage('/island/', '<a href="/">c</a>')];
  assert.deepEqual([...reachable(site)], ['/', '/a/']);
});

test('every record has its page or its place on one, under its own name', () => {
  const named: readonly (readonly [url: string, name: string])[] = [
    ...corpus.articles.map(({ id, headline }) => [urls.article(id), headline] as const),
    ...corpus.agreements.map(({ id, title }) => [urls.agreement(id), title] as const),
    ...corpus.events.map(({ id, title }) => [urls.event(id), title] as const),
    ...corpus.sources.map(({ id, title }) => [urls.source(id), title] as const),
    ...corpus.claims.map(({ id, said }) => [urls.claim(id), said] as const),
    ...corpus.disagreements.map(({ id, question }) => [urls.disagreement(id), question] as const),
  ];
  assert.ok(named.length > 0);
  for (const [url, name] of named) assert.deepEqual(all(pageAt(url).tree, 'h1').map(textOf), [name.replace(/\s+/g, ' ')], url);
  const glossary = pageAt(urls.glossary);
  for (const { id, title } of corpus.terms) {
    const heading = withId(glossary.tree, id);
    assert.equal(heading && textOf(heading), title, `${urls.glossary}#${id}`);
  }
  for (const { id, question } of corpus.disagreements) {
    const heading = withId(pageAt(urls.disagreements).tree, id);
    assert.equal(heading && textOf(heading), question, `${urls.disagreements}#${id}`);
  }
  for (const { id, said } of corpus.claims) {
    const entry = withId(pageAt(urls.claims).tree, id);
    assert.ok(entry && textOf(entry).includes(said), `${urls.claims}#${id}`);
  }
});

test('every thread with events and every facet value with agreements has its page, and no other has', () => {
  const { threads, events, agreements, summit } = corpus;
  const expected = [
    ...threads.filter(({ id }) => events.some((event) => event.thread === id)).map(({ id }) => urls.thread(id)),
    ...FACETS.flatMap((facet) => {
      const held = agreements.flatMap((agreement) => ledgerRecord(agreement, summit).values[facet]);
      return [...new Set(held)].map((value) => urls.facet(facet, value));
    }),
  ];
  const built = paths.filter((url) => /^\/timeline\/.+|^\/agreements\/[^/]+\/(?!sheet\/).+/.test(url));
  assert.deepEqual(built.toSorted(), expected.toSorted());
});

test('the map of the site lists every page once, but for the search, the sheets to print and the page of lost readers', () => {
  const maps = addressesIn('sitemap-index.xml', 'loc').map(pathOf);
  const listed = maps.flatMap((map) => addressesIn(map, 'loc')).map(pathOf);
  assert.deepEqual(
    listed.toSorted(),
    paths.filter((url) => !unlisted.includes(url) && !isEmbed({ url }) && !isMoved(pageAt(url))).toSorted(),
  );
});

test('robots.txt lets everything be read and names the map of the site', () => {
  const robots = readBuilt('robots.txt');
  assert.match(robots, /^User-agent: \*\nAllow: \/$/m);
  const [, map = ''] = /^Sitemap: (.+)$/m.exec(robots) ?? [];
  assert.ok(isFile(pathOf(map)), map);
});

test('the page of lost readers leads to every main page', () => {
  const links = internalLinks(pageAt('/404.html')).map(({ path }) => path);
  for (const url of [urls.home, urls.explainers, urls.agreements, urls.timeline, urls.sources, urls.glossary, urls.search]) {
    assert.ok(links.includes(url), url);
  }
});
