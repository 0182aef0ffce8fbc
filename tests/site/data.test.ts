import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import test from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { csvParse, type DSVRowArray } from 'd3';
import datapackage from 'datapackage';
import { latestState } from '#model/state.ts';
import { countCorpus } from '#model/counts.ts';
import { COLLECTION_NAMES, folderOf, type CollectionName } from '#model/collections.ts';
import { urls } from '#urls.ts';
import { formatNumber, words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';
import { all, attribute, corpus, isFile, only, origin, pageAt, pages, readBuilt, siteFolder, textOf, withId } from './built-site.ts';

const NESTED = ['steps', 'versions', 'lane-steps', 'map-places', 'matrix-cells'] as const;

type JsonRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly url: string };

const names = filesIn(join(siteFolder, 'data')).filter((name) => name !== 'index.html' && !/^cite\.|\.csl\.json$/.test(name));
const textAt = (name: string): string => readBuilt(urls.dataFile(name));
const jsonOf = (name: string): unknown => JSON.parse(textAt(name));
const recordsOf = (name: CollectionName): readonly JsonRecord[] => jsonOf(`${name}.json`) as readonly JsonRecord[];
const rowsOf = (name: string): DSVRowArray => csvParse(textAt(`${name}.csv`));
const page = pageAt(urls.data);

interface Resource {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

test('every collection is published as JSON with a schema and as CSV, and nothing else lies beside them', () => {
  const expected = [
    ...[...COLLECTION_NAMES, 'summit'].flatMap((name) => [`${name}.json`, `${name}.schema.json`]),
    ...[...COLLECTION_NAMES, ...NESTED].map((name) => `${name}.csv`),
    'datapackage.json',
    'sha256sums.txt',
  ];
  assert.deepEqual(names.toSorted(), expected.toSorted());
});

test('every JSON file keeps its own schema, and its schema says where it is published', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  for (const name of [...COLLECTION_NAMES, 'summit']) {
    const schema = jsonOf(`${name}.schema.json`) as { readonly $id: string };
    assert.equal(schema.$id, `${origin}${urls.dataFile(`${name}.schema.json`)}`);
    const isValid = ajv.compile(schema);
    assert.ok(isValid(jsonOf(`${name}.json`)), `${name}: ${ajv.errorsText(isValid.errors).slice(0, 500)}`);
  }
  const isValid = ajv.getSchema(`${origin}${urls.dataFile('events.schema.json')}`);
  const [event] = recordsOf('events');
  assert.ok(isValid && event);
  for (const bad of [
    { ...event, date: '6 December 2021' },
    { ...event, weight: 'heavy' },
    { ...event, more: 1 },
    { ...event, id: 'Not An Id' },
  ]) {
    assert.equal(isValid([bad]), false);
  }
});

test('the JSON holds every record with every field, under its id, and leads to its page', () => {
  for (const name of COLLECTION_NAMES) {
    const records = recordsOf(name);
    assert.deepEqual(
      records.map(({ id }) => id),
      name === 'articles' || name === 'threads' || name === 'terms' || name === 'claims' || name === 'events'
        ? records.map(({ id }) => id)
        : corpus[name].map(({ id }) => id).toSorted(),
      folderOf(name),
    );
    assert.deepEqual(new Set(records.map(({ id }) => id)), new Set(corpus[name].map(({ id }) => id)));
    for (const record of records) {
      const { origin: host, pathname, hash } = new URL(record.url);
      assert.ok(host === origin && (hash === '' || withId(pageAt(pathname).tree, hash.slice(1))), record.url);
      if (name !== 'series' && !(name === 'threads' && !pages.some(({ url }) => url === pathname))) pageAt(pathname);
      const { body, url, ...own } = corpus[name].find(({ id }) => id === record.id) as unknown as Record<string, unknown>;
      const expected = {
        ...own,
        url: record.url,
        ...(url ? { address: url } : {}),
        ...(body ? { text: (body as { text: string }).text } : {}),
      };
      assert.deepEqual({ ...record }, JSON.parse(JSON.stringify(expected)), record.url);
    }
  }
});

test('the rows of the CSV are the records, with the numbers the pages show', () => {
  for (const name of COLLECTION_NAMES.filter((each) => each !== 'series')) assert.equal(rowsOf(name).length, corpus[name].length, name);
  assert.equal(rowsOf('steps').length, corpus.agreements.flatMap(({ history }) => history).length);
  assert.equal(rowsOf('versions').length, corpus.disagreements.flatMap(({ versions }) => versions).length);
  assert.equal(rowsOf('series').length, corpus.series.flatMap(({ rows }) => rows).length);
  for (const row of rowsOf('agreements')) {
    const agreement = corpus.agreements.find(({ id }) => id === row['id']);
    assert.ok(agreement);
    const state = latestState(agreement, corpus.summit);
    assert.deepEqual([row['status'], row['since']], [state.status, state.since ?? '']);
    const { since } = stateInWords(state, corpus.summit);
    assert.ok(textOf(pageAt(urls.agreement(agreement.id)).tree).includes(since), `${agreement.id}: ${since}`);
  }
  const figures = textOf(pageAt(urls.figures).tree);
  for (const row of rowsOf('series')) {
    if (row['value'] !== '')
      assert.ok(
        figures.includes(
          `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }).format(Number(row['value']))} ${row['unit'] ?? ''}`,
        ),
        JSON.stringify(row),
      );
  }
});

test('every step of the CSV is addressed on the page of its agreement, with the words that stand there', () => {
  for (const row of rowsOf('steps')) {
    const { pathname, hash } = new URL(row['url'] ?? '');
    const step = withId(pageAt(pathname).tree, hash.slice(1));
    assert.ok(step && textOf(step).includes((row['text'] ?? '').replace(/\s+/g, ' ')), row['url']);
  }
});

test('the counts of the data are those of the pages', () => {
  const { counts } = jsonOf('summit.json') as { readonly counts: Readonly<Record<string, number>> };
  assert.deepEqual(counts, countCorpus(corpus));
  const headline = textOf(only(pageAt(urls.home).tree, 'h1'));
  for (const name of ['announced', 'documented'] as const) assert.match(headline, new RegExp(`\\b${counts[name] ?? ''}\\b`));
});

test('the page of the data counts and links every file', () => {
  const linked = all(page.tree, 'a').map((link) => attribute(link, 'href') ?? '');
  for (const name of names) assert.ok(linked.includes(urls.dataFile(name)), name);
  const rows = all(only(page.tree, 'tbody'), 'tr');
  for (const name of COLLECTION_NAMES) {
    const row = rows.find((each) => textOf(only(each, 'th')).startsWith(words.data.collections[name]));
    assert.ok(row, name);
    assert.equal(textOf(only(row, 'td.number')), formatNumber(corpus[name].length), name);
  }
});

test('the descriptor keeps the profile of Data Packages, and every table its own schema, keys and references included', async () => {
  const loaded = await datapackage.Package.load(join(siteFolder, 'data/datapackage.json'), {
    basePath: join(siteFolder, 'data'),
    strict: true,
  });
  assert.deepEqual([loaded.valid, loaded.errors], [true, []]);
  const tables = loaded.resources.filter(({ tabular }) => tabular);
  assert.equal(tables.length, COLLECTION_NAMES.length + NESTED.length);
  for (const table of tables) {
    const rows = await table.read({ keyed: true, relations: true });
    assert.equal(rows.length, rowsOf(table.name.replace(/-csv$/, '')).length, table.name);
  }
});

test('the descriptor and the checksums tell size and SHA-256 of every file as it is', () => {
  const hashOf = (name: string): string => createHash('sha256').update(textAt(name)).digest('hex');
  const { resources, version } = jsonOf('datapackage.json') as { readonly resources: readonly Resource[]; readonly version: string };
  for (const { path, bytes, hash } of resources) {
    assert.equal(bytes, Buffer.byteLength(textAt(path)), path);
    assert.equal(hash, `sha256:${hashOf(path)}`, path);
  }
  assert.deepEqual(
    resources.map(({ path }) => path).toSorted(),
    names.filter((name) => !['datapackage.json', 'sha256sums.txt'].includes(name)).toSorted(),
  );
  assert.deepEqual(
    textAt('sha256sums.txt').trim().split('\n').toSorted(),
    names
      .filter((name) => name !== 'sha256sums.txt')
      .map((name) => `${hashOf(name)}  ${name}`)
      .toSorted(),
  );
  assert.equal(version, corpus.summit.dataVersions[0]?.version);
});

test('the page of the data names its licence and its versions, and the foot of every page leads to it', () => {
  assert.ok(all(page.tree, 'a', (link) => attribute(link, 'rel') === 'license').length === 1);
  const text = textOf(page.tree);
  for (const { version, text: change } of corpus.summit.dataVersions) assert.ok(text.includes(version) && text.includes(change));
  assert.ok(isFile(urls.dataFile('datapackage.json')));
  for (const each of pages.filter(({ url }) => !url.startsWith('/embed/'))) {
    assert.ok(
      all(each.tree, 'a').some((link) => attribute(link, 'href') === urls.data),
      each.url,
    );
  }
});
