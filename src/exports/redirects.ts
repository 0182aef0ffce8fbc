import { yearOf } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import { renamedIn, type Renamed } from '#model/former-ids.ts';
import { newestEvidence } from '#model/ledger.ts';
import { withFacet } from '#model/ledger-record.ts';
import { urls } from '#urls.ts';
import { facetsOf } from '#words/facets.ts';

/** An address that moved: all below the one lies below the other now. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Where each renamed record with pages of its own was, and is, and where a list of agreements leads that has no row today; terms have no pages, their old places are kept on the glossary's page. */
export function redirectsOf(corpus: Corpus): readonly Redirect[] {
  const renamed = renamedIn(corpus).flatMap(({ collection, formerId, id }) =>
    pathsOf(collection).map((pathOf) => ({ from: pathOf(formerId), to: pathOf(id) })),
  );
  return [...renamed, ...emptyLists(corpus)];
}

/** Lists of agreements that may have been: every word of the summit's own that no agreement holds, every year since it in which no evidence ends. */
function emptyLists(corpus: Corpus): readonly Redirect[] {
  const { agreements, summit } = corpus;
  const [first, last] = [summit.date, newestEvidence(corpus)].map(yearOf);
  const years = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, place) => String((first ?? 0) + place));
  const facets = facetsOf(agreements, summit).map(({ facet, values }) => ({ facet, ids: values.map(({ id }) => id) }));
  return facets
    .flatMap(({ facet, ids }) => (facet === 'year' ? [...new Set([...years, ...ids])] : ids).map((id) => ({ facet, id })))
    .filter(({ facet, id }) => withFacet(agreements, summit, facet, id).length === 0)
    .map(({ facet, id }) => ({ from: urls.facet(facet, id), to: urls.agreements }));
}

function pathsOf(collection: Renamed['collection']): readonly ((id: string) => string)[] {
  switch (collection) {
    case 'articles':
      return [urls.article];
    case 'agreements':
      return [urls.agreement, urls.agreementEmbed];
    case 'events':
      return [urls.event, urls.eventEmbed];
    case 'threads':
      return [urls.thread];
    case 'sources':
      return [urls.source];
    case 'disagreements':
      return [urls.disagreement];
    case 'claims':
      return [urls.claim];
    case 'terms':
      return [];
  }
}

/** The redirects as Netlify and Cloudflare Pages read them from `_redirects`; what lies below an address moves with it. */
export function hostedRedirects(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from}* ${to}:splat 301\n`).join('');
}

/** The redirects as a map for nginx: include it in `http`, and answer in `server` with `if ($moved_to) { return 301 $moved_to; }`. */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  const lines = redirects.map(({ from, to }) => `  "~^${from}(?<rest>.*)$" ${to}$rest;\n`);
  return `map $uri $moved_to {\n  default "";\n${lines.join('')}}\n`;
}
