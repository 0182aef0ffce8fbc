import { filesIn } from '#files-in.ts';
import { FACETS } from '#model/ledger-filter.ts';
import { at } from '#urls.ts';
import { attribute, all, isEmbed, isMoved, pages, readBuilt, siteFolder, type Page } from './built-site.ts';
import type { Element } from 'hast';

/** Files people and programs link to by name; what the pages fetch of their own accord is none of them. */
const LINKED_FILES = /(?:^|\/)(?:feed\.xml|brief\.txt|embed\.txt)$|^data\/|^oembed\//;
/** Places that are named for their order, that only a label points at, or that are groups of a list, which go when nothing is left in them. */
const UNADDRESSED = /^(?:text|menu|note-\d+|term-.+|(?:status|topic)-.+|.+-(?:title|summary))$/;

/** Every address of the built site that a link may be sent to: pages, places on them whose ids come from the content, and files. */
export function publishedAddresses(): readonly string[] {
  const own = pages.filter((page) => !isMoved(page) && page.url !== '/404.html');
  const places = own.filter((page) => !isEmbed(page)).flatMap((page) => placesOn(page).map((id) => `${page.url}#${id}`));
  const files = filesIn(siteFolder)
    .filter((file) => LINKED_FILES.test(file) && !file.endsWith('.html'))
    .map((file) => `/${file}`);
  return [...own.map(({ url }) => url), ...places, ...files].toSorted();
}

/** A list of the agreements that have one thing in common: who stands in it follows from what the records say, so that its rows come and go. */
const LIST_OF_ROWS = new RegExp(`^${at('/agreements/')}(?:${FACETS.join('|')})/`);

function placesOn(page: Page): readonly string[] {
  if (LIST_OF_ROWS.test(page.url)) return [];
  const [main] = all(page.tree, 'main');
  return main
    ? all(main, '*', (element) => !isDrawn(element))
        .flatMap((element) => attribute(element, 'id') ?? [])
        .filter((id) => !UNADDRESSED.test(id))
    : [];
}

function isDrawn({ tagName }: Element): boolean {
  return ['svg', 'g', 'path', 'rect', 'circle', 'text', 'clipPath', 'pattern', 'marker', 'label', 'input', 'template'].includes(tagName);
}

const RULES = hostRules(readBuilt('_redirects'));
const files: ReadonlySet<string> = new Set(filesIn(siteFolder).map((file) => `/${file}`));
const ids = new Map<string, ReadonlySet<string>>();

function idsOn(page: Page): ReadonlySet<string> {
  const known = ids.get(page.url) ?? new Set(all(page.tree, '*').flatMap((element) => attribute(element, 'id') ?? []));
  ids.set(page.url, known);
  return known;
}

/** True when an address still arrives: at a page with that place, at a list that a row has left, at a file, or by a redirect of the host's rules at one that does. */
export function resolves(address: string, rules: readonly HostRule[] = RULES): boolean {
  const [path = '', fragment = ''] = address.split('#');
  const rule = rules.find(([from]) => from.test(path));
  if (rule) {
    const others = rules.filter((other) => other !== rule);
    return resolves(`${path.replace(...rule)}${fragment === '' ? '' : `#${fragment}`}`, others);
  }
  if (!path.endsWith('/')) return files.has(path);
  const page = pages.find(({ url }) => url === path);
  return page !== undefined && (fragment === '' || LIST_OF_ROWS.test(path) || idsOn(page).has(fragment));
}

/** Which paths a rule fits, and where they lead, for `replace`. */
type HostRule = readonly [from: RegExp, to: string];

/** The rules of `_redirects` as Netlify reads them: `:id` stands for one part of a path, `*` for the rest of it, which `:splat` repeats. */
export function hostRules(text: string): readonly HostRule[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [from = '', to = ''] = line.split(' ');
      const pattern = from.replaceAll('.', '[.]').replace(':id', '(?<id>[^/]+)').replace('*', '(?<splat>.*)');
      return [new RegExp(`^${pattern}$`), to.replace(/:(id|splat)/g, '$<$1>')] as const;
    });
}
