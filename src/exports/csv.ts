import { csvFormatRows } from 'd3';

/** What stands in a cell; nothing is an empty cell. */
export type Cell = string | number | undefined;

/** Rows as CSV with a heading row: UTF-8, commas, double quotes where needed, a line feed after each row. */
export function csvOf(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${csvFormatRows([[...names], ...rows.map((row) => row.map(written))])}\n`;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); numbers are what they are. */
function written(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
}
