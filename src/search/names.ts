import { isFormOf, type Piece } from './fold.ts';
import { keyOf, oursOf, type Matcher } from './matcher.ts';
import type { Entry, SearchType } from './vocabulary.ts';

/** What a name is worth beside words: the whole query a name, a name in it, a single word in it that names something else than an agreement. */
const NAMED = { wholly: 10, partly: 4, byWord: 0.6 } as const;
/** Of two named alike, an agreement goes before. */
const AGREEMENT_FIRST = 0.3;
/** What holds this share of a query holds all that matters. */
export const ALL = 0.999;
/** What a single word names among others. */
const BY_ONE_WORD: readonly SearchType[] = ['agreement', 'term'];
/** The most pieces a name is typed in. */
const LONGEST_NAME = 8;

/** A name that stands in a query. */
export interface NameIn {
  /** The share of the query that it is. */
  readonly share: number;
  /** True when it can mean nothing else: a name of an agreement or a term, or one of several words. */
  readonly isStrong: boolean;
}

/** The entries whose names stand in the query, in a row, each with its longest name. */
export function namesIn(matcher: Matcher, pieces: readonly Piece[], rarity: readonly number[]): ReadonlyMap<number, NameIn> {
  const names = new Map<number, NameIn>();
  const total = rarity.reduce((sum, one) => sum + one, 0);
  const ours = pieces.map((piece) => oursOf(matcher, piece));
  for (let from = 0; from < pieces.length; from += 1) {
    for (let to = from + 1; to <= Math.min(pieces.length, from + LONGEST_NAME); to += 1) {
      const share = rarity.slice(from, to).reduce((sum, one) => sum + one, 0) / total;
      for (const row of [pieces, ours]) {
        for (const at of matcher.named.get(keyOf(row.slice(from, to))) ?? []) {
          const known = names.get(at);
          const isStrong = known?.isStrong || to - from > 1 || BY_ONE_WORD.includes(matcher.entries[at]?.type ?? 'page');
          names.set(at, { share: Math.max(known?.share ?? 0, share), isStrong });
        }
      }
    }
  }
  return names;
}

/** What a name in a query is worth beside the words that an entry holds. */
export function nameWorth({ type }: Entry, name: NameIn | undefined): number {
  if (!name) return 0;
  if (name.share > ALL) return NAMED.wholly;
  return name.isStrong ? NAMED.partly + name.share + (type === 'agreement' ? AGREEMENT_FIRST : 0) : NAMED.byWord * name.share;
}

/** How well the query covers the best name of each entry, from 0 to 1: a short name said in full beats a long one touched. */
export function nameFits(matcher: Matcher, pieces: readonly Piece[], candidates: ReadonlySet<number>): ReadonlyMap<number, number> {
  const fits = new Map<number, number>();
  const typed = [...pieces, ...pieces.map((piece) => oursOf(matcher, piece))].flatMap(({ whole, parts }) => [whole, ...parts]);
  for (const { entry, words } of matcher.names) {
    if (!candidates.has(entry)) continue;
    const held = words.filter((word) => typed.some((one) => isFormOf(one, word) || (one.length > 3 && word.startsWith(one)))).length;
    fits.set(entry, Math.max(fits.get(entry) ?? 0, (2 * held) / (words.length + pieces.length)));
  }
  return fits;
}
