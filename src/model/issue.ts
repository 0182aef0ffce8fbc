import type { CollectionName } from './collections.ts';
import type { Position } from './citation.ts';
import { nearestWord } from './nearest.ts';

/** A step into a record's front matter: keys and list places. */
export type FieldPath = readonly (string | number)[];

/** Something an editor must mend: which record, where in it, what is wrong, what to do. */
export interface Issue {
  readonly collection: CollectionName | 'summit';
  readonly id: string;
  /** A field of the front matter, or a place in the file; the empty path is where the body begins. */
  readonly at: FieldPath | Position;
  readonly fault: string;
  readonly remedy: string;
}

/** True when an issue points into the file's text and not at a field. */
export function isPosition(at: Issue['at']): at is Position {
  return !Array.isArray(at);
}

/** "Did you mean …?" for a word that is not among the known ones: the nearest, else one that holds it; an empty text when there is none. */
export function suggestion(word: string, known: Iterable<string>): string {
  if (word === '') return '';
  const words = [...known].sort();
  const nearest = nearestWord(word, words) ?? words.find((candidate) => candidate.includes(word));
  return nearest === undefined ? '' : `Did you mean "${nearest}"? `;
}
