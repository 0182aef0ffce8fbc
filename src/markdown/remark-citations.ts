import type { Citation, Position } from '#model/citation.ts';
import { h } from 'hastscript';
import type { Element, Properties } from 'hast';
import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { frontMatterOf, seenIn } from './seen.ts';

/** How citations are worded. */
export interface CitationSettings {
  /** The accessible name of the figure that leads to a source's note. */
  readonly label: (number: number, locator?: string) => string;
}

/** Keeps a line from breaking between a sentence and its figure. */
const WORD_JOINER = '\u2060';

const BRACKET = /\s*\[(@[^[\]]+)\]/g;

/**
 * Turns `[@source-id, locator; @other-id]` into small figures that lead to a note, and records every citation.
 * Figures count sources by first appearance on the page, key points of the front matter included.
 */
export default function remarkCitations({ label }: CitationSettings) {
  return function transform(tree: Root, file: VFile): void {
    const seen = seenIn(file);
    const order = keyPointSources(file);
    const figureProperties = (number: number, locator?: string): Properties => ({
      href: `#note-${number}`,
      ariaLabel: label(number, locator),
      ...(locator === undefined ? {} : { title: locator }),
    });
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[@')) return;
      const figures = (brackets: string, at: Position): PhrasingContent => {
        const citations = readBracket(brackets, at);
        seen.citations = [...seen.citations, ...citations];
        return figureNode(
          citations.map(({ source, locator }) =>
            h('a', figureProperties(numberIn(order, source), locator), String(numberIn(order, source))),
          ),
        );
      };
      const replacement = splitAtBrackets(node, String(file), figures);
      (parent as Parent).children.splice(index, 1, ...replacement);
      return [SKIP, index + replacement.length];
    });
  };
}

function keyPointSources(file: VFile): string[] {
  const points = frontMatterOf(file)['keyPoints'];
  const sources = Array.isArray(points) ? points.flatMap((point: { sources?: unknown }) => point.sources ?? []) : [];
  return [...new Set(sources.map(String))];
}

function numberIn(order: string[], source: string): number {
  if (!order.includes(source)) order.push(source);
  return order.indexOf(source) + 1;
}

function readBracket(bracket: string, at: Position): readonly Citation[] {
  return bracket.split(';').map((part) => {
    const [id = '', ...locator] = part.trim().replace(/^@/, '').split(',');
    return { source: id.trim(), ...(locator.length > 0 ? { locator: locator.join(',').trim() } : {}), ...at };
  });
}

function splitAtBrackets(node: Text, document: string, figures: (bracket: string, at: Position) => PhrasingContent): PhrasingContent[] {
  const places = bracketPlaces(node, document);
  const pieces: PhrasingContent[] = [];
  let end = 0;
  [...node.value.matchAll(BRACKET)].forEach((match, index) => {
    if (places[index]?.isEscaped) return;
    if (match.index > end) pieces.push({ type: 'text', value: node.value.slice(end, match.index) });
    pieces.push(figures(match[1] ?? '', positionOf(places[index])));
    end = match.index + match[0].length;
  });
  if (end < node.value.length) pieces.push({ type: 'text', value: node.value.slice(end) });
  return pieces;
}

/** Where each bracket of a text node stands in the document; read from the document because escapes shorten the node's value. */
function bracketPlaces(node: Text, document: string): readonly (Position & { readonly isEscaped: boolean })[] {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const written = document.slice(start.offset, end.offset);
  return [...written.matchAll(/(\\?)\[@[^[\]]+\]/g)].map((match) => {
    const before = written.slice(0, match.index).split('\n');
    const line = start.line + before.length - 1;
    return { line, column: (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0), isEscaped: match[1] !== '' };
  });
}

function positionOf(place: Position | undefined): Position {
  return { line: place?.line ?? 1, column: place?.column ?? 1 };
}

function figureNode(links: readonly Element[]): PhrasingContent {
  const data = {
    hName: 'sup',
    hProperties: { className: ['citations'] },
    hChildren: [{ type: 'text', value: WORD_JOINER }, ...links],
  };
  return { type: 'citation', data } as unknown as PhrasingContent;
}
