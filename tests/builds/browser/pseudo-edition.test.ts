import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';
import type { Element, Nodes } from 'hast';
import { filesOf } from '../../check/memory-folder.ts';
import { all, attribute, isMoved, readPages, type Page } from '../../site/built-site.ts';
import { siteEnvironment } from '../../site/build-site.ts';
import { openWorkshop, SMALL_SUMMIT } from '../workshop.ts';

const project = join(import.meta.dirname, '../../..');
const { site, build } = openWorkshop(SMALL_SUMMIT);
const built = await build({ EDITION: 'xx' }).done;

/** Names and file names that are the same in every language. */
const NAMES = new Set(
  'WhatsApp|Telegram|X|CSV|SVG|PNG|JSON|BibTeX|RIS|CSL-JSON|datapackage.json|sha256sums.txt|sources.csl.json|Creative Commons Attribution 4.0 International'.split(
    '|',
  ),
);
const ADDRESS = /https?:\/\/\S+|mailto:\S+/g;
/** Between two texts. */
const SEAM = '\u0001';

/** A text as it is compared: without marks of Markdown, kinds of quotes and blanks, numbers and what is filled in. */
function bare(text: string): string {
  return text
    .replaceAll(/\]\([^)]*\)|\[@[^\]]*\]/g, ']')
    .replaceAll(/\{[\w-]+(?:[ .][\w-]+)*\}|\d(?:[\d\s,.]*\d)?/g, '#')
    .replaceAll(/[^\p{L}\p{M}#]+/gu, ' ')
    .toLowerCase()
    .trim();
}

/** What is content: every text of the summit's files. */
const content = [...filesOf(SMALL_SUMMIT).values()].map((file) => bare(file.toString())).join('\n');

/** What of a text stands in no brackets and is neither content nor a name; texts are told apart by seams. */
function unsaid(text: string): readonly string[] {
  const outside = text.replaceAll(/⟦[^⟦⟧]*⟧/g, SEAM);
  if (outside !== text) return unsaid(outside);
  return text
    .replaceAll(ADDRESS, SEAM)
    .split(SEAM)
    .filter((piece) => !NAMES.has(piece.trim()))
    .flatMap((piece) => piece.split(/[.:;,()·…“”"]/))
    .filter((piece) => /\p{L}/u.test(piece) && !content.includes(bare(piece)));
}

/** The texts of a page in order, as readers see them and as they hear them. */
function textsIn(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element' && (node.tagName === 'style' || node.tagName === 'script' || node.tagName === 'textarea')) return [];
  return 'children' in node ? [...node.children, ...(node.type === 'element' && node.content ? [node.content] : [])].flatMap(textsIn) : [];
}

/** A text that was shortened, with its brackets closed. */
function closed(text: string): string {
  const open = [...text].reduce((depth, sign) => depth + Number(sign === '⟦') - Number(sign === '⟧'), 0);
  return text + '⟧'.repeat(Math.max(0, open));
}

const SPOKEN = ['ariaLabel', 'alt', 'title', 'placeholder', 'label', 'dataLabel'];

function unsaidOf({ tree, url }: Page): readonly string[] {
  const described = all(tree, 'meta', (meta) => /title|description|alt/.test(attribute(meta, 'name') ?? attribute(meta, 'property') ?? ''));
  const attributes = [
    ...all(tree, '*').flatMap((element: Element) => SPOKEN.flatMap((name) => attribute(element, name) ?? [])),
    ...described.flatMap((meta) => closed(attribute(meta, 'content') ?? '')),
  ];
  return [textsIn(tree).join(SEAM), ...attributes].flatMap(unsaid).map((text) => `${url}: “${text.trim()}”`);
}

test('an edition of brackets and of letters longer than English is built, pictures and cards as well', () => {
  assert.equal(built.status, 0, built.output);
});

test('of an edition of brackets, every word that is not content was said by the catalogue', () => {
  const pages = readPages(site).filter((page) => !isMoved(page));
  assert.ok(pages.length > 60);
  assert.deepEqual([...new Set(pages.flatMap(unsaidOf))], []);
  assert.deepEqual(unsaid('⟦Sources ⟦one⟧ Длин⟧: a cheese, and Contents'), [' and Contents']);
});

test('the links of an edition lead to what was built below its path, and its longer words fit windows of 320 pixels', () => {
  const env = { ...siteEnvironment(SMALL_SUMMIT, site), EDITION: 'xx' };
  const names = '--test-name-pattern=every internal link and fragment|nothing is too wide for windows';
  const files = ['tests/site/links.test.ts', 'tests/site/browser/reading.test.ts'].map((file) => join(project, file));
  const { status, stdout } = spawnSync(process.execPath, ['--test', names, ...files], { cwd: project, env, encoding: 'utf8' });
  assert.equal(status, 0, stdout.slice(-4000));
  assert.ok(Number(/^ℹ pass (\d+)$/m.exec(stdout)?.[1]) > 20, stdout);
});
