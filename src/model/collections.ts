import { compareText } from './compare-text.ts';
import type { z } from 'astro/zod';
import { agreementSchema } from './agreement.ts';
import { articleSchema } from './article.ts';
import { balanceSchema } from './balance.ts';
import { compareCalendarDates, type CalendarDate } from './calendar-date.ts';
import type { MarkdownBody } from './citation.ts';
import { claimSchema } from './claim.ts';
import { disagreementSchema } from './disagreement.ts';
import { eventSchema } from './event.ts';
import { laneChartSchema } from './lane-chart.ts';
import { locatorMapSchema } from './locator-map.ts';
import { matrixSchema } from './matrix.ts';
import { seriesSchema } from './series.ts';
import { sourceSchema } from './source.ts';
import { termSchema } from './term.ts';
import { threadSchema } from './thread.ts';
import { trendSchema } from './trend.ts';

/** What there is to know of a collection, once. */
interface CollectionForm {
  /** The folder of `content/` its files lie in; left out where it has the name of the collection. */
  readonly folder?: string;
  /** How a file is written; a Markdown file has front matter and a body. */
  readonly kind: 'markdown' | 'yaml' | 'csv';
  /** The fields of a record. Those made by `idOf` name other records: sources, agreements … */
  readonly schema: z.ZodObject;
  /** What messages call a record; where it has an address of its own, also its name in `urls`. */
  readonly noun: string;
  /** The field that says what a record is called. */
  readonly title?: string;
  /** What a record has: a page, an entry of the page that lists its like, a chart with a page, or a place on the page of figures. */
  readonly shown: 'page' | 'entry' | 'chart' | 'figure';
  /** True where prose may link to records: `[text](agreement:id)`. */
  readonly isLinkable?: true;
  /** True where the ids of records are also anchors on a page with anchors of its own. */
  readonly isAnchored?: true;
  /** The field that orders the records; without one they stand in the order of their ids. */
  readonly orderedBy?: string;
}

/** Every collection of records, in the order in which pages list what rests on a source. */
export const COLLECTIONS = {
  articles: {
    kind: 'markdown',
    schema: articleSchema,
    noun: 'article',
    title: 'headline',
    shown: 'page',
    isLinkable: true,
    orderedBy: 'order',
  },
  agreements: {
    kind: 'markdown',
    schema: agreementSchema,
    noun: 'agreement',
    title: 'title',
    shown: 'page',
    isLinkable: true,
    isAnchored: true,
  },
  events: { kind: 'markdown', schema: eventSchema, noun: 'event', title: 'title', shown: 'page', isLinkable: true, orderedBy: 'date' },
  threads: { kind: 'markdown', schema: threadSchema, noun: 'thread', title: 'title', shown: 'page', orderedBy: 'order' },
  sources: { kind: 'yaml', schema: sourceSchema, noun: 'source', title: 'title', shown: 'page', isLinkable: true },
  terms: {
    folder: 'glossary',
    kind: 'markdown',
    schema: termSchema,
    noun: 'term',
    title: 'title',
    shown: 'entry',
    isLinkable: true,
    isAnchored: true,
    orderedBy: 'title',
  },
  claims: {
    kind: 'yaml',
    schema: claimSchema,
    noun: 'claim',
    title: 'said',
    shown: 'page',
    isLinkable: true,
    isAnchored: true,
    orderedBy: 'number',
  },
  disagreements: {
    kind: 'yaml',
    schema: disagreementSchema,
    noun: 'disagreement',
    title: 'question',
    shown: 'page',
    isLinkable: true,
    isAnchored: true,
  },
  lanes: { kind: 'yaml', schema: laneChartSchema, noun: 'lane chart', shown: 'chart', isAnchored: true },
  trends: { kind: 'yaml', schema: trendSchema, noun: 'trend', shown: 'chart', isAnchored: true },
  maps: { kind: 'yaml', schema: locatorMapSchema, noun: 'map', shown: 'chart', isAnchored: true },
  matrices: { kind: 'yaml', schema: matrixSchema, noun: 'matrix', shown: 'chart', isAnchored: true },
  balances: { kind: 'yaml', schema: balanceSchema, noun: 'balance', shown: 'chart', isAnchored: true },
  series: { kind: 'csv', schema: seriesSchema, noun: 'series', shown: 'figure', isAnchored: true },
} as const satisfies Readonly<Record<string, CollectionForm>>;

type Forms = typeof COLLECTIONS;
/** A collection of records. */
export type CollectionName = keyof Forms;
/** The collections whose form holds a fact. */
export type CollectionsWith<Fact> = { [Name in CollectionName]: Forms[Name] extends Fact ? Name : never }[CollectionName];

/** What a link in prose may point at. */
export type Linkable = Forms[CollectionsWith<{ readonly isLinkable: true }>]['noun'];

/** A record of a collection: its fields, the name of its file as id and, of a Markdown file, its body. */
export type RecordOf<Name extends CollectionName> = Readonly<z.infer<Forms[Name]['schema']>> & { readonly id: string } & BodyOf<
    Forms[Name]
  >;
type BodyOf<Form> = Form extends { readonly kind: 'markdown' } ? { readonly body: MarkdownBody } : unknown;

/** The folder of `content/` that a collection lies in. */
export function folderOf(collection: CollectionName): string {
  const { folder = collection }: CollectionForm = COLLECTIONS[collection];
  return folder;
}

/** The name of every collection. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];

/** The names of the collections whose form holds some facts, such as `{ kind: 'markdown' }`. */
export function collectionsWith<const Fact extends Partial<CollectionForm>>(facts: Fact): readonly CollectionsWith<Fact>[] {
  const isSo = (name: CollectionName): name is CollectionsWith<Fact> =>
    Object.entries(facts).every(([key, fact]) => (COLLECTIONS[name] as CollectionForm)[key as keyof CollectionForm] === fact);
  return COLLECTION_NAMES.filter(isSo);
}

/** The kinds of links prose may have to records, each with the collection they lead into. */
export const LINKABLE: ReadonlyMap<string, CollectionName> = new Map(
  collectionsWith({ isLinkable: true }).map((name) => [COLLECTIONS[name].noun, name]),
);

/** True for a kind of link that leads to a record. */
export function isLinkable(kind: string): kind is Linkable {
  return LINKABLE.has(kind);
}

/** The records of a collection in its order, titles as `compareNames` orders the names of a language. */
export function inOrder<Row extends { readonly id: string }>(
  collection: CollectionName,
  records: readonly Row[],
  compareNames: (a: string, b: string) => number,
): readonly Row[] {
  const { orderedBy = 'id' }: CollectionForm = COLLECTIONS[collection];
  const valueOf = (record: Row): unknown => (record as Readonly<Record<string, unknown>>)[orderedBy];
  const compare = (a: unknown, b: unknown): number => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (orderedBy === 'date') return compareCalendarDates(a as CalendarDate, b as CalendarDate);
    return (orderedBy === 'title' ? compareNames : compareText)(String(a), String(b));
  };
  return records.toSorted((a, b) => compare(valueOf(a), valueOf(b)) || compareText(a.id, b.id));
}
