import { writeCsl } from '#cite/formats.ts';
import { sourceReference } from '#cite/reference.ts';
import { getCorpus } from '#corpus.ts';

/** Every source of the site for a reference manager. */
export async function GET(): Promise<Response> {
  const { sources } = await getCorpus();
  return new Response(writeCsl(sources.map(sourceReference)), { headers: { 'content-type': 'application/vnd.citationstyles.csl+json' } });
}
