import type { Position } from '#model/citation.ts';
import { isMap, isScalar, isSeq, visit, type Document, type Range, type YAMLError } from 'yaml';
import type { LocalFault } from './fault.ts';

/** What keeps a text from being YAML, in an editor's words; an empty list means that it can be read. */
export function brokenYaml(document: Document.Parsed, text: string, placeOf: (offset: number) => Position): readonly LocalFault[] {
  // One mistake breaks the form of what follows too, so only the first such error is sure; and of each line the first fault.
  const malformed = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const unseen = unseenFaults(text).map(({ offset, ...fault }) => ({ at: placeOf(offset), ...fault }));
  const faults = [
    ...unseen,
    ...leadingSigns(document, text).map(({ offset, ...fault }) => ({ at: placeOf(offset), ...fault })),
    // What such a line is taken for is no fault of its own.
    ...(unseen.length > 0 ? repeated : [...malformed, ...repeated]).map((error) => ({
      at: placeOf(errorOffset(document, error)),
      ...errorFault(error, text),
    })),
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
      if (message.startsWith('A block sequence')) return INDENTED_OTHERWISE;
      return {
        fault: 'a second key inside a value',
        remedy: 'Put a value that holds a colon in double quotes; if a key is meant, indent it like the keys around it.',
      };
    case 'TAB_AS_INDENT':
      return { fault: 'a tab at the beginning of a line', remedy: 'Indent with spaces.' };
    case 'MULTIPLE_DOCS':
      return { fault: 'a --- line in the middle of the file', remedy: 'Take it out: one file holds one record.' };
    default:
      return misplaced(error, text);
  }
}

const INDENTED_OTHERWISE = {
  fault: 'a line that is not indented like its neighbours',
  remedy: 'Begin it in the column of the keys, or of the -, that it belongs with.',
};

/** What a line that YAML could not place was probably meant to be. */
function misplaced({ message, pos }: YAMLError, text: string): Omit<LocalFault, 'at'> {
  const line = text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1).split('\n')[0] ?? '';
  const sign = /^\s*(?:- )?(?:[\w-]+:\s+)?([@`%])/.exec(line)?.[1];
  if (sign !== undefined) return { fault: `a value that begins with ${sign}`, remedy: 'Put the value in double quotes.' };
  if (/:\s+'[^']*'\S/.test(line) || /^\s*-\s+'[^']*'\S/.test(line)) {
    return { fault: 'an apostrophe inside single quotes', remedy: 'Put the value in double quotes.' };
  }
  if (/:\s+"[^"]*"\S/.test(line)) {
    return { fault: 'a double quotation mark inside double quotes', remedy: 'Write \\" for it, or use “ and ”.' };
  }
  if (/indent|sequence item|same column|- indicator/i.test(message)) return INDENTED_OTHERWISE;
  return {
    fault: `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    remedy: 'Put a value that holds a colon, a quotation mark or a # in double quotes, and indent with spaces.',
  };
}

/** Lines that look like others and are not: what a merge left behind, and blanks that YAML does not take for blanks. */
function unseenFaults(text: string): readonly (Omit<LocalFault, 'at'> & { readonly offset: number })[] {
  const merges = [...text.matchAll(/^(?:<{7}|={7}|>{7})(?= |$).*$/gm)].map(({ index }) => ({
    offset: index,
    fault: 'a line that a merge left behind',
    remedy: 'Keep one of the two versions, and take out the lines of <, = and >.',
  }));
  const blanks = [
    ...text.matchAll(/^(?:[ \t]*[\u00a0\u2000-\u200b\u202f\u3000]+|[ \t]*(?:- )?[\w-]+:[\u00a0\u2000-\u200b\u202f\u3000])/gm),
  ].map(({ index, 0: found }) => ({
    offset: index + found.search(/[\u00a0\u2000-\u200b\u202f\u3000]/),
    fault: 'a blank of another kind, which only looks like one',
    remedy: 'Delete it and type a space.',
  }));
  return [...merges.slice(0, 1), ...blanks];
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

/** Values that lose or gain something by the way they are written: cut at a #, or in quotation marks that YAML does not know. */
export function alteredValues(document: Document, text: string, placeOf: (offset: number) => Position): readonly LocalFault[] {
  const faults: LocalFault[] = [];
  visit(document, {
    Scalar(_, { type, range, source = '' }) {
      if (type !== 'PLAIN' || !range) return;
      if (/^[ \t]+#/.test(text.slice(range[1], range[2]))) {
        faults.push({
          at: placeOf(range[0]),
          fault: `a value that is cut at its #: "${source}"`,
          remedy: 'Put the whole value in double quotes; a note to colleagues stands on a line of its own.',
        });
      } else if (!/^.\d{4}(?:-\d\d){0,2}.$/u.test(source) && /^(?:“[^“”]*”|‘[^‘’]*’|„[^„“”]*[“”]|«[^«»]*»)$/u.test(source)) {
        faults.push({
          at: placeOf(range[0]),
          fault: `a value in quotation marks that would be printed: ${source}`,
          remedy: 'Delete them; if they belong to the text, put the whole in straight double quotes as well.',
        });
      }
    },
  });
  return faults;
}

/** Names of parties in one line, several and without quotation marks: a comma parts them, and a name may hold one itself. */
export function unquotedParties(document: Document, placeOf: (offset: number) => Position): readonly LocalFault[] {
  const faults: LocalFault[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'parties' || !isMap(value)) return;
      for (const { value: names } of value.items) {
        if (!isSeq(names) || !names.flow || names.items.length < 2) continue;
        const bare = names.items.find((name) => isScalar(name) && name.type === 'PLAIN');
        if (!isScalar(bare)) continue;
        faults.push({
          at: placeOf(bare.range?.[0] ?? 0),
          fault: 'parties between commas, of which each could be a piece of a name',
          remedy: 'Put each whole name in double quotes: a name may hold a comma.',
        });
      }
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
