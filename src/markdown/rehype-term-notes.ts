import { h } from 'hastscript';
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Turns the links to terms that remark-record-links marked into buttons that open the term's note on the same page; the note leads to the glossary. */
export default function rehypeTermNotes() {
  return function transform(tree: Root): void {
    visit(tree, 'element', (node, index, parent) => {
      const { dataTerm } = node.properties;
      if (typeof dataTerm !== 'string' || !parent || index === undefined) return;
      const button = h('button', { type: 'button', className: ['term'], popoverTarget: `term-${dataTerm}` });
      button.children = node.children;
      parent.children[index] = button;
      return SKIP;
    });
  };
}
