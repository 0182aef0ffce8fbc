import { isBindable } from '#model/citation.ts';
import { isLinkable, type Linkable } from '#model/collections.ts';
import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { seenIn } from './seen.ts';

/** Where a record is published. */
export interface RecordLinkSettings {
  readonly urlOf: (kind: Linkable, id: string) => string;
  /** The address of a path of the site. */
  readonly at: (path: string) => string;
}

const RECORD_LINK = /^([a-z]+):(?!\/\/)(.*)$/i;
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Turns `[text](agreement:id)` and its like into links to the record's page, and `[12](count:documented)` into its bare words;
 * marks links to terms with the term's id, for rehype-term-notes;
 * records every such link for the corpus to judge; leads paths of the site to wherever it is published.
 */
export default function remarkRecordLinks({ urlOf, at }: RecordLinkSettings) {
  return function transform(tree: Root, file: VFile): void {
    const seen = seenIn(file);
    visit(tree, ['link', 'definition', 'image'], (node, index, parent) => {
      if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
      if (node.url.startsWith('/')) node.url = at(node.url);
      if (node.type === 'image') return;
      const [, kind, id] = RECORD_LINK.exec(node.url) ?? [];
      if (kind === undefined || id === undefined || SCHEMES.has(kind.toLowerCase())) return;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (node.type === 'link' && parent && index !== undefined && isBindable(kind)) {
        seen.links = [...seen.links, { kind, id, line, column, words: toString(node) }];
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index + node.children.length];
      }
      seen.links = [...seen.links, { kind, id, line, column }];
      if (isLinkable(kind)) node.url = urlOf(kind, id);
      if (kind === 'term' && node.type === 'link') node.data = { hProperties: { dataTerm: id } };
      return;
    });
  };
}
