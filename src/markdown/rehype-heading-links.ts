import { h } from 'hastscript';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** How heading links are worded. */
export interface HeadingLinkSettings {
  readonly label: string;
}

/** A class that reader views know for content: by the words of its id alone, such as “shares”, they would take a sub-head for a control and drop it. */
const CONTENT = 'article-head';

/** Gives every sub-head with an id a link to itself, so that a section can be shared; its sign comes from the style, since it is no word of the head; `share-control.ts` makes the same link copy its address. */
export default function rehypeHeadingLinks({ label }: HeadingLinkSettings) {
  return function transform(tree: Root): void {
    visit(tree, 'element', (node) => {
      const { id, className } = node.properties;
      if (!/^h[2-4]$/.test(node.tagName) || typeof id !== 'string') return;
      node.properties.className = [...(Array.isArray(className) ? className : []), CONTENT];
      node.children.push(h('a', { href: `#${id}`, className: ['heading-link'], ariaLabel: label }));
    });
  };
}
