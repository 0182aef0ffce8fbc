import { mergeRanks, type TextHit } from '#search/answer.ts';
import { SEARCH_TYPES, type SearchType } from '#search/vocabulary.ts';

interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ readonly url: string; readonly excerpt: string; readonly meta: Readonly<Record<string, string>> }>;
}

/** The part of Pagefind's API that is used. */
export interface Engine {
  readonly search: (query: string | null) => Promise<{ readonly results: readonly Result[] }>;
}

interface Pagefind {
  readonly createInstance: (settings: object) => Engine;
}

/** Hits of the engine, the first of many. */
export interface TextAnswer {
  readonly hits: readonly TextHit[];
  readonly total: number;
  /** False when no place holds all words, and the hits hold most of them. */
  readonly isWhole: boolean;
}

/** What `search.ts` of the integrations writes into the metadata of a place in place of a filter. */
const TYPE_WORD = 'recordof';
/** Above this, the places that hold a single word are too many to tell anything. */
const COMMON = 200;

/** Fetches the engine and asks it for everything once: an engine without WebAssembly or with half an index stays silent otherwise. */
export async function openEngine(): Promise<Engine> {
  const path = '/pagefind/pagefind.js';
  const { createInstance } = (await import(/* @vite-ignore */ path)) as Pagefind;
  // In this thread: the index is small, and the worker would be 14 kB more.
  const engine = createInstance({ noWorker: true, excerptLength: 22, ranking: { pageLength: 0.4, termFrequency: 0.6 } });
  if ((await engine.search(null)).results.length === 0) throw new Error('the search engine holds nothing');
  return engine;
}

/** The places that hold all words of a query; when there are none, those that hold most of them. */
export async function searchText(engine: Engine, query: string, type: SearchType | undefined, count: number): Promise<TextAnswer> {
  const only = type === undefined ? '' : ` ${TYPE_WORD}${type}`;
  const ask = async (words: string): Promise<readonly Result[]> => (await engine.search(words + only)).results;
  const words = query.split(' ');
  let results = await ask(query);
  const isWhole = results.length > 0;
  if (!isWhole && words.length > 1) {
    const lists = await Promise.all(words.slice(0, 8).map(ask));
    results = mergeRanks(
      lists.filter(({ length }) => length > 0 && length < COMMON),
      1000,
    );
  }
  const read = await Promise.all(results.slice(0, count).map(({ data }) => data()));
  return { hits: read.map(hitOf), total: results.length, isWhole };
}

function hitOf({ url, excerpt, meta }: Awaited<ReturnType<Result['data']>>): TextHit {
  const type = SEARCH_TYPES.find((known) => meta['type'] === TYPE_WORD + known) ?? 'page';
  return { type, url, title: meta['title'] ?? url, where: meta['where'] ?? '', excerpt };
}
