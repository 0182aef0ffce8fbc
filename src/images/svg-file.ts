import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** A drawing as the text of an SVG file. */
export function svgFile(tree: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(tree, { space: 'svg', closeEmptyElements: true })}\n`;
}
