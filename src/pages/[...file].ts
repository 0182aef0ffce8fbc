import { getCorpus } from '#corpus.ts';
import { filesOf } from '#exports/files.ts';
import { siteUrl } from '#published-url.ts';
import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';

/** Every file of the site that is neither a page nor the picture of a chart or card. */
export const getStaticPaths = (async () => {
  const files = filesOf(await getCorpus(), siteUrl());
  return files.map((file) => ({ params: { file: file.path }, props: { file } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Writes one file. */
export async function GET({ props: { file } }: APIContext<Props>): Promise<Response> {
  const body = await file.body();
  return new Response(typeof body === 'string' ? body : Uint8Array.from(body), { headers: { 'content-type': file.type } });
}
