import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { rssOf } from '#exports/rss.ts';
import { agreementFeed } from '#exports/feed.ts';
import { recordWithId } from '#model/lookup.ts';

export async function getStaticPaths() {
  return (await getCorpus()).agreements.map(({ id }) => ({ params: { id } }));
}

/** What changed about one agreement, as RSS. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const corpus = await getCorpus();
  const origin = new URL(site ?? corpus.summit.url);
  const feed = agreementFeed(corpus, recordWithId(corpus.agreements, params['id'] ?? ''));
  return new Response(await rssOf(feed, origin));
}
