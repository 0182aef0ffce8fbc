import type { DrawingOf } from '#cards/cards-of.ts';
import { heightOf } from '#figures/figure.ts';

/** The drawing of a chart for a card without its styles, which only a build can read. */
export const cardDrawing: DrawingOf = ({ cardStill: tree }) => {
  const [, , width = 0] = String(tree.properties['viewBox']).split(' ').map(Number);
  return { tree: { ...tree, properties: { ...tree.properties, xmlns: 'http://www.w3.org/2000/svg' } }, ratio: width / heightOf(tree) };
};
