import assert from 'node:assert/strict';
import test from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { landIn, projectFrame } from '#charts/land.ts';
import { textWidth } from '#charts/frame.ts';
import { NAME_SIZE, placeMap, type MapLine } from '#charts/map.ts';
import type { LocatorMap } from '#model/locator-map.ts';

const { corpus } = checkContent('content');
assert.ok(corpus && corpus.maps.length > 0);

/** An island in an ocean of nothing, and a sea without land. */
const SRI_LANKA = { west: 79, east: 83, south: 5, north: 10 };
const OPEN_SEA = { west: -40, east: -30, south: -30, north: -20 };

/** The room a line of words takes, in pixels. */
function boxOfLine(
  { text, x, y, anchor }: MapLine,
  size: number,
): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const extent = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - extent : x - extent / 2;
  return { left, right: left + extent, top: y - size, bottom: y + size * 0.25 };
}

test('landIn(frame, width) cuts land at the edges of the frame, in whole pixels', () => {
  const land = landIn(SRI_LANKA, 608);
  const { height } = projectFrame(SRI_LANKA, 608);
  assert.ok(land.length >= 1);
  for (const [x, y] of land.flat()) {
    assert.ok(Number.isInteger(x) && Number.isInteger(y));
    assert.ok(x >= 0 && x <= 608 && y >= 0 && y <= Math.ceil(height), `${x}, ${y}`);
  }
  assert.deepEqual(landIn(OPEN_SEA, 608), []);
});

test('projectFrame(frame, width) puts north above south and east right of west, from corner to corner', () => {
  const { project, height } = projectFrame(SRI_LANKA, 608);
  const near = (a: readonly number[], b: readonly number[]): void =>
    a.forEach((value, place) => assert.ok(Math.abs(value - (b[place] ?? NaN)) < 0.01));
  near(project(79, 10), [0, 0]);
  near(project(83, 5), [608, height]);
});

const widths = [
  { width: 288, left: 0, mapWidth: 288 },
  { width: 608, left: 0, mapWidth: 480 },
  { width: 640, left: 0, mapWidth: 500 },
] as const;

function linesOf(
  map: LocatorMap,
  settings: (typeof widths)[number],
): readonly { readonly line: MapLine; readonly size: number; readonly of: string }[] {
  const { places, towns } = placeMap(map, settings);
  return [
    ...places.flatMap(({ place, name, lines }) => [
      { line: name, size: NAME_SIZE, of: place.label },
      ...lines.map((line) => ({ line, size: 12, of: place.label })),
    ]),
    ...towns.map(({ name }) => ({ line: name, size: 12, of: name.text })),
  ];
}

for (const map of corpus.maps) {
  test(`the words of ${map.id} stay in every drawing, and no two of them meet`, () => {
    for (const settings of widths) {
      const { width, height } = placeMap(map, settings);
      const boxes = linesOf(map, settings).map(({ line, size, of }) => ({ ...boxOfLine(line, size), of, text: line.text }));
      for (const [place, box] of boxes.entries()) {
        assert.ok(box.left >= -2 && box.right <= width + 2 && box.top >= 0 && box.bottom <= height, `“${box.text}” leaves ${width}`);
        const met = boxes
          .slice(place + 1)
          .find(
            (other) =>
              other.of !== box.of && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
          );
        assert.equal(met, undefined, `“${box.text}” meets “${met?.text ?? ''}” at ${width}`);
      }
    }
  });
}

test('placeMap draws the same outlines at every width, larger', () => {
  const [map] = corpus.maps;
  assert.ok(map);
  const [narrow, wide] = [placeMap(map, widths[0]), placeMap(map, widths[1])];
  assert.deepEqual(narrow.land, wide.land);
  assert.ok(Math.abs(narrow.scale * 400 - 288) < 0.01);
});
