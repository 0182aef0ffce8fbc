import type { Position } from '#model/citation.ts';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LocalFault } from './fault.ts';

/** Schemes a link of prose may have; those of records, such as agreement:, are judged where records are known. */
const SCHEMES: readonly string[] = ['https', 'http', 'mailto', 'tel'];
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** The form the check of links to records judges: a word, a colon, and no slashes. */
const RECORD_LINK = /^[a-z]+:(?!\/\/)/i;
/** A browser reads a backslash as a slash. */
const NO_SCHEME = /^[/\\]{2}/;
/** Control characters, zero-width spaces and marks that turn the direction of writing. */
const CONTROL = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u;
const SHOWN = 40;
const KEEP_IN_PUBLIC = 'keep the file in public/ and name it by its path, such as /pictures/hall.png.';

/** What a Markdown body could smuggle onto the page: raw HTML, addresses that run code or hide where they lead, images of other hosts. */
export function unsafeMarkdown(tree: Root): readonly LocalFault[] {
  const faults: LocalFault[] = [];
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const words =
      node.type === 'html'
        ? htmlFault(node.value)
        : node.type === 'image'
          ? imageFault(node.url)
          : node.type === 'link'
            ? (linkFault(node.url) ?? pathFault(node.url))
            : node.type === 'definition'
              ? linkFault(node.url)
              : undefined;
    if (words) faults.push({ at: { line, column }, ...words });
  });
  return faults;
}

type Words = Omit<LocalFault, 'at'>;

function htmlFault(html: string): Words {
  if (html.startsWith('<!--')) {
    return {
      fault: 'an HTML comment in the text',
      remedy: 'It would be published: write notes to colleagues as a # comment between the --- lines.',
    };
  }
  return { fault: `raw HTML "${shown(html)}"`, remedy: 'Say it in Markdown; a < that is meant as a character is written \\<.' };
}

function linkFault(url: string): Words | undefined {
  if (CONTROL.test(url)) return { fault: `a link with invisible characters "${shown(url)}"`, remedy: 'Type the address anew.' };
  if (NO_SCHEME.test(url)) return { fault: `a link without its scheme "${shown(url)}"`, remedy: 'Write the whole address, with https://.' };
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || SCHEMES.includes(scheme) || RECORD_LINK.test(url)) return undefined;
  return {
    fault: `a link that begins with "${scheme}:"`,
    remedy: `Links lead to https:, http:, mailto: or tel: addresses, to pages of the site, or to records such as agreement:id.`,
  };
}

/** Links by reference are judged where they are named. */
function pathFault(url: string): Words | undefined {
  if (/^[/#]/.test(url) || SCHEME.test(url)) return undefined;
  return {
    fault: `a link that leads nowhere: "${shown(url)}"`,
    remedy: 'Write the whole address, with https://, or the path of a page of the site, such as /timeline/.',
  };
}

function imageFault(url: string): Words | undefined {
  if (CONTROL.test(url) || NO_SCHEME.test(url) || SCHEME.test(url)) {
    return {
      fault: `an image from elsewhere "${shown(url)}"`,
      remedy: `A page asks no other host for anything: ${KEEP_IN_PUBLIC}`,
    };
  }
  if (url.startsWith('/')) return undefined;
  return { fault: `an image without its path "${shown(url)}"`, remedy: KEEP_IN_PUBLIC.replace('k', 'K') };
}

/** A picture of the site that a text shows. */
export interface ShownPicture {
  /** Its path on the site. */
  readonly path: string;
  readonly at: Position;
}

/** The pictures a body shows, by their paths. */
export function picturesIn(tree: Root): readonly ShownPicture[] {
  const shownAs = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => void shownAs.set(identifier, url));
  const pictures: ShownPicture[] = [];
  visit(tree, ['image', 'imageReference'], (node) => {
    const path = node.type === 'image' ? node.url : node.type === 'imageReference' ? shownAs.get(node.identifier) : undefined;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (path?.startsWith('/') && !NO_SCHEME.test(path)) pictures.push({ path, at: { line, column } });
  });
  return pictures;
}

function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
