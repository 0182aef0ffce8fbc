import { h } from 'hastscript';
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Where terms are explained. */
export interface TermNoteSettings {
  /** What the address of every term begins with. */
  readonly base: string;
}

/** Turns links to terms into buttons that open the term's note on the same page; the note itself leads to the glossary. */
export default function rehypeTermNotes({ base }: TermNoteSettings) {
  return function transform(tree: Root): void {
    visit(tree, 'element', (node, index, parent) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith(base) || !parent || index === undefined) return;
      const button = h('button', { type: 'button', className: ['term'], popoverTarget: `term-${href.slice(base.length)}` });
      button.children = node.children;
      parent.children[index] = button;
      return SKIP;
    });
  };
}
