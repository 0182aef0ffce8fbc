import assert from 'node:assert/strict';
import type { Element } from 'hast';
import test from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { urls } from '#urls.ts';
import { all, attribute, corpus, only, origin, pageAt, pages, readBuilt, readPage, type Page, isEmbed } from './built-site.ts';

/** What fits into the first round trip of a fresh connection, in bytes. */
const PAGE_BUDGET = 14_600;
/** What may be loaded before a reader acts, in bytes. */
const SCRIPT_BUDGET = 5_000;
/** What the ledger's filters may weigh before a reader acts, and in all, in bytes. */
const LEDGER_BUDGET = { early: 1_500, whole: 10_000 };

/** What the timeline may load when a reader acts, in bytes. */
const LATE_BUDGET = 25_000;

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } })
    .length;
}

/** All code a page runs on its own: what stands in it, what it names, and what that imports at once. */
function codeOf(page: Page, read: (path: string) => string = readBuilt): string {
  const loaded = new Map<string, string>();
  const load = (address: string, base: string): void => {
    const { pathname } = new URL(address, base);
    if (loaded.has(pathname)) return;
    loaded.set(pathname, '');
    loaded.set(pathname, read(pathname));
    importsOf(loaded.get(pathname) ?? '').forEach((from) => load(from, origin + pathname));
  };
  const isCode = (script: Element): boolean => [undefined, 'module', 'text/javascript'].includes(attribute(script, 'type'));
  const inline = all(page.tree, 'script', isCode).map((script) => {
    const src = attribute(script, 'src');
    const code = script.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    for (const address of src === undefined ? importsOf(code) : [src]) load(address, origin + page.url);
    return code;
  });
  for (const link of all(page.tree, 'link', (element) => attribute(element, 'rel') === 'modulepreload'))
    load(attribute(link, 'href') ?? '', origin);
  return [...inline, ...loaded.values()].join('\n');
}

/** Modules that code imports at once; an `import()` waits for the reader. */
function importsOf(code: string): readonly string[] {
  return [...code.matchAll(/(?:^|[;\s}])import\s*(?:[\w*{}\s,$]+from\s*)?["'`]([^"'`]+)["'`]/g)].map(([, from = '']) => from);
}

test('every article and every agreement is readable after one round trip', () => {
  const urlsOfThem = [...corpus.articles.map(({ id }) => urls.article(id)), ...corpus.agreements.map(({ id }) => urls.agreement(id))];
  assert.ok(urlsOfThem.length > 0);
  const heavy = urlsOfThem.map((url) => ({ url, bytes: compressed(pageAt(url).html) })).filter(({ bytes }) => bytes > PAGE_BUDGET);
  assert.deepEqual(heavy, []);
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
  const late = [...code.matchAll(/import\(\s*["'`]([^"'`]*timeline-detail[^"'`]*)["'`]/g)].map(([, from = '']) => from);
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
