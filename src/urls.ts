import type { Linkable } from '#model/citation.ts';

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
  article: (id: string): string => `/explainers/${id}/`,
  agreement: (id: string): string => `/agreements/${id}/`,
  /** Agreements that share a fact: their sector, level, or latest status. */
  facet: (facet: FacetName, id: string): string => `/agreements/${facet}/${id}/`,
  event: (id: string): string => `/events/${id}/`,
  thread: (id: string): string => `/timeline/${id}/`,
  source: (id: string): string => `/sources/${id}/`,
  term: (id: string): string => `/glossary/#${id}`,
  disagreement: (id: string): string => `/disagreements/#${id}`,
  claim: (id: string): string => `/claims/#${id}`,
  /** A disagreement or a claim by itself: what is sent, since a link preview sees no fragment. */
  disagreementPage: (id: string): string => `/disagreements/${id}/`,
  claimPage: (id: string): string => `/claims/${id}/`,
  /** One page of paper about an agreement. */
  sheet: (id: string): string => `/agreements/${id}/sheet/`,
  /** The picture a link preview shows. */
  card: (collection: CardCollection, id: string): string => `/cards/${collection}/${id}.png`,
  /** The folder of downloads. */
  data: '/data/',
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

/** A fact agreements are grouped by. */
export type FacetName = 'sector' | 'level' | 'status';

/** The address of a record that prose may link to. */
export function recordUrl(kind: Linkable, id: string): string {
  return urls[kind](id);
}
