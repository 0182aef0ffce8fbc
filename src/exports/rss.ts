import { getRssString } from '@astrojs/rss';
import { language, words } from '#words/words.ts';
import type { Feed } from './feed.ts';

/** A feed as RSS 2.0. The text of an entry says its date as exactly as it is known. */
export function rssOf({ title, description, path, entries }: Feed, origin: URL): Promise<string> {
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
