import { urls } from '#urls.ts';
import { words } from '#words/words.ts';

/** Another form of a page, for its head. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** The feed that lies beside a page; relative, since it always does. */
export const ownFeed: Alternate = { type: 'application/rss+xml', title: words.feeds.changes, href: 'feed.xml' };

/** The oEmbed answer for a page; absolute, since other sites read it. */
export function oEmbedAlternate(path: string, origin: URL): Alternate {
  return { type: 'application/json+oembed', title: words.embeds.name, href: new URL(urls.oEmbed(path), origin).href };
}
