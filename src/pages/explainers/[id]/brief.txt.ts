import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { articleBrief } from '#exports/brief.ts';
import { recordWithId } from '#model/lookup.ts';

export async function getStaticPaths() {
  return (await getCorpus()).articles.map(({ id }) => ({ params: { id } }));
}

/** An article as text to paste. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const corpus = await getCorpus();
  return new Response(articleBrief(recordWithId(corpus.articles, params['id'] ?? ''), corpus, new URL(site ?? corpus.summit.url)));
}
