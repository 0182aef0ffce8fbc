import { getCorpus } from '#corpus.ts';
import { figuresOf } from '#figures/all.ts';
import { figureCsv } from '#exports/figure-csv.ts';
import type { ChartFigure } from '#figures/figure.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (async () => {
  return figuresOf(await getCorpus()).map((figure) => ({ params: { id: figure.id }, props: { figure } }));
}) satisfies GetStaticPaths;

/** What a chart shows, as CSV. */
export const GET: APIRoute<{ figure: ChartFigure }> = async ({ props }) => {
  const { sources } = await getCorpus();
  return new Response(figureCsv(props.figure, sources));
};
