/** A group of statements with its name. */
export interface StatementGroup<Datum> {
  readonly id: string;
  readonly name: string;
  readonly data: readonly Datum[];
}

/** How to place squares of statements: `label` is the width of the names beside them; without it a name stands over its squares. */
export interface StatementSettings {
  readonly width: number;
  readonly size: number;
  readonly gap: number;
  readonly label: number;
}

/** Squares of statements in groups, ready to draw. */
export interface PlacedStatements<Datum> {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly groups: readonly {
    readonly id: string;
    readonly label: { readonly text: string; readonly x: number; readonly y: number };
    readonly squares: readonly { readonly datum: Datum; readonly x: number; readonly y: number }[];
  }[];
}

/** The height of a line of names. */
const LINE = 18;
const BETWEEN = 10;

/** Places a square for each statement, in rows below one another by group; a group without statements is left out. */
export function placeStatements<Datum>(
  groups: readonly StatementGroup<Datum>[],
  { width, size, gap, label }: StatementSettings,
): PlacedStatements<Datum> {
  const pitch = size + gap;
  const columns = Math.max(1, Math.floor((width - label + gap) / pitch));
  const over = label > 0 ? 0 : LINE;
  let top = 0;
  const placed = groups
    .filter(({ data }) => data.length > 0)
    .map(({ id, name, data }) => {
      const first = top + over;
      top = first + Math.ceil(data.length / columns) * pitch - gap + BETWEEN;
      return {
        id,
        label: { text: name, x: 0, y: label > 0 ? first + size / 2 + 4 : first - 6 },
        squares: data.map((datum, place) => ({
          datum,
          x: label + (place % columns) * pitch,
          y: first + Math.floor(place / columns) * pitch,
        })),
      };
    });
  return { width, height: Math.max(0, top - BETWEEN), size, groups: placed };
}
