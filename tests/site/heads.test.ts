import assert from 'node:assert/strict';
import test from 'node:test';
import { CARD_SIZE } from '#cards/card.ts';
import { at, urls, type CardCollection } from '#urls.ts';
import {
  all,
  attribute,
  corpus,
  hasClass,
  isEmbed,
  isFile,
  isUnlisted,
  metaOf,
  only,
  readBuilt,
  origin,
  pageAt,
  pages,
  textOf,
  type Page,
} from './built-site.ts';

type Node = Readonly<Record<string, unknown>>;

/** What the pages state, and what a statement of each type cannot do without (Google's structured data, schema.org). */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  WebPage: ['url', 'name', 'description', 'inLanguage'],
  BackgroundNewsArticle: [
    'url',
    'headline',
    'description',
    'image',
    'datePublished',
    'dateModified',
    'mainEntityOfPage',
    'author',
    'publisher',
    'inLanguage',
  ],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name'],
  Organization: ['name'],
  NewsMediaOrganization: ['name', 'url', 'publishingPrinciples', 'correctionsPolicy', 'ownershipFundingInfo'],
  WebSite: ['name', 'url', 'inLanguage'],
  Event: ['name', 'startDate', 'location'],
  Place: ['name', 'address'],
  Dataset: ['name', 'description', 'url', 'license', 'creator', 'temporalCoverage', 'distribution'],
  DataDownload: ['encodingFormat', 'contentUrl'],
  DefinedTermSet: ['name', 'url', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'url'],
  ClaimReview: ['url', 'claimReviewed', 'itemReviewed', 'reviewRating', 'author'],
  Claim: ['author', 'datePublished'],
  Person: ['name'],
  CreativeWork: ['url'],
  Rating: ['alternateName'],
};
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
const DAY = /^\d{4}(?:-\d\d){0,2}$/;
const DATES: Readonly<Record<string, RegExp>> = {
  datePublished: INSTANT,
  dateModified: INSTANT,
  startDate: DAY,
  temporalCoverage: new RegExp(`${DAY.source.slice(0, -1)}/${DAY.source.slice(1)}`),
};
const ADDRESSES = [
  'url',
  'item',
  'image',
  'license',
  'contentUrl',
  'publishingPrinciples',
  'correctionsPolicy',
  'ownershipFundingInfo',
  'ethicsPolicy',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
];

const listedPages = pages.filter((page) => !isUnlisted(page));

/** The graph of a page; it has one. */
function graphOf(page: Page): readonly Node[] {
  const scripts = all(page.tree, 'script', (script) => attribute(script, 'type') === 'application/ld+json');
  assert.equal(scripts.length, 1, `${page.url} has ${scripts.length} graphs`);
  const text = scripts[0]?.children.map((child) => (child.type === 'text' ? child.value : '')).join('') ?? '';
  const graph = JSON.parse(text) as { readonly '@context': unknown; readonly '@graph': readonly Node[] };
  assert.equal(graph['@context'], 'https://schema.org', page.url);
  return graph['@graph'];
}

/** Every statement of a graph, those within others included. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return ['@type' in value ? [value as Node] : [], Object.values(value).flatMap(nodesIn)].flat();
}

const nodesOfType = (page: Page, type: string): readonly Node[] => nodesIn(graphOf(page)).filter((node) => node['@type'] === type);

/** What is wrong with a statement by its type. */
function nodeFaults(node: Node): readonly string[] {
  const type = String(node['@type']);
  const required = REQUIRED[type];
  if (!required) return [`${type} is no type we state`];
  const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return [
    ...required.filter((name) => isEmpty(node[name])).map((name) => `${type} lacks ${name}`),
    ...Object.entries(node).flatMap(([name, value]) =>
      // What somebody else published is dated as exactly as its source shows.
      (type === 'Claim' && name === 'datePublished' ? DAY : DATES[name])?.test(String(value)) === false
        ? [`${type} ${name}: ${String(value)}`]
        : [],
    ),
    ...ADDRESSES.flatMap((name) => [node[name] ?? []].flat().map(String)).flatMap(addressFaults),
  ];
}

/** An absolute address; one of our own leads to a file, and its fragment to a place on that page. */
function addressFaults(address: string): readonly string[] {
  if (!URL.canParse(address)) return [`${address} is not absolute`];
  const { protocol, pathname, hash, origin: host } = new URL(address);
  if (!/^https?:$/.test(protocol)) return [`${address} is not of the web`];
  if (host !== origin) return [];
  if (!isFile(pathname) && !isFile(`${pathname}index.html`)) return [`${address} leads nowhere`];
  const fragment = decodeURIComponent(hash.slice(1));
  return fragment === '' || idsAt(pathname).has(fragment) ? [] : [`${address} has no such place`];
}

const idsByPage = new Map<string, ReadonlySet<string>>();
function idsAt(url: string): ReadonlySet<string> {
  const ids = idsByPage.get(url) ?? new Set(all(pageAt(url).tree, '*').flatMap((element) => attribute(element, 'id') ?? []));
  idsByPage.set(url, ids);
  return ids;
}

const linkOf = (page: Page, rel: string): string | undefined => {
  const link = all(page.tree, 'link').find((element) => attribute(element, 'rel') === rel);
  return link && attribute(link, 'href');
};

test('every page that search engines list states one graph, of known types that have all they need, with dates in a time zone and addresses that lead somewhere', () => {
  for (const page of listedPages) {
    const nodes = nodesIn(graphOf(page));
    assert.ok(nodes.length > 0, page.url);
    assert.deepEqual(nodes.flatMap(nodeFaults), [], page.url);
  }
});

test('every page that search engines list has a description of 50 to 170 characters, and a title of at most 70 or no word beside its own', () => {
  for (const page of listedPages) {
    const description = metaOf(page, 'description') ?? '';
    assert.ok(description.length >= 50 && description.length <= 170, `${page.url}: ${description}`);
    const title = textOf(only(page.tree, 'title'));
    assert.ok(title.length <= 70 || !title.endsWith(` · ${corpus.summit.name}`), `${page.url}: ${title}`);
  }
});

test('the site map has the day on which each article was changed, and no other day', () => {
  const entries = readBuilt('sitemap-0.xml').split('<url>').slice(1);
  const dated = entries.flatMap((entry) =>
    entry.includes('<lastmod>')
      ? [
          entry
            .replace(/<[^>]+>/g, ' ')
            .trim()
            .split(/\s+/),
        ]
      : [],
  );
  assert.deepEqual(
    dated.map(([page, day]) => `${page} ${day?.slice(0, 10)}`).toSorted(),
    corpus.articles.flatMap(({ id, updatedAt }) => (updatedAt ? [`${origin}${urls.article(id)} ${updatedAt}`] : [])).toSorted(),
  );
});

test('nodeFaults(node) finds what is missing, dateless, relative and dead', () => {
  assert.deepEqual(nodeFaults({ '@type': 'Recipe' }), ['Recipe is no type we state']);
  assert.deepEqual(nodeFaults({ '@type': 'Organization', name: 'A', url: '/about/' }), ['/about/ is not absolute']);
  assert.deepEqual(nodeFaults({ '@type': 'DefinedTerm', name: '', url: `${origin}/nowhere/` }), [
    'DefinedTerm lacks name',
    `${origin}/nowhere/ leads nowhere`,
  ]);
  assert.deepEqual(nodeFaults({ '@type': 'Place', name: 'A', address: 'A', datePublished: '2026-11-22' }), [
    'Place datePublished: 2026-11-22',
  ]);
});

test('no trail of links is stated that the page does not show: every step but the last is a link with those words', () => {
  let seen = 0;
  for (const page of listedPages) {
    const links = all(page.tree, 'a').map((link) => `${textOf(link)} ${new URL(attribute(link, 'href') ?? '', origin + page.url).href}`);
    for (const list of nodesOfType(page, 'BreadcrumbList')) {
      seen += 1;
      const steps = list['itemListElement'] as readonly { readonly name: string; readonly item?: string; readonly position: number }[];
      assert.ok(steps.length >= 3, page.url);
      assert.deepEqual(
        steps.map(({ position }) => position),
        steps.map((_, place) => place + 1),
      );
      for (const { name, item } of steps.slice(0, -1))
        assert.ok(links.includes(`${name} ${item ?? ''}`), `${page.url}: ${name} ${item ?? ''}`);
      assert.equal(steps.at(-1)?.item, undefined, page.url);
    }
  }
  assert.ok(seen > corpus.agreements.length + corpus.articles.length);
});

test('an article states its headline, its dates and its corrections', () => {
  for (const article of corpus.articles) {
    const page = pageAt(urls.article(article.id));
    const [node, ...others] = nodesOfType(page, 'BackgroundNewsArticle');
    assert.ok(node && others.length === 0, page.url);
    assert.equal(node['headline'], article.headline);
    assert.equal(node['datePublished'], metaOf(page, 'article:published_time'));
    assert.equal(node['dateModified'], metaOf(page, 'article:modified_time') ?? node['datePublished']);
    assert.ok(String(node['datePublished']).startsWith(article.publishedAt));
    assert.equal((node['correction'] as readonly unknown[] | undefined)?.length ?? 0, article.corrections.length, page.url);
  }
});

test('what the front page states of the summit is also written on it', () => {
  const page = pageAt(urls.home);
  const [event] = nodesOfType(page, 'Event');
  const main = all(page.tree, 'main').map(textOf).join();
  assert.ok(event);
  assert.equal(event['startDate'], corpus.summit.date);
  assert.ok(main.includes(String(event['name'])));
  assert.ok(main.includes(String((event['location'] as Node)['name'])));
});

test('the glossary states every term under the words and at the place it has', () => {
  const terms = nodesOfType(pageAt(urls.glossary), 'DefinedTerm');
  assert.deepEqual(
    terms.map(({ name, url }) => `${String(name)} ${String(url)}`).sort(),
    corpus.terms.map(({ id, title }) => `${title} ${origin}${urls.term(id)}`).sort(),
  );
});

test('every page has a picture that exists, with its size, and words for who cannot see it', () => {
  for (const page of pages.filter((one) => !isEmbed(one))) {
    const image = metaOf(page, 'og:image') ?? '';
    assert.deepEqual(addressFaults(image), [], page.url);
    assert.ok(image.startsWith(`${origin}/cards/`), page.url);
    assert.equal(metaOf(page, 'og:image:width'), String(CARD_SIZE.width));
    assert.equal(metaOf(page, 'og:image:height'), String(CARD_SIZE.height));
    assert.ok((metaOf(page, 'og:image:alt') ?? '').trim() !== '', page.url);
    assert.equal(metaOf(page, 'twitter:card'), 'summary_large_image');
  }
});

test('every record that has a page has its own picture there', () => {
  const { articles, agreements, events, claims, disagreements } = corpus;
  const expected: readonly (readonly [CardCollection, readonly { readonly id: string }[], (id: string) => string])[] = [
    ['articles', articles, urls.article],
    ['agreements', agreements, urls.agreement],
    ['events', events, urls.event],
    ['claims', claims, urls.claim],
    ['disagreements', disagreements, urls.disagreement],
  ];
  for (const [collection, records, urlOf] of expected) {
    for (const { id } of records) assert.equal(metaOf(pageAt(urlOf(id)), 'og:image'), origin + urls.card(collection, id));
  }
});

test('every page names its icons, its colours in light and dark, and a feed', () => {
  for (const page of pages.filter((one) => !isEmbed(one))) {
    assert.deepEqual(addressFaults(origin + (linkOf(page, 'icon') ?? '')), [], page.url);
    const colors = all(page.tree, 'meta', (meta) => attribute(meta, 'name') === 'theme-color');
    assert.deepEqual(
      colors.map((meta) => attribute(meta, 'media')),
      ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)'],
    );
    assert.ok(
      all(page.tree, 'link').some((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'type') === 'application/rss+xml'),
    );
  }
  for (const path of [urls.touchIcon, at('/favicon.ico')]) assert.ok(isFile(path), path);
});

test('dates of articles name a time zone, and no other page claims a date of publication', () => {
  const dated = pages.filter((page) => metaOf(page, 'article:published_time') !== undefined);
  assert.deepEqual(dated.map(({ url }) => url).sort(), corpus.articles.map(({ id }) => urls.article(id)).sort());
  for (const page of dated) assert.match(metaOf(page, 'article:published_time') ?? '', INSTANT);
});

test('a page that search engines are kept from is named as canonical by none', () => {
  const unlisted = new Set(pages.filter(isUnlisted).map(({ url }) => origin + url));
  assert.deepEqual(
    pages.filter((page) => unlisted.has(linkOf(page, 'canonical') ?? '')),
    [],
  );
});

test('every page that can be sent offers plain links that carry its address and a dated sentence', () => {
  const { articles, agreements, events, sources, claims, disagreements, terms } = corpus;
  const withControl = [
    ...articles.map(({ id }) => urls.article(id)),
    ...agreements.map(({ id }) => urls.agreement(id)),
    ...events.map(({ id }) => urls.event(id)),
    ...sources.map(({ id }) => urls.source(id)),
    ...claims.map(({ id }) => urls.claim(id)),
    ...disagreements.map(({ id }) => urls.disagreement(id)),
  ];
  for (const url of withControl) {
    const [control, ...others] = all(pageAt(url).tree, 'share-control');
    assert.ok(control && others.length === 0, url);
    const links = all(control, 'a').map((link) => attribute(link, 'href') ?? '');
    const sent = links.filter((href) => /^(?:https:\/\/(?:wa\.me|t\.me|x\.com)\/|mailto:)/.test(href));
    assert.equal(sent.length, 4, url);
    for (const href of sent) {
      assert.ok(decodeURIComponent(href).includes(origin + url), href);
      assert.match(decodeURIComponent(href), /\b(?:1[89]|20)\d\d\b|date not shown/, href);
    }
  }
  for (const [list, records, urlOf] of [
    [urls.claims, claims, urls.claim],
    [urls.disagreements, disagreements, urls.disagreement],
    [urls.glossary, terms, urls.term],
  ] as const) {
    const links = all(pageAt(list).tree, 'a', (link) => 'dataShare' in link.properties).map((link) => attribute(link, 'href'));
    assert.deepEqual(links.sort(), records.map(({ id }) => urlOf(id)).sort());
  }
});

test('every article, the sheet of every agreement and the ledger link to files that cite them', () => {
  const places = [
    ...corpus.articles.map(({ id }) => urls.article(id)),
    ...corpus.agreements.map(({ id }) => urls.sheet(id)),
    urls.agreements,
  ];
  for (const url of places) {
    const cited = all(pageAt(url).tree, 'a')
      .map((link) => new URL(attribute(link, 'href') ?? '', origin + url).pathname)
      .filter((path) => /\/cite\.[a-z.]+$/.test(path));
    assert.equal(cited.length, 4, url);
    assert.deepEqual(
      cited.filter((path) => !isFile(path)),
      [],
    );
  }
  assert.ok(isFile(urls.sourcesCitation));
});

test('a sheet of an agreement shows its status, its history and the code of its page', () => {
  for (const { id, history } of corpus.agreements) {
    const page = pageAt(urls.sheet(id));
    assert.ok(isUnlisted(page), page.url);
    assert.equal(all(page.tree, 'svg', (svg) => hasClass(svg, 'qr')).length, 1);
    assert.ok(textOf(page.tree).includes(origin + urls.agreement(id)));
    assert.ok(all(page.tree, 'time').length >= Math.min(history.length, 5), page.url);
  }
});
