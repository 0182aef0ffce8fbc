import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { agreementFrame, frameCode } from '#exports/frames.ts';
import { recordWithId } from '#model/lookup.ts';

export async function getStaticPaths() {
  return (await getCorpus()).agreements.map(({ id }) => ({ params: { id } }));
}

/** The code that shows the agreement in a frame on another page. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const { agreements, summit } = await getCorpus();
  return new Response(`${frameCode(agreementFrame(recordWithId(agreements, params['id'] ?? '')), new URL(site ?? summit.url))}\n`);
}
