import { h } from 'hastscript';
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** How boxes are worded. */
export interface WideBoxSettings {
  /** The accessible name of a box. */
  readonly label: string;
}

/** Puts every table and every block of code into a box that scrolls by itself where it is too wide, and that the keyboard reaches. */
export default function rehypeWideBoxes({ label }: WideBoxSettings) {
  return function transform(tree: Root): void {
    visit(tree, 'element', (node, index, parent) => {
      if ((node.tagName !== 'table' && node.tagName !== 'pre') || !parent || index === undefined) return;
      parent.children[index] = h('div', { className: ['wide'], tabIndex: 0, role: 'group', ariaLabel: label }, [node]);
      return SKIP;
    });
  };
}
