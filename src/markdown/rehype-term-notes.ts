import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Turns the links to terms that remark-record-links marked into links to the term's note on the same page; the note leads to the glossary. */
export default function rehypeTermNotes() {
  return function transform(tree: Root): void {
    visit(tree, 'element', (node) => {
      const { dataTerm } = node.properties;
      if (typeof dataTerm === 'string') node.properties = { href: `#term-${dataTerm}`, className: ['term'] };
    });
  };
}
