import { urls } from '#urls.ts';
import { STILL_WIDTH, type ChartFigure } from './figure.ts';

/** Room for headline, sentence and source line above and below the drawing of an embed, in pixels. */
const AROUND = 260;

/** The code that shows a chart in a frame on another page; the version in it lets the frame say when the chart has changed since. */
export function embedSnippet(
  { id, title, still }: ChartFigure,
  { site, version }: { readonly site: URL; readonly version: string },
): string {
  const address = new URL(`${urls.embed(id)}?v=${version}`, site);
  return `<iframe src="${address.href}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="${embedHeight({ still })}" loading="lazy" style="border:0"></iframe>`;
}

/** The height of the frame an embedded chart needs, in pixels. */
export function embedHeight({ still }: Pick<ChartFigure, 'still'>): number {
  return AROUND + heightOf(still);
}

/** The height of a still, from its view box. */
export function heightOf(still: ChartFigure['still']): number {
  return Math.ceil(Number(String(still.properties['viewBox']).split(' ')[3] ?? STILL_WIDTH));
}
