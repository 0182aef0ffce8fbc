import type { Position } from '#model/citation.ts';
import type { FieldPath } from '#model/issue.ts';
import type { LocalFault } from './fault.ts';
import { blanked, placeAt } from './place.ts';
import { countWords, proseOf, sentencesOf } from './sentences.ts';

const LONGEST_QUOTATION = 15;
const LONGEST_SENTENCE = 30;

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
  {
    pattern: /(?<![-/]|\bcommercial )\bpapers?\b/gi,
    fault: 'which does not say of what kind',
    remedy: 'Say which: an agreement, a contract, a protocol, a document.',
  },
  {
    pattern: /\bentry into force\b/gi,
    fault: 'a verb made into a noun',
    remedy: 'Say what took effect, and when: “it came into force in …”.',
  },
];

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** The same of a text that tells a story; lists of findings may name a report by its date. */
const STORY_RULES: readonly HouseRule[] = [
  {
    pattern: new RegExp(`\\b(?:reports?|articles?) of (?:(?:\\d{1,2} )?(?:${MONTHS}) )?\\d{4}\\b`, 'g'),
    fault: 'a date as a genitive',
    remedy: 'Say who reported what, and when: “in May 2024 The Hindu reported …”.',
  },
];

/** Keys whose text is a document's, a person's or what people type, and not ours. */
const NOT_OURS = new Set(['aliases', 'officialTitle', 'wrong', 'parties', 'publisher', 'url', 'speaker']);
/** Keys whose text a reader sees first, often on a phone. */
const SUMMARIES = new Set(['standfirst', 'keyPoints', 'known', 'unknown', 'answers', 'front']);

/** What a Markdown body says against the rules of the house. */
export function houseFaultsOfBody(document: string): readonly LocalFault[] {
  const prose = proseOf(document);
  return [...faultsIn(prose, [...RULES, ...STORY_RULES]), ...longSentencesIn(prose)].map(({ offset, ...fault }) => ({
    at: placeAt(document, offset),
    ...fault,
  }));
}

/** The same of the texts of front matter or a YAML file. */
export function houseFaultsOfData(data: unknown, locate: (path: FieldPath) => Position): readonly LocalFault[] {
  return textsIn(data).flatMap(({ path, text }) => {
    const sumsUp = SUMMARIES.has(String(path[0]));
    const faults = sumsUp ? [...faultsIn(text, [...RULES, ...STORY_RULES]), ...longSentencesIn(text)] : faultsIn(text, RULES);
    return faults.map(({ fault, remedy }) => ({ at: locate(path), fault, remedy }));
  });
}

/** A fault of a text, with its place there. */
type FaultInText = Omit<LocalFault, 'at'> & { readonly offset: number };

function longSentencesIn(text: string): readonly FaultInText[] {
  return sentencesOf(text).flatMap(({ text: sentence, offset }) => {
    const count = countWords(sentence);
    return count <= LONGEST_SENTENCE
      ? []
      : [
          {
            offset,
            fault: `a sentence of ${count} words: "${sentence
              .replace(/^[-+*>]\s+/, '')
              .slice(0, 40)
              .replaceAll(/\s+/g, ' ')}…"`,
            remedy: `Part it: a sentence has at most ${LONGEST_SENTENCE} words.`,
          },
        ];
  });
}

function faultsIn(text: string, rules: readonly HouseRule[]): readonly FaultInText[] {
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
  const told = rules.flatMap(({ pattern, fault, remedy }) =>
    [...ours.matchAll(pattern)].map(({ 0: words, index }) => ({ offset: index, fault: `"${words}", ${fault}`, remedy })),
  );
  return [...long, ...told];
}

/** What is an id and no text of ours. */
const ID = /^[a-z0-9-]+$/;

function textsIn(value: unknown, path: FieldPath = []): readonly { readonly path: FieldPath; readonly text: string }[] {
  if (typeof value === 'string') return ID.test(value) ? [] : [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, place) => textsIn(item, [...path, place]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (NOT_OURS.has(key) ? [] : textsIn(item, [...path, key])));
}
