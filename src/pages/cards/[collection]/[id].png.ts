import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { cardImage } from '#cards/card-image.ts';
import { cardsOf, chartCardsOf } from '#cards/cards-of.ts';
import { getCorpus } from '#corpus.ts';
import { chartStill } from '#images/chart-sheet.ts';

/** The pictures of link previews, one for each record and each chart. */
export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  const cards = [...cardsOf(corpus, chartStill), ...chartCardsOf(corpus, chartStill)];
  return cards.map(({ collection, id, card }) => ({ params: { collection, id }, props: { card } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Draws one card. */
export async function GET({ props: { card } }: APIContext<Props>): Promise<Response> {
  return new Response(Uint8Array.from(await cardImage(card)), { headers: { 'content-type': 'image/png' } });
}
