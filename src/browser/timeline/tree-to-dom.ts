import type { Element } from 'hast';

/** Makes the nodes of a drawing, whose attributes carry their own names; its boxes are elements of HTML. */
export function treeToDom(tree: Element): SVGElement | HTMLElement {
  const node = bareNode(tree);
  for (const child of tree.children) {
    if (child.type === 'text') node.append(child.value);
    else if (child.type === 'element') node.append(treeToDom(child));
  }
  return node;
}

/** Makes the same inside a parent that is on the page, a child of the drawing in each step. */
export function* growTree(tree: Element, parent: ParentNode): Generator<number> {
  const node = bareNode(tree);
  parent.append(node);
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    node.append(treeToDom(child));
    yield 1;
  }
}

function bareNode({ tagName, properties }: Element): SVGElement | HTMLElement {
  const node =
    tagName === 'div'
      ? document.createElement(tagName)
      : document.createElementNS('http://www.w3.org/2000/svg', tagName as keyof SVGElementTagNameMap);
  for (const [name, value] of Object.entries(properties)) node.setAttribute(name, String(value));
  return node;
}
