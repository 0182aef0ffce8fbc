import type { Element } from 'hast';
import { brotliCompressSync, constants, createBrotliDecompress } from 'node:zlib';
import { urls } from '#urls.ts';
import { all, attribute, corpus, origin, pageAt, pages, readBuilt, type Page } from './built-site.ts';

/** What the HTML of an article or an agreement may weigh, in bytes. */
export const PAGE_BUDGET = 20_000;
/** What fits into the first round trip of a fresh connection, in bytes. */
export const FIRST_TRIP = 14_600;
/** What may be loaded before a reader acts, in bytes. */
export const SCRIPT_BUDGET = 5_000;

/** What a page weighs, compressed; `left` is what its budgets still allow, and no HTML budget means a list that may grow. */
export interface Weight {
  readonly url: string;
  readonly html: number;
  readonly htmlLeft: number | undefined;
  readonly script: number;
  readonly scriptLeft: number;
}

/** The bytes of a text after the strongest brotli. */
export function compressed(text: string): number {
  return compress(text).length;
}

function compress(text: string): Buffer {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(text, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: text.length } });
}

/** What a browser can read of a page after its first round trip: the text that the first bytes of its compressed form hold. */
export async function readFirstTrip(text: string): Promise<string> {
  const decoder = createBrotliDecompress();
  const chunks: Buffer[] = [];
  decoder.on('data', (chunk: Buffer) => chunks.push(chunk));
  const bytes = compress(text);
  await new Promise<void>((resolve) => decoder.write(bytes.subarray(0, FIRST_TRIP), () => resolve()));
  decoder.destroy();
  return Buffer.concat(chunks).toString();
}

/** Weighs the pages that have a budget for their HTML: every article and agreement, heaviest first. */
export function weighBudgeted(): readonly Weight[] {
  const budgeted = [...corpus.articles.map(({ id }) => urls.article(id)), ...corpus.agreements.map(({ id }) => urls.agreement(id))];
  return budgeted.map((url) => weigh(pageAt(url), PAGE_BUDGET)).sort((a, b) => b.html - a.html);
}

/** Weighs the largest page of every other type, by the first word of its address. */
export function weighLargest(): readonly Weight[] {
  const byType = Map.groupBy(pages, ({ url }) => url.split('/')[1] ?? '');
  return [...byType.values()]
    .flatMap((group) => group.toSorted((a, b) => b.html.length - a.html.length)[0] ?? [])
    .map((page) => weigh(page))
    .sort((a, b) => b.html - a.html);
}

function weigh(page: Page, budget?: number): Weight {
  const html = compressed(page.html);
  const script = compressed(codeOf(page));
  return { url: page.url, html, htmlLeft: budget === undefined ? undefined : budget - html, script, scriptLeft: SCRIPT_BUDGET - script };
}

/** All code a page runs on its own: what stands in it, what it names, and what that imports at once. */
export function codeOf(page: Page, read: (path: string) => string = readBuilt): string {
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
export function importsOf(code: string): readonly string[] {
  return [...code.matchAll(/(?:^|[;\s}])import\s*(?:[\w*{}\s,$]+from\s*)?["'`]([^"'`]+)["'`]/g)].map(([, from = '']) => from);
}
