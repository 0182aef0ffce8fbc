import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { eventFrame, frameCode } from '#exports/frames.ts';
import { recordWithId } from '#model/lookup.ts';

export async function getStaticPaths() {
  return (await getCorpus()).events.map(({ id }) => ({ params: { id } }));
}

/** The code that shows the event in a frame on another page. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const { events, summit } = await getCorpus();
  return new Response(`${frameCode(eventFrame(recordWithId(events, params['id'] ?? '')), new URL(site ?? summit.url))}\n`);
}
