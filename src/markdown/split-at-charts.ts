/** A stretch of a rendered body: markup, or the id of the chart that stands there. */
export type BodyPart = { readonly html: string } | { readonly chart: string };

/** Parts a rendered body at the places that remark-charts left in it. */
export function splitAtCharts(html: string): readonly BodyPart[] {
  return html.split(/<div data-chart="([^"]*)"><\/div>/).flatMap((part, place): readonly BodyPart[] => {
    if (place % 2 === 1) return [{ chart: part }];
    return part.trim() === '' ? [] : [{ html: part }];
  });
}
