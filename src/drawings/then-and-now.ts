import type { PlacedThenNow, ThenNowDatum } from '#charts/then-and-now.ts';
import type { StatusTone } from '#model/summit.ts';
import type { Element } from 'hast';
import { element, type Attributes } from './element.ts';
import { toneMark } from './tone-mark.ts';

/** The words and addresses of the rows, and the names of the drawing. */
export interface ThenNowTexts<Datum> {
  readonly names: Attributes;
  readonly heads: readonly [then: string, now: string];
  readonly labelOf: (datum: Datum) => string;
  readonly nameOf: (datum: Datum) => string;
  readonly urlOf: (datum: Datum) => string;
  readonly thenTone: StatusTone;
  readonly nowToneOf: (datum: Datum) => StatusTone;
}

/** Draws one row for each record: its state then, a line, its state now with its words. */
export function drawThenNow<Datum extends ThenNowDatum>(placed: PlacedThenNow<Datum>, texts: ThenNowTexts<Datum>): Element {
  const { width, height, then, now, head, wordsX, rows } = placed;
  const [thenHead, nowHead] = texts.heads;
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'group', 'font-size': 12, ...texts.names },
    element('text', { class: 'soft', x: then - 6, y: head }, thenHead),
    element('text', { class: 'soft', x: now - 6, y: head }, nowHead),
    ...rows.map(({ datum, nameY, y, lines }) =>
      element(
        'a',
        { class: 'mark', href: texts.urlOf(datum), 'aria-label': texts.nameOf(datum) },
        element('text', { x: 0, y: nameY, 'font-size': 13, 'font-weight': 600 }, texts.labelOf(datum)),
        element('line', { class: 'hairline', x1: then + 8, x2: now - 8, y1: y, y2: y }),
        toneMark(texts.thenTone, then, y),
        toneMark(texts.nowToneOf(datum), now, y),
        ...lines.flatMap((line) => [' ', element('text', { x: wordsX, y: line.y }, line.text)]),
      ),
    ),
  );
}
