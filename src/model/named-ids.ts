import { z } from 'astro/zod';
import { ID_FORM } from './fields.ts';
import type { FieldPath } from './issue.ts';

/** The collections that fields lead into; written out, since the type of every collection follows from its fields. */
type NamedCollection = 'agreements' | 'articles' | 'disagreements' | 'events' | 'series' | 'sources' | 'threads';

/** The collection that the ids of a field lead into; kept beside the schemas, so that published ones do not show it. */
const collectionOf = z.registry<{ readonly collection: NamedCollection }>();

/** The id of a record of a collection; `checkIntegrity` sees that it exists. */
export function idOf(collection: NamedCollection): z.ZodString {
  return z.string().regex(ID_FORM).register(collectionOf, { collection });
}

/** One or more source ids. */
export const sourceIds: z.ZodArray<z.ZodString> = z.array(idOf('sources')).min(1);

/** An id that a field holds. */
export interface NamedId {
  readonly names: string;
  /** The collection it leads into. */
  readonly into: NamedCollection;
  readonly at: FieldPath;
}

/** Every id in some fields that their schema gives to `idOf`, in the order of the schema. */
export function idsNamedIn(schema: z.core.$ZodType, value: unknown, at: FieldPath = []): readonly NamedId[] {
  const into = collectionOf.get(schema)?.collection;
  if (into !== undefined) return typeof value === 'string' ? [{ names: value, into, at }] : [];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  // A field that may be left out, or that has a default.
  if ('innerType' in def) return idsNamedIn(def.innerType, value, at);
  if (def.type === 'union') return def.options.flatMap((option) => idsNamedIn(option, value, at));
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  switch (def.type) {
    case 'array':
      return fields.flatMap(([place, item]) => idsNamedIn(def.element, item, [...at, Number(place)]));
    case 'record':
      return fields.flatMap(([key, item]) => idsNamedIn(def.valueType, item, [...at, key]));
    case 'object':
      return Object.entries(def.shape).flatMap(([key, field]) =>
        idsNamedIn(field, (value as Readonly<Record<string, unknown>>)[key], [...at, key]),
      );
    default:
      return [];
  }
}
