import assert from 'node:assert/strict';
import test from 'node:test';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { urls } from '#urls.ts';
import { all, corpus, only, pageAt, pages, readPage, type Page } from './built-site.ts';
import type { Element, Nodes } from 'hast';

/** The words of a text, without what only surrounds them. */
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The words of a part of a page, figures of citations left out. */
function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'sup') return '';
  return 'children' in node ? node.children.map((child) => proseOf(child as Nodes)).join('') : '';
}

/** The paragraphs, points, cells and heads of an article's text. */
function blocksOf(page: Page): readonly Element[] {
  return all(only(page.tree, 'div.prose'), '*', ({ tagName }) => ['p', 'li', 'td', 'h2', 'h3'].includes(tagName));
}

/** What a reader view keeps of a page. */
function readerView(page: Page): { readonly text: string; readonly links: readonly string[] } {
  const { document } = parseHTML(page.html);
  const kept = new Readability(document as unknown as Document).parse();
  assert.ok(kept?.textContent && kept.content, page.url);
  const { document: content } = parseHTML(`<!doctype html><html><body>${kept.content}</body></html>`);
  return {
    text: [...content.querySelectorAll('sup')].reduce((text, figure) => text.replace(figure.textContent ?? '', ' '), kept.textContent),
    links: [...content.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
  };
}

/** The blocks of an article whose words a reader view does not keep in their order. */
function lostIn(page: Page): readonly string[] {
  const kept = wordsIn(readerView(page).text.replaceAll(/\d/g, '')).join(' ');
  return blocksOf(page)
    .map(proseOf)
    .filter((text) => !kept.includes(wordsIn(text.replaceAll(/\d/g, '')).join(' ')));
}

const articles = corpus.articles.map(({ id }) => pageAt(urls.article(id)));

test('a reader view keeps every word of every article, and the figures as links to its sources', () => {
  assert.ok(articles.length > 0);
  for (const page of articles) {
    assert.ok(blocksOf(page).length > 5, page.url);
    assert.deepEqual(lostIn(page), [], page.url);
    assert.ok(
      readerView(page).links.some((href) => href.includes('#note-')),
      page.url,
    );
  }
});

test('lostIn(page) finds words that stand in a button', () => {
  const [page] = articles;
  assert.ok(page);
  const html = page.html.replace(/<a href="#term-[^"]+" class="term">([^<]+)<\/a>/, '<button type="button">$1</button>');
  assert.notEqual(html, page.html);
  assert.equal(lostIn(readPage(page.url, html)).length, 1);
});

test('no words of a text stand in a control', () => {
  const controls = ['button', 'input', 'select', 'textarea'];
  const held = pages.flatMap((page) =>
    all(page.tree, 'div.prose').flatMap((prose) => {
      const drawn = new Set(all(prose, 'figure').flatMap((figure) => all(figure, '*')));
      return all(prose, '*', (element) => controls.includes(element.tagName) && !drawn.has(element)).map(() => page.url);
    }),
  );
  assert.deepEqual(held, []);
});

test('sub-heads of a text end with their last word', () => {
  const signed = articles.flatMap((page) => all(only(page.tree, 'div.prose'), 'h2').filter((head) => proseOf(head).trim().endsWith('#')));
  assert.deepEqual(signed, []);
});
