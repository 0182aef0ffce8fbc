import { licence } from '#site.ts';
import type { Corpus } from '#model/corpus.ts';
import { urls } from '#urls.ts';
import { language, words } from '#words/words.ts';
import { createHash } from 'node:crypto';
import { csvOf } from './csv.ts';
import { collectionsOf, summitData } from './data-records.ts';
import { tablesOf, type Table } from './data-tables.ts';

/** One file of the data set. */
export interface DataFile {
  readonly name: string;
  readonly text: string;
  readonly mediaType: string;
}

/** What a page says about one collection or table. */
export interface DataSet {
  readonly id: keyof typeof words.data.collections;
  readonly records: number;
  /** Its files by form, such as "CSV". */
  readonly files: readonly { readonly form: 'JSON' | 'CSV' | 'schema'; readonly name: string; readonly bytes: number }[];
}

/** Every file of the data set, the same bytes for the same records; the package and the checksums come last and tell of the others. */
export function dataFilesOf(corpus: Corpus, origin: URL): readonly DataFile[] {
  const tables = tablesOf(corpus, origin);
  const collections = collectionsOf(corpus, origin);
  const csv = tables.map(({ id, columns, rows }): DataFile => ({
    name: `${id}.csv`,
    text: csvOf(
      columns.map(({ name }) => name),
      rows,
    ),
    mediaType: 'text/csv',
  }));
  const summit = summitData(corpus, origin);
  const documents = [
    ...tables.flatMap((table) =>
      collections.filter(({ id }) => id === table.id).map(({ id, records, schema }) => ({ id, content: records, schema })),
    ),
    { id: 'summit', content: summit.record, schema: summit.schema },
  ];
  const json = documents.flatMap(({ id, content, schema }): readonly DataFile[] => [
    { name: `${id}.json`, text: jsonOf(content), mediaType: 'application/json' },
    { name: `${id}.schema.json`, text: jsonOf(schema), mediaType: 'application/schema+json' },
  ]);
  const described = [...csv, ...json];
  const descriptor: DataFile = {
    name: 'datapackage.json',
    text: jsonOf(packageOf(corpus, tables, described, origin)),
    mediaType: 'application/json',
  };
  const sums: DataFile = {
    name: 'sha256sums.txt',
    text: [...described, descriptor].map(({ name, text }) => `${sha256(text)}  ${name}\n`).join(''),
    mediaType: 'text/plain',
  };
  return [...described, descriptor, sums];
}

/** The collections and tables in the order of the page, each with its files. */
export function dataSetsOf(corpus: Corpus, origin: URL): readonly DataSet[] {
  const files = dataFilesOf(corpus, origin);
  const collections = collectionsOf(corpus, origin);
  const sets = [...tablesOf(corpus, origin).map(({ id, rows }) => ({ id, count: rows.length })), { id: 'summit', count: 1 }];
  return sets.map(({ id, count }) => ({
    id: id as DataSet['id'],
    records: collections.find((collection) => collection.id === id)?.records.length ?? count,
    files: (
      [
        ['JSON', `${id}.json`],
        ['CSV', `${id}.csv`],
        ['schema', `${id}.schema.json`],
      ] as const
    ).flatMap(([form, name]) => {
      const file = files.find((candidate) => candidate.name === name);
      return file ? [{ form, name, bytes: Buffer.byteLength(file.text) }] : [];
    }),
  }));
}

/** The descriptor of a Data Package (v1, which every reader knows): each CSV file with its Table Schema, each JSON file as it is. */
function packageOf({ summit }: Corpus, tables: readonly Table[], files: readonly DataFile[], origin: URL): object {
  const [latest] = summit.dataVersions;
  return {
    profile: 'data-package',
    name: summit.name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
    id: new URL(urls.dataFile('datapackage.json'), origin).href,
    title: words.data.name(summit.name),
    description: summit.description,
    homepage: new URL(urls.data, origin).href,
    version: latest?.version,
    licenses: [{ name: licence.id, title: licence.name, path: licence.url }],
    contributors: [{ title: summit.name, path: new URL(urls.home, origin).href, role: 'author' }],
    resources: files.map((file) => {
      const table = tables.find(({ id }) => file.name === `${id}.csv`);
      return {
        profile: table ? 'tabular-data-resource' : 'data-resource',
        name: file.name.replaceAll('.', '-'),
        path: file.name,
        format: file.name.split('.').at(-1),
        mediatype: file.mediaType,
        encoding: 'utf-8',
        bytes: Buffer.byteLength(file.text),
        hash: `sha256:${sha256(file.text)}`,
        ...(table ? { dialect: { lineTerminator: '\n' }, schema: tableSchemaOf(table) } : {}),
      };
    }),
    languages: [language],
  };
}

function tableSchemaOf({ columns, primaryKey, foreignKeys }: Table): object {
  return {
    fields: columns.map(({ name, type, description, isRequired }) => ({
      name,
      type,
      ...(description === undefined ? {} : { description }),
      ...(isRequired ? { constraints: { required: true } } : {}),
    })),
    primaryKey,
    ...(foreignKeys.length > 0
      ? { foreignKeys: foreignKeys.map(({ column, table }) => ({ fields: column, reference: { resource: `${table}-csv`, fields: 'id' } })) }
      : {}),
  };
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
