import type { Position } from '#model/citation.ts';
import type { FieldPath } from '#model/issue.ts';
import type { LocalFault } from './fault.ts';
import { blanked, placeAt } from './place.ts';

const LONGEST_QUOTATION = 15;
/** In a text that sums up: a reader sees it first, often on a phone. */
const LONGEST_SENTENCE = 35;

interface HouseRule {
  readonly pattern: RegExp;
  /** Said of the words that were found. */
  readonly fault: string;
  readonly remedy: string;
}

/** Words that are not ours to write; in quotation marks they belong to somebody else. */
const RULES: readonly HouseRule[] = [
  {
    pattern: /\b(?:currently|recently|at present|these days|nowadays)\b/gi,
    fault: 'which nobody can date',
    remedy: 'Give the date instead: a status carries the date of its evidence.',
  },
  {
    pattern: /\b(?:you|your|yours|yourself)\b/gi,
    fault: 'which speaks to the reader',
    remedy: 'Say who does it: a reader, a buyer, India.',
  },
  {
    pattern: /\b(?:brutal|evil|glorious|heroic|infamous|notorious|shameful)\b/gi,
    fault: 'an opinion of ours',
    remedy: 'Say what was done, or quote who calls it so, with name and office.',
  },
  { pattern: /\bnobody can\b/gi, fault: 'which is more than we know', remedy: 'Write “we found no …”, with the month we looked.' },
];

/** Keys whose text is a document's, a person's or what people type, and not ours. */
const NOT_OURS = new Set(['aliases', 'officialTitle', 'wrong', 'parties', 'publisher', 'url', 'speaker']);
/** Keys whose text sums up. */
const SUMMARIES = new Set(['standfirst', 'lead', 'text']);

/** What a Markdown body says against the rules of the house. */
export function houseFaultsOfBody(document: string): readonly LocalFault[] {
  const words = document.replaceAll(/`[^`\n]*`|\[@[^[\]]*\]|\]\([^()\s]*\)/g, blanked);
  return faultsIn(words).map(({ offset, ...fault }) => ({ at: placeAt(document, offset), ...fault }));
}

/** The same of the texts of front matter or a YAML file. */
export function houseFaultsOfData(data: unknown, locate: (path: FieldPath) => Position): readonly LocalFault[] {
  return textsIn(data).flatMap(({ path, text }) => {
    const at = locate(path);
    const isSummary = SUMMARIES.has(String(path.at(-1))) && (path[0] === 'standfirst' || path[0] === 'keyPoints');
    const long = isSummary
      ? text.split(/(?<=[.!?]['’”]?)\s+(?=\p{Lu}|“)/u).filter((sentence) => countWords(sentence) > LONGEST_SENTENCE)
      : [];
    return [
      ...faultsIn(text).map(({ fault, remedy }) => ({ at, fault, remedy })),
      ...long.map((sentence) => ({
        at,
        fault: `a sentence of ${countWords(sentence)} words: "${sentence.slice(0, 40)}…"`,
        remedy: `Part it: at most ${LONGEST_SENTENCE} words stand in a text that sums up.`,
      })),
    ];
  });
}

function faultsIn(text: string): readonly (Omit<LocalFault, 'at'> & { readonly offset: number })[] {
  const quotations = [...text.matchAll(/“[^“”]*”/g)];
  const long = quotations.flatMap(({ 0: quotation, index }) => {
    const count = countWords(quotation);
    return count > LONGEST_QUOTATION
      ? [
          {
            offset: index,
            fault: `a quotation of ${count} words`,
            remedy: `Quote at most ${LONGEST_QUOTATION} words, and tell the rest in ours.`,
          },
        ]
      : [];
  });
  const ours = text.replaceAll(/“[^“”]*”|"[^"\n]*"/g, blanked);
  const told = RULES.flatMap(({ pattern, fault, remedy }) =>
    [...ours.matchAll(pattern)].map(({ 0: words, index }) => ({ offset: index, fault: `"${words}", ${fault}`, remedy })),
  );
  return [...long, ...told];
}

function textsIn(value: unknown, path: FieldPath = []): readonly { readonly path: FieldPath; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, place) => textsIn(item, [...path, place]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (NOT_OURS.has(key) ? [] : textsIn(item, [...path, key])));
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
}
