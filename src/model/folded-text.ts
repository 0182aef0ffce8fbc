import { fold } from './fold.ts';

/** A text without what people type differently: letters and digits run together, and where each word or number in it starts. */
export interface FoldedText {
  readonly run: string;
  readonly starts: ReadonlySet<number>;
}

/** Letters with their marks, or digits: "AK203" is two tokens, as "AK-203" is. */
const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;
/** Stands between two names and in no token, so that no match runs from one into the other. */
const BREAK = '|';

/** Folds the names of a record into one text: case, accents, hyphens, commas and spaces no longer count. */
export function foldNames(names: readonly string[]): FoldedText {
  let run = '';
  const starts = new Set<number>();
  for (const name of names) {
    for (const token of tokensOf(name)) {
      starts.add(run.length);
      run += token;
    }
    run += BREAK;
  }
  return { run, starts };
}

/** True when every word of a query begins somewhere in the text at the start of a word or a number. An empty query is held by all. */
export function holdsWords(text: FoldedText, query: string): boolean {
  return foldQuery(query).every((word) => startsWithin(text, word));
}

/** The words of a query, folded, each once; what holds neither letter nor digit is no word. */
function foldQuery(query: string): readonly string[] {
  const words = query.split(/\s+/).map((word) => tokensOf(word).join(''));
  return [...new Set(words)].filter((word) => word !== '');
}

function startsWithin({ run, starts }: FoldedText, word: string): boolean {
  for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1)) if (starts.has(at)) return true;
  return false;
}

function tokensOf(text: string): readonly string[] {
  return fold(text).match(TOKEN) ?? [];
}
