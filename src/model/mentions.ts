import { answersOf, type Agreement } from './agreement.ts';
import type { MarkdownBody, Position } from './citation.ts';
import { collectionsWith, type CollectionName, type Linkable } from './collections.ts';
import type { Corpus } from './corpus.ts';
import { groupByEach } from './group-by-each.ts';
import type { FieldPath } from './issue.ts';
import type { LaneChart } from './lane-chart.ts';
import type { LocatorMap } from './locator-map.ts';
import { onceFor } from './once.ts';

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
  /** The section of the page about the site that names it. */
  readonly section?: string;
}

/** Mentions of the ids of a list that stands at `path`. */
export function listed(collection: Mention['collection'], id: string, path: FieldPath, ids: readonly string[]): readonly Mention[] {
  return ids.map((names, place) => ({ collection, id, at: [...path, place], names }));
}

/** Every place where a record names a source. */
export function sourceMentions(corpus: Corpus): readonly Mention[] {
  return [
    ...corpus.summit.front.points.flatMap((point, place) =>
      listed('summit', 'summit', ['front', 'points', place, 'sources'], point.sources),
    ),
    ...corpus.summit.about.flatMap(({ id: section, sources }, place) =>
      listed('summit', 'summit', ['about', place, 'sources'], sources).map((mention) => ({ ...mention, section })),
    ),
    ...bodiesOf(corpus).flatMap(({ collection, id, body }) =>
      body.citations.map(({ source, line, column }): Mention => ({ collection, id, at: { line, column }, names: source })),
    ),
    ...corpus.articles.flatMap((article) =>
      (['keyPoints', 'known', 'unknown'] as const).flatMap((field) =>
        article[field].flatMap(({ sources }, place) => listed('articles', article.id, [field, place, 'sources'], sources)),
      ),
    ),
    ...corpus.agreements.flatMap((agreement) => agreementSourceMentions(agreement)),
    ...corpus.events.flatMap(({ id, sources }) => listed('events', id, ['sources'], sources)),
    ...corpus.terms.flatMap(({ id, sources }) => listed('terms', id, ['sources'], sources)),
    ...corpus.claims.flatMap(({ id, sources }) => listed('claims', id, ['sources'], sources)),
    ...corpus.disagreements.flatMap(({ id, versions }) =>
      versions.flatMap((version, place) => listed('disagreements', id, ['versions', place, 'sources'], version.sources)),
    ),
    ...corpus.lanes.flatMap((chart) => laneSourceMentions(chart)),
    ...corpus.maps.flatMap((map) => mapSourceMentions(map)),
    ...corpus.matrices.flatMap(({ id, columns }) =>
      columns.flatMap(({ sources }, place) => listed('matrices', id, ['columns', place, 'sources'], sources)),
    ),
    ...corpus.series.flatMap(({ id, rows }) => rows.flatMap((row, place) => listed('series', id, ['rows', place, 'sources'], row.sources))),
  ];
}

function agreementSourceMentions(agreement: Agreement): readonly Mention[] {
  const { id } = agreement;
  return [
    ...listed('agreements', id, ['sources'], agreement.sources),
    ...listed('agreements', id, ['countedSources'], agreement.countedSources),
    ...answersOf(agreement).flatMap(({ question, sources }) => listed('agreements', id, ['answers', question, 'sources'], sources)),
    ...listed('agreements', id, ['tally', 'sources'], agreement.tally?.sources ?? []),
    ...listed('agreements', id, ['value', 'sources'], agreement.value?.sources ?? []),
    ...agreement.history.flatMap((step, place) => listed('agreements', id, ['history', place, 'sources'], step.sources)),
  ];
}

function laneSourceMentions({ id, rule, lanes }: LaneChart): readonly Mention[] {
  return [
    ...listed('lanes', id, ['rule', 'sources'], rule?.sources ?? []),
    ...lanes.flatMap(({ steps }, lane) =>
      steps.flatMap((step, place) => listed('lanes', id, ['lanes', lane, 'steps', place, 'sources'], step.sources)),
    ),
  ];
}

function mapSourceMentions({ id, places, towns, route }: LocatorMap): readonly Mention[] {
  const of = (list: string, positions: LocatorMap['towns'] | LocatorMap['places']): readonly Mention[] =>
    positions.flatMap(({ position }, place) => listed('maps', id, [list, place, 'position', 'sources'], position.sources));
  return [
    ...places.flatMap(({ sources }, place) => listed('maps', id, ['places', place, 'sources'], sources)),
    ...of('places', places),
    ...of('towns', towns),
    ...listed('maps', id, ['route', 'sources'], route?.sources ?? []),
  ];
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
  for (const { names, collection, id, section } of sourceMentions(corpus)) {
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
