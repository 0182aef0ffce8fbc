import type { Piece } from './fold.ts';
import { entriesOf, piecesThatMatter, rarityOf, type Matcher } from './matcher.ts';
import { ALL, nameFits, namesIn, nameWorth } from './names.ts';
import type { Entry, SearchType } from './vocabulary.ts';

/** An entry that answers a query, and how well. */
export interface Match {
  readonly entry: Entry;
  readonly score: number;
  /** How much of it is earned by words, and not by a name. */
  readonly words: number;
  /** True when the query is a name of the entry, but for words that ask. */
  readonly isNamed: boolean;
  /** True when a name of the entry stands in the query. */
  readonly isMentioned: boolean;
}

/** What the vocabulary alone knows about a query. */
export interface Matches {
  /** Best first. */
  readonly matches: readonly Match[];
  /** The pieces of the query that matter, in our spelling. */
  readonly pieces: readonly Piece[];
  /** Pieces that no word of the vocabulary fits. */
  readonly unknown: readonly Piece[];
  /** True when the query names something that answers it, whatever else is said. */
  readonly isAnswered: boolean;
  /** True when even the best answers only a part of the query. */
  readonly isWeak: boolean;
}

/** Of two that hold the same words, what tells more goes before. */
const PRIOR: Readonly<Record<SearchType, number>> = {
  agreement: 0.05,
  article: 0.05,
  event: 0,
  term: 0,
  disagreement: 0,
  claim: -0.05,
  source: -0.05,
  page: -0.05,
};
/** How much of a query's weight an entry must answer to be shown. */
const ENOUGH = 0.7;
/** How much of it the best must answer when none answers enough. */
const AT_LEAST = 0.5;
/** What fits this share of a query holds it by title and name. */
const BY_NAME = 0.75;

/** Ranks the entries that answer a query: its very names first, then agreements it names, then by how much of it they hold and how rare that is. */
export function matchQuery(matcher: Matcher, query: string): Matches {
  const pieces = piecesThatMatter(matcher, query);
  const found = pieces.map((piece, place) => entriesOf(matcher, piece, place === pieces.length - 1));
  const rarity = found.map(({ size }) => rarityOf(size, matcher.entries.length));
  const whole = rarity.reduce((sum, one) => sum + one, 0);
  const sums = new Map<number, { held: number; fit: number }>();
  found.forEach((weights, place) => {
    for (const [entry, weight] of weights) {
      const sum = sums.get(entry) ?? { held: 0, fit: 0 };
      sums.set(entry, { held: sum.held + (rarity[place] ?? 0), fit: sum.fit + (rarity[place] ?? 0) * weight });
    }
  });
  const named = new Map(namesIn(matcher, pieces, rarity));
  for (const at of named.keys()) if (!sums.has(at)) sums.set(at, { held: 0, fit: 0 });
  const fits = nameFits(matcher, pieces, new Set(sums.keys()));
  // A list of many is asked for by a name that stands in many questions: a record whose title or name holds every word goes before it.
  const isHeld = [...sums].some(([at, { fit }]) => fit > BY_NAME * whole && matcher.entries[at]?.type !== 'page');
  for (const [at, name] of named) {
    const isPage = matcher.entries[at]?.type === 'page' && name.share <= ALL && (sums.get(at)?.held ?? 0) < ALL * whole;
    if (isHeld && isPage) named.set(at, { ...name, isStrong: false });
  }
  // A disagreement is a question: who types it and names an agreement in it has asked about the agreement.
  if ([...named.keys()].some((at) => matcher.entries[at]?.type === 'agreement')) {
    for (const at of named.keys()) if (matcher.entries[at]?.type === 'disagreement') named.delete(at);
  }
  const isAnswered = [...named.values()].some(({ isStrong, share }) => isStrong || share > ALL);
  const most = Math.max(0, ...[...sums.values()].map(({ held }) => held / whole));
  const isWeak = most < ENOUGH && !isAnswered;
  const enough = isWeak ? Math.max(most * 0.9, AT_LEAST) : ENOUGH;
  const matches = [...sums].flatMap(([at, { held, fit }]) => {
    const entry = matcher.entries[at];
    const name = named.get(at);
    if (!entry || (held < enough * whole && !name?.isStrong && (name?.share ?? 0) < AT_LEAST)) return [];
    const words = (held / whole) ** 2 * (fit / whole + (fits.get(at) ?? 0)) + PRIOR[entry.type];
    return [
      { entry, words, isNamed: (name?.share ?? 0) > ALL, isMentioned: name?.isStrong ?? false, score: words + nameWorth(entry, name) },
    ];
  });
  return {
    matches: matches.sort((a, b) => b.score - a.score),
    pieces,
    unknown: pieces.filter((_, place) => found[place]?.size === 0),
    isAnswered,
    isWeak,
  };
}
