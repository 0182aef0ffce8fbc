import type { Element } from 'hast';
import sharp from 'sharp';
import { outlineText } from './outline-text.ts';
import { svgFile } from './svg-file.ts';

/** How many pixels of the picture a unit of the drawing takes. */
const DENSITY = 2;
/** The longest side of a picture in pixels: a chart of very many rows is drawn smaller rather than not at all. */
const LONGEST = 16_000;

/** A drawing as the text of an SVG file, with its text as outlines, for what would set it in fonts of its own. */
function outlinedSvgFile(tree: Element): string {
  return svgFile(withTextRules(outlineText(tree)));
}

/** A drawing of ours, however large, as a PNG of twice its size, the same bytes for the same drawing. */
export async function pngFile(tree: Element): Promise<Buffer> {
  const longest = Math.max(Number(tree.properties['width']), Number(tree.properties['height']));
  const density = longest * DENSITY > LONGEST ? LONGEST / longest : DENSITY;
  return sharp(Buffer.from(outlinedSvgFile(tree)), { density: 72 * density, unlimited: true })
    .png({ palette: true, effort: 8 })
    .toBuffer();
}

/** The rules that colour text also colour its outlines. */
function withTextRules(tree: Element): Element {
  const children = tree.children.map((child): Element['children'][number] => {
    if (child.type !== 'element' || child.tagName !== 'style') return child;
    return {
      ...child,
      children: child.children.map((text) =>
        text.type === 'text' ? { ...text, value: text.value.replaceAll(/(^|[\s,>}])text(?=[\s,{])/g, '$1.text') } : text,
      ),
    };
  });
  return { ...tree, children };
}
