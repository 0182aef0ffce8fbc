import { scaleBand, type ScaleBand } from 'd3';
import type { Agreement } from '#model/agreement.ts';
import type { KnowledgeGroup, SquareKnowledge } from '#model/ledger.ts';
import { wrapText } from './frame.ts';

/** How large to draw, in pixels: total width, squares in a row of the frame, the gap between them, and the height of those outside the frame. */
export interface SquareSettings {
  readonly width: number;
  readonly columns: number;
  readonly gap: number;
  readonly outsideHeight: number;
  readonly fontSize: number;
  readonly showLabels: boolean;
}

/** One square with its place; `number` counts those with a record from 1, so that a list can name them. */
export interface PlacedSquare {
  readonly state: SquareKnowledge;
  readonly agreement?: Agreement;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** A group with places; `x` and `y` are the corner where its squares begin. */
export interface PlacedGroup {
  readonly id: string;
  readonly squares: readonly PlacedSquare[];
  readonly x: number;
  readonly y: number;
}

/** The chart of squares, ready to draw. */
export interface PlacedSquares {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
}

/** Room above the groups outside the frame, for their captions. */
const CAPTION = 26;
/** Room inside a square beside its label. */
const PADDING = 10;

/** Places the first group as the frame, in rows of `columns` squares, and the others outside it in one row below. */
export function placeSquares(groups: readonly KnowledgeGroup[], settings: SquareSettings): PlacedSquares {
  const { width, columns, gap, outsideHeight } = settings;
  const [frame, ...others] = groups;
  const x = bands(columns, width, gap);
  const size = x.bandwidth();
  const rows = Math.ceil((frame?.squares.length ?? 0) / columns);
  const frameHeight = Math.max(0, rows * (size + gap) - gap);
  const inFrame = (frame?.squares ?? []).map((square, place): Place => {
    const y = Math.floor(place / columns) * (size + gap);
    return { ...square, x: x(place % columns) ?? 0, y, width: size, height: size };
  });
  const outside = others.filter(({ squares }) => squares.length > 0);
  const top = frameHeight + CAPTION;
  const row = bands(
    outside.reduce((sum, { squares }) => sum + squares.length, 0),
    width,
    gap,
    size,
  );
  let column = 0;
  const placedOutside = outside.map(({ id, squares }) => ({
    id,
    squares: squares.map((square): Place => ({ ...square, x: row(column++) ?? 0, y: top, width: row.bandwidth(), height: outsideHeight })),
  }));
  let number = 0;
  const finish = (id: string, squares: readonly Place[]): PlacedGroup => ({
    id,
    x: squares[0]?.x ?? 0,
    y: squares[0]?.y ?? 0,
    squares: squares.map((square) => ({ ...square, number: square.agreement ? ++number : number, lines: linesOf(square, settings) })),
  });
  return {
    width,
    height: outside.length > 0 ? top + outsideHeight : frameHeight,
    groups: [...(frame ? [finish(frame.id, inFrame)] : []), ...placedOutside.map(({ id, squares }) => finish(id, squares))],
  };
}

type Place = Omit<PlacedSquare, 'number' | 'lines'>;

/** A band for each of `count` squares, no wider than `most`. */
function bands(count: number, width: number, gap: number, most = Infinity): ScaleBand<number> {
  const size = Math.min(most, (width - gap * (count - 1)) / Math.max(1, count));
  return scaleBand<number>()
    .domain(Array.from({ length: count }, (_, place) => place))
    .range([0, count * (size + gap) - gap])
    .paddingInner(gap / (size + gap));
}

function linesOf({ agreement, width }: Place, { showLabels, fontSize }: SquareSettings): readonly string[] {
  return showLabels && agreement ? wrapText(agreement.label, width - PADDING, fontSize) : [];
}
