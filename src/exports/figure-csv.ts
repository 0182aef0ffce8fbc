import { sourcesOfFigure } from '#figures/as-of.ts';
import type { ChartFigure } from '#figures/figure.ts';
import type { Source } from '#model/source.ts';
import { csvOf } from './csv.ts';

/** By this Excel knows UTF-8, and most readers pass it over; those of Data Packages do not, so their files have none. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a chart shows as CSV, for people who open it by hand, each row with the ids and addresses of its sources. */
export function figureCsv({ table }: ChartFigure, sources: readonly Source[]): string {
  const names = [...table.columns.map(({ id }) => id), 'source_ids', 'source_urls'];
  const rows = table.rows.map((row) => [
    ...row.cells.map(({ text }) => text),
    row.sources.join(' '),
    sourcesOfFigure(row, sources)
      .flatMap(({ url }) => url ?? [])
      .join(' '),
  ]);
  return BYTE_ORDER_MARK + csvOf(names, rows);
}
