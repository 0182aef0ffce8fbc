import { blanked } from './place.ts';

/** A sentence of a text, with its place. */
export interface Sentence {
  readonly text: string;
  readonly offset: number;
}

/** What of a Markdown body is no running text: code, citations, addresses, sub-heads, charts, tables, signs. */
const NO_PROSE =
  /^ {0,3}(~{3,}|`{3,})[^]*?(?:^ {0,3}\1|$(?![^]))|`[^`\n]*`|\[@[^[\]]*\]|\]\([^()\s]*\)|^(?:#{1,6} |::|\|).*$|\[|\*(?!\s)/gm;

/** Where a sentence ends: at its sign, at an empty line, at the item of a list. */
const END = /(?<=[.!?…]['’”)]*)\s+(?=['‘“(]?[\p{Lu}\p{N}₹$])|\n\s*\n|\n(?=[ \t]*(?:[-+*>]|\d+[.)])\s)/gu;

/** The running text of a Markdown body, every letter at its old place and blanks for the rest. */
export function proseOf(body: string): string {
  return body.replaceAll(NO_PROSE, blanked);
}

/** The sentences of a running text, in order. */
export function sentencesOf(prose: string): readonly Sentence[] {
  const ends = [...prose.matchAll(END)].map(({ 0: gap, index }) => ({ from: index, to: index + gap.length }));
  const starts = [0, ...ends.map(({ to }) => to)];
  return starts.flatMap((start, place) => {
    const text = prose.slice(start, ends[place]?.from);
    const offset = start + text.search(/\S/);
    return text.trim() === '' ? [] : [{ text: text.trim(), offset }];
  });
}

/** How many words a text has; a number such as 8,144 or 2022–23 is one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}’'.,–-]*[\p{L}\p{M}\p{N}])?/gu)?.length ?? 0;
}
