import type { CollectionName, Corpus } from './corpus.ts';

/** The collections whose records have addresses, and so may have had others. */
export const RENAMEABLE = [
  'articles',
  'agreements',
  'events',
  'threads',
  'sources',
  'terms',
  'disagreements',
  'claims',
] as const satisfies readonly CollectionName[];
export type Renameable = (typeof RENAMEABLE)[number];

/** A record that was renamed. */
export interface Renamed {
  readonly collection: Renameable;
  readonly formerId: string;
  readonly id: string;
  /** The place of the former id in the record's list. */
  readonly place: number;
}

/** Every former id of every record. */
export function renamedIn(corpus: Pick<Corpus, Renameable>): readonly Renamed[] {
  return RENAMEABLE.flatMap((collection) =>
    corpus[collection].flatMap(({ id, formerIds = [] }) => formerIds.map((formerId, place) => ({ collection, formerId, id, place }))),
  );
}

/** The id a record was first published under; what readers have subscribed to keeps it. */
export function originalId({ id, formerIds }: { readonly id: string; readonly formerIds?: readonly string[] | undefined }): string {
  return formerIds?.[0] ?? id;
}
