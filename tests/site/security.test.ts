import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { headersOf, kindOf } from '#hosts/headers.ts';
import type { Element } from 'hast';
import { rulesOf, sentBy } from '../hosts/header-rules.ts';
import { all, attribute, isEmbed, pages, readBuilt, readPage, siteFolder, type Page } from './built-site.ts';

type Directives = ReadonlyMap<string, readonly string[]>;

function policiesOf(page: Page): readonly Element[] {
  return all(page.tree, 'meta', (meta) => /^content-security-policy$/i.test(attribute(meta, 'httpEquiv') ?? ''));
}

function directivesOf(policy: string): Directives {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

function rawText(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** What stands in the page and is styled or run from there, by the directive that must name its hash. */
function inlineParts(page: Page): readonly { readonly directive: string; readonly hash: string }[] {
  const isRun = (script: Element): boolean =>
    attribute(script, 'src') === undefined && !/json$/.test(attribute(script, 'type') ?? '') && rawText(script) !== '';
  return [
    ...all(page.tree, 'style').map((style) => ({ directive: 'style-src', text: rawText(style) })),
    ...all(page.tree, 'script', isRun).map((script) => ({ directive: 'script-src', text: rawText(script) })),
  ].map(({ directive, text }) => ({ directive, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }));
}

/** What a page's policy allows too much or too little of. */
function policyFaults(page: Page): readonly string[] {
  const [policy, ...others] = policiesOf(page);
  if (!policy || others.length > 0) return [`${page.url}: ${policy ? others.length + 1 : 'no'} policies`];
  const directives = directivesOf(attribute(policy, 'content') ?? '');
  const hashes = inlineParts(page);
  const needed = (directive: string): readonly string[] => [
    ...new Set(hashes.filter((part) => part.directive === directive).map(({ hash }) => hash)),
  ];
  const scripts = ["'self'", ...(isEmbed(page) ? [] : ["'wasm-unsafe-eval'"]), ...needed('script-src')];
  const expected: readonly (readonly [string, readonly string[]])[] = [
    ['default-src', ["'none'"]],
    ['script-src', scripts],
    ['style-src', needed('style-src').length > 0 ? needed('style-src') : ["'none'"]],
    ...['img-src', 'font-src', 'connect-src', 'form-action'].map((name) => [name, ["'self'"]] as const),
    ['base-uri', ["'none'"]],
  ];
  const wrong = expected.filter(([name, sources]) => directives.get(name)?.toSorted().join(' ') !== sources.toSorted().join(' '));
  const place = page.html.indexOf('<meta http-equiv="content-security-policy"');
  const judged = page.html.search(/<(?:style|script|link|base)\b/);
  return [
    ...wrong.map(([name]) => `${page.url}: ${name} ${directives.get(name)?.join(' ') ?? 'is missing'}`),
    ...(directives.size === expected.length ? [] : [`${page.url}: ${directives.size} directives`]),
    ...(judged >= 0 && judged < place ? [`${page.url}: the policy stands behind what it should judge`] : []),
  ];
}

test('every page carries a policy that allows its own styles and scripts, by hash or host, and nothing else', () => {
  assert.ok(pages.some((page) => inlineParts(page).length > 0));
  assert.deepEqual(pages.flatMap(policyFaults), []);
});

test('policyFaults(page) finds a page without a policy, a style without its hash, a source too many and a policy that stands too late', () => {
  const [page] = pages;
  assert.ok(page);
  const judge = (change: (html: string) => string): readonly string[] =>
    policyFaults(readPage(page.url, change(page.html))).map((fault) => fault.split(': ')[1]?.slice(0, 9) ?? '');
  assert.deepEqual(
    judge((html) => html.replace('http-equiv="content-security-policy"', '')),
    ['no polici'],
  );
  assert.deepEqual(
    judge((html) => html.replace('</style>', ' </style>')),
    ['style-src'],
  );
  assert.deepEqual(
    judge((html) => html.replace("img-src 'self'", "img-src 'self' data:")),
    ["img-src '"],
  );
  assert.deepEqual(
    judge((html) => html.replace("base-uri 'none'", "base-uri 'none';frame-src *")),
    ['9 directi'],
  );
  assert.deepEqual(
    judge((html) => html.replace('<head>', '<head><link rel="icon" href="/a.svg">')),
    ['the polic'],
  );
});

test('the file of headers gives every page, frame and hashed file of the built site what its kind is sent', () => {
  const rules = rulesOf(readBuilt('_headers'));
  const files = filesIn(siteFolder).filter((file) => !/\.(?:br|gz)$/.test(file) && file !== '_headers' && file !== '_redirects');
  assert.ok(files.length > 0);
  const wrong = files.flatMap((file) => {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const kind = kindOf(path);
    const sent = sentBy(rules, path);
    const isShared = ([name, value]: readonly [string, string]): boolean => name === 'Cache-Control' && value.includes('must-revalidate');
    return (
      Object.entries(headersOf(kind))
        .filter((header) => !isShared(header))
        // A file beside pages is sent as they are: stricter, and the hosts have no rule by ending.
        .filter(([name, value]) => sent[name] !== value && !(kind === 'file' && file.includes('/')))
        .map(([name]) => `${path}: ${name}: ${sent[name]}`)
    );
  });
  assert.deepEqual(wrong, []);
});
