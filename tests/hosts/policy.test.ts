import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { pagePolicy, withPolicy } from '#hosts/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('pagePolicy(html, canSearch) names each style and each script that stands in the page once, by its hash', () => {
  const html =
    '<style>a{}</style><style media="print">b{}\n</style><style>a{}</style><script>go()</script><script type="module" src="/a.js"></script>';
  assert.equal(
    pagePolicy(html, false),
    `default-src 'none';script-src 'self' ${hash('go()')};style-src ${hash('a{}')} ${hash('b{}\n')};` +
      "img-src 'self';font-src 'self';connect-src 'self';form-action 'self';base-uri 'none'",
  );
});

test('pagePolicy(html, canSearch) lets the search engine compile only on pages that search', () => {
  assert.match(pagePolicy('', true), /script-src 'self' 'wasm-unsafe-eval';style-src 'none';/);
  assert.match(pagePolicy('', false), /script-src 'self';style-src 'none';/);
});

test('pagePolicy(html, canSearch) needs no hash for data in script elements', () => {
  assert.match(
    pagePolicy('<script type="application/ld+json">{}</script><script type="application/json" id="a">{}</script>', false),
    /script-src 'self';/,
  );
  assert.ok(pagePolicy('<script type="speculationrules">{}</script>', false).includes(hash('{}')));
});

test('withPolicy(html, canSearch) puts the policy behind the statement of characters and changes nothing else', () => {
  const html = '<!DOCTYPE html><html><head><meta charset="utf-8"><style>a{}</style></head></html>';
  const policy = `<meta http-equiv="content-security-policy" content="${pagePolicy(html, true)}">`;
  assert.equal(withPolicy(html, true), html.replace('<style>', `${policy}<style>`));
});

test('withPolicy(html, canSearch) refuses a page whose policy would have no place', () => {
  assert.throws(() => withPolicy('<html><head></head></html>', true), {
    message: 'a page without <meta charset="utf-8">: its policy has no place to stand',
  });
});
