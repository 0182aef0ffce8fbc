import { z } from 'astro/zod';
import { recordId, text } from './fields.ts';
import { idOf, sourceIds } from './named-ids.ts';

/** What a row did at a column: came; stayed away, though it was invited or belonged to it; or missed one meeting and came to another. */
export const PRESENCES = ['came', 'away', 'both'] as const;

const column = z.strictObject({
  /** Names the column in the cells of the rows. */
  id: recordId,
  label: text.max(16),
  /** When it met, in words: "19 October and 11 November 2021". */
  when: text.max(32),
  /** The event it leads to; without one, its first source. */
  event: idOf('events').optional(),
  /** Who came, and who did not, by these. */
  sources: sourceIds,
});

const row = z.strictObject({
  /** Names the row in the braces of the headline. */
  id: recordId,
  label: text.max(14),
  /** By the ids of columns; a column that is left out is one the row had no part in. */
  cells: z.record(recordId, z.enum(PRESENCES)),
});

/** The form of `content/matrices/<id>.yaml`: who came to which of several meetings. */
export const matrixSchema = z.strictObject({
  /** The finding. Its numbers stand in braces: {columns}, and by the id of a row how many columns it came to. */
  headline: text,
  /** One sentence on how to read it. */
  reading: text,
  /** The id of the article it belongs to. */
  story: idOf('articles'),
  /** The row that is set off from the others. */
  about: recordId,
  columns: z.array(column).min(2),
  rows: z.array(row).min(2),
});

/** A chart of who came to what. */
export type Matrix = Readonly<z.infer<typeof matrixSchema>> & { readonly id: string };
/** A meeting, or a circle of them. */
export type MatrixColumn = Matrix['columns'][number];
/** Somebody who came or did not. */
export type MatrixRow = Matrix['rows'][number];
/** What a row did at a column. */
export type Presence = (typeof PRESENCES)[number];

/** The numbers a headline may name in braces: how many columns there are, and how many of them each row came to. */
export function matrixValues({ columns, rows }: Matrix): ReadonlyMap<string, number> {
  return new Map([
    ['columns', columns.length],
    ...rows.map(({ id, cells }): [string, number] => [id, Object.values(cells).filter((presence) => presence !== 'away').length]),
  ]);
}
