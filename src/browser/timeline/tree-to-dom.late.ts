import type { Element, ElementContent } from 'hast';

/** Makes the nodes of a drawing, whose attributes carry their own names; its boxes are elements of HTML. */
export function treeToDom(tree: Element): HTMLElement | SVGElement {
  const node =
    tree.tagName === 'div'
      ? document.createElement('div')
      : document.createElementNS('http://www.w3.org/2000/svg', tree.tagName as keyof SVGElementTagNameMap);
  for (const [name, value] of Object.entries(tree.properties)) node.setAttribute(name, String(value));
  node.append(...tree.children.map(nodeOf));
  return node;
}

/** Turns the nodes of one drawing into those of another and touches only what differs. A child with an address stays the same node wherever it goes, with what others wrote on it. */
export function changeDom(node: globalThis.Element, from: Element, to: Element): void {
  if (from === to) return;
  changeAttributes(node, from, to);
  const nodes = [...node.childNodes];
  const before = new Map(keysOf(from.children).map((key, place) => [key, { tree: from.children[place], node: nodes[place] }]));
  const keys = keysOf(to.children);
  const kept = new Set(keys);
  for (const [key, { node: old }] of before) if (!kept.has(key)) old?.remove();
  let next = node.firstChild;
  for (const [place, tree] of to.children.entries()) {
    const old = before.get(keys[place] ?? '');
    if (old?.node && old.tree) changeChild(old.node, old.tree, tree);
    const child = old?.node ?? nodeOf(tree);
    if (child === next) next = next.nextSibling;
    else node.insertBefore(child, next);
  }
}

function changeAttributes(node: globalThis.Element, { properties: from }: Element, { properties: to }: Element): void {
  for (const [name, value] of Object.entries(to)) if (from[name] !== value) node.setAttribute(name, String(value));
  for (const name of Object.keys(from)) if (!(name in to)) node.removeAttribute(name);
}

function changeChild(node: Node, from: ElementContent, to: ElementContent): void {
  if (node instanceof globalThis.Element && from.type === 'element' && to.type === 'element') changeDom(node, from, to);
  else if (node instanceof Text && to.type === 'text' && node.data !== to.value) node.data = to.value;
}

function nodeOf(tree: ElementContent): Node {
  return tree.type === 'element' ? treeToDom(tree) : document.createTextNode(tree.value);
}

/** What each child is known by: its kind, its address if it has one, and its place among those that share both. */
function keysOf(children: readonly ElementContent[]): readonly string[] {
  const counts = new Map<string, number>();
  return children.map((child) => {
    const name = child.type === 'element' ? `${child.tagName} ${String(child.properties['href'] ?? '')}` : child.type;
    const place = counts.get(name) ?? 0;
    counts.set(name, place + 1);
    return `${name} ${place}`;
  });
}
