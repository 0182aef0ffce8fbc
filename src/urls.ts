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
  offline: '/offline/',
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
  /** A chart as a file. */
  chart: (id: string, format: 'svg' | 'png' | 'csv'): string => `/charts/${id}.${format}`,
  /** A chart alone, for a frame on another page. */
  embed: (id: string): string => `/embed/${id}/`,
} as const;

/** A fact agreements are grouped by. */
export type FacetName = 'sector' | 'level' | 'status';

/** The address of a record that prose may link to. */
export function recordUrl(kind: Linkable, id: string): string {
  return urls[kind](id);
}
