import type { Section } from '#model/section.ts';
import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { seenIn } from './seen.ts';

/** Records the sections of a body with their ids, so that a search leads to the very place. Runs after the ids are given and before heads get links. */
export default function rehypeSections() {
  return function transform(tree: Root, file: VFile): void {
    const sections: Section[] = [];
    let heading: Section['heading'];
    let texts: string[] = [];
    const close = (): void => {
      const text = texts.join(' ').replace(/\s+/g, ' ').trim();
      if (heading || text !== '') sections.push(heading ? { heading, text } : { text });
      texts = [];
    };
    for (const node of tree.children) {
      if (node.type === 'element' && /^h[2-4]$/.test(node.tagName)) {
        close();
        heading = { id: String(node.properties['id']), text: textOf(node).trim(), depth: Number(node.tagName[1]) };
      } else texts.push(textOf(node));
    }
    close();
    seenIn(file).sections = sections;
  };
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'sup') return '';
  if (!('children' in node)) return '';
  const text = node.children.map((child) => textOf(child as Nodes)).join('');
  return node.type === 'element' && /^(?:p|li|td|th|blockquote)$/.test(node.tagName) ? `${text} ` : text;
}
