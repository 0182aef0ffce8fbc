import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import { at, urls } from '#urls.ts';
import { language } from '#words/words.ts';
import type { Element } from 'hast';
import {
  all,
  attribute,
  corpus,
  isEmbed,
  isFile,
  isMoved,
  isUnlisted,
  metaOf,
  origin,
  pages,
  readPage,
  siteFolder,
  textOf,
  readBuilt,
  type Page,
} from './built-site.ts';

/** What each page lacks, as "/path/: fault". */
function faultsOf(site: readonly Page[], check: (page: Page) => readonly string[]): readonly string[] {
  return site.flatMap((page) => check(page).map((fault) => `${page.url}: ${fault}`));
}

/** The values that occur more than once. */
function repeated(values: readonly string[]): readonly string[] {
  return [...Map.groupBy(values, (value) => value)].filter(([, same]) => same.length > 1).map(([value]) => value);
}

const titleOf = (page: Page): string => all(page.tree, 'title').map(textOf)[0] ?? '';
const linkRel = (page: Page, rel: string): string | undefined => {
  const link = all(page.tree, 'link').find((element) => attribute(element, 'rel') === rel);
  return link && attribute(link, 'href');
};

function headFaults(page: Page): readonly string[] {
  const address = origin + page.url;
  const needs: readonly (readonly [what: string, isThere: boolean])[] = [
    ['title', titleOf(page) !== ''],
    ['description', (metaOf(page, 'description') ?? '').trim() !== ''],
    ['canonical', isUnlisted(page) || linkRel(page, 'canonical') === address],
    ['og:title', (metaOf(page, 'og:title') ?? '').trim() !== ''],
    ['og:description', metaOf(page, 'og:description') === metaOf(page, 'description')],
    ['og:url', page.url === at('/404.html') || metaOf(page, 'og:url') === address],
    ['og:type', ['website', 'article'].includes(metaOf(page, 'og:type') ?? '')],
    ['twitter:card', ['summary', 'summary_large_image'].includes(metaOf(page, 'twitter:card') ?? '')],
    ['lang', all(page.tree, 'html').some((html) => attribute(html, 'lang') === language)],
    ['viewport', metaOf(page, 'viewport')?.includes('width=device-width') ?? false],
  ];
  return needs.filter(([, isThere]) => !isThere).map(([what]) => `no ${what}, or a wrong one`);
}

function headingFaults(page: Page): readonly string[] {
  const headings = all(page.tree, '*', ({ tagName }) => /^h[1-6]$/.test(tagName));
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const ones = levels.filter((level) => level === 1).length;
  return [
    ...(ones === 1 ? [] : [`${ones} h1`]),
    ...headings.filter((heading) => textOf(heading) === '').map(({ tagName }) => `an empty ${tagName}`),
    ...headings
      .filter((_, place) => (levels[place] ?? 1) > (levels[place - 1] ?? 0) + 1)
      .map((heading) => `${heading.tagName} “${textOf(heading)}” skips a level`),
  ];
}

function idFaults(page: Page): readonly string[] {
  const ids = all(page.tree, '*').flatMap((element) => attribute(element, 'id') ?? []);
  const named = all(page.tree, '*').flatMap((element) =>
    ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'popoverTarget'].flatMap(
      (name) => attribute(element, name)?.split(' ') ?? [],
    ),
  );
  return [
    ...repeated(ids).map((id) => `id "${id}" is not unique`),
    ...named.filter((id) => !ids.includes(id)).map((id) => `"${id}" is named and does not exist`),
  ];
}

/** What a page fetches to be shown: scripts, styles, fonts, pictures, frames. */
function resourcesOf(page: Page): readonly string[] {
  const isData = (rel: string): boolean => ['canonical', 'alternate', 'license', 'next', 'prev'].includes(rel);
  return all(page.tree, '*').flatMap((element) => {
    const found = ['src', 'srcSet', 'poster', 'data', 'xLinkHref'].flatMap((name) => attribute(element, name) ?? []);
    if (element.tagName === 'link' && !isData(attribute(element, 'rel') ?? '')) found.push(attribute(element, 'href') ?? '');
    if (['use', 'image'].includes(element.tagName)) found.push(attribute(element, 'href') ?? '');
    if (element.tagName === 'form') found.push(attribute(element, 'action') ?? '');
    if (element.tagName === 'style') found.push(...cssResources(textOfStyle(element)));
    return found;
  });
}

function cssResources(css: string): readonly string[] {
  return [...css.matchAll(/(?:url\(|@import\s+)\s*["']?([^"')\s;]+)/g)].map(([, address = '']) => address);
}

function textOfStyle(style: Element): string {
  return style.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function resourceFaults(page: Page): readonly string[] {
  return resourcesOf(page).flatMap((address) => {
    if (address.startsWith('#') || address.startsWith('data:')) return [];
    const url = new URL(address, origin + page.url);
    if (url.origin !== origin) return [`fetches ${address} from another host`];
    return isFile(url.pathname) || isFile(`${url.pathname}index.html`) ? [] : [`${address} does not exist`];
  });
}

function inlineStyleFaults(page: Page): readonly string[] {
  const isHandler = (name: string): boolean => /^on[A-Z]/.test(name);
  return all(page.tree, '*').flatMap(({ tagName, properties }) => [
    ...('style' in properties ? [`<${tagName}> has a style attribute`] : []),
    ...Object.keys(properties)
      .filter(isHandler)
      .map((name) => `<${tagName}> has an ${name} attribute`),
  ]);
}

test('every page says in its head what it is, where it is and in which language', () => {
  assert.deepEqual(
    faultsOf(
      pages.filter((page) => !isEmbed(page) && !isMoved(page)),
      headFaults,
    ),
    [],
  );
});

test('every page for frames on other pages has a title, and names the page it belongs to as the one to list', () => {
  const embeds = pages.filter(isEmbed);
  assert.ok(embeds.length > 0);
  for (const page of embeds) {
    assert.ok(titleOf(page) !== '' && metaOf(page, 'robots') === 'noindex', page.url);
    const story = new URL(linkRel(page, 'canonical') ?? '');
    assert.ok(story.origin === origin && pages.some(({ url }) => url === story.pathname), `${page.url}: ${story.href}`);
  }
});

test('no two pages that search engines list have the same title', () => {
  const listed = pages.filter((page) => !isUnlisted(page));
  const shared = [...Map.groupBy(listed, titleOf)].filter(([, same]) => same.length > 1);
  assert.deepEqual(
    shared.map(([title, same]) => `“${title}”: ${same.map(({ url }) => url).join(', ')}`),
    [],
  );
});

test('only the search, the sheets to print, the pages for lost and for cut-off readers, pages for frames and pages that moved are kept from search engines', () => {
  assert.deepEqual(
    pages
      .filter((page) => isUnlisted(page) && !isEmbed(page) && !isMoved(page))
      .map(({ url }) => url)
      .sort(),
    [at('/404.html'), ...corpus.agreements.map(({ id }) => urls.sheet(id)), urls.offline, urls.search].sort(),
  );
});

test('every page has one h1, and no heading skips a level', () => {
  assert.deepEqual(faultsOf(pages, headingFaults), []);
});

const withSkipLink = pages.filter((page) => !isEmbed(page));

test('every page has one main, which the first link of the page leads to', () => {
  assert.deepEqual(
    faultsOf(withSkipLink, (page) => {
      const mains = all(page.tree, 'main').map((main) => `#${attribute(main, 'id') ?? ''}`);
      const [first] = all(page.tree, 'a');
      return mains.length === 1 && first && attribute(first, 'href') === mains[0] ? [] : [`main: ${mains.join()}`];
    }),
    [],
  );
});

test('every id is unique on its page, and every id that is named exists there', () => {
  assert.deepEqual(faultsOf(pages, idFaults), []);
});

test('no page fetches anything from another host or anything that does not exist', () => {
  assert.ok(pages.flatMap(resourcesOf).length >= pages.length);
  assert.deepEqual(faultsOf(pages, resourceFaults), []);
});

test('no style sheet of the site names another host', () => {
  const sheets = filesIn(siteFolder).filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
  assert.deepEqual(
    sheets.flatMap((file) => cssResources(readBuilt(file)).filter((address) => new URL(address, origin).origin !== origin)),
    [],
  );
});

test('no element has a style of its own or runs a script of its own', () => {
  assert.deepEqual(faultsOf(pages, inlineStyleFaults), []);
});

test('the checks of pages find a page that has everything wrong', () => {
  const bad = readPage(
    '/bad/',
    `<html><head><title> </title><link rel="stylesheet" href="https://fonts.example/a.css"><style>@import "//cdn.example/b.css"; p { background: url(/none.png) }</style></head>
     <body><h1 id="a">One</h1><h3 id="a" style="color: red">Three</h3><h2></h2><h1>Two</h1><button popovertarget="note-9" onclick="x()">9</button>
     <script src="https://cdn.example/c.js"></script><img src="/missing.png"></body></html>`,
  );
  assert.deepEqual(headFaults(bad).length, 9);
  assert.deepEqual(headingFaults(bad), ['2 h1', 'an empty h2', 'h3 “Three” skips a level']);
  assert.deepEqual(idFaults(bad), ['id "a" is not unique', '"note-9" is named and does not exist']);
  assert.deepEqual(resourceFaults(bad), [
    'fetches https://fonts.example/a.css from another host',
    'fetches //cdn.example/b.css from another host',
    '/none.png does not exist',
    'fetches https://cdn.example/c.js from another host',
    '/missing.png does not exist',
  ]);
  assert.deepEqual(inlineStyleFaults(bad), ['<h3> has a style attribute', '<button> has an onClick attribute']);
});
