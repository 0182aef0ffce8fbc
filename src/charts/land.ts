import type { MapFrame } from '#model/locator-map.ts';
import { geoMercator, geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection, type GeoStream } from 'd3';
import { feature } from 'topojson-client';
import topology from 'world-atlas/land-50m.json' with { type: 'json' };

/** A corner of a shape, in pixels. */
export type Corner = readonly [x: number, y: number];

/** A projection of a frame to a width, and the height that follows. */
export interface Projected {
  readonly project: (longitude: number, latitude: number) => Corner;
  readonly height: number;
}

/** Projects a frame by Mercator, on which west lies left of east everywhere, to a width in pixels. */
export function projectFrame(frame: MapFrame, width: number): Projected {
  const { projection, height } = projectionOf(frame, width);
  return {
    project: (longitude, latitude) => {
      const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
      return [x, y];
    },
    height,
  };
}

/** Corners nearer to each other than this, in pixels, are one: a coast has more of them than a screen can show. */
const LEAST_STEP = 5;
/** Islands smaller than this, in square pixels, are left out. */
const LEAST_AREA = 36;

/** Each piece of land that a frame shows, cut at its edges, as corners in whole pixels of a map so wide. */
export function landIn(frame: MapFrame, width: number): readonly (readonly Corner[])[] {
  const { projection } = projectionOf(frame, width);
  const shapes: Corner[][] = [];
  const draw = geoPath({ stream: (sink) => projection.stream(thinned(sink)) }, cornersInto(shapes));
  for (const piece of PIECES) if (geoPath(projection).area(piece) >= LEAST_AREA) draw(piece);
  return shapes.filter(({ length }) => length > 2);
}

/** The outlines of all pieces of land; lakes are land here. */
const PIECES: readonly GeoPermissibleObjects[] = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
  (geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : []).map((rings) => ({
    type: 'Polygon' as const,
    coordinates: rings.slice(0, 1),
  })),
);

function projectionOf(
  { west, east, south, north }: MapFrame,
  width: number,
): { readonly projection: GeoProjection; readonly height: number } {
  const corners: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator().fitWidth(width, corners);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(corners);
  return {
    projection: projection.clipExtent([
      [left, top],
      [right, bottom],
    ]),
    height: bottom - top,
  };
}

/** Hands points on, but for those too near to the one before. */
function thinned(sink: GeoStream): GeoStream {
  let last: Corner | undefined;
  return {
    point: (x, y) => {
      if (last && Math.hypot(x - last[0], y - last[1]) < LEAST_STEP) return;
      last = [x, y];
      sink.point(x, y);
    },
    lineStart: () => {
      last = undefined;
      sink.lineStart();
    },
    lineEnd: () => sink.lineEnd(),
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
  };
}

/** What d3 draws on, so that it leaves the corners of each outline in a list. */
function cornersInto(shapes: Corner[][]): GeoContext {
  const add = (x: number, y: number): void => void shapes.at(-1)?.push([Math.round(x), Math.round(y)]);
  return {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      shapes.push([]);
      add(x, y);
    },
    lineTo: add,
    closePath: () => undefined,
    arc: () => undefined,
  };
}
