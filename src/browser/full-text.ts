import { holdsOf, mergeRanks, type TextHit } from '#search/answer.ts';
import { SEARCH_TYPES, type SearchType } from '#search/vocabulary.ts';

interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Place>;
}

interface Place {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  /** Which words of the content were found. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string>>;
}

interface Pagefind {
  readonly createInstance: (settings: object) => { readonly search: (query: string) => Promise<{ readonly results: readonly Result[] }> };
}

/** Hits of the engine, the first of many. */
export interface TextAnswer {
  readonly hits: readonly TextHit[];
  readonly total: number;
  /** False when no place holds all words, and the hits hold some of them. */
  readonly isWhole: boolean;
}

/** The engine, and which places are of which type. */
export interface Engine {
  readonly search: (query: string) => Promise<readonly Result[]>;
  readonly idsOf: (type: SearchType) => Promise<ReadonlySet<string>>;
}

/** What `search.ts` of the integrations writes into the metadata of a place in place of a filter. */
const TYPE_WORD = 'recordof';
/** Fewer places that hold all words are followed by some that hold most. */
const FEW = 3;
/** The least share of a query that a place must hold. */
const MOST = 0.4;
/** Above this, the places that hold a single word are too many to tell anything. */
const COMMON = 200;

/**
 * Fetches the engine and asks it once for what there must be: without WebAssembly or with half an index it stays silent.
 * After `failures` it is asked for by another address, since some browsers keep for good that one could not be imported.
 */
export async function openEngine(failures: number): Promise<Engine> {
  const path = `${import.meta.env.BASE_URL}pagefind/pagefind.js${failures > 0 ? `?${failures}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ path)) as Pagefind;
  // Addresses stand whole in the index, wherever the site lives. In this thread: the index is small, and the worker would be 14 kB more.
  const pagefind = createInstance({ baseUrl: '/', noWorker: true, excerptLength: 22, ranking: { pageLength: 0.4, termFrequency: 0.6 } });
  const search = async (query: string): Promise<readonly Result[]> => (await pagefind.search(query)).results;
  const ids = new Map<SearchType, Promise<ReadonlySet<string>>>();
  const idsOf = (type: SearchType): Promise<ReadonlySet<string>> => {
    const known = ids.get(type) ?? search(TYPE_WORD + type).then((results) => new Set(results.map(({ id }) => id)));
    ids.set(type, known);
    return known;
  };
  if ((await idsOf('source')).size === 0) throw new Error('the search engine holds no sources');
  return { search, idsOf };
}

/** The places that hold all words of a query, or else some of them; sources come behind what the site itself says. */
export async function searchText(engine: Engine, query: string, type: SearchType | undefined, count: number): Promise<TextAnswer> {
  const words = query.split(' ').slice(0, 12);
  const all = await engine.search(words.join(' '));
  const [ids, sources] = await Promise.all([type && engine.idsOf(type), engine.idsOf('source')]);
  const ofType = (results: readonly Result[]): readonly Result[] => (ids ? results.filter(({ id }) => ids.has(id)) : results);
  const whole = await read(behind(ofType(all), sources), words, count);
  if (words.length === 1) return whole.isWhole ? whole : { hits: [], total: 0, isWhole: false };
  const own = whole.hits.filter((hit) => hit.type !== 'source' || type === 'source');
  if (whole.isWhole && own.length >= FEW) return whole;
  const lists = await Promise.all(words.map(async (word) => ofType(await engine.search(word))));
  const telling = lists.filter(({ length }) => length > 0 && length < COMMON);
  const partly = await read(behind(mergeRanks(telling, 1000), sources), words, count);
  if (!whole.isWhole) return partly;
  const known = new Set(whole.hits.map(({ url }) => url));
  const more = partly.hits.filter(({ url }) => !known.has(url));
  const others = whole.hits.filter((hit) => !own.includes(hit));
  return { hits: [...own, ...more, ...others], total: whole.total + more.length, isWhole: true };
}

/** Reads the first results. The engine passes over words it does not know, or takes their beginning for them, so each place is asked what it holds. */
async function read(results: readonly Result[], words: readonly string[], count: number): Promise<TextAnswer> {
  const places = await Promise.all(results.slice(0, Math.max(count, 1)).map(({ data }) => data()));
  const held = places.map((place) => ({ place, share: holdsOf(words, wordsAt(place)) }));
  const whole = held.filter(({ share }) => share === 1);
  const kept = whole.length > 0 ? whole : held.filter(({ share }) => share >= MOST);
  const isAll = kept.length === held.length;
  return { hits: kept.map(({ place }) => hitOf(place)), total: isAll ? results.length : kept.length, isWhole: whole.length > 0 };
}

function behind(results: readonly Result[], last: ReadonlySet<string>): readonly Result[] {
  return [...results.filter(({ id }) => !last.has(id)), ...results.filter(({ id }) => last.has(id))];
}

function wordsAt({ content, locations, meta }: Place): string {
  const words = content.split(/\s+/);
  return [meta['title'], meta['where'], ...new Set(locations.map((at) => words[at]))].join(' ');
}

function hitOf({ url, excerpt, meta }: Place): TextHit {
  const type = SEARCH_TYPES.find((known) => meta['type'] === TYPE_WORD + known) ?? 'page';
  return { type, url, title: meta['title'] ?? url, where: meta['where'] ?? '', excerpt, sections: [] };
}
