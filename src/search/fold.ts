import { fold } from '#model/fold.ts';

/** Apostrophes, and a comma between digits, in Western or Indian grouping. */
const UNTYPED = /['’ʼ`]|(?<=\d),(?=\d)/g;
/** What is typed as one piece: letters, marks and digits, with single signs inside. */
const PIECE = /[\p{L}\p{M}\p{N}]+(?:[^\p{L}\p{M}\p{N}\s][\p{L}\p{M}\p{N}]+)*/gu;
const PART = /[\p{L}\p{M}\p{N}]+(?:\.\p{N}+\p{L}*)*/gu;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/gu;

/** One piece of what was typed or written: `S-400` is `s400`, made of `s` and `400`. */
export interface Piece {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** A folded text without apostrophes and thousands separators; a plus sign becomes the word. */
export function foldTyped(text: string): string {
  return fold(text)
    .replace(UNTYPED, '')
    .replace(/(?<=\d)\s*\+\s*(?=\d)/g, ' plus ');
}

/** Letters and digits alone, so that “S 400”, “S-400” and “s400” are one. */
export function compact(text: string): string {
  return foldTyped(text).replace(NO_LETTER, '');
}

/** The pieces of a text, in order. */
export function piecesOf(text: string): readonly Piece[] {
  return [...foldTyped(text).matchAll(PIECE)].map(([piece]) => ({
    whole: piece.replace(NO_LETTER, ''),
    parts: [...piece.matchAll(PART)].map(([part]) => part),
  }));
}

/** Every word a text can be found by, each once: pieces whole and in parts. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(piecesOf(text).flatMap(({ whole, parts }) => [whole, ...parts]))];
}

/** Endings that make another form of a word: English, and one to three letters of Russian inflection. */
const ENDING = /^(?:s|es|d|ed|ing|n|y|ies|al|er|ers|[аеиоуыэюяйьъмхв]{1,3})?$/u;

/** True when two folded words are forms of one: “sanctioned” and “sanctions”, “рубли” and “рубль”. */
export function isFormOf(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared >= 4 && ENDING.test(a.slice(shared)) && ENDING.test(b.slice(shared));
}

/** A word without the ending of its number or case, so that names meet in every form: “S-400s”, “Роснефти”, “समझौतों”. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  return word.replace(/(?<=[a-z\d])s$|[аеиоуыэюяйьъмхв]{1,3}$|[\u093e-\u094c\u0902]+$/u, '');
}
