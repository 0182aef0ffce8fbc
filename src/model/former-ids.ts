import { COLLECTION_NAMES, type CollectionName } from './collections.ts';
import type { Corpus } from './corpus.ts';

/** A record that was renamed. */
export interface Renamed {
  readonly collection: CollectionName;
  readonly formerId: string;
  readonly id: string;
  /** The place of the former id in the record's list. */
  readonly place: number;
}

/** Every former id of every record. */
export function renamedIn(corpus: Corpus): readonly Renamed[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    corpus[collection].flatMap((record) => {
      const formerIds = ('formerIds' in record ? record.formerIds : undefined) ?? [];
      return formerIds.map((formerId, place) => ({ collection, formerId, id: record.id, place }));
    }),
  );
}

/** The id a record was first published under; what readers have subscribed to keeps it. */
export function originalId({ id, formerIds }: { readonly id: string; readonly formerIds?: readonly string[] | undefined }): string {
  return formerIds?.[0] ?? id;
}
