import { wrapText } from './frame.ts';

/** A record with what is said of it now. */
export interface ThenNowDatum {
  readonly words: string;
}

/** How to place rows: the least height of a row, and where the marks of both states stand; with `nameOver` the name stands over them. */
export interface ThenNowSettings {
  readonly width: number;
  readonly pitch: number;
  readonly then: number;
  readonly now: number;
  readonly nameOver: boolean;
}

/** Rows ready to draw: a name, a mark then, a mark now, and the words beside it. */
export interface PlacedThenNow<Datum extends ThenNowDatum> {
  readonly width: number;
  readonly height: number;
  readonly then: number;
  readonly now: number;
  /** Where the heads of the two columns stand. */
  readonly head: number;
  /** Where the words begin. */
  readonly wordsX: number;
  readonly rows: readonly {
    readonly datum: Datum;
    readonly nameY: number;
    readonly y: number;
    readonly lines: readonly { readonly text: string; readonly y: number }[];
  }[];
}

const HEAD = 22;
const FONT = 12;
const LINE = 14;
/** From the middle of a mark to its words. */
const BESIDE = 13;

/** Places one row for each record, in order; words too long for the width take more lines, and their row more height. */
export function placeThenNow<Datum extends ThenNowDatum>(data: readonly Datum[], settings: ThenNowSettings): PlacedThenNow<Datum> {
  const { width, pitch, then, now, nameOver } = settings;
  const wordsX = now + BESIDE;
  let top = HEAD;
  const rows = data.map((datum) => {
    const y = nameOver ? top + pitch - 12 : top + pitch / 2;
    const lines = wrapText(datum.words, width - wordsX, FONT);
    top += pitch + (lines.length - 1) * LINE;
    return { datum, nameY: nameOver ? y - 15 : y + 4.5, y, lines: lines.map((text, place) => ({ text, y: y + 4.5 + place * LINE })) };
  });
  return { width, height: top, then, now, head: 12, wordsX, rows };
}
