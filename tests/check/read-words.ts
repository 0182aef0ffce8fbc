import type { Nodes } from 'hast';

/** The words of a rendered text; the figures of citations are none. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node && !(node.type === 'element' && node.tagName === 'sup')
    ? node.children.map((child) => wordsOf(child)).join('')
    : '';
}

/** A text without its blanks, and without the signs that may begin a block: a reader sees a list, a quotation or a line for them. */
export function bare(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}~$%&@/{}<=→≈≥✓"'_|]/gu, '');
}
