import type { CalendarDate } from '#model/calendar-date.ts';
import type { Element } from 'hast';

/** A chart with everything that belongs to it; pages, embeds and downloads show it, each in its frame. */
export interface ChartFigure {
  /** Also its address: /embed/<id>/, /charts/<id>.svg. */
  readonly id: string;
  /** What it found. */
  readonly title: string;
  /** How to read it, in a sentence. */
  readonly reading: string;
  /** The same in words, made from the data. */
  readonly summary: string;
  /** The ids of the sources it rests on, each once. */
  readonly sources: readonly string[];
  /** The date of the newest thing it shows that has happened: the source of it is no older, though it may show no date. */
  readonly newest?: CalendarDate | undefined;
  /** The page it belongs to. */
  readonly story: string;
  /** The years at whose ends the ledger can be read, where the chart is about them. */
  readonly years?: readonly number[];
  /** Exactly what is shown. */
  readonly table: FigureTable;
  /** What a page shows: one drawing for every width, one for narrow and one for wide windows, or one for each kind of screen. */
  readonly drawings: readonly FigureDrawing[];
  /** One drawing of a fixed width, `STILL_WIDTH` units, for downloads. */
  readonly still: Element;
  /** The same for a card, which shows no words of a drawing: their size would be a quarter of what can be read. */
  readonly cardStill: Element;
}

/** A drawing and the windows it is for. */
export interface FigureDrawing {
  readonly when: 'narrow' | 'wide' | 'always' | 'phone' | 'tablet' | 'desk';
  readonly tree: Element;
}

/** The facts of a chart as rows. */
export interface FigureTable {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly FigureRow[];
}

/** A row with the ids of the sources it rests on. */
export interface FigureRow {
  readonly cells: readonly FigureCell[];
  readonly sources: readonly string[];
  readonly id?: string;
}

/** A cell; with an address it is a link. */
export interface FigureCell {
  readonly text: string;
  readonly url?: string;
}

/** The columns of a table: ids that stay the same in every language, each with its name. */
export function columnsOf<Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>): FigureTable['columns'] {
  return ids.map((id) => ({ id, name: names[id] }));
}

/** The width a still is drawn at. */
export const STILL_WIDTH = 640;

/** The height of a still, from its view box. */
export function heightOf(still: ChartFigure['still']): number {
  return Math.ceil(Number(String(still.properties['viewBox']).split(' ')[3] ?? STILL_WIDTH));
}

/** How many times as wide as tall the room for a drawing on a card is. */
export const CARD_RATIO = 4.5;

/** The attributes every drawing of a figure carries: named by its headline, described by its summary. */
export function drawingNames(id: string): { readonly 'aria-labelledby': string; readonly 'aria-describedby': string } {
  return { 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-summary` };
}
