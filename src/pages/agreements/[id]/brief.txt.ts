import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { agreementBrief } from '#exports/brief.ts';
import { recordWithId } from '#model/lookup.ts';

export async function getStaticPaths() {
  return (await getCorpus()).agreements.map(({ id }) => ({ params: { id } }));
}

/** An agreement as text to paste. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const corpus = await getCorpus();
  return new Response(agreementBrief(recordWithId(corpus.agreements, params['id'] ?? ''), corpus, new URL(site ?? corpus.summit.url)));
}
