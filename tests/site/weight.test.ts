import assert from 'node:assert/strict';
import test from 'node:test';
import { tokensAsked } from '#integrations/idle-tokens.ts';
import { urls } from '#urls.ts';
import { all, attribute, only, pageAt, pages, readBuilt, readPage, isEmbed } from './built-site.ts';
import { codeOf, compressed, importsOf, SCRIPT_BUDGET, weighBudgeted } from './weights.ts';

/** What the ledger's filters may weigh before a reader acts, and in all, in bytes. */
const LEDGER_BUDGET = { early: 1_500, whole: 10_000 };

/** What the timeline may load when a reader acts, in bytes. */
const LATE_BUDGET = 25_000;

test('every article and every agreement is readable after one round trip', () => {
  const weights = weighBudgeted();
  assert.ok(weights.length > 0);
  assert.deepEqual(
    weights.filter(({ htmlLeft = 0 }) => htmlLeft < 0),
    [],
  );
});

test('no page carries the long names its styles were written under', () => {
  const long = pages.filter(({ html }) => html.includes('data-astro-cid-'));
  assert.deepEqual(
    long.map(({ url }) => url),
    [],
  );
});

test('a page carries every custom property that its styles and those of the search ask for, and hardly another', () => {
  const ofSearch = tokensAsked(readBuilt('search/search.js'));
  assert.ok(ofSearch.length > 0);
  // The strip of the timeline gets these from its script.
  const set = ['--from', '--to'];
  const missing = pages.flatMap((page) => {
    const has = new Set([...page.html.matchAll(/(--[\w-]+):/g)].map(([, name]) => name).concat(set));
    const lost = tokensAsked(page.html)
      .concat(isEmbed(page) ? [] : ofSearch)
      .filter((name) => !has.has(name));
    return lost.length > 0 ? [`${page.url}: ${[...new Set(lost)].join(', ')}`] : [];
  });
  assert.deepEqual(missing, []);
  assert.ok(!pageAt(urls.about).html.includes('--picked:'), 'what marks a chosen sector stands only where one can be chosen');
});

test('no page loads more script than its budget before the reader acts', () => {
  const sizes = new Map<string, number>();
  const heavy = pages.flatMap((page) => {
    const code = codeOf(page);
    assert.ok(code.length > 0 || isEmbed(page), page.url);
    const bytes = sizes.get(code) ?? compressed(code);
    sizes.set(code, bytes);
    return bytes > SCRIPT_BUDGET ? [{ url: page.url, bytes }] : [];
  });
  assert.deepEqual(heavy, []);
});

test('what the timeline loads once a reader chooses a span keeps its budget, and is not loaded before', () => {
  const code = codeOf(pageAt(urls.timeline));
  const late = [...code.matchAll(/import\(\s*["'`]([^"'`]*drawing\.late[^"'`]*)["'`]/g)].map(([, from = '']) => from);
  assert.equal(late.length, 1);
  const loader = readPage('/_astro/', `<script type="module" src="${late[0]}"></script>`);
  const bytes = compressed(codeOf(loader));
  assert.ok(bytes > 2_000 && bytes <= LATE_BUDGET, `${bytes} bytes`);
});

test('the ledger loads little for its filters before a reader acts, and not much when one does', () => {
  const loader = readBuilt(
    only(pageAt(urls.agreements).tree, 'script', (script) => /Ledger/.test(attribute(script, 'src') ?? '')).properties['src'] as string,
  );
  const late = /import\([`"']\.\/([^`"']+)[`"']\)/.exec(loader)?.[1];
  assert.ok(late !== undefined, 'the filters are not loaded late');
  const filters = readBuilt(`_astro/${late}`);
  assert.deepEqual(importsOf(filters), []);
  assert.ok(compressed(loader) <= LEDGER_BUDGET.early, `${compressed(loader)} bytes before`);
  assert.ok(compressed(loader) + compressed(filters) <= LEDGER_BUDGET.whole, `${compressed(loader) + compressed(filters)} bytes in all`);
});

test('no page loads the search engine, a chart library or a style sheet of its own accord', () => {
  const named = pages.flatMap((page) => [
    ...all(page.tree, '*', (element) => ['script', 'link'].includes(element.tagName))
      .map((element) => attribute(element, 'src') ?? attribute(element, 'href') ?? '')
      .filter((address) => /\bpagefind\b|\bd3\b|\.css$/.test(address))
      .map((address) => `${page.url}: ${address}`),
  ]);
  assert.deepEqual(named, []);
});

test('codeOf(page) follows what a script imports at once and leaves what it imports later', () => {
  const files: Readonly<Record<string, string>> = {
    '/a.js': 'import{x}from"./b.js";export const late=()=>import("./c.js");',
    '/b.js': 'import "./a.js";export const x=1;',
    '/d.js': 'start()',
  };
  const page = readPage(
    '/',
    '<link rel="modulepreload" href="/d.js"><script type="module">go()</script><script type="module" src="/a.js"></script>',
  );
  assert.equal(
    codeOf(page, (path) => files[path] ?? assert.fail(path)),
    ['go()', '', files['/a.js'], files['/b.js'], files['/d.js']].join('\n'),
  );
});
