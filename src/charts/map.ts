import type { LocatorMap, MapPlace } from '#model/locator-map.ts';
import { wrapText } from './frame.ts';
import { landIn, projectFrame, type Corner } from './land.ts';

/** How to draw a map: the width of the drawing and, within it, where the map begins and how wide it is, in pixels. */
export interface MapSettings {
  readonly width: number;
  readonly left: number;
  readonly mapWidth: number;
}

/** A line of words; `y` is its baseline. */
export interface MapLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A place with its point and its words: the name first, then what happened there. */
export interface PlacedPlace {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly name: MapLine;
  readonly lines: readonly MapLine[];
}

/** A map, ready to draw. */
export interface PlacedMap {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  /** Outlines of land, to be drawn `scale` times as large, so that a page's two drawings repeat the same numbers. */
  readonly land: readonly (readonly Corner[])[];
  readonly scale: number;
  readonly route: readonly Corner[];
  readonly places: readonly PlacedPlace[];
  readonly towns: readonly { readonly x: number; readonly y: number; readonly name: MapLine }[];
}

/** The size of a place's name; the other words are smaller. */
export const NAME_SIZE = 13;
const FONT = 12;
const LINE = 15;
/** From the middle of a mark to the words beside it. */
const REACH = 10;
/** Room for what hangs below the last line. */
const FOOT = 4;
/** The width outlines are reckoned for. */
const LAND_WIDTH = 400;
/** Words are not set wider than this: a line that long is hard to tie to its mark. */
const WIDEST = 190;

/** Places the land, the places and their words. */
export function placeMap(map: LocatorMap, { width, left, mapWidth }: MapSettings): PlacedMap {
  const { project, height } = projectFrame(map.frame, mapWidth);
  const at = ({ longitude, latitude }: Pick<MapPlace['position'], 'longitude' | 'latitude'>): Corner => {
    const [x, y] = project(longitude, latitude);
    return [x + left, y];
  };
  const places = map.places.map((place) => {
    const [x, y] = at(place.position);
    const [name, ...lines] = wordsBeside(place.side, [x, y], width, (room) => [place.label, ...wrapText(place.text, room, FONT)]);
    if (!name) throw new RangeError(`the place "${place.label}" has no name`);
    return { place, x, y, name, lines };
  });
  const towns = map.towns.map(({ name: text, position, side }) => {
    const [x, y] = at(position);
    const [name] = wordsBeside(side, [x, y], width, () => [text]);
    if (!name) throw new RangeError('a town has no name');
    return { x, y, name };
  });
  const lines = [...places.flatMap((one) => [one.name, ...one.lines]), ...towns.map(({ name }) => name)];
  return {
    width,
    height: Math.max(height, ...lines.map(({ y }) => y + FOOT)),
    left,
    land: landIn(map.frame, LAND_WIDTH),
    scale: mapWidth / LAND_WIDTH,
    route: (map.route?.through ?? []).map(([longitude, latitude]) => at({ longitude, latitude })),
    places,
    towns,
  };
}

/** Lines of words on one side of a point, in the room there is to the edge of the drawing. */
function wordsBeside(
  side: MapPlace['side'],
  [x, y]: Corner,
  width: number,
  linesIn: (room: number) => readonly string[],
): readonly MapLine[] {
  const isBeside = side === 'left' || side === 'right';
  const room = Math.min(WIDEST, side === 'left' ? x - REACH : side === 'right' ? width - x - REACH : 2 * Math.min(x, width - x));
  const lines = linesIn(room);
  const above = side === 'above' ? (lines.length - 1) * LINE + REACH : 0;
  const first = isBeside ? y + 4.5 : side === 'above' ? y - above : y + REACH + FONT;
  const anchor = side === 'left' ? 'end' : side === 'right' ? 'start' : 'middle';
  const middle = side === 'left' ? x - REACH : side === 'right' ? x + REACH : x;
  return lines.map((text, place) => ({ text, x: middle, y: first + place * LINE, anchor }));
}
