import { csvFormatRows } from 'd3';
import type { Source } from '#model/source.ts';
import { sourcesOfFigure } from './as-of.ts';
import type { ChartFigure } from './figure.ts';

/** What a chart shows as CSV, each row with the ids and addresses of its sources. */
export function figureCsv({ table }: ChartFigure, sources: readonly Source[], sourceColumns: readonly [ids: string, urls: string]): string {
  const head = [...table.columns.map(({ id }) => id), ...sourceColumns];
  const rows = table.rows.map((row) => [
    ...row.cells.map(({ text }) => text),
    row.sources.join(' '),
    sourcesOfFigure(row, sources)
      .flatMap(({ url }) => url ?? [])
      .join(' '),
  ]);
  return `${csvFormatRows([head, ...rows])}\n`;
}
