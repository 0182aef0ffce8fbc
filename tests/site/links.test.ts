import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import { FACETS } from '#model/ledger-filter.ts';
import { ledgerRecord } from '#model/ledger-record.ts';
import { at, urls } from '#urls.ts';
import {
  all,
  attribute,
  corpus,
  internalLinks,
  isFile,
  isUnlisted,
  isMoved,
  origin,
  pageAt,
  pages,
  readBuilt,
  readPage,
  siteFolder,
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
  const reached = new Set<string>([urls.home]);
  for (const url of reached) {
    const page = byUrl.get(url);
    for (const { path } of page ? internalLinks(page) : []) if (byUrl.has(path)) reached.add(path);
  }
  return reached;
}

/** Addresses of the site that a text names in full: in feeds, maps, data, code to embed, and what heads tell other machines. */
function namedAddresses(text: string): readonly string[] {
  const pattern = new RegExp(`${RegExp.escape(origin)}(?:/[^\\s,"'<>()\\\\{}\\]]*)?`, 'g');
  return [
    ...text
      .replaceAll('&amp;', '&')
      .replaceAll(/&(?:quot|#34|#x22|lt|gt);/g, ' ')
      .matchAll(pattern),
  ].map(([address]) => address);
}

/** Those of the addresses that no page, place on a page or file answers to. */
function lostAddresses(addresses: readonly string[], site: readonly Page[] = pages): readonly string[] {
  const byUrl = new Map(site.map((page) => [page.url, page]));
  return [...new Set(addresses)].filter((address) => {
    const { pathname, hash } = new URL(address);
    const page = byUrl.get(pathname);
    if (!page) return !isFile(pathname);
    // Who comes to a page that moved is led on to the place that was asked for.
    return hash !== '' && !isMoved(page) && !withId(page.tree, decodeURIComponent(hash.slice(1)));
  });
}

function addressesIn(file: string, tag: string): readonly string[] {
  return [...readBuilt(file).matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]+)</${tag}>`, 'g'))].map(([, address = '']) => address);
}

const pathOf = (address: string): string => {
  assert.ok(address.startsWith(`${origin}/`), `${address} is not under ${origin}/`);
  return address.slice(origin.length);
};
const paths: readonly string[] = pages.map(({ url }) => url);
const lost = at('/404.html');
const unlisted = [lost, urls.offline, urls.search, ...corpus.agreements.map(({ id }) => urls.sheet(id))];

test('every internal link and fragment leads to a page and a place on it', () => {
  assert.deepEqual(brokenLinks(pages), []);
});

test('brokenLinks(site) finds a lost page and a lost place, and refuses a site without links', () => {
  const site = [readPage('/', '<a href="/gone/">a</a> <a href="#here">b</a> <a href="/#lost">c</a> <p id="here"></p>')];
  assert.deepEqual(brokenLinks(site, 3), ['/: /gone/, no such page', '/: /#lost, no such place on the page']);
  assert.throws(() => brokenLinks(site), { message: 'only 3 links were seen, fewer than 1000' });
});

/** A style names the host that paper prints before the path of a link. */
const withoutStyles = (text: string): string => text.replaceAll(/<style>[^]*?<\/style>/g, '');

test('every address of the site that any of its files names in full leads to a page, a place on one, or a file', () => {
  const files = filesIn(siteFolder).filter((file) => /\.(?:html|xml|json|csv|txt|md|ics|svg)$/.test(file) && !file.startsWith('pagefind/'));
  // The page for lost readers has no address of its own: it answers to all that are wrong.
  const named = files
    .filter((file) => file !== '404.html')
    .map((file) => ({ file, addresses: namedAddresses(withoutStyles(readBuilt(file))) }));
  assert.ok(named.filter(({ addresses }) => addresses.length > 0).length >= pages.filter((page) => !isUnlisted(page)).length);
  assert.deepEqual(
    named.flatMap(({ file, addresses }) => lostAddresses(addresses).map((address) => `${file}: ${address}`)),
    [],
  );
});

test('lostAddresses(addresses) and namedAddresses(text) find what is lost in attributes, in code to copy, in JSON and behind a fragment', () => {
  const text = `<link href="${origin}/gone/"> &lt;iframe src=&quot;${origin}/lost/?v=1&quot;&gt; {"url":"${origin}${urls.home}"} <loc>${origin}${urls.home}#nowhere</loc>`;
  assert.deepEqual(lostAddresses(namedAddresses(text)), [`${origin}/gone/`, `${origin}/lost/?v=1`, `${origin}${urls.home}#nowhere`]);
});

test('every page is reached by links from the front page, but for the page of lost readers and those for frames', () => {
  const reached = reachable(pages);
  assert.deepEqual(
    paths.filter((url) => !reached.has(url) && !isEmbed({ url }) && !isMoved(pageAt(url))),
    [lost],
  );
});

test('reachable(site) leaves out a page nothing leads to', () => {
  const site = [
    readPage(urls.home, '<a href="a/">a</a>'),
    readPage(at('/a/'), '<a href="..">b</a>'),
    readPage(at('/island/'), '<a href="..">c</a>'),
  ];
  assert.deepEqual([...reachable(site)], [urls.home, at('/a/')]);
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
  const built = paths.filter(
    (url) => /^\/timeline\/.+|^\/agreements\/(?!at\/)[^/]+\/(?!sheet\/).+/.test(url.slice(at('').length)) && !isMoved(pageAt(url)),
  );
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
  const links = internalLinks(pageAt(lost)).map(({ path }) => path);
  for (const url of [urls.home, urls.explainers, urls.agreements, urls.timeline, urls.sources, urls.glossary, urls.search]) {
    assert.ok(links.includes(url), url);
  }
});
