import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { cardImage } from '#cards/card-image.ts';
import { cardsOf } from '#cards/cards-of.ts';
import { getCorpus } from '#corpus.ts';

/** The pictures of link previews, one for each record. */
export const getStaticPaths = (async () =>
  cardsOf(await getCorpus()).map(({ collection, id, card }) => ({ params: { collection, id }, props: { card } }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Draws one card. */
export async function GET({ props: { card } }: APIContext<Props>): Promise<Response> {
  return new Response(Uint8Array.from(await cardImage(card)), { headers: { 'content-type': 'image/png' } });
}
