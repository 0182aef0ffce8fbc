import { groupByEach } from './group-by-each.ts';
import { onceFor } from './once.ts';

/** A record, as far as finding it goes. */
interface Identified {
  readonly id: string;
}

/** Where each record of a list stands. */
const placesIn = onceFor((records: readonly Identified[]) => new Map(records.map(({ id }, place) => [id, place])));
/** For each list and key: the records by the ids they name there. */
const namingIn = onceFor((_: readonly Identified[]) => new Map<string, ReadonlyMap<string, readonly Identified[]>>());

/** The record with an id; throws a RangeError when there is none. */
export function recordWithId<T extends Identified>(records: readonly T[], id: string): T {
  const record = records[placesIn(records).get(id) ?? -1];
  if (!record) throw new RangeError(`no record "${id}"`);
  return record;
}

/** The records that some ids name, each once, in the order of their list; an id that is not there is passed over. */
export function recordsWithIds<T extends Identified>(records: readonly T[], ids: Iterable<string>): readonly T[] {
  const places = placesIn(records);
  const found = new Set([...ids].flatMap((id) => places.get(id) ?? []));
  return [...found].sort((a, b) => a - b).flatMap((place) => records[place] ?? []);
}

/** The same in the order of the ids, and as often as they name it. */
export function recordsInOrderOf<T extends Identified>(records: readonly T[], ids: readonly string[]): readonly T[] {
  const places = placesIn(records);
  return ids.flatMap((id) => records[places.get(id) ?? -1] ?? []);
}

/** The records of a list that name an id under a key, such as the events of an agreement, in the order of the list. */
export function recordsNaming<Key extends string, T extends Identified & Readonly<Record<Key, string | readonly string[]>>>(
  records: readonly T[],
  key: Key,
  id: string,
): readonly T[] {
  const byKey = namingIn(records);
  const byId = byKey.get(key) ?? groupByEach(records, (record) => idsIn(record[key]));
  byKey.set(key, byId);
  return (byId.get(id) ?? []) as readonly T[];
}

function idsIn(named: string | readonly string[]): readonly string[] {
  return typeof named === 'string' ? [named] : named;
}
