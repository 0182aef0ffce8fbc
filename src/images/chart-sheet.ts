import type { Element } from 'hast';
import { asOfDate } from '#figures/as-of.ts';
import { STILL_WIDTH, type ChartFigure } from '#figures/figure.ts';
import { element } from '#drawings/element.ts';
import { withoutText } from '#drawings/without-text.ts';
import { heightOf } from '#figures/figure.ts';
import { drawSheet } from '#figures/sheet.ts';
import type { Corpus } from '#model/corpus.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import lanes from '#styles/chart-lanes.css?raw';
import map from '#styles/chart-map.css?raw';
import outcomes from '#styles/chart-outcomes.css?raw';
import squares from '#styles/chart-squares.css?raw';
import timeline from '#styles/chart-timeline.css?raw';
import charts from '#styles/charts.css?raw';
import tokens from '#styles/tokens.css?raw';
import { stillStyles } from './still-styles.ts';

const styles = stillStyles([charts, squares, outcomes, lanes, map, timeline], tokens);

/** A chart as a picture with its headline, its sources' number and date, and the address of its story on a site. */
export function chartSheet(figure: ChartFigure, corpus: Corpus, site: URL): Element {
  return drawSheet(
    figure,
    {
      asOf: words.chart.asOfLine(figure.sources.length, formatCalendarDate(asOfDate(figure, corpus))),
      from: words.chart.from(corpus.summit.name, new URL(figure.story, site).href.replace(/^https?:\/\//, '')),
    },
    styles,
  );
}

/** The marks of a chart alone, for a card, and the width of their drawing over its height. */
export function chartStill({ cardStill: still }: ChartFigure): { readonly tree: Element; readonly ratio: number } {
  const height = heightOf(still);
  const width = Number(String(still.properties['viewBox']).split(' ')[2] ?? STILL_WIDTH);
  const frame = { ...still.properties, xmlns: 'http://www.w3.org/2000/svg', width, height };
  const children = [element('style', {}, styles), ...withoutText(still).children];
  return { tree: { ...still, properties: frame, children }, ratio: width / height };
}
