import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { rssOf } from '#exports/rss.ts';
import { siteFeed } from '#exports/feed.ts';

/** What changed on the site, as RSS. */
export async function GET({ site }: APIContext): Promise<Response> {
  const corpus = await getCorpus();
  const origin = new URL(site ?? corpus.summit.url);
  return new Response(await rssOf(siteFeed(corpus), origin));
}
