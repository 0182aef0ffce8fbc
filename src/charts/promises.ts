import { endOfDate, precisionOf, startOfDate, type CalendarDate } from '#model/calendar-date.ts';
import { scaleUtc, utcYear } from 'd3';
import { yearTicks, type PlacedTick } from './axis.ts';
import { textWidth, wrapText } from './frame.ts';

/** Something that was promised for a date. */
export interface PromiseDatum {
  readonly due: CalendarDate;
  /** When it was said, and by whom. */
  readonly said: string;
  /** Its date in words. */
  readonly label: string;
}

/** How to place promises: where the scale begins, and whether the words stand over it or on its left. */
export interface PromiseSettings {
  readonly width: number;
  readonly left: number;
  readonly pitch: number;
  readonly isWordsOver: boolean;
  /** The day until which we looked: what was promised for before it has passed. */
  readonly today: CalendarDate;
}

/** Promises ready to draw, one a row. */
export interface PlacedPromises<Datum extends PromiseDatum> {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly ticks: readonly PlacedTick[];
  readonly today: number;
  readonly rows: readonly {
    readonly datum: Datum;
    readonly y: number;
    readonly lines: readonly { readonly text: string; readonly y: number }[];
    /** Its date as a stretch; a month or day is a point. */
    readonly x1: number;
    readonly x2: number;
    readonly label: { readonly x: number; readonly anchor: 'start' | 'end' };
  }[];
}

const HEAD = 22;
const FONT = 12;
const LINE = 14;
const SPACE = 9;

/** Places one row for each promise, in the order they were made, on a scale of whole years. */
export function placePromises<Datum extends PromiseDatum>(data: readonly Datum[], settings: PromiseSettings): PlacedPromises<Datum> {
  const { width, left, pitch, isWordsOver, today } = settings;
  const ends = [...data.map(({ due }) => endOfDate(due)), endOfDate(today)];
  const starts = [...data.map(({ due }) => startOfDate(due)), startOfDate(today)];
  const first = utcYear.floor(new Date(Math.min(...starts.map(Number))));
  const last = utcYear.ceil(new Date(Math.max(...ends.map(Number))));
  const x = scaleUtc([first, last], [left, width - SPACE]);
  let top = HEAD;
  const rows = data.map((datum) => {
    const lines = wrapText(datum.said, isWordsOver ? width : left - SPACE, FONT);
    const more = (lines.length - 1) * LINE;
    const y = isWordsOver ? top + more + pitch - 10 : top + (pitch + more) / 2;
    const firstLine = isWordsOver ? top + pitch - 24 : y + 4.5 - more / 2;
    top += pitch + more;
    const isYear = precisionOf(datum.due) === 'year';
    const x2 = x(endOfDate(datum.due));
    const room = SPACE + textWidth(datum.label, FONT);
    const x1 = isYear ? x(startOfDate(datum.due)) : x2;
    return {
      datum,
      y,
      lines: lines.map((text, place) => ({ text, y: firstLine + place * LINE })),
      x1,
      x2,
      label: x2 + room <= width ? { x: x2 + SPACE, anchor: 'start' as const } : { x: x1 - SPACE, anchor: 'end' as const },
    };
  });
  return { width, height: top, left, top: HEAD - 6, ticks: yearTicks(x), today: x(endOfDate(today)), rows };
}
