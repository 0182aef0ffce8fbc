import type { Agreement } from '#model/agreement.ts';
import type { Article } from '#model/article.ts';
import { compareCalendarDates } from '#model/calendar-date.ts';
import type { ChartRecord } from '#model/chart-ids.ts';
import type { MarkdownBody } from '#model/citation.ts';
import type { Claim } from '#model/claim.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Disagreement } from '#model/disagreement.ts';
import type { TimelineEvent } from '#model/event.ts';
import { checkIntegrity } from '#model/integrity.ts';
import type { LaneChart } from '#model/lane-chart.ts';
import type { LocatorMap } from '#model/locator-map.ts';
import type { Matrix } from '#model/matrix.ts';
import type { Balance } from '#model/balance.ts';
import { recordsWithIds } from '#model/lookup.ts';
import type { Section } from '#model/section.ts';
import type { Series } from '#model/series.ts';
import type { Source } from '#model/source.ts';
import type { Term } from '#model/term.ts';
import type { Thread } from '#model/thread.ts';
import type { Trend } from '#model/trend.ts';
import { compareNames } from '#words/words.ts';
import { getCollection, getEntry, render, type RenderResult } from 'astro:content';

type MarkdownCollection = 'articles' | 'agreements' | 'events' | 'threads' | 'terms';

let assembled: Promise<Corpus> | undefined;

/** All records of the site, checked and sorted; throws when the content does not hold together. */
export function getCorpus(): Promise<Corpus> {
  assembled = import.meta.env.DEV ? assemble() : (assembled ??= assemble());
  return assembled;
}

async function assemble(): Promise<Corpus> {
  const summit = await getEntry('summit', 'summit');
  if (!summit) throw new Error('content/summit.yaml was not read. It says which summit the site explains.');
  const corpus: Corpus = {
    summit: summit.data,
    articles: sortBy<Article>(await markdownRecords('articles'), (a, b) => a.order - b.order),
    agreements: sortBy<Agreement>(await markdownRecords('agreements'), compareIds),
    events: sortBy<TimelineEvent>(await markdownRecords('events'), (a, b) => compareCalendarDates(a.date, b.date) || compareIds(a, b)),
    threads: sortBy<Thread>(await markdownRecords('threads'), (a, b) => a.order - b.order),
    terms: sortBy<Term>(await markdownRecords('terms'), (a, b) => compareNames(a.title, b.title)),
    sources: sortBy<Source>(await plainRecords('sources'), compareIds),
    disagreements: sortBy<Disagreement>(await plainRecords('disagreements'), compareIds),
    claims: sortBy<Claim>(await plainRecords('claims'), (a, b) => a.number - b.number),
    series: sortBy<Series>(await plainRecords('series'), compareIds),
    lanes: sortBy<LaneChart>(await plainRecords('lanes'), compareIds),
    trends: sortBy<Trend>(await plainRecords('trends'), compareIds),
    balances: sortBy<Balance>(await plainRecords('balances'), compareIds),
    matrices: sortBy<Matrix>(await plainRecords('matrices'), compareIds),
    maps: sortBy<LocatorMap>(await plainRecords('maps'), compareIds),
  };
  const issues = checkIntegrity(corpus);
  if (issues.length > 0) {
    const lines = issues.map(({ collection, id, fault, remedy }) => `${collection}/${id}  ${fault}\n  ${remedy}`);
    throw new Error(`The content does not hold together; npm run check:content says where.\n${lines.join('\n')}`);
  }
  return corpus;
}

async function markdownRecords(name: MarkdownCollection): Promise<readonly unknown[]> {
  const entries = await getCollection(name);
  return Promise.all(
    entries.map(async (entry) => {
      const { remarkPluginFrontmatter } = await render(entry);
      const body = remarkPluginFrontmatter['seen'] as MarkdownBody | undefined;
      // Astro logs what fails while it renders, and would publish an empty body.
      if (!body) throw new Error(`${entry.filePath ?? entry.id} could not be rendered; the build log above says why.`);
      return { ...entry.data, id: entry.id, body };
    }),
  );
}

async function plainRecords(
  name: 'sources' | 'disagreements' | 'claims' | 'series' | ChartRecord['collection'],
): Promise<readonly unknown[]> {
  return (await getCollection(name)).map((entry) => ({ ...entry.data, id: entry.id }));
}

/** The rendered body of a record, as a component. */
export async function renderBody(collection: MarkdownCollection, id: string): Promise<RenderResult> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new RangeError(`no record ${collection}/${id}`);
  return render(entry);
}

/** The sections of every body, as plain text, by collection and id. */
export async function getSections(): Promise<(collection: MarkdownCollection, id: string) => readonly Section[]> {
  const corpus = await getCorpus();
  const collections = ['articles', 'agreements', 'events', 'terms'] as const;
  const read = await Promise.all(
    collections.flatMap((name) =>
      corpus[name].map(async ({ id }) => {
        const { remarkPluginFrontmatter } = await renderBody(name, id);
        return [`${name}/${id}`, remarkPluginFrontmatter['sections'] as readonly Section[]] as const;
      }),
    ),
  );
  const sections: ReadonlyMap<string, readonly Section[]> = new Map(read);
  return (collection, id) => sections.get(`${collection}/${id}`) ?? [];
}

/** The terms a body links to, each once, with their rendered meanings. */
export async function renderTermsOf({
  links,
}: MarkdownBody): Promise<readonly { readonly term: Term; readonly Content: RenderResult['Content'] }[]> {
  const { terms } = await getCorpus();
  const linked = new Set(links.filter(({ kind }) => kind === 'term').map(({ id }) => id));
  return Promise.all(recordsWithIds(terms, linked).map(async (term) => ({ term, Content: (await renderBody('terms', term.id)).Content })));
}

/** Sorted records; their schemas have proved the type that is claimed for them here. */
function sortBy<T>(records: readonly unknown[], compare: (a: T, b: T) => number): readonly T[] {
  return (records as readonly T[]).toSorted(compare);
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
