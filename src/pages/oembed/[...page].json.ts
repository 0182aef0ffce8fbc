import type { APIContext } from 'astro';
import { getCorpus } from '#corpus.ts';
import { agreementFrame, chartFrame, eventFrame, type Frame } from '#exports/frames.ts';
import { oEmbedOf } from '#exports/oembed.ts';
import { figuresOf } from '#figures/all.ts';
import { pathOf, urls } from '#urls.ts';

/** One answer for each page that can be shown in a frame; of a chart, for the frame's own page. */
export async function getStaticPaths() {
  const corpus = await getCorpus();
  const frames: readonly (readonly [page: string, frame: Frame])[] = [
    ...corpus.agreements.map((agreement) => [urls.agreement(agreement.id), agreementFrame(agreement)] as const),
    ...corpus.events.map((event) => [urls.event(event.id), eventFrame(event)] as const),
    ...figuresOf(corpus).map((figure) => [urls.embed(figure.id), chartFrame(figure)] as const),
  ];
  return frames.map(([page, frame]) => ({ params: { page: pathOf(page).replaceAll(/^\/|\/$/g, '') }, props: { frame } }));
}

/** What oEmbed says of a page. */
export async function GET({ props, site }: APIContext): Promise<Response> {
  const { summit } = await getCorpus();
  return new Response(oEmbedOf(props['frame'] as Frame, summit, new URL(site ?? summit.url)));
}
