import { AT_SUMMIT, inChartOrder, isTiedToTotal, lastEvidenceDate, type Agreement } from './agreement.ts';
import { isWhollyBefore, type CalendarDate } from './calendar-date.ts';
import type { Corpus } from './corpus.ts';
import { LEDGER_PAGE } from './ledger-filter.ts';
import { recordsWithIds } from './lookup.ts';
import { recordsBySource } from './mentions.ts';
import { onceFor } from './once.ts';
import { newestPublication } from './source.ts';
import { searchStatusOf } from './summit.ts';

/** What is known of an announced agreement: evidence after the summit, a document, or nothing. */
export type SquareKnowledge = 'traced' | 'documented' | 'unidentified' | 'uncounted' | 'put-off';

/** A group of the chart of squares. */
export interface KnowledgeGroup {
  readonly id: 'announced' | 'uncounted' | 'put-off';
  readonly squares: readonly { readonly state: SquareKnowledge; readonly agreement?: Agreement }[];
}

/** True when something dated after the summit shows what became of an agreement. */
export function hasLaterTrace(agreement: Agreement, { summit }: Pick<Corpus, 'summit'>): boolean {
  const last = lastEvidenceDate(agreement, searchStatusOf(summit));
  return last !== undefined && isWhollyBefore(summit.date, last);
}

/** The squares of the signature chart: the announced total in its frame, and outside it what no source counts and what was put off. */
export const knowledgeGroups: (corpus: Corpus) => readonly KnowledgeGroup[] = onceFor(groupAgreements);

function groupAgreements(corpus: Corpus): readonly KnowledgeGroup[] {
  const { summit } = corpus;
  const agreements = inChartOrder(
    corpus.agreements,
    summit.sectors.map(({ id }) => id),
  );
  const tied = agreements.filter(isTiedToTotal);
  const outside = (state: SquareKnowledge, test: (agreement: Agreement) => boolean): KnowledgeGroup['squares'] =>
    agreements.filter((agreement) => !isTiedToTotal(agreement) && test(agreement)).map((agreement) => ({ state, agreement }));
  return [
    {
      id: 'announced',
      squares: [
        ...tied.map((agreement) => ({
          state: hasLaterTrace(agreement, corpus) ? ('traced' as const) : ('documented' as const),
          agreement,
        })),
        ...Array.from({ length: Math.max(0, summit.announced - tied.length) }, () => ({ state: 'unidentified' as const })),
      ],
    },
    { id: 'uncounted', squares: outside('uncounted', ({ counted, atSummit }) => counted === 'not-stated' && atSummit === 'signed') },
    { id: 'put-off', squares: outside('put-off', ({ atSummit }) => atSummit === 'expected-not-signed') },
  ];
}

/** The date of the newest document the records rest on; the site reads as of that day, whatever is planned for later. */
export const newestEvidence: (corpus: Corpus) => CalendarDate = onceFor((corpus) => {
  const used = recordsBySource(corpus);
  return newestPublication(corpus.sources.filter(({ id }) => used.has(id))) ?? corpus.summit.date;
});

/** The paths and contents of a list in pages, as a route with an optional page asks for them: the first has the list's own address. */
export function pathsInPages<Item>(
  items: readonly Item[],
  size: number = LEDGER_PAGE,
): readonly {
  readonly params: { readonly page: string | undefined };
  readonly props: { readonly own: readonly Item[]; readonly page: number; readonly pages: number };
}[] {
  const pages = inPages(items, size);
  return pages.map((own, index) => ({
    params: { page: index === 0 ? undefined : `page/${index + 1}` },
    props: { own, page: index + 1, pages: pages.length },
  }));
}

/** A list in pages; an empty list has one. */
export function inPages<Item>(items: readonly Item[], size: number = LEDGER_PAGE): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, page) => items.slice(page * size, (page + 1) * size));
}

/** The groups of the ledger, in its order: tied to the total first, then signed beside it, put off, discussed, recalled. */
export const LEDGER_GROUPS = ['tied', ...AT_SUMMIT] as const;
export type LedgerGroup = (typeof LEDGER_GROUPS)[number];

/** The group of the ledger that an agreement stands in. */
export function ledgerGroupOf(agreement: Agreement): LedgerGroup {
  return isTiedToTotal(agreement) ? 'tied' : agreement.atSummit;
}

/** Agreements as the ledger lists them: by its groups, within each in chart order. */
export function inLedgerOrder({ agreements, summit }: Pick<Corpus, 'agreements' | 'summit'>): readonly Agreement[] {
  const rank = (agreement: Agreement): number => LEDGER_GROUPS.indexOf(ledgerGroupOf(agreement));
  return inChartOrder(
    agreements,
    summit.sectors.map(({ id }) => id),
  ).toSorted((a, b) => rank(a) - rank(b));
}

/** The date of the newest of some documents, by their ids; where none of them shows a date, that of the whole site. */
export function newestOfSources(corpus: Corpus, ids: readonly string[]): CalendarDate {
  return newestPublication(recordsWithIds(corpus.sources, ids)) ?? newestEvidence(corpus);
}
