import { SEARCH_TYPES, type SearchType } from './vocabulary.ts';

/** What the page of results shows, as its address says it. */
export interface SearchState {
  /** As typed. */
  readonly query: string;
  readonly type: SearchType | undefined;
}

/** Reads a state from the part of an address behind the question mark; what is no type is none. */
export function readState(search: string): SearchState {
  const address = new URLSearchParams(search);
  const type = address.get('type');
  return { query: address.get('q') ?? '', type: SEARCH_TYPES.find((known) => known === type) };
}

/** Writes a state as that part of an address, always in one order, and empty when there is nothing to say. */
export function writeState({ query, type }: SearchState): string {
  const address = new URLSearchParams();
  if (query !== '') address.set('q', query);
  if (type !== undefined) address.set('type', type);
  const text = address.toString();
  return text === '' ? '' : `?${text}`;
}

/** The address of a place, with the words to mark there. */
export function withMarks(url: string, words: readonly string[]): string {
  if (words.length === 0) return url;
  const [path = '', hash] = url.split('#');
  return `${path}?mark=${encodeURIComponent(words.join(' '))}${hash === undefined ? '' : `#${hash}`}`;
}
