import assert from 'node:assert/strict';
import test from 'node:test';
import type { Element, Nodes } from 'hast';
import { all, attribute, hasClass, pages, readPage, type Page } from './built-site.ts';

/** What a template leaves behind when a value is missing. */
const LEFTOVERS = [/\bundefined\b/, /\bNaN\b/, /\[object \w+\]/, /Invalid Date/, /\{[^{}]*\}/];
/** Attributes people read or hear, but for templates that a script fills in. */
const READ_ATTRIBUTES = ['ariaLabel', 'alt', 'title', 'content', 'placeholder', 'href', 'value', 'dateTime', 'dataLabel', 'dataWords'];

function leftoversOn(page: Page): readonly string[] {
  const texts = [
    ...textsOf(page.tree),
    ...all(page.tree, '*').flatMap((element) => READ_ATTRIBUTES.flatMap((name) => attribute(element, name) ?? [])),
  ];
  return texts.filter((text) => LEFTOVERS.some((leftover) => leftover.test(text))).map((text) => text.trim().slice(0, 80));
}

/** Text nodes in order, but for code. */
function textsOf(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  if (!('children' in node) || (node.type === 'element' && ['script', 'style'].includes(node.tagName))) return [];
  return node.children.flatMap(textsOf);
}

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'button',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'share-control',
]);

interface Touch {
  /** The block the words stand in, as "li.detail" or "nav.threads li". */
  readonly block: string;
  /** "6 December 2021|S-400". */
  readonly words: string;
}

/** Where a word runs into the next because nothing stands between two elements in a line, whatever a style sheet may do about it. */
function gluedWords(page: Page): readonly Touch[] {
  const glued: Touch[] = [];
  let before = '';
  let hasCrossed = false;
  const read = (text: string, block: string): void => {
    if (text === '') return;
    if (hasCrossed && /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text)) {
      glued.push({ block, words: `${before.slice(-20)}|${text.slice(0, 20)}` });
    }
    before = text;
    hasCrossed = false;
  };
  const walk = (node: Nodes, block: string): void => {
    if (node.type === 'text') return read(node.value, block);
    if (!('children' in node)) return;
    if (node.type === 'element' && isLeftOut(node)) return void (hasCrossed = true);
    const isInline = node.type === 'element' && INLINE.has(node.tagName);
    if (!isInline) before = '';
    const name = isInline || node.type !== 'element' ? block : nameOf(node, block);
    hasCrossed = true;
    for (const child of node.children) walk(child, name);
    hasCrossed = true;
    if (!isInline) before = '';
  };
  walk(page.tree, '');
  return glued;
}

/** A block by its classes, or by its tag within the nearest block that has any. */
function nameOf(element: Element, around: string): string {
  const classes = attribute(element, 'className')?.split(' ') ?? [];
  return classes.length > 0 ? [element.tagName, ...classes].join('.') : [around.split(' ')[0], element.tagName].join(' ').trim();
}

/** Figures and heading links hang on their word by intention; code and what is hidden are no text. */
function isLeftOut(element: Element): boolean {
  return (
    element.properties['hidden'] === true ||
    hasClass(element, 'citations') ||
    hasClass(element, 'heading-link') ||
    ['head', 'script', 'style', 'template'].includes(element.tagName)
  );
}

test('no page shows what a missing value leaves behind', () => {
  assert.deepEqual(
    pages.flatMap((page) => leftoversOn(page).map((text) => `${page.url}: ${text}`)),
    [],
  );
});

test('leftoversOn(page) finds every kind of leftover', () => {
  const bad = readPage(
    '/',
    '<p>undefined</p><p aria-label="NaN of 28">NaN</p><p>[object Object]</p><time datetime="Invalid Date">{announced}</time>',
  );
  assert.deepEqual(leftoversOn(bad), ['undefined', 'NaN', '[object Object]', '{announced}', 'NaN of 28', 'Invalid Date']);
});

test('no word runs into the next where two elements meet', () => {
  const touches = pages.flatMap((page) => gluedWords(page).map((touch) => ({ ...touch, url: page.url })));
  const byBlock = [...Map.groupBy(touches, ({ block }) => block)];
  assert.deepEqual(
    byBlock.map(([block, [first, ...others]]) => `in ${block}: “${first?.words}” on ${first?.url}, and ${others.length} more`),
    [],
  );
});

test('gluedWords(page) finds words that touch, and lets citations, headings and blocks touch', () => {
  const glued = (html: string): readonly string[] => gluedWords(readPage('/', html)).map(({ words }) => words);
  assert.deepEqual(glued('<p><time>6 December 2021</time><a>S-400</a></p>'), ['6 December 2021|S-400']);
  assert.deepEqual(glued('<p>see<a>this</a>now</p>'), ['see|this', 'this|now']);
  assert.deepEqual(glued('<p>signed<sup class="citations"><button>1</button></sup>The</p>'), ['signed|The']);
  assert.deepEqual(
    glued('<p>signed<sup class="citations"><button>1</button></sup>. The</p><h2>Head<a class="heading-link">#</a></h2>'),
    [],
  );
  assert.deepEqual(glued('<ul><li>one</li><li>two</li></ul><p>a <b>b</b> c, <i>d</i>.</p><svg><text><tspan>e</tspan></text></svg>'), []);
});
