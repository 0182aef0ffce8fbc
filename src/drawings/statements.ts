import type { PlacedStatements } from '#charts/statements.ts';
import type { Verdict } from '#model/claim.ts';
import type { Element } from 'hast';
import { element, type Attributes } from './element.ts';

/** The words and addresses of the squares, and the names of the drawing. */
export interface StatementTexts<Datum> {
  readonly names: Attributes;
  readonly numberOf: (datum: Datum) => number;
  readonly nameOf: (datum: Datum) => string;
  readonly urlOf: (datum: Datum) => string;
  readonly showText: boolean;
}

/** What a square looks like, by verdict: the looks of the squares of agreements. */
const LOOKS: Readonly<Record<Verdict, string>> = {
  confirmed: 'documented',
  refined: 'uncounted',
  contradicted: 'put-off',
  'not-checkable': 'unidentified',
};

/** Draws a numbered square for each statement, in rows by verdict. */
export function drawStatements<Datum>(placed: PlacedStatements<Datum>, texts: StatementTexts<Datum>): Element {
  const { width, height, size, groups } = placed;
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'group', 'font-size': 12, ...texts.names },
    ...groups.flatMap(({ id, label, squares }) => [
      texts.showText ? element('text', { x: label.x, y: label.y, 'font-size': 13, 'font-weight': 600 }, label.text) : undefined,
      ...squares.map(({ datum, x, y }) =>
        element(
          'a',
          { class: `mark on-${LOOKS[id as Verdict]}`, href: texts.urlOf(datum), 'aria-label': texts.nameOf(datum) },
          element('rect', { class: `shape square-${LOOKS[id as Verdict]}`, x, y, width: size, height: size }),
          texts.showText
            ? element('text', { x: x + size / 2, y: y + size / 2 + 4.2, 'text-anchor': 'middle' }, String(texts.numberOf(datum)))
            : undefined,
        ),
      ),
    ]),
  );
}
