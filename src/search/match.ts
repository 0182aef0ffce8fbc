import { editDistance } from '#model/nearest.ts';
import { compact, isFormOf, piecesOf, wordsOf, type Piece } from './fold.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** An entry that answers a query, and how well. */
export interface Match {
  readonly entry: Entry;
  readonly score: number;
  /** True when the query is a name of the entry. */
  readonly isNamed: boolean;
}

/** What the vocabulary alone knows about a query. */
export interface Matches {
  /** Best first. */
  readonly matches: readonly Match[];
  /** The pieces of the query that matter, in our spelling. */
  readonly pieces: readonly Piece[];
  /** Pieces that no word of the vocabulary fits. */
  readonly unknown: readonly Piece[];
  /** True when even the best answers only a part of the query. */
  readonly isWeak: boolean;
}

interface Posting {
  readonly entry: number;
  readonly weight: number;
}

interface Name {
  readonly entry: number;
  readonly words: readonly string[];
}

/** A vocabulary, made ready for answers. */
export interface Matcher {
  readonly entries: readonly Entry[];
  readonly spellings: ReadonlyMap<string, string>;
  readonly smallWords: ReadonlySet<string>;
  /** Entries by each of their words, each with the weight of the best place the word stands in. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** The words of the postings in alphabetical order, so that beginnings lie together. */
  readonly sorted: readonly string[];
  /** Entries by each of their names, letters and digits alone. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly names: readonly Name[];
}

const WEIGHT = { title: 1, name: 0.9, related: 0.55, detail: 0.4 } as const;
const QUALITY = { same: 1, form: 0.85, beginning: 0.7 } as const;
/** How much of a query's weight an entry must answer to be shown. */
const ENOUGH = 0.7;
/** How much of it the best must answer when none answers enough. */
const AT_LEAST = 0.5;

/** Reads a vocabulary once, so that each query is answered from maps. */
export function buildMatcher({ entries, spellings, smallWords }: Vocabulary): Matcher {
  const best = new Map<string, Map<number, number>>();
  const named = new Map<string, number[]>();
  const names: Name[] = [];
  entries.forEach((entry, at) => {
    const add = (text: string, weight: number): void => {
      for (const word of wordsOf(text)) {
        const weights = best.get(word) ?? new Map<number, number>();
        weights.set(at, Math.max(weights.get(at) ?? 0, weight));
        best.set(word, weights);
      }
    };
    for (const name of [entry.title, ...entry.names]) {
      add(name, name === entry.title ? WEIGHT.title : WEIGHT.name);
      const key = compact(name);
      named.set(key, [...new Set([...(named.get(key) ?? []), at])]);
      names.push({ entry: at, words: piecesOf(name).map(({ whole }) => whole) });
    }
    for (const text of entry.related) add(text, WEIGHT.related);
    add(entry.detail, WEIGHT.detail);
  });
  return {
    entries,
    spellings: new Map(Object.entries(spellings)),
    smallWords: new Set(smallWords),
    postings: new Map([...best].map(([word, weights]) => [word, [...weights].map(([entry, weight]) => ({ entry, weight }))])),
    sorted: [...best.keys()].sort(),
    named,
    names,
  };
}

/** Ranks the entries that answer a query: its very names first, then by how much of it they hold and how rare that is. */
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
  const fits = nameFits(matcher, pieces, new Set(sums.keys()));
  const exact = new Set(matcher.named.get(compact(query)) ?? matcher.named.get(pieces.map((piece) => piece.whole).join('')) ?? []);
  const most = Math.max(0, ...[...sums.values()].map(({ held }) => held / whole));
  const isWeak = most < ENOUGH && exact.size === 0;
  const enough = isWeak ? Math.max(most * 0.9, AT_LEAST) : ENOUGH;
  const matches = [...sums].flatMap(([at, { held, fit }]) => {
    const entry = matcher.entries[at];
    if (!entry || (held < enough * whole && !exact.has(at))) return [];
    const share = held / whole;
    return [{ entry, isNamed: exact.has(at), score: (exact.has(at) ? 10 : 0) + share * share * (fit / whole + (fits.get(at) ?? 0)) }];
  });
  return {
    matches: matches.sort((a, b) => b.score - a.score),
    pieces,
    unknown: pieces.filter((_, place) => found[place]?.size === 0),
    isWeak,
  };
}

/** The nearest word of the vocabulary to one it does not know; nothing when none is near. A word with a digit is never guessed at. */
export function suggestWord(matcher: Matcher, word: string): string | undefined {
  const reach = /\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
  let best: { readonly word: string; readonly distance: number; readonly uses: number } | undefined;
  for (const candidate of matcher.sorted) {
    if (reach === 0 || Math.abs(candidate.length - word.length) > reach || candidate.length < 3) continue;
    const distance = editDistance(word, candidate) + (candidate[0] === word[0] ? 0 : 0.5);
    if (distance > reach) continue;
    const uses = matcher.postings.get(candidate)?.length ?? 0;
    if (!best || distance < best.distance || (distance === best.distance && uses > best.uses)) best = { word: candidate, distance, uses };
  }
  return best?.word;
}

/** The titles of entries whose words look most like a query that found nothing, nearest first. */
export function nearestEntries(matcher: Matcher, query: string, count: number): readonly Entry[] {
  const typed = piecesOf(query.slice(0, 60)).map(({ whole }) => whole);
  const near = [...matcher.postings.keys()]
    .filter((word) => word.length > 2)
    .map((word) => ({ word, distance: Math.min(...typed.map((one) => editDistance(one, word) / Math.max(one.length, word.length))) }))
    .filter(({ distance }) => distance <= 0.5)
    .sort((a, b) => a.distance - b.distance);
  const entries = near.flatMap(({ word }) => matcher.postings.get(word) ?? []).map(({ entry }) => entry);
  return [...new Set(entries)].slice(0, count).flatMap((at) => matcher.entries[at] ?? []);
}

/** How much a word tells: the fewer entries hold it, the more; one that none holds is likely to be beside the point. */
function rarityOf(size: number, total: number): number {
  return size === 0 ? Math.log(1 + total) / 2 : Math.log(1 + total / size);
}

function piecesThatMatter({ smallWords, spellings }: Matcher, query: string): readonly Piece[] {
  const pieces = piecesOf(query).map((piece) => {
    const ours = spellings.get(piece.whole);
    return ours === undefined ? piece : { whole: ours, parts: [ours] };
  });
  const matter = pieces.filter(({ whole }) => !smallWords.has(whole));
  return matter.length > 0 ? matter : pieces;
}

/** The entries a piece leads to, as a whole or else by all its parts, each with the weight of its best place. */
function entriesOf(matcher: Matcher, { whole, parts }: Piece, isLast: boolean): ReadonlyMap<number, number> {
  const found = entriesOfWord(matcher, whole, isLast);
  if (found.size > 0 || parts.length < 2) return found;
  const [first = new Map<number, number>(), ...others] = parts.map((part) => entriesOfWord(matcher, part, isLast));
  return new Map(
    [...first].flatMap(([entry, weight]) => {
      const weights = [weight, ...others.map((other) => other.get(entry) ?? 0)];
      return weights.includes(0) ? [] : [[entry, Math.min(...weights)] as const];
    }),
  );
}

function entriesOfWord(matcher: Matcher, word: string, isLast: boolean): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [known, quality] of knownForms(matcher, word, isLast)) {
    for (const { entry, weight } of matcher.postings.get(known) ?? []) {
      found.set(entry, Math.max(found.get(entry) ?? 0, weight * quality));
    }
  }
  return found;
}

/** The words of the vocabulary that a typed word stands for: itself, its forms, and what it begins. */
function knownForms({ sorted, postings }: Matcher, word: string, isLast: boolean): readonly (readonly [string, number])[] {
  const forms: (readonly [string, number])[] = postings.has(word) ? [[word, QUALITY.same]] : [];
  const start = word.length > 5 ? word.slice(0, -3) : word.slice(0, Math.max(1, Math.min(4, word.length)));
  for (let at = firstFrom(sorted, start); at < sorted.length; at += 1) {
    const known = sorted[at] ?? '';
    if (!known.startsWith(start)) break;
    if (known === word) continue;
    if (isFormOf(known, word)) forms.push([known, QUALITY.form]);
    else if (known.startsWith(word) && (isLast ? word.length > 1 : word.length > 3)) forms.push([known, QUALITY.beginning]);
  }
  return forms;
}

function firstFrom(sorted: readonly string[], start: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How well the query covers the best name of each entry, from 0 to 1: a short name said in full beats a long one touched. */
function nameFits({ names }: Matcher, pieces: readonly Piece[], candidates: ReadonlySet<number>): ReadonlyMap<number, number> {
  const fits = new Map<number, number>();
  const typed = pieces.flatMap(({ whole, parts }) => [whole, ...parts]);
  for (const { entry, words } of names) {
    if (!candidates.has(entry)) continue;
    const held = words.filter((word) => typed.some((one) => isFormOf(one, word) || (one.length > 3 && word.startsWith(one)))).length;
    fits.set(entry, Math.max(fits.get(entry) ?? 0, (2 * held) / (words.length + pieces.length)));
  }
  return fits;
}
