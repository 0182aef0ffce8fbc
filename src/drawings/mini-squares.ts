import type { Element } from 'hast';
import type { PlacedMini } from '#charts/mini-squares.ts';
import { element } from './element.ts';

/** Draws the squares in miniature, those of a kind as one shape. It has no names: a sentence beside it says the same. */
export function drawMiniSquares({ width, height, size, kinds }: PlacedMini): Element {
  const square = `h${size}v${size}h-${size}z`;
  return element(
    'svg',
    { class: 'mini', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' },
    ...kinds.map(({ kind, corners }) => element('path', { class: kind, d: corners.map(({ x, y }) => `M${x} ${y}${square}`).join('') })),
  );
}
