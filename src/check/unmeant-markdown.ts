import { toString } from 'mdast-util-to-string';
import type { Definition, Emphasis, Heading, Link, List, Root, Strong, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LocalFault } from './fault.ts';

type Words = Omit<LocalFault, 'at'>;

/** Marks of Markdown that do what their writer hardly meant: they change a number, lose words, or break the order of sub-heads. */
export function unmeantMarkdown(tree: Root, document: string): readonly LocalFault[] {
  const faults: LocalFault[] = [];
  const named = namesUsed(tree);
  let level = 1;
  visit(tree, (node) => {
    const words = ((): Words | undefined => {
      switch (node.type) {
        case 'heading': {
          const found = headingFault(node, level);
          level = Math.max(2, node.depth);
          return found;
        }
        case 'list':
          return listFault(node, document);
        case 'emphasis':
        case 'strong':
          return emphasisFault(node, document);
        case 'table':
          return tableFault(node);
        case 'link':
          return linkFault(node);
        case 'definition':
          return named.has(node.identifier) ? undefined : definitionFault(node);
        default:
          return undefined;
      }
    })();
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (words) faults.push({ at: { line, column }, ...words });
  });
  return faults;
}

function headingFault(heading: Heading, level: number): Words | undefined {
  const { depth } = heading;
  const signs = '#'.repeat(depth);
  if (!/[\p{L}\p{N}]/u.test(toString(heading)))
    return { fault: 'a sub-head without words', remedy: 'Write it behind the signs, or take them out.' };
  if (toString(heading).includes('[@'))
    return { fault: 'a citation in a sub-head', remedy: 'Cite the source in the text below: a sub-head is also an address.' };
  if (depth === 1)
    return { fault: 'a headline in the text', remedy: 'The headline stands in the front matter; a sub-head begins with ##.' };
  if (depth <= level + 1) return undefined;
  return {
    fault: `a sub-head ${signs} below ${level === 1 ? 'the headline' : '#'.repeat(level)}`,
    remedy: `Begin it with ${'#'.repeat(level + 1)}: no level is left out.`,
  };
}

function listFault({ ordered, start, children }: List, document: string): Words | undefined {
  if (!ordered) return undefined;
  const written = children.map(({ position }) => /^\d+/.exec(document.slice(position?.start.offset ?? 0))?.[0] ?? '');
  const isCounted = written.every((number, place) => Number(number) === place + 1) || written.every((number) => number === '1');
  if (start === 1 && children.length > 1 && isCounted) return undefined;
  return {
    fault: `"${written[0] ?? ''}" at the beginning of a line, which makes a list of it`,
    remedy: `Put a word before it, or write ${written[0] ?? ''}\\. for the number alone; a list counts from 1.`,
  };
}

function emphasisFault({ position }: Emphasis | Strong, document: string): Words | undefined {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const isInside = /\w/.test(document.charAt(start - 1)) || /\w/.test(document.charAt(end));
  if (!isInside) return undefined;
  return {
    fault: `an asterisk inside a word: "${document.slice(start, end).slice(0, 40)}"`,
    remedy: 'An asterisk that is meant as a character is written \\*.',
  };
}

function tableFault({ align, children }: Table): Words | undefined {
  const columns = align?.length ?? 0;
  const longest = Math.max(...children.map((row) => row.children.length));
  if (longest <= columns) return undefined;
  return {
    fault: `a row of ${longest} cells in a table of ${columns} columns`,
    remedy: 'Give the head of the table as many cells; a | that is meant as a character is written \\|.',
  };
}

function linkFault(link: Link): Words | undefined {
  if (toString(link).trim() === '' && !link.children.some(({ type }) => type === 'image')) {
    return { fault: 'a link without words', remedy: 'Write the words between the square brackets: [words](address).' };
  }
  return undefined;
}

function definitionFault({ label, identifier }: Definition): Words {
  return {
    fault: `"[${label ?? identifier}]:" at the beginning of a line, which no page shows`,
    remedy: 'Markdown takes it for the address of a link; write \\[ for the bracket alone.',
  };
}

/** What links and images by reference name. */
function namesUsed(tree: Root): ReadonlySet<string> {
  const names = new Set<string>();
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') names.add(node.identifier);
  });
  return names;
}
