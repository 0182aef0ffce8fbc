import type { MarkdownBody } from '#model/citation.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '#model/collections.ts';
import type { Corpus } from '#model/corpus.ts';
import { COUNT_NAMES, countCorpus } from '#model/counts.ts';
import { recordId, text } from '#model/fields.ts';
import { summitSchema } from '#model/summit.ts';
import { addressOf, urls } from '#urls.ts';
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

/** Every collection with every field of its records: those an editor fills in, the record's id and page, and the text of its body. */
export function collectionsOf(corpus: Corpus, origin: URL): readonly JsonCollection[] {
  return COLLECTION_NAMES.map((id) => {
    const { kind, schema } = COLLECTIONS[id];
    const fields = Object.keys(schema.shape);
    const records: readonly AnyRecord[] = corpus[id];
    return {
      id,
      records: records.map((record) => recordOf(record, fields, new URL(addressOf(id, record.id), origin).href)),
      schema: schemaOf(id, schema, kind === 'markdown', origin),
    };
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
