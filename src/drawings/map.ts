import type { Corner } from '#charts/land.ts';
import type { MapLine, PlacedMap } from '#charts/map.ts';
import type { MapPlace } from '#model/locator-map.ts';
import type { Element } from 'hast';
import { element, type Attributes } from './element.ts';
import { toneMark } from './tone-mark.ts';

/** The words and addresses of the places, and the names of the drawing. */
export interface MapTexts {
  readonly names: Attributes;
  readonly nameOf: (place: MapPlace) => string;
  readonly urlOf: (place: MapPlace) => string;
  /** The size of a place's name in pixels. */
  readonly nameSize: number;
}

/** Draws land without borders, the way by sea, towns, and places with what happened there. */
export function drawMap({ width, height, left, land, scale, route, places, towns }: PlacedMap, texts: MapTexts): Element {
  return element(
    'svg',
    {
      class: 'chart map',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'group',
      'font-size': 12,
      ...texts.names,
    },
    element('path', { class: 'land', d: land.map(outline).join(''), transform: `translate(${left}) scale(${round(scale)})` }),
    route.length > 0 ? element('path', { class: 'way', d: `M${route.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}` }) : undefined,
    ...towns.flatMap(({ x, y, name }) => [element('circle', { class: 'town', cx: x, cy: y, r: 2 }), drawLine(name)]),
    ...places.map(({ place, x, y, name, lines }) =>
      element(
        'a',
        { class: 'mark', href: texts.urlOf(place), 'aria-label': texts.nameOf(place) },
        toneMark(place.tone, x, y),
        drawLine(name, { 'font-size': texts.nameSize, 'font-weight': 600 }),
        ...lines.flatMap((line) => [' ', drawLine(line)]),
      ),
    ),
  );
}

/** An outline by the steps from corner to corner: small numbers, of which a page holds two copies. */
function outline(corners: readonly Corner[]): string {
  const steps = corners.map(([x, y], place): Corner => {
    const [fromX, fromY] = corners[place - 1] ?? [0, 0];
    return [x - fromX, y - fromY];
  });
  const [[x, y] = [0, 0], ...rest] = steps;
  return `M${x} ${y}l${rest
    .map(([dx, dy]) => `${dx} ${dy}`)
    .join(' ')
    .replaceAll(' -', '-')}z`;
}

function drawLine({ text, x, y, anchor }: MapLine, attributes: Attributes = {}): Element {
  return element('text', { x, y, 'text-anchor': anchor === 'start' ? undefined : anchor, ...attributes }, text);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
