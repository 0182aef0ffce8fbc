import { compact, piecesOf, wordsOf } from './fold.ts';
import { matchQuery, suggestWord, type Match, type Matcher } from './match.ts';
import { SEARCH_TYPES, type Entry, type SearchType } from './vocabulary.ts';

/** What the vocabulary answers to a query, before the engine has come. */
export interface QuickAnswer {
  /** Best first, then by type in the order of the list. */
  readonly entries: readonly Entry[];
  /** The query that was answered in place of the typed one, whose words the vocabulary does not know. */
  readonly suggestion: string | undefined;
  /** True when the entries answer only a part of the query: a text that holds all of it is better. */
  readonly isWeak: boolean;
  /** What to ask the engine for what was typed: the words that matter, in our spelling. */
  readonly typed: string;
  /** How many entries of other types answer, when a type was chosen. */
  readonly elsewhere: number;
}

/** A place of the site whose text answers a query. */
export interface TextHit {
  readonly type: SearchType;
  readonly url: string;
  readonly title: string;
  /** The section or date it is told by. */
  readonly where: string;
  /** Text with `<mark>` around what was found. */
  readonly excerpt: string;
}

/** How many of each type a list shows beside the best answer. */
const SHARE: Readonly<Record<SearchType, number>> = {
  agreement: 3,
  article: 2,
  event: 3,
  term: 2,
  disagreement: 2,
  claim: 1,
  source: 0,
  page: 1,
};
/** Longer input is answered by its beginning. */
const LONGEST = 160;
/** What scores less than this share of the best is not worth a line. */
const WORTH = 0.5;

/** The part of a typed text that is searched. */
export function queryOf(typed: string): string {
  return typed.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
}

/** Answers from the vocabulary; words it does not know are read as the nearest it knows. */
export function answerQuickly(matcher: Matcher, query: string, type?: SearchType): QuickAnswer {
  const asTyped = matchQuery(matcher, query);
  const { pieces, unknown } = asTyped;
  const suggestion = suggestQuery(
    matcher,
    query,
    unknown.map(({ whole }) => whole),
  );
  const { matches: answering, isWeak } = suggestion === undefined ? asTyped : matchQuery(matcher, suggestion);
  const chosen = type === undefined ? answering : answering.filter(({ entry }) => entry.type === type);
  return {
    entries: arrange(chosen, type === undefined ? undefined : 10),
    suggestion: suggestion !== undefined && answering.length > 0 ? suggestion : undefined,
    isWeak,
    typed: pieces.map(({ whole, parts }) => (parts.length > 1 ? parts.join('-') : whole)).join(' '),
    elsewhere: answering.length - chosen.length,
  };
}

/** Hits of the engine that the list does not show yet, in their order; a page is shown once, but each section of an article is a place of its own. */
export function withoutShown(hits: readonly TextHit[], shown: readonly Entry[]): readonly TextHit[] {
  const seen = new Set(shown.flatMap(({ url, type }) => (type === 'article' ? [url] : [placeOf(url)])));
  return hits.filter(({ url, type }) => {
    const place = type === 'article' ? url : placeOf(url);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** The share of a query's letters that stand in words a text holds, itself or in a form with the same beginning: long words tell more than short ones. */
export function holdsOf(words: readonly string[], text: string): number {
  const known = wordsOf(text);
  const sizes = words.map((word) => {
    const { length } = compact(word);
    const start = compact(word).slice(0, length < 5 ? length : Math.ceil(length * 0.7));
    return { length, isHeld: known.some((one) => one.startsWith(start)) };
  });
  const lengthOf = (some: typeof sizes): number => some.reduce((sum, { length }) => sum + length, 0);
  return lengthOf(sizes.filter(({ isHeld }) => isHeld)) / lengthOf(sizes);
}

/** The best of many ranked lists for single words, when no text holds all of them: by how many words a place holds, then by its scores. */
export function mergeRanks<Result extends { readonly id: string; readonly score: number }>(
  lists: readonly (readonly Result[])[],
  total: number,
): readonly Result[] {
  const sums = new Map<string, { result: Result; weight: number }>();
  for (const list of lists) {
    const rarity = Math.log(1 + total / Math.max(1, list.length));
    const top = Math.max(...list.map(({ score }) => score), 1e-9);
    for (const result of list) {
      const weight = rarity * (0.6 + (0.4 * result.score) / top);
      sums.set(result.id, { result, weight: (sums.get(result.id)?.weight ?? 0) + weight });
    }
  }
  return [...sums.values()].sort((a, b) => b.weight - a.weight).map(({ result }) => result);
}

/** The words to mark on the page an answer leads to. */
export function wordsToMark(query: string, smallWords: ReadonlySet<string>): readonly string[] {
  const words = piecesOf(query).map(({ whole }) => whole);
  const matter = words.filter((word) => !smallWords.has(word));
  return [...new Set(matter.length > 0 ? matter : words)];
}

function suggestQuery(matcher: Matcher, query: string, unknown: readonly string[]): string | undefined {
  if (unknown.length === 0) return undefined;
  const nearest = new Map(unknown.map((word) => [word, suggestWord(matcher, word)]));
  const words = query.split(/\s+/).map((word) => nearest.get(compact(word)) ?? word);
  const suggestion = words.join(' ');
  return suggestion === query ? undefined : suggestion;
}

function arrange(matches: readonly Match[], limit?: number): readonly Entry[] {
  const [best] = matches;
  if (!best) return [];
  const named = matches.filter(({ isNamed }) => isNamed).sort((a, b) => rankOf(a) - rankOf(b));
  const first = named.length > 0 ? named.slice(0, 3) : [best];
  const floor = (matches.find(({ isNamed }) => !isNamed)?.score ?? 0) * WORTH;
  const rest = matches.filter((match) => !first.includes(match) && match.score >= floor);
  const byType = SEARCH_TYPES.flatMap((type) => rest.filter(({ entry }) => entry.type === type).slice(0, limit ?? SHARE[type]));
  return [...first, ...byType].map(({ entry }) => entry).slice(0, limit);
}

/** Of several things of one name, the agreement comes first and the term second. */
function rankOf({ entry }: Match): number {
  return entry.type === 'term' ? 0.5 : SEARCH_TYPES.indexOf(entry.type);
}

function placeOf(url: string): string {
  return /^\/(?:agreements|events)\//.test(url) ? url.replace(/#.*$/, '') : url;
}
