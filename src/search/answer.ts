import { compact, piecesOf, wordsOf, type Piece } from './fold.ts';
import { linesFor } from './lines.ts';
import { matchQuery, type Match } from './match.ts';
import type { Matcher } from './matcher.ts';
import { suggestWord } from './suggest.ts';
import { SEARCH_TYPES, type Entry, type Line, type SearchType } from './vocabulary.ts';

/** A section of an article, below the article. */
export interface Place {
  readonly url: string;
  readonly title: string;
}

/** An entry as an answer. */
export interface Answering extends Entry {
  /** The sections of the article that answer, best first. */
  readonly sections: readonly Place[];
}

/** What the vocabulary answers to a query, before the engine has come. */
export interface QuickAnswer {
  /** Best first, then by type in the order of the list; an article stands once. */
  readonly entries: readonly Answering[];
  /** What the first of them says to the query. */
  readonly lines: readonly Line[];
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
  /** Further sections of the article whose text answers. */
  readonly sections: readonly Place[];
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
/** The most sections below an article. */
const SECTIONS = 3;
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
  const { pieces, unknown, isAnswered } = asTyped;
  // What is named already answers; a plain slip beside it is read rightly without a word.
  const read = readQuery(matcher, query, unknown, isAnswered ? 1 : 2);
  const suggestion = isAnswered ? undefined : read;
  const { matches: answering, isWeak } = read === undefined ? asTyped : matchQuery(matcher, read);
  const chosen = type === undefined ? answering : answering.filter(({ entry }) => entry.type === type);
  const entries = arrange(groupSections(matcher, chosen), type === undefined ? undefined : 10);
  return {
    entries,
    lines: entries[0] ? linesFor(matcher, read ?? query, entries[0]) : [],
    suggestion: suggestion !== undefined && answering.length > 0 ? suggestion : undefined,
    isWeak,
    typed: pieces.map(({ whole, parts }) => (parts.length > 1 ? parts.join('-') : whole)).join(' '),
    elsewhere: answering.length - chosen.length,
  };
}

/**
 * Hits of the engine that the list does not show yet, in their order; a page is shown once. Sections of an article follow its first hit,
 * which itself goes by its section when the article is shown already.
 */
export function withoutShown(hits: readonly TextHit[], shown: readonly Answering[]): readonly TextHit[] {
  const seen = new Set(shown.flatMap(({ url, sections }) => [placeOf(url), ...sections.map((section) => section.url)]));
  const articles = new Set(shown.filter(({ type }) => type === 'article').map(({ url }) => pageOf(url)));
  const kept = new Map<string, TextHit>();
  for (const hit of hits) {
    const page = pageOf(hit.url);
    const place = hit.type === 'article' ? hit.url : placeOf(hit.url);
    if (seen.has(place)) continue;
    seen.add(place);
    const first = hit.type === 'article' ? kept.get(page) : undefined;
    if (first) {
      if (hit.where !== '' && first.sections.length < SECTIONS)
        kept.set(page, { ...first, sections: [...first.sections, { url: hit.url, title: hit.where }] });
    } else if (hit.type === 'article') {
      kept.set(page, articles.has(page) && hit.where !== '' ? { ...hit, title: hit.where, where: hit.title } : hit);
    } else {
      kept.set(place, hit);
    }
  }
  return [...kept.values()];
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

/** The query with the nearest known words in place of those that are not known, at most so many slips away; nothing when none is near. */
function readQuery(matcher: Matcher, query: string, unknown: readonly Piece[], most: number): string | undefined {
  const nearest = new Map(unknown.map(({ whole }) => [whole, suggestWord(matcher, whole, most)]));
  const read = query
    .split(/\s+/)
    .map((word) => nearest.get(compact(word)) ?? word)
    .join(' ');
  return read === query ? undefined : read;
}

type Grouped = Omit<Match, 'entry'> & { readonly entry: Answering };

/** Matches with the sections of an article below the article, which stands where the best of them stood. */
function groupSections({ entries }: Matcher, matches: readonly Match[]): readonly Grouped[] {
  const byPage = Map.groupBy(matches, ({ entry: { type, url } }) => (type === 'article' ? pageOf(url) : url));
  return [...byPage].flatMap(([page, group]) => {
    const [best] = group;
    const entry = best?.entry.url === page ? best.entry : entries.find(({ url }) => url === page);
    if (!best || !entry) return [];
    const sections = group.map((match) => match.entry).filter(({ url }) => url !== page);
    const isNamed = group.some((match) => match.isNamed);
    return [{ ...best, isNamed, entry: { ...entry, sections: sections.slice(0, SECTIONS).map(({ url, title }) => ({ url, title })) } }];
  });
}

function arrange(matches: readonly Grouped[], limit?: number): readonly Answering[] {
  const [best] = matches;
  if (!best) return [];
  const named = matches.filter(({ isNamed }) => isNamed).sort((a, b) => rankOf(a) - rankOf(b));
  const first = named.length > 0 ? named.slice(0, 3) : [best];
  const floor = Math.max(0, ...matches.filter((match) => !first.includes(match)).map(({ words }) => words)) * WORTH;
  const rest = matches.filter((match) => !first.includes(match) && (match.isMentioned || match.words >= floor));
  const byType = SEARCH_TYPES.flatMap((type) => rest.filter(({ entry }) => entry.type === type).slice(0, limit ?? SHARE[type]));
  return [...first, ...byType].map(({ entry }) => entry).slice(0, limit);
}

/** Of several things of one name, the agreement comes first and the term second. */
function rankOf({ entry }: Grouped): number {
  return entry.type === 'term' ? 0.5 : SEARCH_TYPES.indexOf(entry.type);
}

function placeOf(url: string): string {
  return /\/(?:agreements|events)\//.test(url) ? pageOf(url) : url;
}

function pageOf(url: string): string {
  return url.replace(/#.*$/, '');
}
