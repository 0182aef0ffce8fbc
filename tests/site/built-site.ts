import { filesIn } from '#files-in.ts';
import { checkContent } from '#check/check-content.ts';
import { contentDirectory } from '#content-directory.ts';
import type { Corpus } from '#model/corpus.ts';
import { onceFor } from '#model/once.ts';
import { publishedUrl } from '#published-url.ts';
import { at } from '#urls.ts';
import type { Element, Nodes, Root } from 'hast';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rehype } from 'rehype';

/** A built page, parsed as a browser would. */
export interface Page {
  /** Its path on its host, such as "/timeline/"; the page for lost readers is "/404.html". */
  readonly url: string;
  readonly html: string;
  readonly tree: Root;
}

/** The folder the site was built into. */
export const siteFolder: string = process.env['OUT_DIR'] ?? 'dist';

/** Where the site is published, without a slash at the end. */
export const origin: string = new URL(publishedUrl()).origin;

/** The records the site was built from. */
export const corpus: Corpus = readCorpus();

/** Every page of the site, by path. */
export const pages: readonly Page[] = readPages(siteFolder);

/** A page by its path. */
export function pageAt(url: string): Page {
  const page = pages.find((candidate) => candidate.url === url);
  if (!page) throw new Error(`no page was built at ${url}`);
  return page;
}

/** Reads one page; it is parsed when it is first looked into. */
export function readPage(url: string, html: string): Page {
  let tree: Root | undefined;
  return {
    url,
    html,
    get tree(): Root {
      return (tree ??= rehype().parse(html));
    },
  };
}

/** Reads every page of a folder. */
export function readPages(folder: string): readonly Page[] {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder}/ holds no site; run npm run build first.`);
  return filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(at(`/${file.replace(/(^|\/)index\.html$/, '$1')}`), readFileSync(join(folder, file), 'utf8')));
}

/** True when the site serves a file of its own at a path. */
export function isFile(path: string): boolean {
  const file = join(siteFolder, decodeURIComponent(belowSite(path)));
  return existsSync(file) && statSync(file).isFile();
}

/** The text of a file of the site. */
export function readBuilt(path: string): string {
  return readFileSync(join(siteFolder, belowSite(path)), 'utf8');
}

/** A path of the host as one of the built folder, which holds no folders for the path the site is published under. */
function belowSite(path: string): string {
  const base = at('/');
  return path.startsWith(base) ? path.slice(base.length) : path;
}

/** True when a page asks search engines not to list it. */
export function isUnlisted(page: Page): boolean {
  return metaOf(page, 'robots')?.includes('noindex') ?? false;
}

/** True for a page that is shown in frames on pages elsewhere. */
export function isEmbed({ url }: Pick<Page, 'url'>): boolean {
  return url.startsWith(at('/embed/'));
}

/** True for a page that only leads on to where a renamed record is now. */
export function isMoved(page: Page): boolean {
  return all(page.tree, 'meta').some((meta) => attribute(meta, 'httpEquiv') === 'refresh');
}

/** What a page says of itself under a name: `description`, `og:title` and the like. */
export function metaOf(page: Page, name: string): string | undefined {
  const meta = all(page.tree, 'meta').find((element) => attribute(element, 'name') === name || attribute(element, 'property') === name);
  return meta && attribute(meta, 'content');
}

/** Every element below a node, in document order: walked once, since dozens of tests look through the same thousand pages. */
const elementsIn = onceFor((node: Nodes): readonly Element[] => {
  const found: Element[] = [];
  const walk = (parent: Nodes): void => {
    for (const child of 'children' in parent ? parent.children : []) {
      if (child.type !== 'element') continue;
      found.push(child);
      walk(child);
    }
  };
  walk(node);
  return found;
});

/** The same by their tag names. */
const elementsByTag = onceFor((node: Nodes) => Map.groupBy(elementsIn(node), ({ tagName }) => tagName));

/** Elements below a node in document order, by tag name (`*` for every one), class names, and a test. */
export function all(node: Nodes, selector: string, test: (element: Element) => boolean = () => true): readonly Element[] {
  const [tag = '*', ...classes] = selector.split('.');
  const named = tag === '*' ? elementsIn(node) : (elementsByTag(node).get(tag) ?? []);
  return named.filter((element) => classes.every((name) => hasClass(element, name)) && test(element));
}

/** The only element that fits; throws when there are none or several. */
export function only(node: Nodes, selector: string, test?: (element: Element) => boolean): Element {
  const [first, ...others] = all(node, selector, test);
  if (!first || others.length > 0) throw new Error(`${selector} fits ${first ? others.length + 1 : 'no'} elements, not one`);
  return first;
}

/** The element with an id. */
export function withId(node: Nodes, id: string): Element | undefined {
  return all(node, '*', (element) => element.properties['id'] === id)[0];
}

/** True when an element carries a class. */
export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** An attribute's text by its name in hast, such as `ariaLabelledBy`; nothing when it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** The text a reader gets of a node, with white space folded; code to copy is none. */
export function textOf(node: Nodes): string {
  return rawTextOf(node).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

function rawTextOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && UNREAD.has(node.tagName))) return '';
  return node.children.map(rawTextOf).join('');
}

/** Elements whose text is not read. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template', 'textarea']);

/** Every link of a page that stays on the site, with where it leads. */
export function internalLinks(page: Page): readonly { readonly href: string; readonly path: string; readonly fragment: string }[] {
  return all(page.tree, 'a').flatMap((link) => {
    const href = attribute(link, 'href');
    if (href === undefined) return [];
    const url = new URL(href, origin + page.url);
    return url.origin === origin ? [{ href, path: url.pathname, fragment: decodeURIComponent(url.hash.slice(1)) }] : [];
  });
}

function readCorpus(): Corpus {
  const { corpus: read, faults } = checkContent(contentDirectory());
  if (!read || faults.length > 0) throw new Error(`${faults.length} faults in ${contentDirectory()}/; npm run check:content names them.`);
  return read;
}
