import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LocalFault } from './fault.ts';
import { blanked, placeAt } from './place.ts';

/** Text that was probably meant as a mark, and would be printed as it stands. */
interface NearMiss {
  readonly pattern: RegExp;
  /** In words; $1 is what the pattern's first group found. */
  readonly fault: string;
  readonly remedy: string;
}

const CITE = 'Write [@source-id], in square brackets';

/** The first that fits a place names it. */
const NEAR_MISSES: readonly NearMiss[] = [
  { pattern: /(\[\^[^\]\s]*\])/g, fault: 'a footnote "$1"', remedy: `${CITE}, where the sentence ends: that is its note.` },
  {
    pattern: /(\[\s*@[^\s\]]*)/g,
    fault: 'a citation that is not closed: "$1"',
    remedy: 'Close it with ], and begin no other bracket inside it.',
  },
  {
    pattern: /(?<=^|[\s(){}[\].,;“])(@[a-z0-9]+(?:-[a-z0-9]+)+)/gim,
    fault: '"$1" in the text, which is no citation',
    remedy: `${CITE}; nothing else is read as a citation.`,
  },
  { pattern: /(\[[a-z0-9-]*-\d{4}(?:-[a-z0-9]+)*\])/g, fault: '"$1" in the text, which is no citation', remedy: `${CITE}, with the @.` },
  { pattern: /(\[[^\]]*\](?=\s+\([a-z]+:))/gi, fault: 'a link in two pieces: "$1"', remedy: 'Leave no blank between ] and (.' },
  {
    pattern: /(\[[^\]]*\]\([^\s)]*)/g,
    fault: 'a link that is not closed, or whose address holds a blank: "$1"',
    remedy: 'Write [words](address) with no blank in the address; a blank in it is written %20.',
  },
  {
    pattern: /(~~[^~]*(?:~~)?)/g,
    fault: 'words between ~~',
    remedy: 'Nothing is struck out here: cut them, and say in corrections what was wrong.',
  },
];

/** Marks of Markdown that were mistyped, so that the text itself would be printed. Proper citations are no near misses. */
export function nearMisses(tree: Root, document: string): readonly LocalFault[] {
  const faults: LocalFault[] = [];
  visit(tree, 'text', ({ position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined) return;
    // Taken from the document, where what is meant as a character stands behind a backslash.
    let text = document
      .slice(start, end)
      .replaceAll(/\\[^\n]/g, '  ')
      .replaceAll(/\[@[^[\]]*[^[\]\s][^[\]]*\]/g, blanked);
    for (const { pattern, fault, remedy } of NEAR_MISSES) {
      text = text.replaceAll(pattern, (found: string, ...rest: readonly unknown[]) => {
        const offset = rest.find((one) => typeof one === 'number') ?? 0;
        faults.push({ at: placeAt(document, start + offset), fault: fault.replace('$1', () => inOneLine(found)), remedy });
        return blanked(found);
      });
    }
  });
  return faults;
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 60);
}
