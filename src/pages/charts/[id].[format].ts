import { getCorpus } from '#corpus.ts';
import { figuresOf } from '#figures/all.ts';
import type { ChartFigure } from '#figures/figure.ts';
import { chartSheet } from '#images/chart-sheet.ts';
import { svgFile } from '#images/svg-file.ts';
import { keptPicture } from '#kept-pictures.ts';
import { siteUrl } from '#published-url.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (async () => {
  return figuresOf(await getCorpus()).flatMap((figure) =>
    (['svg', 'png'] as const).map((format) => ({ params: { id: figure.id, format }, props: { figure, format } })),
  );
}) satisfies GetStaticPaths;

/** A chart with its headline, source line and date as a picture, to keep or to print. */
export const GET: APIRoute<{ figure: ChartFigure; format: 'svg' | 'png' }> = async ({ props }) => {
  const sheet = chartSheet(props.figure, await getCorpus(), siteUrl());
  if (props.format === 'svg') return new Response(svgFile(sheet), { headers: { 'content-type': 'image/svg+xml' } });
  const picture = await keptPicture(JSON.stringify(sheet), async () => {
    const { pngFile } = await import('#images/chart-picture.ts');
    return pngFile(sheet);
  });
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
