import type { PlacedBalance } from '#charts/balance.ts';
import type { Element } from 'hast';
import { element, type Attributes } from './element.ts';

/** A half of a period: what is above the line or below it. */
export type Half = 'up' | 'down';

/** The words and addresses of the columns, and the names of the drawing. */
export interface BalanceTexts<Datum> {
  readonly names: Attributes;
  readonly upWords: string;
  readonly downWords: string;
  readonly periodOf: (datum: Datum) => string;
  readonly labelOf: (datum: Datum, half: Half) => string;
  readonly nameOf: (datum: Datum, half: Half) => string;
  readonly urlOf: (datum: Datum, half: Half) => string;
  /** True for a figure as a source reports it; others are drawn hollow. */
  readonly isFirm: (datum: Datum, half: Half) => boolean;
}

/** Draws columns above and below a line, with their values, and the periods under them. */
export function drawBalance<Datum>(placed: PlacedBalance<Datum>, texts: BalanceTexts<Datum>): Element {
  const { width, height, base, upWordsY, downWordsY, periodsY, periods } = placed;
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${Math.ceil(height)}`, role: 'group', 'font-size': 12, ...texts.names },
    element('text', { x: 0, y: upWordsY, 'font-weight': 600 }, texts.upWords),
    ...periods.flatMap((period) =>
      (['up', 'down'] as const).map((half) => {
        const { datum, x, extent } = period;
        const { y, height: length, labelY } = period[half];
        const kind = texts.isFirm(datum, half) ? (half === 'up' ? 'course' : 'below') : 'rest';
        return element(
          'a',
          { class: 'mark', href: texts.urlOf(datum, half), 'aria-label': texts.nameOf(datum, half) },
          element('rect', { class: `shape ${kind}`, x, width: extent, y, height: length }),
          element('text', { x: x + extent / 2, y: labelY, 'text-anchor': 'middle' }, texts.labelOf(datum, half)),
        );
      }),
    ),
    element('line', { class: 'rule', x1: 0, x2: width, y1: base, y2: base }),
    element('text', { x: 0, y: downWordsY, 'font-weight': 600 }, texts.downWords),
    ...periods.map(({ datum, x, extent }) =>
      element('text', { class: 'soft', x: x + extent / 2, y: periodsY, 'text-anchor': 'middle' }, texts.periodOf(datum)),
    ),
  );
}
