import type { Element } from 'hast';

/** A drawing without its words, where nobody could read them. */
export function withoutText(tree: Element): Element {
  const marks = tree.children.filter((child) => child.type !== 'element' || child.tagName !== 'text');
  return { ...tree, children: marks.map((child) => (child.type === 'element' ? withoutText(child) : child)) };
}
