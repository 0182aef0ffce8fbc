import type { Element } from 'hast';
import { wrapText } from '#charts/frame.ts';
import { element } from '#drawings/element.ts';
import { heightOf, STILL_WIDTH, type ChartFigure } from './figure.ts';

/** What a chart carries when it leaves the site. */
export interface SheetTexts {
  /** Number of sources and the date of the newest. */
  readonly asOf: string;
  /** The site's name and the address of the story. */
  readonly from: string;
}

const MARGIN = 28;
const WIDTH = STILL_WIDTH + 2 * MARGIN;
const [HEAD, TEXT, FOOT] = [26, 14, 12.5];

/** A chart as a picture of its own: headline, sentence, drawing, source line and date. Classes are those of the style sheets; the caller puts the styles in. */
export function drawSheet({ title, reading, summary, still }: ChartFigure, { asOf, from }: SheetTexts, styles: string): Element {
  const headline = wrapText(title, STILL_WIDTH * 1.3, HEAD);
  const sentences = wrapText(reading, STILL_WIDTH * 1.08, TEXT);
  const headTop = MARGIN + HEAD;
  const textTop = headTop + headline.length * HEAD * 1.2 - 2;
  const chartTop = textTop + sentences.length * TEXT * 1.45 + 8;
  const footTop = chartTop + heightOf(still) + 34;
  const height = footTop + FOOT * 1.6 + MARGIN - 8;
  const line = (text: string, y: number, attributes: Readonly<Record<string, string | number>>): Element =>
    element('text', { x: MARGIN, y, ...attributes }, text);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      width: WIDTH,
      height: Math.ceil(height),
    },
    element('title', {}, title),
    element('desc', {}, summary),
    element('style', {}, styles),
    element('rect', { class: 'sheet', width: '100%', height: '100%' }),
    ...headline.map((text, index) => line(text, headTop + index * HEAD * 1.2, { class: 'headline', 'font-size': HEAD })),
    ...sentences.map((text, index) => line(text, textTop + index * TEXT * 1.45, { class: 'soft', 'font-size': TEXT })),
    element(
      'g',
      { class: String(still.properties['class']), transform: `translate(${MARGIN} ${Math.round(chartTop)})` },
      ...plain(still).children.filter(isElement),
    ),
    line(asOf, footTop, { class: 'soft', 'font-size': FOOT }),
    line(from, footTop + FOOT * 1.6, { class: 'soft', 'font-size': FOOT }),
  );
}

/** A drawing without links: their addresses lead nowhere outside the site. */
function plain(tree: Element): Element {
  const children = tree.children.map((child) => (isElement(child) ? plain(child) : child));
  if (tree.tagName !== 'a') return { ...tree, children };
  const name = tree.properties['aria-label'];
  const title = typeof name === 'string' ? [element('title', {}, name)] : [];
  return { type: 'element', tagName: 'g', properties: { class: tree.properties['class'] ?? '' }, children: [...title, ...children] };
}

function isElement(node: Element['children'][number]): node is Element {
  return node.type === 'element';
}
