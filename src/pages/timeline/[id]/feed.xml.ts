import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { rssOf } from '#exports/rss.ts';
import { threadFeed } from '#exports/feed.ts';
import { wordOf } from '#model/summit.ts';

/** A thread without events has neither a page nor a feed. */
export async function getStaticPaths() {
  const { threads, events } = await getCorpus();
  return threads.filter(({ id }) => events.some(({ thread }) => thread === id)).map(({ id }) => ({ params: { id } }));
}

/** What changed in one thread, as RSS. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const corpus = await getCorpus();
  const origin = new URL(site ?? corpus.summit.url);
  const feed = threadFeed(corpus, wordOf(corpus.threads, params['id'] ?? ''));
  return new Response(await rssOf(feed, origin));
}
