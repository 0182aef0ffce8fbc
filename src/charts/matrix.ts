/** How to draw a matrix, in pixels: where its columns begin, their distance, and the distance of its rows. */
export interface MatrixSettings {
  readonly width: number;
  readonly left: number;
  readonly pitch: number;
  readonly rowPitch: number;
  /** False for a drawing without words: then the names of columns get no room. */
  readonly showNames: boolean;
}

/** A column with its name, which stands in a line of its own over all columns, and the line that leads down from it. */
export interface PlacedMatrixColumn<Column> {
  readonly datum: Column;
  readonly x: number;
  readonly nameY: number;
  readonly foot: number;
}

/** A matrix, ready to draw: names of columns as a staircase, rows below it. */
export interface PlacedMatrix<Column, Row> {
  readonly width: number;
  readonly height: number;
  readonly rowPitch: number;
  readonly columns: readonly PlacedMatrixColumn<Column>[];
  readonly rows: readonly { readonly datum: Row; readonly y: number }[];
}

const FONT = 12;
const STEP = 18;
const GAP = 8;

/** Places the columns, the earliest on the left with its name on top, and the rows. */
export function placeMatrix<Column, Row>(
  columns: readonly Column[],
  rows: readonly Row[],
  { width, left, pitch, rowPitch, showNames }: MatrixSettings,
): PlacedMatrix<Column, Row> {
  const head = showNames ? columns.length * STEP + GAP : 0;
  const height = head + rows.length * rowPitch;
  return {
    width,
    height,
    rowPitch,
    columns: columns.map((datum, place) => ({
      datum,
      x: left + (place + 0.5) * pitch,
      nameY: showNames ? place * STEP + FONT : 0,
      foot: height - rowPitch / 2,
    })),
    rows: rows.map((datum, place) => ({ datum, y: head + (place + 0.5) * rowPitch })),
  };
}
