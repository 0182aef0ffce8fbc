import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationFormats } from '#cite/formats.ts';
import { agreementReference } from '#cite/reference.ts';
import { getCorpus } from '#corpus.ts';

/** How to cite the record of an agreement, in every format. */
export const getStaticPaths = (async () =>
  (await getCorpus()).agreements.flatMap((agreement) =>
    citationFormats.map((format) => ({ params: { id: agreement.id, format: format.id }, props: { agreement, format } })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Writes one citation. */
export async function GET({ site, props: { agreement, format } }: APIContext<Props>): Promise<Response> {
  const { summit } = await getCorpus();
  const reference = agreementReference({ site: site ?? new URL(summit.url), summit }, agreement);
  return new Response(format.write(reference), { headers: { 'content-type': format.mediaType } });
}
