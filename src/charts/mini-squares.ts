import type { KnowledgeGroup, SquareKnowledge } from '#model/ledger.ts';

/** Squares of one kind: `lit` is the one the picture is about. */
export interface MiniKind {
  readonly kind: SquareKnowledge | 'lit';
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** The squares in miniature, ready to draw. */
export interface PlacedMini {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly kinds: readonly MiniKind[];
}

const [SIZE, GAP, COLUMNS] = [7, 3, 14];
/** Room between the frame and those outside it. */
const APART = 6;

/** Places the first group in rows, and all others in rows of their own below it; the square of `litId` is a kind by itself. */
export function placeMiniSquares(groups: readonly KnowledgeGroup[], litId: string): PlacedMini {
  const [frame = [], outside = []] = [groups[0]?.squares ?? [], groups.slice(1).flatMap(({ squares }) => squares)];
  const step = SIZE + GAP;
  const rowsOf = (count: number): number => Math.ceil(count / COLUMNS);
  const below = rowsOf(frame.length) * step + APART;
  const place = (squares: KnowledgeGroup['squares'], top: number): readonly (MiniKind['corners'][number] & Pick<MiniKind, 'kind'>)[] =>
    squares.map(({ state, agreement }, index) => ({
      kind: agreement?.id === litId ? 'lit' : state,
      x: (index % COLUMNS) * step,
      y: top + Math.floor(index / COLUMNS) * step,
    }));
  const placed = [...place(frame, 0), ...place(outside, below)];
  return {
    width: COLUMNS * step - GAP,
    height: Math.max(SIZE, ...placed.map(({ y }) => y + SIZE)),
    size: SIZE,
    kinds: [...Map.groupBy(placed, ({ kind }) => kind)].map(([kind, own]) => ({ kind, corners: own.map(({ x, y }) => ({ x, y })) })),
  };
}
