import type { ColumnDatum, PlacedColumn, PlacedColumns, PlacedLabel } from '#charts/columns.ts';
import type { Element } from 'hast';
import { fixed, fluid, type Across } from './across.ts';
import { element, type Attributes } from './element.ts';

/** The words and addresses of the marks, how sure each is, and the names of the drawing. */
export interface ColumnTexts<Datum> {
  readonly nameOf: (datum: Datum) => string;
  readonly urlOf: (datum: Datum) => string;
  /** True for a figure that nobody gives as it stands. */
  readonly isDerived: (datum: Datum) => boolean;
  readonly names: Attributes;
}

/** Draws columns with their target as wide as the page allows, or at a fixed width. */
export function drawColumns<Datum extends ColumnDatum>(
  { height, base, target, columns, periods }: PlacedColumns<Datum>,
  texts: ColumnTexts<Datum>,
  width?: number,
): Element {
  const across = width === undefined ? fluid : fixed(width);
  return element(
    'svg',
    {
      class: 'chart columns',
      ...(width === undefined ? { width: '100%', height } : { viewBox: `0 0 ${width} ${height}` }),
      role: 'group',
      'font-size': 12,
      ...texts.names,
    },
    ...columns.map((column) => drawColumn(column, base, texts, across)),
    element('line', { class: 'edge', x1: 0, x2: across(1), y1: base, y2: base }),
    ...periods.map((label) => drawLabel(label, across, 'soft')),
    element('line', { class: 'target', x1: 0, x2: across(1), y1: target.y, y2: target.y }),
    drawLabel(target.label, across, 'target-name'),
  );
}

function drawColumn<Datum extends ColumnDatum>(
  { datum, x, extent, y, height, label }: PlacedColumn<Datum>,
  base: number,
  texts: ColumnTexts<Datum>,
  across: Across,
): Element {
  const shape =
    datum.value === undefined
      ? element('text', { class: 'shape unknown', x: across(x + extent / 2), y: base - 6, 'text-anchor': 'middle', 'font-size': 15 }, '?')
      : element('rect', {
          class: texts.isDerived(datum) ? 'shape derived' : 'shape column',
          x: across(x),
          width: across(extent),
          y,
          height,
        });
  return element(
    'a',
    { class: 'mark', href: texts.urlOf(datum), 'aria-label': texts.nameOf(datum) },
    shape,
    datum.value !== undefined && label ? drawLabel(label, across) : undefined,
    datum.sign !== undefined && label ? drawLabel({ ...label, text: datum.sign, y: label.y - 13 }, across) : undefined,
  );
}

function drawLabel({ text, x, y, anchor }: PlacedLabel, across: Across, kind?: string): Element {
  return element('text', { class: kind, x: across(x), y, 'text-anchor': anchor === 'start' ? undefined : anchor }, text);
}
