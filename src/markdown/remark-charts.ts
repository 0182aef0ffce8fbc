import type { PlacedChart } from '#model/citation.ts';
import { toString } from 'mdast-util-to-string';
import type { Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { seenIn } from './seen.ts';

/** A line that places a chart, and nothing else. */
const DIRECTIVE = /^::chart\{([^{}\s]+)\}$/;
const BEGINNING = '::chart';

/** Turns a paragraph `::chart{id}` into the place of that chart, which the page fills, and records it for the check; one written otherwise is recorded without an id. */
export default function remarkCharts() {
  return function transform(tree: Root, file: VFile): void {
    const seen = seenIn(file);
    tree.children = tree.children.map((node) => {
      const id = node.type === 'paragraph' ? idIn(node) : undefined;
      if (id === undefined) return node;
      seen.charts = [...seen.charts, { id, ...startOf(node) }];
      return placeOf(id);
    });
    visit(tree, 'text', (node, _, parent) => {
      if (node.value.includes(BEGINNING)) seen.charts = [...seen.charts, startOf(node.position ? node : (parent ?? tree))];
    });
  };
}

function idIn(paragraph: Paragraph): string | undefined {
  const [only, ...others] = paragraph.children;
  return only?.type === 'text' && others.length === 0 ? DIRECTIVE.exec(toString(only).trim())?.[1] : undefined;
}

function placeOf(id: string): RootContent {
  return { type: 'chart', data: { hName: 'div', hProperties: { dataChart: id } } } as unknown as RootContent;
}

function startOf({ position }: Pick<Paragraph, 'position'>): PlacedChart {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}
