import type { Position } from '#model/citation.ts';
import { isScalar, visit, type Document, type Range, type YAMLError } from 'yaml';
import type { LocalFault } from './fault.ts';

/** What keeps a text from being YAML, in an editor's words; an empty list means that it can be read. */
export function brokenYaml(document: Document.Parsed, text: string, placeOf: (offset: number) => Position): readonly LocalFault[] {
  // One mistake breaks the form of what follows too, so only the first such error is sure; and of each line the first fault.
  const malformed = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const faults = [
    ...leadingSigns(document, text).map(({ offset, ...fault }) => ({ at: placeOf(offset), ...fault })),
    ...[...malformed, ...repeated].map((error) => ({ at: placeOf(errorOffset(document, error)), ...errorFault(error, text) })),
  ];
  return faults.filter(({ at }, place) => faults.findIndex((other) => other.at.line === at.line) === place);
}

function errorFault(error: YAMLError, text: string): Omit<LocalFault, 'at'> {
  const { code, message, pos } = error;
  if (isUnclosed(error, 'quote')) {
    return {
      fault: 'a quotation mark that is not closed',
      remedy: 'Close it at the end of the value; a double mark inside the value is written \\".',
    };
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys')) {
    return { fault: 'a line that is no "key: value"', remedy: 'Give it a key, or indent it if it goes on with the value above.' };
  }
  if (isUnclosed(error, 'bracket')) return { fault: 'a bracket that is not closed', remedy: 'Close it at the end of the list.' };
  switch (code) {
    case 'DUPLICATE_KEY':
      return { fault: `key "${text.slice(pos[0]).split(':')[0]?.trim() ?? ''}" stands twice`, remedy: 'Keep one of the two.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        fault: 'a second key inside a value',
        remedy: 'Put a value that holds a colon in double quotes; if a key is meant, indent it like the keys around it.',
      };
    case 'TAB_AS_INDENT':
      return { fault: 'a tab at the beginning of a line', remedy: 'Indent with spaces.' };
    case 'MULTIPLE_DOCS':
      return { fault: 'a --- line in the middle of the file', remedy: 'Take it out: one file holds one record.' };
    default:
      return {
        fault: `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
        remedy: 'Put a value that holds a colon, a quotation mark or a # in double quotes, and indent with spaces.',
      };
  }
}

function isUnclosed({ code, message }: YAMLError, mark: 'quote' | 'bracket'): boolean {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return false;
  return mark === 'quote' ? message.includes('quote') : message.startsWith('Flow ');
}

/** Where to look for an error: YAML sees what is not closed at its far end, an editor at its opening. */
function errorOffset(document: Document.Parsed, error: YAMLError): number {
  let offset = error.pos[0];
  const openAround = (range: Range | null | undefined): void => {
    if (range && range[0] <= error.pos[0] && error.pos[0] <= range[2]) offset = range[0];
  };
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && isUnclosed(error, 'quote')) openAround(range);
    },
    Collection(_, { flow, range }) {
      if (flow && isUnclosed(error, 'bracket')) openAround(range);
    },
  });
  return offset;
}

/** Values that begin with *, & or !: YAML takes the word for a sign of its own and drops it, or stumbles over it. */
function leadingSigns(document: Document.Parsed, text: string): readonly (Omit<LocalFault, 'at'> & { readonly offset: number })[] {
  const signed = (sign: string, end: number): Omit<LocalFault, 'at'> & { readonly offset: number } => ({
    offset: text.lastIndexOf(sign, end),
    fault: `a value that begins with ${sign}`,
    remedy: 'Put the value in double quotes.',
  });
  const faults = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED').map(({ pos }) => signed('!', pos[0]));
  visit(document, {
    Alias(_, { range }) {
      faults.push(signed('*', range?.[0] ?? 0));
    },
    Value(_, { anchor, range }) {
      if (anchor) faults.push(signed('&', range?.[0] ?? 0));
    },
  });
  return faults;
}

const DATE_KEYS = new Set(['date', 'published', 'publishedAt', 'updatedAt', 'searchedAt', 'due']);

/** Dates without quotation marks, which other readers of YAML take for a number or an instant. */
export function unquotedDates(document: Document, placeOf: (offset: number) => Position): readonly LocalFault[] {
  const faults: LocalFault[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !DATE_KEYS.has(String(key.value))) return;
      if (value.type !== 'PLAIN' || !/^\d{4}(-\d{2}){0,2}$/.test(value.source ?? '')) return;
      faults.push({
        at: placeOf(value.range?.[0] ?? 0),
        fault: `unquoted date ${value.source ?? ''}`,
        remedy: `Write "${value.source ?? ''}" in quotation marks; bare YAML reads it as something else.`,
      });
    },
  });
  return faults;
}
