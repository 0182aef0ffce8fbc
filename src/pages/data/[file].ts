import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { dataFilesOf } from '#exports/data-files.ts';

export async function getStaticPaths({ site }: { readonly site?: URL }) {
  const corpus = await getCorpus();
  return dataFilesOf(corpus, new URL(site ?? corpus.summit.url)).map(({ name, text }) => ({ params: { file: name }, props: { text } }));
}

/** A file of the data set. */
export function GET({ props }: APIContext): Response {
  return new Response(String(props['text']));
}
