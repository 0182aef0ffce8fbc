import { COLLECTIONS, type CollectionName } from '#model/collections.ts';
import type { Corpus } from '#model/corpus.ts';
import { renamedIn } from '#model/former-ids.ts';
import { addressOf, urls } from '#urls.ts';

/** An address that moved: all below the one lies below the other now. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Where each renamed record with pages of its own was, and is; terms have none, their old places are kept on the glossary's page. */
export function redirectsOf(corpus: Corpus): readonly Redirect[] {
  return renamedIn(corpus).flatMap(({ collection, formerId, id }) =>
    pathsOf(collection).map((pathOf) => ({ from: pathOf(formerId), to: pathOf(id) })),
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

/** The redirects as Netlify and Cloudflare Pages read them from `_redirects`; what lies below an address moves with it. */
export function hostedRedirects(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from}* ${to}:splat 301\n`).join('');
}

/** The redirects as a map for nginx: include it in `http`, and answer in `server` with `if ($moved_to) { return 301 $moved_to; }`. */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  const lines = redirects.map(({ from, to }) => `  "~^${from}(?<rest>.*)$" ${to}$rest;\n`);
  return `map $uri $moved_to {\n  default "";\n${lines.join('')}}\n`;
}
