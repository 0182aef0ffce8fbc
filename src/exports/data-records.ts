import { agreementSchema } from '#model/agreement.ts';
import { articleSchema } from '#model/article.ts';
import type { MarkdownBody } from '#model/citation.ts';
import { claimSchema } from '#model/claim.ts';
import type { CollectionName, Corpus } from '#model/corpus.ts';
import { COUNT_NAMES, countCorpus } from '#model/counts.ts';
import { disagreementSchema } from '#model/disagreement.ts';
import { eventSchema } from '#model/event.ts';
import { recordId, text } from '#model/fields.ts';
import { laneChartSchema } from '#model/lane-chart.ts';
import { locatorMapSchema } from '#model/locator-map.ts';
import { matrixSchema } from '#model/matrix.ts';
import { balanceSchema } from '#model/balance.ts';
import { seriesSchema } from '#model/series.ts';
import { sourceSchema } from '#model/source.ts';
import { summitSchema } from '#model/summit.ts';
import { termSchema } from '#model/term.ts';
import { threadSchema } from '#model/thread.ts';
import { trendSchema } from '#model/trend.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { z } from 'astro/zod';

/** A collection as JSON: its records, and the schema they keep. */
export interface JsonCollection {
  readonly id: CollectionName;
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** A JSON Schema (draft 2020-12) of the whole file. */
  readonly schema: object;
}

type AnyRecord = { readonly id: string; readonly body?: MarkdownBody };

/** How each collection is checked, and where its records are shown. */
const COLLECTIONS = {
  agreements: { schema: agreementSchema, urlOf: urls.agreement, hasText: true },
  articles: { schema: articleSchema, urlOf: urls.article, hasText: true },
  events: { schema: eventSchema, urlOf: urls.event, hasText: true },
  threads: { schema: threadSchema, urlOf: urls.thread, hasText: true },
  sources: { schema: sourceSchema, urlOf: urls.source, hasText: false },
  terms: { schema: termSchema, urlOf: urls.term, hasText: true },
  disagreements: { schema: disagreementSchema, urlOf: urls.disagreement, hasText: false },
  claims: { schema: claimSchema, urlOf: urls.claim, hasText: false },
  lanes: { schema: laneChartSchema, urlOf: (id: string): string => `${urls.figures}#${id}`, hasText: false },
  trends: { schema: trendSchema, urlOf: (id: string): string => `${urls.figures}#${id}`, hasText: false },
  maps: { schema: locatorMapSchema, urlOf: (id: string): string => `${urls.figures}#${id}`, hasText: false },
  matrices: { schema: matrixSchema, urlOf: (id: string): string => `${urls.figures}#${id}`, hasText: false },
  balances: { schema: balanceSchema, urlOf: (id: string): string => `${urls.figures}#${id}`, hasText: false },
  series: { schema: seriesSchema, urlOf: (id: string): string => `${urls.figures}#${id}`, hasText: false },
} as const satisfies Record<
  CollectionName,
  { readonly schema: z.ZodObject; readonly urlOf: (id: string) => string; readonly hasText: boolean }
>;

/** Every collection with every field of its records: those an editor fills in, the record's id and page, and the text of its body. */
export function collectionsOf(corpus: Corpus, origin: URL): readonly JsonCollection[] {
  return (Object.keys(COLLECTIONS) as CollectionName[]).map((id) => {
    const { schema, urlOf, hasText } = COLLECTIONS[id];
    const fields = Object.keys(schema.shape);
    const records = (corpus[id] as readonly AnyRecord[]).map((record) => recordOf(record, fields, new URL(urlOf(record.id), origin).href));
    return { id, records, schema: schemaOf(id, schema, hasText, origin) };
  });
}

/** A record in the order of its schema; a source's own address is called `address`, since `url` is its page here. */
function recordOf(record: AnyRecord, fields: readonly string[], page: string): Readonly<Record<string, unknown>> {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const own = fields.flatMap((field) =>
    values[field] === undefined ? [] : [[field === 'url' ? 'address' : field, values[field]] as const],
  );
  return { id: record.id, url: page, ...Object.fromEntries(own), ...(record.body ? { text: record.body.text } : {}) };
}

function schemaOf(id: CollectionName, schema: z.ZodObject, hasText: boolean, origin: URL): object {
  const { url, ...shape } = schema.shape;
  const record = z.strictObject({
    id: recordId,
    url: z.url(),
    ...shape,
    ...(url ? { address: url } : {}),
    ...(hasText ? { text } : {}),
  });
  return published(id, words.data.collections[id], z.array(record), origin);
}

/** The vocabulary of the summit with what the pages count, and its schema. */
export function summitData(corpus: Corpus, origin: URL): { readonly record: object; readonly schema: object } {
  const schema = z.strictObject({ ...summitSchema.shape, counts: z.record(z.enum(COUNT_NAMES), z.int().nonnegative()) });
  return { record: { ...corpus.summit, counts: countCorpus(corpus) }, schema: published('summit', corpus.summit.title, schema, origin) };
}

/** A schema under the address it is published at. */
function published(id: string, title: string, schema: z.ZodType, origin: URL): object {
  const { $schema, ...form } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, $id: new URL(urls.dataFile(`${id}.schema.json`), origin).href, title, ...form };
}
