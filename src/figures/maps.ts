import { NAME_SIZE, placeMap, type MapSettings } from '#charts/map.ts';
import { drawMap } from '#drawings/map.ts';
import { withoutText } from '#drawings/without-text.ts';
import type { Corpus } from '#model/corpus.ts';
import { sourceIdsOfMap, type LocatorMap, type MapPlace } from '#model/locator-map.ts';
import { urls } from '#urls.ts';
import { formatDegrees, words } from '#words/words.ts';
import { CARD_RATIO, columnsOf, drawingNames, STILL_WIDTH, type ChartFigure, type FigureRow } from './figure.ts';

/** The maps, each with what happened at its places. */
export function mapFigures({ maps }: Pick<Corpus, 'maps'>): readonly ChartFigure[] {
  return maps.map(mapFigure);
}

/** The width of a map on a card. */
const CARD_MAP = 300;

function mapFigure(map: LocatorMap): ChartFigure {
  const nameOf = ({ label, text }: MapPlace): string => words.maps.mark(label, text);
  const draw = (settings: MapSettings): ChartFigure['still'] =>
    drawMap(placeMap(map, settings), { names: drawingNames(map.id), nameOf, urlOf, nameSize: NAME_SIZE });
  const cardWidth = Math.round(placeMap(map, { width: CARD_MAP, left: 0, mapWidth: CARD_MAP }).height * CARD_RATIO);
  return {
    id: map.id,
    title: map.headline,
    reading: map.reading,
    summary: words.maps.summary(map.places.map(nameOf), map.route?.text),
    sources: sourceIdsOfMap(map),
    story: urls.article(map.story),
    table: { columns: columnsOf(['place', 'what', 'latitude', 'longitude'], words.maps.columns), rows: rowsOf(map) },
    drawings: [
      { when: 'narrow', tree: draw({ width: 288, left: 0, mapWidth: 288 }) },
      { when: 'wide', tree: draw({ width: 608, left: 0, mapWidth: 480 }) },
    ],
    still: draw({ width: STILL_WIDTH, left: 0, mapWidth: 500 }),
    cardStill: withoutText(draw({ width: cardWidth, left: (cardWidth - CARD_MAP) / 2, mapWidth: CARD_MAP })),
  };
}

function urlOf({ event, agreement, sources: [source = ''] }: MapPlace): string {
  if (event !== undefined) return urls.event(event);
  return agreement === undefined ? urls.source(source) : urls.agreement(agreement);
}

function rowsOf({ places, towns, route }: LocatorMap): readonly FigureRow[] {
  const placed = ({ latitude, longitude }: MapPlace['position']): readonly { readonly text: string }[] => [
    { text: formatDegrees(latitude) },
    { text: formatDegrees(longitude) },
  ];
  return [
    ...places.map((place) => ({
      cells: [{ text: place.label }, { text: place.text, url: urlOf(place) }, ...placed(place.position)],
      sources: [...new Set([...place.sources, ...place.position.sources])],
    })),
    ...(route ? [{ cells: [{ text: words.maps.way }, { text: route.text }, { text: '' }, { text: '' }], sources: route.sources }] : []),
    ...towns.map(({ name, position }) => ({
      cells: [{ text: name }, { text: words.maps.town }, ...placed(position)],
      sources: position.sources,
    })),
  ];
}
