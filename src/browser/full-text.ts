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
/** The same for all places but sources. */
const OURS = 'recordofours';
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

/** The places that hold all words of a query, or else most of them; sources come behind what the site itself says. */
export async function searchText(engine: Engine, query: string, type: SearchType | undefined, count: number): Promise<TextAnswer> {
  const kinds = type === undefined ? [OURS, `${TYPE_WORD}source`] : [TYPE_WORD + type];
  const found = await Promise.all(kinds.map((kind) => rank(engine, query, kind)));
  const whole = found.filter(({ isWhole }) => isWhole);
  // A source that holds all words says more than a place of ours that holds some; together they stand in that order.
  const results = [...whole, ...found.filter(({ isWhole }) => !isWhole)].flatMap((one) => one.results);
  const read = await Promise.all(results.slice(0, count).map(({ data }) => data()));
  return { hits: read.map(hitOf), total: results.length, isWhole: whole.length > 0 };
}

async function rank(
  engine: Engine,
  query: string,
  kind: string,
): Promise<{ readonly results: readonly Result[]; readonly isWhole: boolean }> {
  const ask = async (text: string): Promise<readonly Result[]> => (await engine.search(`${text} ${kind}`)).results;
  const words = query.split(' ');
  const results = await ask(query);
  if (results.length > 0 || words.length === 1) return { results, isWhole: results.length > 0 };
  const lists = await Promise.all(words.slice(0, 8).map(ask));
  const telling = lists.filter(({ length }) => length > 0 && length < COMMON);
  return { results: mergeRanks(telling, 1000), isWhole: false };
}

function hitOf({ url, excerpt, meta }: Awaited<ReturnType<Result['data']>>): TextHit {
  const type = SEARCH_TYPES.find((known) => meta['type'] === TYPE_WORD + known) ?? 'page';
  return { type, url, title: meta['title'] ?? url, where: meta['where'] ?? '', excerpt };
}
