import { z } from 'astro/zod';
import { text } from './fields.ts';
import { idOf, sourceIds } from './named-ids.ts';
import { STATUS_TONES } from './summit.ts';

/** Where the words of a place stand, seen from its mark. */
export const SIDES = ['left', 'right', 'above', 'below'] as const;

const position = z.strictObject({
  /** Degrees north of the equator. */
  latitude: z.number().min(-85).max(85),
  /** Degrees east of Greenwich. */
  longitude: z.number().min(-180).max(180),
  /** Where these degrees are from. */
  sources: sourceIds,
});

const place = z.strictObject({
  label: text.max(20),
  /** What happened there, in at most 48 characters: it stands in the map. */
  text: text.max(48),
  /** The tone of its mark: active for what runs, ended for what was refused, pending for what is only named. */
  tone: z.enum(STATUS_TONES),
  position,
  side: z.enum(SIDES),
  /** The event or the agreement its mark leads to; without either, its first source. */
  event: idOf('events').optional(),
  agreement: idOf('agreements').optional(),
  /** What says what happened there. */
  sources: sourceIds,
});

const town = z.strictObject({ name: text.max(20), position, side: z.enum(SIDES) });

const route = z.strictObject({
  /** What it is, and how long, for the table. */
  text: text.max(120),
  /** The points it is drawn through, as pairs of longitude and latitude; ours, so `reading` says that the line is. */
  through: z.array(z.tuple([z.number(), z.number()])).min(2),
  /** Which seas it crosses, and how long it is. */
  sources: sourceIds,
});

/** The form of `content/maps/<id>.yaml`: a map of land without borders, with places and perhaps a way by sea. */
export const locatorMapSchema = z.strictObject({
  /** The finding; it names no number. */
  headline: text,
  /** One sentence on how to read it. */
  reading: text,
  /** The id of the article it belongs to. */
  story: idOf('articles'),
  /** The edges of the map, in degrees. */
  frame: z.strictObject({ west: z.number(), east: z.number(), south: z.number(), north: z.number() }),
  places: z.array(place).min(1),
  /** Towns that readers know their way by. */
  towns: z.array(town).default([]),
  route: route.optional(),
});

/** A map of places. */
export type LocatorMap = Readonly<z.infer<typeof locatorMapSchema>> & { readonly id: string };
/** A place of a map, with what happened there. */
export type MapPlace = LocatorMap['places'][number];
/** The edges of a map. */
export type MapFrame = LocatorMap['frame'];

/** The ids of the sources a map rests on, in order, once each. */
export function sourceIdsOfMap({ places, towns, route }: LocatorMap): readonly string[] {
  return [
    ...new Set([
      ...places.flatMap((one) => [...one.sources, ...one.position.sources]),
      ...(route?.sources ?? []),
      ...towns.flatMap((one) => one.position.sources),
    ]),
  ];
}
