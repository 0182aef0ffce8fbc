import type { PlacedMatrix } from '#charts/matrix.ts';
import type { Presence } from '#model/matrix.ts';
import type { Element } from 'hast';
import { element, type Attributes } from './element.ts';

/** The words and addresses of the columns, and the names of the drawing. */
export interface MatrixTexts<Column, Row> {
  readonly names: Attributes;
  readonly headOf: (column: Column) => string;
  readonly nameOf: (column: Column) => string;
  readonly urlOf: (column: Column) => string;
  readonly labelOf: (row: Row) => string;
  readonly presenceOf: (row: Row, column: Column) => Presence | undefined;
  /** True for the row that is set off. */
  readonly isAbout: (row: Row) => boolean;
}

/** Draws a column for each meeting, with a mark for each row: filled where it came, hollow where it stayed away, half where it did both, a stroke where it had no part. */
export function drawMatrix<Column, Row>(placed: PlacedMatrix<Column, Row>, texts: MatrixTexts<Column, Row>): Element {
  const { width, height, rowPitch, columns, rows } = placed;
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'group', 'font-size': 12, ...texts.names },
    ...rows.map(({ datum, y }) =>
      texts.isAbout(datum)
        ? element('rect', { class: 'picked', x: 0, y: y - rowPitch / 2, width, height: rowPitch })
        : element('line', { class: 'hairline', x1: 0, x2: width, y1: y + rowPitch / 2, y2: y + rowPitch / 2 }),
    ),
    ...rows.map(({ datum, y }) =>
      element('text', { x: 4, y: y + 4.5, 'font-weight': texts.isAbout(datum) ? 600 : undefined }, texts.labelOf(datum)),
    ),
    ...columns.map(({ datum, x, nameY, foot }) =>
      element(
        'a',
        { class: 'mark', href: texts.urlOf(datum), 'aria-label': texts.nameOf(datum) },
        element('line', { class: 'hairline', x1: x, x2: x, y1: nameY + 5, y2: foot }),
        element('text', { class: 'over-lines', x: x + 5, y: nameY, 'text-anchor': 'end' }, texts.headOf(datum)),
        ...rows.map((row) => drawPresence(texts.presenceOf(row.datum, datum), x, row.y)),
      ),
    ),
  );
}

const RADIUS = 5.5;

function drawPresence(presence: Presence | undefined, x: number, y: number): Element {
  switch (presence) {
    case 'came':
      return element('circle', { class: 'shape came', cx: x, cy: y, r: RADIUS });
    case 'away':
      return element('circle', { class: 'shape away', cx: x, cy: y, r: RADIUS });
    case 'both':
      return element(
        'g',
        { class: 'shape' },
        element('circle', { class: 'away', cx: x, cy: y, r: RADIUS }),
        element('path', { class: 'came', d: `M${x} ${y - RADIUS}a${RADIUS} ${RADIUS} 0 0 1 0 ${2 * RADIUS}z` }),
      );
    case undefined:
      return element('line', { class: 'none', x1: x - 4, x2: x + 4, y1: y, y2: y });
  }
}
