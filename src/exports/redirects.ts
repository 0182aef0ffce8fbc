import { yearOf } from '#model/calendar-date.ts';
import { COLLECTIONS, type CollectionName } from '#model/collections.ts';
import type { Corpus } from '#model/corpus.ts';
import { renamedIn } from '#model/former-ids.ts';
import { newestEvidence } from '#model/ledger.ts';
import { withFacet } from '#model/ledger-record.ts';
import { onceFor } from '#model/once.ts';
import { addressOf, urls } from '#urls.ts';
import { facetsOf } from '#words/facets.ts';

/** An address that moved: all below the one lies below the other now. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Where each renamed record with pages of its own was, and is, and where a list of agreements leads that has no row today; terms have no pages, their old places are kept on the glossary's page. */
export const redirectsOf: (corpus: Corpus) => readonly Redirect[] = onceFor((corpus) => {
  const renamed = renamedIn(corpus).flatMap(({ collection, formerId, id }) =>
    pathsOf(collection).map((pathOf) => ({ from: pathOf(formerId), to: pathOf(id) })),
  );
  return [...renamed, ...emptyLists(corpus)];
});

/** Lists of agreements that may have been: every word of the summit's own that no agreement holds, every year since it in which no evidence ends. */
function emptyLists(corpus: Corpus): readonly Redirect[] {
  const { agreements, summit } = corpus;
  const first = yearOf(summit.date);
  const years = Array.from({ length: yearOf(newestEvidence(corpus)) - first + 1 }, (_, place) => String(first + place));
  return facetsOf(agreements, summit).flatMap(({ facet, values }) =>
    [...new Set([...(facet === 'year' ? years : []), ...values.map(({ id }) => id)])]
      .filter((id) => withFacet(agreements, summit, facet, id).length === 0)
      .map((id) => ({ from: urls.facet(facet, id), to: urls.agreements })),
  );
}

function pathsOf(collection: CollectionName): readonly ((id: string) => string)[] {
  if (COLLECTIONS[collection].shown !== 'page') return [];
  const page = (id: string): string => addressOf(collection, id);
  switch (collection) {
    case 'agreements':
      return [page, urls.agreementEmbed];
    case 'events':
      return [page, urls.eventEmbed];
    default:
      return [page];
  }
}

/** Pages whose feed was published as feed.json too; feed readers that ask for it are led to the RSS feed. */
const PAGES_WITH_FEEDS = [urls.home, urls.agreement(':id'), urls.thread(':id')];

/** The redirects as Netlify and Cloudflare Pages read them from `_redirects`; what lies below an address moves with it. */
export function hostedRedirects(redirects: readonly Redirect[]): string {
  return [
    ...PAGES_WITH_FEEDS.map((page) => `${page}feed.json ${page}feed.xml 301\n`),
    ...redirects.map(({ from, to }) => `${from}* ${to}:splat 301\n`),
  ].join('');
}

/** The redirects as a map for nginx: include it in `http`, and answer in `server` with `if ($moved_to) { return 301 $moved_to; }`. */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  const lines = [
    ...PAGES_WITH_FEEDS.map((page) => `  "~^(?<feed>${page.replace(':id', '[^/]+')}feed)[.]json$" $feed.xml;\n`),
    ...redirects.map(({ from, to }) => `  "~^${from}(?<rest>.*)$" ${to}$rest;\n`),
  ];
  return `map $uri $moved_to {\n  default "";\n${lines.join('')}}\n`;
}
