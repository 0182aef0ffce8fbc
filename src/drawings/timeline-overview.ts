import type { Element } from 'hast';
import type { OverviewRow, OverviewYear, PlacedOverview } from '#charts/timeline-overview.ts';
import { fluid } from './across.ts';
import { element } from './element.ts';

const ROW = 10;
const HEAD = 16;

/** Draws the strip of all events for every width: a row of columns for each thread, the years above. It says nothing that the list does not, so it is hidden from assistive technology. */
export function drawOverview({ rows, years, column }: PlacedOverview, wordOf: (year: OverviewYear) => string): Element {
  const columns = Math.round(1 / column);
  const height = HEAD + rows.length * ROW + 1;
  return element(
    'svg',
    { class: 'chart timeline-strip', width: '100%', height, 'aria-hidden': 'true' },
    ...years.flatMap((year) => [
      element('line', { class: 'hairline', x1: fluid(year.x), x2: fluid(year.x), y1: 2, y2: height }),
      element('text', { class: year.fitsNarrow ? 'soft' : 'soft roomy', x: fluid(year.x), dx: 3, y: 11, 'font-size': 12 }, wordOf(year)),
    ]),
    element(
      'svg',
      {
        y: HEAD,
        width: '100%',
        height: rows.length * ROW + 1,
        viewBox: `0 0 ${columns} ${rows.length * ROW + 1}`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
      ...rows.map(({ thread, columns: own }, index) =>
        element('path', {
          class: 'density',
          'data-thread': thread.id,
          d: columnsPath(own, columns, 1, (index + 1) * ROW, ROW - 1.5),
        }),
      ),
      ...rows.map((_, index) =>
        element('path', { class: 'ground', d: `M0 ${(index + 1) * ROW}h${columns}`, 'vector-effect': 'non-scaling-stroke' }),
      ),
    ),
  );
}

const STILL_ROW = 24;
const STILL_HEAD = 26;

/** Draws the same strip for a picture of a width in pixels, with its years in letters that a small card can show. */
export function drawOverviewStill({ rows, years, column }: PlacedOverview, wordOf: (year: OverviewYear) => string, width: number): Element {
  const height = STILL_HEAD + rows.length * STILL_ROW + 2;
  return element(
    'svg',
    { class: 'chart', width, viewBox: `0 0 ${width} ${height}` },
    ...years
      .filter(({ fitsNarrow }) => fitsNarrow)
      .flatMap((year) => [
        element('line', { class: 'hairline', x1: year.x * width, x2: year.x * width, y1: 4, y2: height }),
        element('text', { class: 'soft', x: year.x * width, dx: 5, y: 18, 'font-size': 18 }, wordOf(year)),
      ]),
    ...rows.flatMap(({ columns }, index) => {
      const foot = STILL_HEAD + (index + 1) * STILL_ROW;
      return [
        element(
          'g',
          { class: 'event-headline' },
          element('path', { class: 'shape', d: columnsPath(columns, width, column * width, foot, STILL_ROW - 3) }),
        ),
        element('line', { class: 'hairline', x2: width, y1: foot, y2: foot }),
      ];
    }),
  );
}

/** Columns as one path, to a tenth of a unit: how wide the strip and a column are, where they stand and how tall the tallest may be. */
function columnsPath(columns: OverviewRow['columns'], width: number, column: number, foot: number, tallest: number): string {
  const tenths = (value: number): number => Math.round(value * 10) / 10;
  return columns.map(({ x, height }) => `M${tenths(x * width)} ${foot}v${tenths(-height * tallest)}h${tenths(column)}V${foot}z`).join('');
}
