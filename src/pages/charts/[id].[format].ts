import { getCorpus } from '#corpus.ts';
import { figuresOf } from '#figures/all.ts';
import type { ChartFigure } from '#figures/figure.ts';
import { chartSheet } from '#images/chart-sheet.ts';
import { pngFile, svgFile } from '#images/chart-picture.ts';
import { keptPicture } from '#kept-pictures.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (async () => {
  return figuresOf(await getCorpus()).flatMap((figure) =>
    (['svg', 'png'] as const).map((format) => ({ params: { id: figure.id, format }, props: { figure, format } })),
  );
}) satisfies GetStaticPaths;

/** A chart with its headline, source line and date as a picture, to keep or to print. */
export const GET: APIRoute<{ figure: ChartFigure; format: 'svg' | 'png' }> = async ({ props, site, url }) => {
  const sheet = chartSheet(props.figure, await getCorpus(), site ?? url);
  if (props.format === 'svg') return new Response(svgFile(sheet));
  return new Response(new Uint8Array(await keptPicture(JSON.stringify(sheet), () => pngFile(sheet))));
};
