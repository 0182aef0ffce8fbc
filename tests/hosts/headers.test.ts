import assert from 'node:assert/strict';
import test from 'node:test';
import { headerFile } from '#hosts/header-file.ts';
import { headersOf, kindOf, PATH_KINDS } from '#hosts/headers.ts';
import { COMPRESSIBLE } from '#hosts/media-types.ts';
import { rulesOf, sentBy } from './header-rules.ts';

const FILES = [
  '404.html',
  '_astro/menu.Bx1.js',
  'about/index.html',
  'charts/trade.svg',
  'embed/trade/index.html',
  'feed.xml',
  'index.html',
];

test('kindOf(path) tells pages, pages for frames, files that keep their bytes, fonts and the rest apart', () => {
  const kinds = ['/', '/about/', '/404.html', '/embed/trade/', '/_astro/a.B1.js', '/pagefind/fragment/en_1.pf_fragment', '/fonts/a.woff2'];
  assert.deepEqual(kinds.map(kindOf), ['page', 'page', 'page', 'embed', 'hashed', 'hashed', 'font']);
  assert.deepEqual(['/pagefind/pagefind.js', '/feed.xml', '/charts/trade.svg', '/no/such/page'].map(kindOf), Array(4).fill('file'));
});

test('only pages for frames may be framed, and only what keeps its bytes under its name is immutable', () => {
  for (const kind of PATH_KINDS) {
    const { 'Content-Security-Policy': policy = '', 'Cache-Control': caching = '' } = headersOf(kind);
    assert.equal(policy.includes('frame-ancestors *'), kind === 'embed', kind);
    assert.equal(policy.includes("frame-ancestors 'none'"), kind === 'page', kind);
    assert.equal(caching.includes('immutable'), kind === 'hashed', kind);
    assert.equal(caching.includes('must-revalidate'), kind !== 'hashed' && kind !== 'font', kind);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|data:/, kind);
  }
});

test('headerFile(files) gives every file the headers of its kind, though hosts join the values of rules that meet', () => {
  const rules = rulesOf(headerFile(FILES));
  for (const file of FILES) {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const expected = { ...headersOf(kindOf(path)) };
    // The hosts' own, where no rule says otherwise.
    if (expected['Cache-Control'] === 'public, max-age=0, must-revalidate') delete expected['Cache-Control'];
    assert.deepEqual(sentBy(rules, path), expected, path);
  }
});

test('headerFile(files, base) says under a path what it says of a host of its own', () => {
  const [own, below] = [rulesOf(headerFile(FILES)), rulesOf(headerFile(FILES, '/some/path'))];
  for (const file of FILES) {
    const path = `/${file.replace(/index\.html$/, '')}`;
    assert.deepEqual(sentBy(below, `/some/path${path}`), sentBy(own, path), path);
  }
});

test('headerFile(files) keeps to what hosts read: 100 rules, lines of 2,000 characters', () => {
  const text = headerFile(FILES);
  assert.ok(rulesOf(text).length <= 100);
  assert.ok(text.split('\n').every((line) => line.length <= 2_000));
});

test('sentBy(rules, path) joins what two rules send, as the hosts do', () => {
  const rules = rulesOf('# a note\n/*\n  X-One: 1\n/a/*\n  X-One: 2\n  X-Two: 3\n/a\n  X-Three: 4\n');
  assert.deepEqual(sentBy(rules, '/a/b'), { 'X-One': '1, 2', 'X-Two': '3' });
  assert.deepEqual(sentBy(rules, '/a'), { 'X-One': '1', 'X-Three': '4' });
});

test('COMPRESSIBLE holds texts and leaves out what is packed already', () => {
  for (const ending of ['html', 'css', 'js', 'svg', 'xml', 'json', 'csv']) assert.ok(COMPRESSIBLE.includes(ending), ending);
  for (const ending of ['png', 'woff2', 'pf_index']) assert.ok(!COMPRESSIBLE.includes(ending), ending);
});
