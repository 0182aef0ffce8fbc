import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { jsonFeedOf } from '#exports/feed-forms.ts';
import { agreementFeed } from '#exports/feed.ts';
import { wordOf } from '#model/summit.ts';

export async function getStaticPaths() {
  return (await getCorpus()).agreements.map(({ id }) => ({ params: { id } }));
}

/** What changed about one agreement, as JSON Feed. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const corpus = await getCorpus();
  const origin = new URL(site ?? corpus.summit.url);
  const feed = agreementFeed(corpus, wordOf(corpus.agreements, params['id'] ?? ''));
  return new Response(jsonFeedOf(feed, { origin, name: corpus.summit.name }));
}
