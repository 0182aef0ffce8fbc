import type { Corpus } from '#model/corpus.ts';
import { latestState, statedSteps, type AgreementState } from '#model/state.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import type { Cell } from './csv.ts';

/** A column of a table, in the terms of a Frictionless Table Schema. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly description?: string;
  readonly isRequired?: boolean;
  readonly cell: (row: Row) => Cell;
}

/** A table as it is published: names, types and rows of cells. */
export interface Table {
  readonly id: string;
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  readonly rows: readonly (readonly Cell[])[];
  readonly primaryKey: readonly string[];
  /** Columns that name a record of another table. */
  readonly foreignKeys: readonly { readonly column: string; readonly table: string }[];
}

/** What the charts of every collection have in common. */
type Chart = Readonly<Record<'id' | 'headline' | 'reading' | 'story', string>>;

const { columns: describe } = words.data;

/** Every collection as flat tables; what a record holds in lists of its own, its steps and versions, stands in tables of their own. */
export function tablesOf(corpus: Corpus, origin: URL): readonly Table[] {
  const at = (path: string): string => new URL(path, origin).href;
  const { summit } = corpus;
  /** The columns of every chart that stands in a file of its own; a headline with values in braces says so. */
  const chart = (headline?: string): readonly Column<Chart>[] => [
    key('id', ({ id }) => id, describe.id),
    key('url', ({ id }) => `${at(urls.figures)}#${id}`, describe.url),
    key('headline', (row) => row.headline, headline),
    key('reading', ({ reading }) => reading),
    key('story', ({ story }) => story, describe.story),
  ];
  const stateOf = (agreement: Corpus['agreements'][number]): AgreementState => latestState(agreement, summit);
  return [
    table('agreements', corpus.agreements, [
      key('id', ({ id }) => id, describe.id),
      key('url', ({ id }) => at(urls.agreement(id)), describe.url),
      key('title', ({ title }) => title),
      key('label', ({ label }) => label),
      optional('officialTitle', ({ officialTitle }) => officialTitle),
      key('kind', ({ kind }) => kind),
      key('level', ({ level }) => level),
      key('sector', ({ sector }) => sector),
      ...summit.sides.map((side) =>
        optional<Corpus['agreements'][number]>(`parties-${side.id}`, ({ parties }) => listed(parties[side.id]), describe.parties),
      ),
      key('counted', ({ counted }) => counted, describe.counted),
      key('atSummit', ({ atSummit }) => atSummit, describe.atSummit),
      key('status', (agreement) => stateOf(agreement).status, describe.status),
      optional('by', (agreement) => ids(stateOf(agreement).by), describe.by),
      optional('since', (agreement) => stateOf(agreement).since, describe.since),
      optional('newestEvidence', (agreement) => stateOf(agreement).newestEvidence, describe.newestEvidence),
      optional('searchedAt', (agreement) => stateOf(agreement).searchedAt, describe.searchedAt),
      optional('value', ({ value }) => value?.text),
      optional('doubt', ({ doubt }) => doubt),
      optional('aliases', ({ aliases }) => listed(aliases)),
      key('sources', ({ sources }) => ids(sources), describe.sources),
      key('text', ({ body }) => body.text, describe.text),
    ]),
    table(
      'steps',
      corpus.agreements.flatMap((agreement) => statedSteps(agreement, summit).map((stated) => ({ agreement: agreement.id, ...stated }))),
      [
        key('agreement', ({ agreement }) => agreement, describe.agreement),
        key('id', ({ id }) => id, describe.id),
        key('url', ({ agreement, id }) => `${at(urls.agreement(agreement))}#${id}`, describe.url),
        key('date', ({ step }) => step.date, describe.date),
        key('status', ({ step }) => step.status, describe.stepStatus),
        optional('by', ({ state }) => ids(state.by), describe.by),
        optional('since', ({ state }) => state.since, describe.since),
        key('text', ({ step }) => step.text),
        key('sources', ({ step }) => ids(step.sources), describe.sources),
      ],
      { primaryKey: ['agreement', 'id'], foreignKeys: [{ column: 'agreement', table: 'agreements' }] },
    ),
    table('articles', corpus.articles, [
      key('id', ({ id }) => id, describe.id),
      key('url', ({ id }) => at(urls.article(id)), describe.url),
      number('order', ({ order }) => order, describe.number),
      key('headline', ({ headline }) => headline),
      key('kicker', ({ kicker }) => kicker),
      key('standfirst', ({ standfirst }) => standfirst),
      key('question', ({ question }) => question),
      key('publishedAt', ({ publishedAt }) => publishedAt),
      optional('updatedAt', ({ updatedAt }) => updatedAt),
      optional('agreements', ({ agreements }) => ids(agreements), describe.agreements),
      optional('events', ({ events }) => ids(events), describe.events),
      key('text', ({ body }) => body.text, describe.text),
    ]),
    table(
      'events',
      corpus.events,
      [
        key('id', ({ id }) => id, describe.id),
        key('url', ({ id }) => at(urls.event(id)), describe.url),
        key('date', ({ date }) => date, describe.date),
        key('title', ({ title }) => title),
        key('thread', ({ thread }) => thread, describe.thread),
        key('weight', ({ weight }) => weight),
        optional('agreements', ({ agreements }) => ids(agreements), describe.agreements),
        optional('doubt', ({ doubt }) => doubt),
        key('sources', ({ sources }) => ids(sources), describe.sources),
        key('text', ({ body }) => body.text, describe.text),
      ],
      { foreignKeys: [{ column: 'thread', table: 'threads' }] },
    ),
    table('threads', corpus.threads, [
      key('id', ({ id }) => id, describe.id),
      key('url', ({ id }) => at(urls.thread(id)), describe.url),
      number('order', ({ order }) => order, describe.number),
      key('title', ({ title }) => title),
      key('label', ({ label }) => label),
      key('text', ({ body }) => body.text, describe.text),
    ]),
    table('sources', corpus.sources, [
      key('id', ({ id }) => id, describe.id),
      key('url', ({ id }) => at(urls.source(id)), describe.url),
      key('publisher', ({ publisher }) => publisher),
      key('title', ({ title }) => title),
      key('titleFrom', ({ titleFrom }) => titleFrom),
      optional('address', ({ url }) => url, describe.address),
      key('published', ({ published }) => published, describe.published),
      optional('dateNote', ({ dateNote }) => dateNote),
      key('language', ({ language }) => language),
      key('kind', ({ kind }) => kind),
      optional('origin', ({ origin: voice }) => voice),
      key('read', ({ read }) => read),
      optional('note', ({ note }) => note),
      optional('unused', ({ unused }) => unused),
    ]),
    table('terms', corpus.terms, [
      key('id', ({ id }) => id, describe.id),
      key('url', ({ id }) => at(urls.term(id)), describe.url),
      key('title', ({ title }) => title),
      optional('longForm', ({ longForm }) => longForm),
      optional('aliases', ({ aliases }) => listed(aliases)),
      key('sources', ({ sources }) => ids(sources), describe.sources),
      key('text', ({ body }) => body.text, describe.text),
    ]),
    table('disagreements', corpus.disagreements, [
      key('id', ({ id }) => id, describe.id),
      key('url', ({ id }) => at(urls.disagreement(id)), describe.url),
      key('question', ({ question }) => question),
      key('reading', ({ reading }) => reading),
      key('why', ({ why }) => why),
      optional('agreements', ({ agreements }) => ids(agreements), describe.agreements),
      optional('events', ({ events }) => ids(events), describe.events),
    ]),
    table(
      'versions',
      corpus.disagreements.flatMap(({ id, versions }) => versions.map((version, place) => ({ disagreement: id, place, version }))),
      [
        key('disagreement', ({ disagreement }) => disagreement, describe.disagreement),
        number('number', ({ place }) => place + 1, describe.number),
        key('text', ({ version }) => version.text),
        key('sources', ({ version }) => ids(version.sources), describe.sources),
        optional('used', ({ version }) => version.used && 'true', describe.used),
      ],
      { primaryKey: ['disagreement', 'number'], foreignKeys: [{ column: 'disagreement', table: 'disagreements' }] },
    ),
    table('claims', corpus.claims, [
      key('id', ({ id }) => id, describe.id),
      key('url', ({ id }) => at(urls.claim(id)), describe.url),
      number('number', ({ number: place }) => place, describe.number),
      key('speaker', ({ speaker }) => speaker),
      key('said', ({ said }) => said),
      key('verdict', ({ verdict }) => verdict),
      key('why', ({ why }) => why),
      key('sources', ({ sources }) => ids(sources), describe.sources),
    ]),
    table('lanes', corpus.lanes, [...chart(describe.template)]),
    table(
      'lane-steps',
      corpus.lanes.flatMap(({ id, lanes }) => lanes.flatMap((lane) => lane.steps.map((step, place) => ({ chart: id, lane, place, step })))),
      [
        key('chart', ({ chart }) => chart, describe.chart),
        key('lane', ({ lane }) => lane.id),
        number('number', ({ place }) => place + 1, describe.number),
        key('label', ({ lane }) => lane.label),
        optional('agreement', ({ lane }) => lane.agreement, describe.agreement),
        key('kind', ({ step }) => step.kind, describe.laneStep),
        key('date', ({ step }) => step.date, describe.date),
        optional('due', ({ step }) => step.due, describe.due),
        key('text', ({ step }) => step.text),
        { name: 'amount', type: 'integer', cell: ({ step }) => step.amount },
        key('sources', ({ step }) => ids(step.sources), describe.sources),
      ],
      { primaryKey: ['chart', 'lane', 'number'], foreignKeys: [{ column: 'chart', table: 'lanes' }] },
    ),
    table('trends', corpus.trends, [
      ...chart(describe.template),
      key('series', ({ series }) => series, describe.series),
      key('measure', ({ measure }) => measure),
    ]),
    table('maps', corpus.maps, [...chart()]),
    table(
      'map-places',
      corpus.maps.flatMap(({ id, places }) => places.map((place) => ({ map: id, place }))),
      [
        key('map', ({ map }) => map, describe.map),
        key('label', ({ place }) => place.label),
        key('text', ({ place }) => place.text),
        {
          name: 'latitude',
          type: 'number',
          description: describe.latitude,
          isRequired: true,
          cell: ({ place }) => place.position.latitude,
        },
        {
          name: 'longitude',
          type: 'number',
          description: describe.longitude,
          isRequired: true,
          cell: ({ place }) => place.position.longitude,
        },
        optional('event', ({ place }) => place.event),
        optional('agreement', ({ place }) => place.agreement, describe.agreement),
        key('sources', ({ place }) => ids(place.sources), describe.sources),
        key('positionSources', ({ place }) => ids(place.position.sources), describe.positionSources),
      ],
      { primaryKey: ['map', 'label'], foreignKeys: [{ column: 'map', table: 'maps' }] },
    ),
    table('matrices', corpus.matrices, [...chart(describe.template)]),
    table(
      'matrix-cells',
      corpus.matrices.flatMap(({ id, columns, rows }) =>
        columns.flatMap((column) => rows.map((row) => ({ matrix: id, column, row, presence: row.cells[column.id] }))),
      ),
      [
        key('matrix', ({ matrix }) => matrix, describe.matrix),
        key('column', ({ column }) => column.id),
        key('row', ({ row }) => row.id),
        key('columnLabel', ({ column }) => column.label),
        key('when', ({ column }) => column.when),
        key('rowLabel', ({ row }) => row.label),
        optional('presence', ({ presence }) => presence, describe.presence),
        key('sources', ({ column }) => ids(column.sources), describe.sources),
      ],
      { primaryKey: ['matrix', 'column', 'row'], foreignKeys: [{ column: 'matrix', table: 'matrices' }] },
    ),
    table('balances', corpus.balances, [
      ...chart(describe.template),
      key('series', ({ series }) => series, describe.series),
      key('up', ({ up }) => up.measure),
      key('down', ({ down }) => down.measure),
    ]),
    table(
      'series',
      corpus.series.flatMap(({ id, rows }) => rows.map((row, place) => ({ series: id, place, row }))),
      [
        key('series', ({ series }) => series, describe.series),
        number('number', ({ place }) => place + 1, describe.number),
        key('period', ({ row }) => row.period),
        key('measure', ({ row }) => row.measure),
        { name: 'value', type: 'number', cell: ({ row }) => row.value },
        key('unit', ({ row }) => row.unit),
        key('basis', ({ row }) => row.basis),
        key('sources', ({ row }) => ids(row.sources), describe.sources),
        optional('note', ({ row }) => row.note),
      ],
      { primaryKey: ['series', 'number'] },
    ),
  ];
}

function table<Row>(
  id: string,
  records: readonly Row[],
  columns: readonly Column<Row>[],
  { primaryKey = ['id'], foreignKeys = [] }: Partial<Pick<Table, 'primaryKey' | 'foreignKeys'>> = {},
): Table {
  const rows = records.map((record) => columns.map(({ cell }) => cell(record)));
  return { id, columns: columns.map(({ cell: _, ...column }) => column), rows, primaryKey, foreignKeys };
}

function key<Row>(name: string, cell: (row: Row) => Cell, description?: string): Column<Row> {
  return { ...optional(name, cell, description), isRequired: true };
}

function optional<Row>(name: string, cell: (row: Row) => Cell, description?: string): Column<Row> {
  return { name, type: 'string', cell, ...(description === undefined ? {} : { description }) };
}

function number<Row>(name: string, cell: (row: Row) => Cell, description: string): Column<Row> {
  return { name, type: 'integer', description, isRequired: true, cell };
}

/** Ids in one cell, parted by spaces; none is an empty cell. */
function ids(list: readonly string[]): Cell {
  return list.length > 0 ? list.join(' ') : undefined;
}

/** Texts in one cell. */
function listed(list: readonly string[] | undefined): Cell {
  return list && list.length > 0 ? list.join('; ') : undefined;
}
