import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationFormats } from '#cite/formats.ts';
import { datasetReference } from '#cite/reference.ts';
import { getCorpus } from '#corpus.ts';
import { newestEvidence } from '#model/ledger.ts';

/** How to cite all records as a data set, in every format. */
export const getStaticPaths = (() =>
  citationFormats.map((format) => ({ params: { format: format.id }, props: { format } }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Writes one citation. */
export async function GET({ site, props: { format } }: APIContext<Props>): Promise<Response> {
  const corpus = await getCorpus();
  const { summit } = corpus;
  const reference = datasetReference({ site: site ?? new URL(summit.url), summit }, newestEvidence(corpus));
  return new Response(format.write(reference), { headers: { 'content-type': format.mediaType } });
}
