import type { Element } from 'hast';

/** Makes the nodes of a drawing, whose attributes carry their own names. */
export function treeToDom(tree: Element): SVGElement {
  const node = shellOf(tree);
  for (const child of tree.children) {
    if (child.type === 'text') node.append(child.value);
    else if (child.type === 'element') node.append(treeToDom(child));
  }
  return node;
}

/** Makes the same inside a parent that is on the page, and pauses after so many children of the drawing. */
export function* growTree(tree: Element, parent: ParentNode, atOnce: number): Generator<void> {
  const node = shellOf(tree);
  parent.append(node);
  for (let from = 0; from < tree.children.length; from += atOnce) {
    const next = tree.children.slice(from, from + atOnce);
    node.append(...next.flatMap((child) => (child.type === 'element' ? [treeToDom(child)] : [])));
    yield;
  }
}

function shellOf({ tagName, properties }: Element): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tagName);
  for (const [name, value] of Object.entries(properties)) node.setAttribute(name, String(value));
  return node;
}
