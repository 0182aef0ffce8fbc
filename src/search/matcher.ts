import { compact, isFormOf, piecesOf, stemOf, wordsOf, type Piece } from './fold.ts';
import type { Entry, QuestionWords, Vocabulary } from './vocabulary.ts';

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
  readonly asking: QuestionWords['asking'];
  /** Entries by each of their words, each with the weight of the best place the word stands in. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** The words of the postings in alphabetical order, so that beginnings lie together. */
  readonly sorted: readonly string[];
  /** Entries by the stems of each of their names, without small words. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly names: readonly Name[];
}

const WEIGHT = { title: 1, name: 0.9, related: 0.55, detail: 0.4, line: 0.3 } as const;
const QUALITY = { same: 1, form: 0.85, beginning: 0.7 } as const;

/** Reads a vocabulary once, so that each query is answered from maps. */
export function buildMatcher({ entries, spellings, smallWords, asking }: Vocabulary): Matcher {
  const best = new Map<string, Map<number, number>>();
  const named = new Map<string, number[]>();
  const names: Name[] = [];
  const small = new Set(smallWords.map(compact));
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
      const key = keyOf(mattering(piecesOf(name), small));
      named.set(key, [...new Set([...(named.get(key) ?? []), at])]);
      names.push({ entry: at, words: piecesOf(name).map(({ whole }) => whole) });
    }
    for (const text of entry.related) add(text, WEIGHT.related);
    add(entry.detail, WEIGHT.detail);
    // An id says what a title may leave out, such as the place of an event.
    if (entry.type === 'event') add(entry.url.replace(/^.*\/(?=.)|\/$/g, ''), WEIGHT.detail);
    for (const { text } of entry.lines) add(text, WEIGHT.line);
  });
  return {
    entries,
    spellings: new Map(Object.entries(spellings).map(([theirs, ours]) => [stemOf(compact(theirs)), ours])),
    smallWords: small,
    asking,
    postings: new Map([...best].map(([word, weights]) => [word, [...weights].map(([entry, weight]) => ({ entry, weight }))])),
    sorted: [...best.keys()].sort(),
    named,
    names,
  };
}

/** How much a word tells: the fewer entries hold it, the more; one that none holds is likely to be beside the point. */
export function rarityOf(size: number, total: number): number {
  return size === 0 ? Math.log(1 + total) / 2 : Math.log(1 + total / size);
}

/** The pieces of a query without words that ask and join; all when it has no others. */
export function piecesThatMatter({ smallWords }: Matcher, query: string): readonly Piece[] {
  return mattering(piecesOf(query), smallWords);
}

function mattering(pieces: readonly Piece[], smallWords: ReadonlySet<string>): readonly Piece[] {
  const matter = pieces.filter(({ whole }) => !smallWords.has(whole));
  return matter.length > 0 ? matter : pieces;
}

/** What a name is looked up by: the stems of its pieces, so that “S 400” and “S-400s” are one. */
export function keyOf(pieces: readonly Piece[]): string {
  return pieces.map(({ whole }) => stemOf(whole)).join('');
}

/** Our word for a piece, where we spell it otherwise or say it in English. */
export function oursOf({ spellings }: Matcher, piece: Piece): Piece {
  const ours = spellings.get(stemOf(piece.whole));
  return ours === undefined ? piece : { whole: ours, parts: [ours] };
}

/** The entries a piece leads to, in our spelling too, as a whole or else by all its parts, each with the weight of its best place. */
export function entriesOf(matcher: Matcher, piece: Piece, isLast: boolean): ReadonlyMap<number, number> {
  const ours = oursOf(matcher, piece);
  const found = new Map(entriesOfPiece(matcher, piece, isLast));
  if (ours === piece) return found;
  for (const [entry, weight] of entriesOfPiece(matcher, ours, isLast)) found.set(entry, Math.max(found.get(entry) ?? 0, weight));
  return found;
}

function entriesOfPiece(matcher: Matcher, { whole, parts }: Piece, isLast: boolean): ReadonlyMap<number, number> {
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
