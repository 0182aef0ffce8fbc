import type { Corpus } from './corpus.ts';
import type { FieldPath, Issue } from './issue.ts';
import type { LocatorMap } from './locator-map.ts';

/** A map whose edges enclose nothing, or that leaves out a place it names. */
export function placesOffTheMap({ maps }: Corpus): readonly Issue[] {
  return maps.flatMap((map) => {
    const { west, east, south, north } = map.frame;
    const issue = (at: FieldPath, fault: string, remedy: string): Issue => ({ collection: 'maps', id: map.id, at, fault, remedy });
    if (west >= east || south >= north)
      return [issue(['frame'], 'a map without extent', 'Write west before east and south before north, in degrees.')];
    return pointsOf(map)
      .filter(({ longitude, latitude }) => longitude < west || longitude > east || latitude < south || latitude > north)
      .map(({ at, longitude, latitude }) =>
        issue(at, `${latitude}° north, ${longitude}° east lies outside the map`, 'Mend the degrees, or widen the frame.'),
      );
  });
}

interface Point {
  readonly at: FieldPath;
  readonly longitude: number;
  readonly latitude: number;
}

function pointsOf({ places, towns, route }: LocatorMap): readonly Point[] {
  return [
    ...places.map(({ position }, place) => ({ at: ['places', place, 'position'], ...position })),
    ...towns.map(({ position }, place) => ({ at: ['towns', place, 'position'], ...position })),
    ...(route?.through ?? []).map(([longitude, latitude], place) => ({ at: ['route', 'through', place], longitude, latitude })),
  ];
}

/** Two places of a map with one name: their rows and marks could not be told apart. */
export function repeatedPlaces({ maps }: Corpus): readonly Issue[] {
  return maps.flatMap(({ id, places }) =>
    places.flatMap(({ label }, place) =>
      places.findIndex((other) => other.label === label) === place
        ? []
        : [
            {
              collection: 'maps' as const,
              id,
              at: ['places', place, 'label'],
              fault: `"${label}" stands twice on the map`,
              remedy: 'Name each place once.',
            },
          ],
    ),
  );
}
