import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationFormats } from '#cite/formats.ts';
import { articleReference } from '#cite/reference.ts';
import { getCorpus } from '#corpus.ts';

/** How to cite an article, in every format. */
export const getStaticPaths = (async () =>
  (await getCorpus()).articles.flatMap((article) =>
    citationFormats.map((format) => ({ params: { id: article.id, format: format.id }, props: { article, format } })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Writes one citation. */
export async function GET({ site, props: { article, format } }: APIContext<Props>): Promise<Response> {
  const { summit } = await getCorpus();
  const reference = articleReference({ site: site ?? new URL(summit.url), summit }, article);
  return new Response(format.write(reference), { headers: { 'content-type': format.mediaType } });
}
