import type { Linkable } from '#model/citation.ts';
import type { FacetName } from '#model/ledger-filter.ts';

/** Every address of the site, from a record's id; all end in a slash, as the built folders do. */
export const urls = {
  home: '/',
  explainers: '/explainers/',
  agreements: '/agreements/',
  timeline: '/timeline/',
  sources: '/sources/',
  glossary: '/glossary/',
  search: '/search/',
  about: '/about/',
  disagreements: '/disagreements/',
  claims: '/claims/',
  figures: '/figures/',
  updates: '/updates/',
  corrections: '/corrections/',
  feed: '/feed.xml',
  offline: '/offline/',
  jsonFeed: '/feed.json',
  data: '/data/',
  article: (id: string): string => `/explainers/${id}/`,
  agreement: (id: string): string => `/agreements/${id}/`,
  /** Agreements that share a fact: a sector, a level, a party, the year of their last evidence … */
  facet: (facet: FacetName, id: string): string => `/agreements/${facet}/${id}/`,
  /** A page of a list that has several: the first is the list's own address. */
  pageOfList: (list: string, page: number): string => (page === 1 ? list : `${list}page/${page}/`),
  event: (id: string): string => `/events/${id}/`,
  thread: (id: string): string => `/timeline/${id}/`,
  source: (id: string): string => `/sources/${id}/`,
  term: (id: string): string => `/glossary/#${id}`,
  disagreement: (id: string): string => `/disagreements/${id}/`,
  claim: (id: string): string => `/claims/${id}/`,
  /** One agreement in a frame of another site. */
  agreementEmbed: (id: string): string => `/embed/agreement/${id}/`,
  /** One event in a frame of another site. */
  eventEmbed: (id: string): string => `/embed/event/${id}/`,
  /** What oEmbed says of the page at a path. */
  oEmbed: (path: string): string => `/oembed${path.replace(/\/$/, '')}.json`,
  /** A file of the data set. */
  dataFile: (name: string): string => `/data/${name}`,
  /** One page of paper about an agreement. */
  sheet: (id: string): string => `/agreements/${id}/sheet/`,
  /** The picture a link preview shows. */
  card: (collection: CardCollection, id: string): string => `/cards/${collection}/${id}.png`,
  sourcesCitation: '/data/sources.csl.json',
  /** A chart as a file. */
  chart: (id: string, format: 'svg' | 'png' | 'csv'): string => `/charts/${id}.${format}`,
  /** A chart by itself: what is sent. */
  chartPage: (id: string): string => `/charts/${id}/`,
  /** A chart alone, for a frame on another page. */
  embed: (id: string): string => `/embed/${id}/`,
} as const;

/** What has a card; `site` is every page without a card of its own. */
export type CardCollection = 'articles' | 'agreements' | 'events' | 'claims' | 'disagreements' | 'charts' | 'site';

/** The address of a record that prose may link to. */
export function recordUrl(kind: Linkable, id: string): string {
  return urls[kind](id);
}
