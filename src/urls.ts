import { COLLECTIONS, type CollectionName, type Linkable } from '#model/collections.ts';
import type { FacetName } from '#model/ledger-filter.ts';
import { basePath } from '#published-url.ts';

const base = basePath();

/** The address of a path of the site, wherever it is published. */
export function at(path: string): string {
  return base + path;
}

/** A path of the host as one of the site, which may live under a path itself. */
export function pathOf(address: string): string {
  return address.slice(base.length);
}

/** Every address of the site, from a record's id; all end in a slash, as the built folders do. */
export const urls = {
  home: at('/'),
  explainers: at('/explainers/'),
  agreements: at('/agreements/'),
  timeline: at('/timeline/'),
  sources: at('/sources/'),
  glossary: at('/glossary/'),
  search: at('/search/'),
  about: at('/about/'),
  disagreements: at('/disagreements/'),
  claims: at('/claims/'),
  figures: at('/figures/'),
  updates: at('/updates/'),
  corrections: at('/corrections/'),
  feed: at('/feed.xml'),
  offline: at('/offline/'),
  data: at('/data/'),
  article: (id: string): string => at(`/explainers/${id}/`),
  agreement: (id: string): string => at(`/agreements/${id}/`),
  /** Agreements that share a fact: a sector, a level, a party, the year of their last evidence … */
  facet: (facet: FacetName, id: string): string => at(`/agreements/${facet}/${id}/`),
  /** A page of a list that has several: the first is the list's own address. */
  pageOfList: (list: string, page: number): string => (page === 1 ? list : `${list}page/${page}/`),
  /** The agreements as they stood at the end of a year. */
  agreementsAt: (year: number): string => at(`/agreements/at/${year}/`),
  event: (id: string): string => at(`/events/${id}/`),
  thread: (id: string): string => at(`/timeline/${id}/`),
  source: (id: string): string => at(`/sources/${id}/`),
  term: (id: string): string => at(`/glossary/#${id}`),
  disagreement: (id: string): string => at(`/disagreements/${id}/`),
  claim: (id: string): string => at(`/claims/${id}/`),
  /** One agreement in a frame of another site. */
  agreementEmbed: (id: string): string => at(`/embed/agreement/${id}/`),
  /** One event in a frame of another site. */
  eventEmbed: (id: string): string => at(`/embed/event/${id}/`),
  /** What oEmbed says of the page at an address. */
  oEmbed: (address: string): string => at(`/oembed${pathOf(address).replace(/\/$/, '')}.json`),
  /** A file of the data set. */
  dataFile: (name: string): string => at(`/data/${name}`),
  /** One page of paper about an agreement. */
  sheet: (id: string): string => at(`/agreements/${id}/sheet/`),
  /** The picture a link preview shows. */
  card: (collection: CardCollection, id: string): string => at(`/cards/${collection}/${id}.png`),
  sourcesCitation: at('/data/sources.csl.json'),
  /** A chart as a file. */
  chart: (id: string, format: 'svg' | 'png' | 'csv'): string => at(`/charts/${id}.${format}`),
  /** A chart by itself: what is sent. */
  chartPage: (id: string): string => at(`/charts/${id}/`),
  /** A chart alone, for a frame on another page. */
  embed: (id: string): string => at(`/embed/${id}/`),
  siteMap: at('/sitemap-index.xml'),
  icon: at('/favicon.svg'),
  touchIcon: at('/apple-touch-icon.png'),
} as const;

/** What has a card; `site` is every page without a card of its own. */
export type CardCollection = 'articles' | 'agreements' | 'events' | 'claims' | 'disagreements' | 'charts' | 'site';

/** The address of a record: its page, or where the page of its collection shows it; charts stand on the page of figures. */
export function addressOf(collection: CollectionName, id: string): string {
  const form = COLLECTIONS[collection];
  return form.shown === 'page' || form.shown === 'entry' ? urls[form.noun](id) : `${urls.figures}#${id}`;
}

/** The address of a record that prose may link to. */
export function recordUrl(kind: Linkable, id: string): string {
  return urls[kind](id);
}
