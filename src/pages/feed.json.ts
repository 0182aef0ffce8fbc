import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { jsonFeedOf } from '#exports/feed-forms.ts';
import { siteFeed } from '#exports/feed.ts';

/** What changed on the site, as JSON Feed. */
export async function GET({ site }: APIContext): Promise<Response> {
  const corpus = await getCorpus();
  const origin = new URL(site ?? corpus.summit.url);
  return new Response(jsonFeedOf(siteFeed(corpus), { origin, name: corpus.summit.name }));
}
