import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { frontMatterOf } from './seen.ts';

/** The key of `formerAnchors` for places whose text now stands before the first sub-head. */
const BEGINNING = 'text';

/** Puts the former addresses of a body’s sections and paragraphs where their text stands now: `formerAnchors` of the front matter lists them by the sub-head or paragraph they lead to. Runs after ids are given. */
export default function rehypeFormerAnchors() {
  return function transform(tree: Root, file: VFile): void {
    const former = (frontMatterOf(file)['formerAnchors'] ?? {}) as Readonly<Record<string, readonly string[]>>;
    const anchorsOf = (id: string): Element[] => (former[id] ?? []).map((anchor) => h('span', { id: anchor }));
    visit(tree, 'element', (node) => {
      const { id } = node.properties;
      if (typeof id === 'string') node.children.unshift(...anchorsOf(id));
    });
    tree.children.unshift(...anchorsOf(BEGINNING));
  };
}
