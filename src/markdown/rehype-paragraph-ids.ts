import { wordsId } from '#model/words-id.ts';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { frontMatterOf } from './seen.ts';

/** Which documents get addresses for their paragraphs. */
export interface ParagraphIdSettings {
  /** Judged by the front matter. */
  readonly isAddressed: (frontMatter: Readonly<Record<string, unknown>>) => boolean;
}

/** Gives every paragraph and list item an id made of its first words, so that it can be linked to for good. */
export default function rehypeParagraphIds({ isAddressed }: ParagraphIdSettings) {
  return function transform(tree: Root, file: VFile): void {
    if (!isAddressed(frontMatterOf(file))) return;
    const taken = new Set<string>();
    visit(tree, 'element', (node) => {
      if (node.properties['id'] !== undefined) return void taken.add(String(node.properties['id']));
      if (node.tagName !== 'p' && !isBareItem(node)) return;
      const text = proseOf(node);
      if (text.trim() === '') return;
      const id = wordsId(text, taken);
      taken.add(id);
      node.properties['id'] = id;
    });
  };
}

/** True for a list item whose words stand in it directly, not in paragraphs. */
function isBareItem({ tagName, children }: Element): boolean {
  return tagName === 'li' && !children.some((child) => child.type === 'element' && child.tagName === 'p');
}

/** The words of an element: neither its figures of citation nor the lists inside it. */
function proseOf(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && !['sup', 'ul', 'ol'].includes(child.tagName) ? proseOf(child) : '';
    })
    .join('');
}
