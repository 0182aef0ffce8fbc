import { filesIn } from '#files-in.ts';
import { checkContent } from '#check/check-content.ts';
import type { ReadMemory } from '#check/read-content.ts';
import remarkProseSyntax from '#markdown/remark-prose-syntax.ts';
import type { Corpus } from '#model/corpus.ts';
import { urls } from '#urls.ts';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { chanceOf, editCarelessly, pick } from '../check/careless-editor.ts';
import { all, only, pages as published, readPage, readPages, textOf, type Page } from '../site/built-site.ts';
import { openWorkshop, REAL_SUMMIT } from './workshop.ts';

const SEED = 6;
/** Edits that pass and are built together. */
const KEPT = 24;

interface KeptEdit {
  readonly file: string;
  readonly deed: string;
}

const { content, site, build } = openWorkshop(REAL_SUMMIT);
const memory: ReadMemory = new Map();

/** Edits records carelessly, one slip each, until enough of the slips have passed the check together. */
function editUntilKept(): readonly KeptEdit[] {
  const files = filesIn(content).filter((file) => /\.(?:md|yaml)$/.test(file) && !/(?:^|\/)(?:README|summit)\./.test(file));
  const kept = new Map<string, KeptEdit>();
  for (let number = 0; kept.size < KEPT; number += 1) {
    const chance = chanceOf(SEED, number);
    const file = pick(chance, files);
    const text = readFileSync(join(content, file), 'utf8');
    const { deed, bytes, name } = editCarelessly(file, text, '', chance);
    if (name !== undefined || kept.has(file) || Buffer.from(text).equals(bytes)) continue;
    writeFileSync(join(content, file), bytes);
    if (checkContent(content, memory).faults.length === 0) kept.set(file, { file, deed });
    else writeFileSync(join(content, file), text);
  }
  return [...kept.values()];
}

/** Every page a record is read on, by the file the record stands in. */
function addressOf(file: string): string {
  const [folder = '', name = ''] = file.split('/');
  const id = name.replace(/\.\w+$/, '');
  const addresses: Readonly<Record<string, string>> = {
    articles: urls.article(id),
    agreements: urls.agreement(id),
    events: urls.event(id),
    threads: urls.thread(id),
    sources: urls.source(id),
    glossary: urls.glossary,
    disagreements: urls.disagreements,
    claims: urls.claims,
  };
  return addresses[folder] ?? urls.home;
}

/** The words of a Markdown body as a reader should find them, in pieces: between two of them may stand the figure of a citation. */
function piecesOf(markdown: string): readonly string[] {
  const pieces: string[] = [];
  visit(remark().use(remarkProseSyntax).parse(markdown), 'text', ({ value }) => void pieces.push(...value.split(/\[@[^\]]*\]/)));
  return pieces.map(lettersOf).filter((piece) => piece !== '');
}

function lettersOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function bodyOf(text: string): string {
  return /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*$([\s\S]*)/m.exec(text.replace(/^\uFEFF/, ''))?.[1] ?? '';
}

function holesOf(page: Page): readonly string[] {
  const main = only(page.tree, 'main');
  const headings = all(page.tree, 'h1').map(textOf);
  return [
    ...(headings.length === 1 && headings[0] !== '' ? [] : [`${page.url} has ${headings.length} h1`]),
    ...(textOf(main).length > 20 ? [] : [`${page.url} says nothing`]),
    ...(/\bundefined\b|\bNaN\b|\[object |Invalid Date/.test(textOf(main)) ? [`${page.url} speaks of code`] : []),
  ];
}

test(`careless edits that pass the check are published whole: ${KEPT} of them, built together`, async () => {
  const kept = editUntilKept();
  const { status, output } = await build().done;
  assert.equal(status, 0, `${kept.map(({ file, deed }) => `${file}: ${deed}`).join('\n')}\n${output}`);
  const pages = new Map(readPages(site).map((page) => [page.url, page]));
  const { corpus } = checkContent(content, memory);
  assert.ok(corpus);

  assert.deepEqual(missingPages(corpus, pages), []);
  // A page that is as it was is whole: the tests of the built site have read it.
  const known = new Map(published.map(({ url, html }) => [url, html]));
  const changed = [...pages.values()].filter(({ url, html }) => !url.startsWith('/embed/') && html !== known.get(url));
  assert.ok(changed.length >= KEPT / 2, `${changed.length} pages have changed`);
  assert.deepEqual(changed.flatMap(holesOf), []);
  const lost = kept.flatMap(({ file, deed }) => {
    const page = pages.get(addressOf(file));
    const shown = page ? lettersOf(textOf(page.tree)) : '';
    const pieces = file.endsWith('.md') ? piecesOf(bodyOf(readFileSync(join(content, file), 'utf8'))) : [];
    return pieces.filter((piece) => !shown.includes(piece)).map((piece) => `${file} (${deed}): “${piece.slice(0, 80)}” is not on its page`);
  });
  assert.deepEqual(lost, []);
});

/** Pages, and sections of pages, that a record should have and has not. */
function missingPages({ articles, agreements, events, threads, sources }: Corpus, pages: ReadonlyMap<string, Page>): readonly string[] {
  const needed = [
    ...articles.map(({ id }) => ({ url: urls.article(id), sections: ['sources'] })),
    ...agreements.map(({ id }) => ({ url: urls.agreement(id), sections: ['history', 'sources'] })),
    ...events.map(({ id }) => ({ url: urls.event(id), sections: ['sources'] })),
    ...threads.map(({ id }) => ({ url: urls.thread(id), sections: [] })),
    ...sources.map(({ id }) => ({ url: urls.source(id), sections: [] })),
  ];
  return needed.flatMap(({ url, sections }) => {
    const page = pages.get(url);
    return page
      ? sections.filter((id) => !page.html.includes(` id="${id}"`)).map((id) => `${url} has no section ${id}`)
      : [`there is no ${url}`];
  });
}

test('holesOf(page) finds a page without heading or words, and one that speaks of code', () => {
  const holes = (main: string): readonly string[] => holesOf(readPage('/x/', `<main>${main}</main>`));
  assert.deepEqual(holes('<h1>Night train</h1><p>It runs between two towns.</p>'), []);
  assert.deepEqual(holes('<h1></h1>'), ['/x/ has 1 h1', '/x/ says nothing']);
  assert.deepEqual(holes('<h1>Night train</h1><p>It ran first in undefined, they say.</p>'), ['/x/ speaks of code']);
});
