import { getRssString } from '@astrojs/rss';
import { urls } from '#urls.ts';
import { language, words } from '#words/words.ts';
import type { Feed } from './feed.ts';

/** Where a feed is published, and by whom. */
export interface FeedSite {
  readonly origin: URL;
  readonly name: string;
}

/** A feed as RSS 2.0. The text of an entry says its date as exactly as it is known. */
export function rssOf({ title, description, path, entries }: Feed, { origin }: FeedSite): Promise<string> {
  const self = new URL(`${path}feed.xml`, origin).href;
  return getRssString({
    title,
    description,
    site: new URL(path, origin),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: entries.map((entry) => ({
      title: entry.title,
      description: entry.text,
      link: new URL(entry.path, origin).href,
      pubDate: entry.instant,
      categories: [words.feeds.kinds[entry.kind]],
    })),
  });
}

/** A feed as JSON Feed 1.1, with the same entries. */
export function jsonFeedOf({ title, description, path, entries }: Feed, { origin, name }: FeedSite): string {
  const home = new URL(urls.home, origin).href;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: new URL(path, origin).href,
    feed_url: new URL(`${path}feed.json`, origin).href,
    language,
    authors: [{ name, url: home }],
    items: entries.map((entry) => {
      const url = new URL(entry.path, origin).href;
      return {
        id: url,
        url,
        title: entry.title,
        content_text: entry.text,
        date_published: entry.instant.toISOString().replace('.000Z', 'Z'),
        tags: [words.feeds.kinds[entry.kind]],
      };
    }),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
