import type { MarkdownBody, Position } from './citation.ts';
import { COLLECTION_NAMES, COLLECTIONS, collectionsWith, type CollectionName, type Linkable } from './collections.ts';
import type { Corpus } from './corpus.ts';
import { groupByEach } from './group-by-each.ts';
import type { FieldPath } from './issue.ts';
import { idsNamedIn, type NamedId } from './named-ids.ts';
import { onceFor } from './once.ts';
import { summitSchema } from './summit.ts';

/** A record's body with the collection it stands in. */
export interface Bodied {
  readonly collection: CollectionName;
  readonly id: string;
  readonly body: MarkdownBody;
}

/** Every Markdown body of a corpus. */
export function bodiesOf(corpus: Corpus): readonly Bodied[] {
  return collectionsWith({ kind: 'markdown' }).flatMap((collection) =>
    corpus[collection].map(({ id, body }) => ({ collection, id, body })),
  );
}

/** One id named in a record, with its place. */
export interface Mention {
  readonly collection: CollectionName | 'summit';
  readonly id: string;
  readonly at: FieldPath | Position;
  readonly names: string;
  /** The collection that the named record belongs to. */
  readonly into: CollectionName;
  /** The section of the page about the site that names it. */
  readonly section?: string;
}

/** Every place where a record names another in a field, or cites a source in its body; links in prose are in `body.links`. */
export const mentionsIn: (corpus: Corpus) => readonly Mention[] = onceFor((corpus) => [
  ...idsNamedIn(summitSchema, corpus.summit).map((named) => ({
    collection: 'summit' as const,
    id: 'summit',
    ...sectionOf(named, corpus),
    ...named,
  })),
  ...bodiesOf(corpus).flatMap(({ collection, id, body }) =>
    body.citations.map(({ source, line, column }) => ({ collection, id, at: { line, column }, names: source, into: 'sources' as const })),
  ),
  ...COLLECTION_NAMES.flatMap((collection) =>
    corpus[collection].flatMap((record) =>
      idsNamedIn(COLLECTIONS[collection].schema, record).map((named) => ({ collection, id: record.id, ...named })),
    ),
  ),
]);

function sectionOf({ at: [list, place] }: NamedId, { summit }: Corpus): Pick<Mention, 'section'> {
  const section = list === 'about' ? summit.about[Number(place)]?.id : undefined;
  return section === undefined ? {} : { section };
}

/** A record, by its collection and id; of the summit's file, the front page or a section of the page about the site. */
export interface RecordReference {
  readonly collection: CollectionName | 'summit';
  readonly id: string;
  readonly section?: string;
}

/** For each source id that records name: those records, each once. */
export const recordsBySource: (corpus: Corpus) => ReadonlyMap<string, readonly RecordReference[]> = onceFor(usersOfSources);

function usersOfSources(corpus: Corpus): ReadonlyMap<string, readonly RecordReference[]> {
  const users = new Map<string, Map<string, RecordReference>>();
  for (const { names, collection, id, section } of mentionsIn(corpus).filter(({ into }) => into === 'sources')) {
    const named = users.get(names) ?? new Map<string, RecordReference>();
    const reference = { collection, id, ...(section === undefined ? {} : { section }) };
    users.set(names, named.set([collection, id, section].join('/'), reference));
  }
  return new Map([...users].map(([source, named]) => [source, [...named.values()]]));
}

/** Records that exist but could not be read; naming one is no fault, and what only they hold is not missing. */
export type Unread = readonly RecordReference[];

/** The records whose prose links to a record, each once. */
export function recordsLinkingTo(corpus: Corpus, kind: Linkable, id: string): readonly RecordReference[] {
  return (bodiesByLink(corpus).get(`${kind}:${id}`) ?? []).map((body) => ({ collection: body.collection, id: body.id }));
}

const bodiesByLink = onceFor((corpus: Corpus) =>
  groupByEach(bodiesOf(corpus), ({ body }) => body.links.map((link) => `${link.kind}:${link.id}`)),
);
