import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { contentDirectory } from '#content-directory.ts';
import { redirectsOf } from '#exports/redirects.ts';
import { renamedIn } from '#model/former-ids.ts';
import { stepIds } from '#model/agreement.ts';
import { urls } from '#urls.ts';
import { all, attribute, corpus, isMoved, isUnlisted, only, origin, pageAt, pages, readBuilt, textOf, withId } from './built-site.ts';
import { hostRules, publishedAddresses, resolves } from './published-addresses.ts';

const published = readFileSync(join(import.meta.dirname, '../published-urls.txt'), 'utf8')
  .split('\n')
  .filter(Boolean);
const isRealSite = contentDirectory() === 'content';

test('every address that was ever published still arrives, if need be by a redirect', () => {
  assert.ok(published.length > 1000);
  const lost = isRealSite ? published.filter((address) => !resolves(address)) : [];
  assert.deepEqual(lost, [], 'Name the former id in formerIds of the record (content/README.md), or bring the place back.');
});

test('every address of this build is in the list of published ones', () => {
  const known = new Set(published);
  const missing = isRealSite ? publishedAddresses().filter((address) => !known.has(address)) : [];
  assert.deepEqual(missing.slice(0, 20), [], `${missing.length} are new: npm run addresses adds them to tests/published-urls.txt.`);
});

test('resolves(address) knows pages, places, files and redirects from what is none', () => {
  const [agreement] = corpus.agreements;
  assert.ok(agreement);
  const page = urls.agreement(agreement.id);
  const step = stepIds(agreement)[0] ?? '';
  for (const address of ['/', page, `${page}#history`, `${page}#${step}`, `${page}brief.txt`, '/feed.xml'])
    assert.ok(resolves(address), address);
  for (const address of ['/nowhere/', `${page}#nowhere`, `${page}nothing.txt`]) assert.ok(!resolves(address), address);
  const rules = hostRules(`/agreements/:id/feed.json /agreements/:id/feed.xml 301\n/agreements/old/* ${page}:splat 301\n`);
  for (const rest of ['', `#${step}`, 'brief.txt', 'feed.json']) assert.ok(resolves(`/agreements/old/${rest}`, rules), rest);
  for (const rest of ['#nowhere', 'nothing.json']) assert.ok(!resolves(`/agreements/old/${rest}`, rules), rest);
});

test('a status that changed loses no address: its agreement leaves a list, which stays', () => {
  const [agreement] = corpus.agreements;
  const status = agreement?.history.at(-1)?.status ?? '';
  const other = corpus.agreements.map(({ history }) => history.at(-1)?.status ?? '').find((one) => one !== status) ?? '';
  assert.ok(resolves(`${urls.facet('status', other)}#${agreement?.id}`));
  assert.ok(!resolves(`${urls.agreements}#nothing`));
  assert.deepEqual(
    publishedAddresses().filter((address) => address.startsWith(`${urls.agreements}status/`) && address.includes('#')),
    [],
  );
});

test('every paragraph, list item and section of an article has an address of its own', () => {
  for (const { id } of corpus.articles) {
    const { tree } = pageAt(urls.article(id));
    const prose = only(tree, 'div.prose');
    const drawn = new Set(all(prose, 'figure').flatMap((figure) => all(figure, '*')));
    const ids = [...all(prose, 'p'), ...all(prose, 'h2'), ...all(prose, 'li', (item) => all(item, 'p').length === 0)]
      .filter((element) => !drawn.has(element))
      .map((element) => attribute(element, 'id'));
    assert.ok(ids.length > 0 && ids.every((each) => each !== undefined), id);
    assert.equal(new Set(ids).size, ids.length, id);
  }
});

test('every step of an agreement stands at its own address, and the record says the same there', () => {
  for (const agreement of corpus.agreements) {
    const { tree } = pageAt(urls.agreement(agreement.id));
    stepIds(agreement).forEach((id, place) => {
      const step = withId(tree, id);
      const { date = '', text = '' } = agreement.history[place] ?? {};
      assert.ok(step && textOf(step).includes(text.replace(/\s+/g, ' ')), `${agreement.id}#${id}`);
      assert.ok(all(step, 'time').some((time) => attribute(time, 'dateTime') === date));
    });
  }
});

test('the page of a claim and of a disagreement shows verdict, versions, sources and the records it touches', () => {
  for (const claim of corpus.claims) {
    const { tree } = pageAt(urls.claim(claim.id));
    assert.ok(textOf(only(tree, 'div.finding')).includes(claim.why.replace(/\s+/g, ' ').slice(0, 60)), claim.id);
    assert.ok(textOf(tree).includes(claim.speaker), claim.id);
    assert.equal(all(only(tree, 'section.sources'), 'li').length, new Set(claim.sources).size, claim.id);
  }
  for (const { id, versions, agreements, events } of corpus.disagreements) {
    const { tree } = pageAt(urls.disagreement(id));
    assert.equal(all(only(tree, 'section.disagreement'), 'li').length, versions.length, id);
    const links = all(tree, 'a').map((link) => attribute(link, 'href'));
    for (const url of [...agreements.map(urls.agreement), ...events.map(urls.event)]) assert.ok(links.includes(url), `${id}: ${url}`);
  }
});

test('the lists of claims and disagreements lead to the page of each', () => {
  const linksOn = (url: string): ReadonlySet<string | undefined> =>
    new Set(all(pageAt(url).tree, 'a').map((link) => attribute(link, 'href')));
  for (const { id } of corpus.claims) assert.ok(linksOn(urls.claims).has(urls.claim(id)), id);
  for (const { id } of corpus.disagreements) assert.ok(linksOn(urls.disagreements).has(urls.disagreement(id)), id);
});

test('a page stands where a renamed record was: it leads on without script, names the new address and is not listed', () => {
  const redirects = redirectsOf(corpus);
  assert.deepEqual(
    pages
      .filter(isMoved)
      .map(({ url }) => url)
      .toSorted(),
    redirects.map(({ from }) => from).toSorted(),
  );
  for (const { from, to } of redirects) {
    const page = pageAt(from);
    assert.ok(isUnlisted(page), from);
    assert.equal(
      attribute(
        only(page.tree, 'meta', (meta) => attribute(meta, 'httpEquiv') === 'refresh'),
        'content',
      ),
      `0;url=${to}`,
    );
    assert.equal(
      attribute(
        only(page.tree, 'link', (link) => attribute(link, 'rel') === 'canonical'),
        'href',
      ),
      origin + to,
    );
    assert.equal(attribute(only(only(page.tree, 'moved-page'), 'a'), 'href'), to);
    assert.ok(
      pages.some(({ url }) => url === to),
      to,
    );
    assert.ok(resolves(from) && (from.startsWith('/embed/') || resolves(`${from}#text`)), from);
    assert.ok(
      readBuilt('_redirects').includes(`${from}* ${to}:splat 301\n`) && readBuilt('redirects.nginx.conf').includes(`"~^${from}`),
      from,
    );
    assert.ok(!readBuilt('sitemap-0.xml').includes(`${origin}${from}<`), from);
  }
  if (!isRealSite) assert.ok(redirects.length > 0);
});

test('the places a renamed record had on a list are still there', () => {
  const lists = { terms: urls.glossary, claims: urls.claims, disagreements: urls.disagreements } as const;
  for (const { collection, formerId } of renamedIn(corpus)) {
    if (collection in lists)
      assert.ok(withId(pageAt(lists[collection as keyof typeof lists]).tree, formerId), `${collection}: ${formerId}`);
  }
});
