import assert from 'node:assert/strict';
import test from 'node:test';
import { urls } from '#urls.ts';
import { all, attribute, only, pageAt, pages, readBuilt, readPage, isEmbed } from './built-site.ts';
import { codeOf, compressed, SCRIPT_BUDGET, readFirstTrip, weighBudgeted } from './weights.ts';

/** What the ledger's filters may weigh before a reader acts, and in all, in bytes. */
const LEDGER_BUDGET = { early: 1_500, whole: 10_000 };

/** What the timeline may load when a reader acts, in bytes. */
const LATE_BUDGET = 25_000;

test('every article and every agreement keeps its budget of HTML', () => {
  const weights = weighBudgeted();
  assert.ok(weights.length > 0);
  assert.deepEqual(
    weights.filter(({ htmlLeft = 0 }) => htmlLeft < 0),
    [],
  );
});

test('the first round trip of an article or an agreement brings its styles, its headline and what stands under it', async () => {
  for (const { url } of weighBudgeted()) {
    const { html } = pageAt(url);
    const text = await readFirstTrip(html);
    assert.ok(html.startsWith(text) && text.length > 0, url);
    const head = text.indexOf('<h1');
    assert.ok(head > text.lastIndexOf('</style>', head) && text.indexOf('</style>') > 0, url);
    assert.ok(firstScreen(html).length > 0 && text.includes(firstScreen(html)), `${url}: the first screen ends after the first round trip`);
  }
});

/** The page up to the end of the third paragraph after its headline: more than the first screen of a phone. */
function firstScreen(html: string): string {
  let end = html.indexOf('<h1');
  for (let paragraph = 0; paragraph < 3; paragraph++) end = html.indexOf('</p>', end) + 4;
  return html.slice(0, end);
}

test('nothing that a page names holds its first paint: no style sheet, no script that runs at once, no face fetched beforehand', () => {
  const holds = pages.flatMap(({ url, tree }) => [
    ...all(tree, 'link', (link) => ['stylesheet', 'preload'].includes(attribute(link, 'rel') ?? '')).map(() => `${url}: a link`),
    ...all(tree, 'script', (script) => attribute(script, 'src') !== undefined && attribute(script, 'type') !== 'module').map(
      () => `${url}: a script`,
    ),
  ]);
  assert.ok(pages.length > 0);
  assert.deepEqual(holds, []);
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
  const filters = codeOf(readPage('/_astro/', `<script type="module" src="${late}"></script>`));
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
