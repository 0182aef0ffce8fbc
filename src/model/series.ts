import { csvParseRows } from 'd3';
import { z } from 'astro/zod';
import { text } from './fields.ts';
import { sourceIds } from './named-ids.ts';

/** How a figure came to us. */
export const BASES = ['reported', 'derived', 'promised', 'missing'] as const;

/** The columns of `content/series/<id>.csv`; `value` is empty only where `basis` is missing, `note` may be empty. */
export const SERIES_COLUMNS = ['period', 'measure', 'value', 'unit', 'basis', 'sources', 'note'] as const;

/** One row: a figure with the sources that carry it (ids parted by spaces). */
export const seriesRowSchema = z.strictObject({
  /** A day, a month, a year, or a year that begins in one and ends in the next: 2021-22. */
  period: text,
  measure: text,
  value: z.number().optional(),
  unit: text,
  basis: z.enum(BASES),
  sources: sourceIds,
  note: z.string(),
});

/** The form of a series as a whole. */
export const seriesSchema = z.strictObject({ rows: z.array(seriesRowSchema).min(1) });

/** Sourced figures over time. */
export type Series = Readonly<z.infer<typeof seriesSchema>> & { readonly id: string };

/** Something wrong with a CSV file, at a line counted from 1. */
export interface SeriesFault {
  readonly line: number;
  readonly fault: string;
  readonly remedy: string;
}

/** Reads a series from CSV; rows that cannot be read come back as faults, never as holes. */
export function parseSeries(csv: string): { readonly rows: readonly Record<string, unknown>[]; readonly faults: readonly SeriesFault[] } {
  const faults: SeriesFault[] = [];
  const [header = [], ...lines] = csvParseRows(csv);
  if (header.join() !== SERIES_COLUMNS.join()) {
    return {
      rows: [],
      faults: [
        {
          line: 1,
          fault: `the columns are ${header.join(', ') || 'missing'}`,
          remedy: `Write ${SERIES_COLUMNS.join(',')} as the first line.`,
        },
      ],
    };
  }
  let nextLine = 2;
  const rows = lines.flatMap((cells) => {
    const line = nextLine;
    nextLine += cells.join('').split('\n').length;
    const found = rowFault(cells);
    if (found) {
      faults.push({ line, ...found });
      return [];
    }
    const [period, measure, value, unit, basis, sources, note] = cells as [string, string, string, string, string, string, string];
    return [
      {
        period,
        measure,
        ...(value.trim() === '' ? {} : { value: Number(value) }),
        unit,
        basis,
        sources: sources.trim().split(/\s+/),
        note,
      },
    ];
  });
  return { rows, faults };
}

function rowFault(cells: readonly string[]): Omit<SeriesFault, 'line'> | undefined {
  if (cells.length > SERIES_COLUMNS.length) {
    return {
      fault: `${cells.length} cells in this row, not ${SERIES_COLUMNS.length}`,
      remedy: 'Put a cell that holds a comma in double quotes.',
    };
  }
  const missing = missingColumn(cells);
  if (missing === undefined) return undefined;
  return {
    fault: `no ${missing} in this row`,
    remedy:
      missing === 'value'
        ? 'Fill the cell, or write basis "missing" for a figure nobody gives; nothing is filled in for you.'
        : 'Fill the cell; nothing is filled in for you.',
  };
}

function missingColumn(cells: readonly string[]): string | undefined {
  const mayBeEmpty = (column: string): boolean =>
    column === 'note' || (column === 'value' && cells[SERIES_COLUMNS.indexOf('basis')]?.trim() === 'missing');
  return SERIES_COLUMNS.find((column, place) => cells[place] === undefined || (cells[place].trim() === '' && !mayBeEmpty(column)));
}
