import type { ColumnDatum, PlacedColumn, PlacedColumns, PlacedLabel } from '#charts/columns.ts';
import type { Element } from 'hast';
import { fixed, fluid, type Across } from './across.ts';
import { element, type Attributes } from './element.ts';

/** The words and addresses of the marks, how sure each is, and the names of the drawing. */
export interface ColumnTexts<Datum> {
  readonly nameOf: (datum: Datum) => string;
  readonly urlOf: (datum: Datum) => string;
  /** True for a figure as a source reports it; others are drawn hollow. */
  readonly isFirm: (datum: Datum) => boolean;
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
      class: 'chart lanes',
      ...(width === undefined ? { width: '100%', height } : { viewBox: `0 0 ${width} ${height}` }),
      role: 'group',
      'font-size': 12,
      ...texts.names,
    },
    ...columns.map((column) => drawColumn(column, base, texts, across, width === undefined)),
    element('line', { class: 'rule', x1: 0, x2: across(1), y1: base, y2: base }),
    ...periods.map((label) => drawLabel(label, across, { class: label.when === 'always' ? 'soft' : `soft when-${label.when}` })),
    element('line', { class: 'cross', x1: 0, x2: across(1), y1: target.y, y2: target.y }),
    drawLabel(target.label, across, { class: 'warm', 'font-weight': 600 }),
  );
}

function drawColumn<Datum extends ColumnDatum>(
  { datum, x, extent, y, height, label }: PlacedColumn<Datum>,
  base: number,
  texts: ColumnTexts<Datum>,
  across: Across,
  isFluid: boolean,
): Element {
  const shape =
    datum.value === undefined
      ? element(
          'text',
          { class: 'shape warm', x: across(x + extent / 2), y: base - 6, 'text-anchor': 'middle', 'font-size': 15, 'font-weight': 600 },
          '?',
        )
      : element('rect', {
          class: texts.isFirm(datum) ? 'shape course' : 'shape rest',
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
    datum.isDisputed && label ? drawSign(label, across, isFluid) : undefined,
  );
}

function drawLabel({ text, x, y, anchor }: PlacedLabel, across: Across, attributes: Attributes = {}): Element {
  return element('text', { x: across(x), y, 'text-anchor': anchor === 'start' ? undefined : anchor, ...attributes }, text);
}

/** The sign that sources differ: a letter on a page; drawn where the width is fixed, since the fonts of pictures lack it. */
function drawSign(label: PlacedLabel, across: Across, isFluid: boolean): Element {
  const y = label.y - 13;
  if (isFluid) return drawLabel({ ...label, text: '≠', y }, across);
  return element('path', {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1.5,
    d: `M${Math.round(Number(across(label.x))) - 5} ${Math.round(y) - 6}h10m0 4h-10m2 4l6-12`,
  });
}
