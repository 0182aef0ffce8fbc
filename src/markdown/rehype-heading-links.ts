import { h } from 'hastscript';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** How heading links are worded. */
export interface HeadingLinkSettings {
  readonly label: string;
}

/** Gives every sub-head with an id a link to itself, so that a section can be shared; `share-control.ts` makes the same link copy its address. */
export default function rehypeHeadingLinks({ label }: HeadingLinkSettings) {
  return function transform(tree: Root): void {
    visit(tree, 'element', (node) => {
      const { id } = node.properties;
      if (!/^h[2-4]$/.test(node.tagName) || typeof id !== 'string') return;
      node.children.push(h('a', { href: `#${id}`, className: ['heading-link'], ariaLabel: label }, '#'));
    });
  };
}
