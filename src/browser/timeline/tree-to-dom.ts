import type { Element } from 'hast';

/** Makes the nodes of a drawing, whose attributes carry their own names. */
export function treeToDom({ tagName, properties, children }: Element): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tagName);
  for (const [name, value] of Object.entries(properties)) node.setAttribute(name, String(value));
  for (const child of children) {
    if (child.type === 'text') node.append(child.value);
    else if (child.type === 'element') node.append(treeToDom(child));
  }
  return node;
}
