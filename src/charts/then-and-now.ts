/** How to place rows: the height of a row, and where the marks of both states stand; with `nameOver` the name stands over them. */
export interface ThenNowSettings {
  readonly width: number;
  readonly pitch: number;
  readonly then: number;
  readonly now: number;
  readonly nameOver: boolean;
}

/** Rows ready to draw: a name, a mark then, a mark now, and the words beside each. */
export interface PlacedThenNow<Datum> {
  readonly width: number;
  readonly height: number;
  readonly then: number;
  readonly now: number;
  /** Where the heads of the two columns stand. */
  readonly head: number;
  readonly rows: readonly { readonly datum: Datum; readonly nameY: number; readonly y: number }[];
}

const HEAD = 22;

/** Places one row for each record, in order. */
export function placeThenNow<Datum>(data: readonly Datum[], settings: ThenNowSettings): PlacedThenNow<Datum> {
  const { width, pitch, then, now, nameOver } = settings;
  const rows = data.map((datum, place) => {
    const top = HEAD + place * pitch;
    const y = nameOver ? top + pitch - 12 : top + pitch / 2;
    return { datum, nameY: nameOver ? y - 15 : y + 4.5, y };
  });
  return { width, height: HEAD + data.length * pitch, then, now, head: 12, rows };
}
