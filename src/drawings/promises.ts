import type { PlacedPromises, PromiseDatum } from '#charts/promises.ts';
import type { Element } from 'hast';
import { element, type Attributes } from './element.ts';

/** The words and addresses of the promises, and the names of the drawing. */
export interface PromiseTexts<Datum> {
  readonly names: Attributes;
  readonly nameOf: (datum: Datum) => string;
  readonly urlOf: (datum: Datum) => string;
}

/** Draws one row for each promise: who said it and when, and a dot, or a bar of a whole year, at the date it named. */
export function drawPromises<Datum extends PromiseDatum>(placed: PlacedPromises<Datum>, texts: PromiseTexts<Datum>): Element {
  const { width, height, left, top, ticks, today, rows } = placed;
  return element(
    'svg',
    { class: 'chart lanes', viewBox: `0 0 ${width} ${height}`, role: 'group', 'font-size': 12, ...texts.names },
    ...ticks.flatMap(({ x, label }) => [
      element('line', { class: 'hairline', x1: x, x2: x, y1: top, y2: height }),
      element('text', { class: 'soft', x, y: 12 }, label),
    ]),
    element('line', { class: 'cross', x1: today, x2: today, y1: top, y2: height }),
    ...rows.map(({ datum, y, lines, x1, x2, label }) =>
      element(
        'a',
        { class: 'mark', href: texts.urlOf(datum), 'aria-label': texts.nameOf(datum) },
        element('line', { class: 'hairline', x1: left, x2: x1, y1: y, y2: y }),
        ...lines.flatMap((line) => [element('text', { x: 0, y: line.y }, line.text), ' ']),
        x2 > x1
          ? element('rect', { class: 'shape hollow', x: x1, width: x2 - x1, y: y - 5, height: 10 })
          : element('circle', { class: 'shape part', cx: x2, cy: y, r: 5 }),
        element(
          'text',
          { x: label.x, y: y + 4.5, 'text-anchor': label.anchor === 'start' ? undefined : 'end', 'font-weight': 600 },
          datum.label,
        ),
      ),
    ),
  );
}
