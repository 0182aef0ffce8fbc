import type { Position } from '#model/citation.ts';
import { toString } from 'mdast-util-to-string';
import type { Node, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { seenIn } from './seen.ts';

/** Records what a body says, and what it lacks: citations in a paragraph, alternative text of an image, any text at all. Runs after remark-citations. */
export default function remarkBodyReview() {
  return function transform(tree: Root, file: VFile): void {
    const seen = seenIn(file);
    visit(tree, 'paragraph', (node) => {
      if (!hasCitation(node) && toString(node).trim() !== '') seen.uncited = [...seen.uncited, startOf(node)];
    });
    visit(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (!node.alt?.trim()) seen.silentImages = [...seen.silentImages, startOf(node)];
    });
    seen.text = linesOf(tree).join('\n');
    seen.isEmpty = toString(tree, { includeHtml: false }).trim() === '';
  };
}

/** The words of a tree, a line for each block that holds words itself. */
function linesOf(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [toString(node).replace(/\s+/g, ' ').trim()];
    case 'tableRow':
      return [node.children.map((cell) => toString(cell).trim()).join(' | ')];
    default:
      return 'children' in node ? node.children.flatMap(linesOf) : [];
  }
}

function hasCitation(paragraph: Node): boolean {
  let found = false;
  visit(paragraph, (node) => {
    if ((node.type as string) === 'citation') found = true;
  });
  return found;
}

function startOf(node: Node): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
