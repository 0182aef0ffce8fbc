import { z } from 'astro/zod';
import { compareCalendarDates, endOfDate, latestDate, type CalendarDate } from './calendar-date.ts';
import type { MarkdownBody } from './citation.ts';
import { calendarDate, formerIds, recordId, sourceIds, text, vocabularyWord } from './fields.ts';
import { wordsId } from './words-id.ts';

/** Whether a source puts the agreement inside the announced total. */
export const COUNTED = ['inside', 'disputed', 'not-stated', 'outside'] as const;
/** What happened to it at the summit. */
export const AT_SUMMIT = ['signed', 'expected-not-signed', 'discussed', 'recalled'] as const;

const step = z.strictObject({
  /** When it happened, as exactly as the sources say; for a search that found nothing, when we looked. */
  date: calendarDate,
  /** A status of summit.yaml. */
  status: vocabularyWord,
  /** One sentence that says what happened, in at most 300 characters: a brief for a chat has no room for more. */
  text: text.max(300),
  /** What shows it; for a search that found nothing, the last evidence there is. */
  sources: sourceIds,
});

/** The form of `content/agreements/<id>.md`: data above, one paragraph of cited prose below. */
export const agreementSchema = z.strictObject({
  /** Plain title, at most 60 characters. */
  title: text.max(60),
  /** A name of at most 24 characters, none of its words over 12, for a square in a chart. */
  label: text.max(24),
  /** The document's own title as sources give it; leave out when not found. */
  officialTitle: text.optional(),
  /** A kind of summit.yaml: contract, memorandum, protocol … */
  kind: vocabularyWord,
  /** A level of summit.yaml: who the parties are. */
  level: vocabularyWord,
  /** A sector of summit.yaml. */
  sector: vocabularyWord,
  /** Party names by side; an empty list where no source names them. */
  parties: z.record(recordId, z.array(text)),
  /** inside: a source ties it to the announced total; disputed: sources differ; not-stated; outside. */
  counted: z.enum(COUNTED),
  /** The sources that put it in or out. */
  countedSources: z.array(recordId),
  /** signed, expected-not-signed, discussed, or recalled (an earlier deal spoken of again). */
  atSummit: z.enum(AT_SUMMIT),
  /** What it is worth, with the spread between sources; leave out when none is given. */
  value: z.strictObject({ text, sources: sourceIds }).optional(),
  /** Figures that articles quote, by name; `[601,427](value:id.name)` in prose must say the same. */
  figures: z.record(recordId, text).optional(),
  /** Dated steps in order; status at any date is read from here. */
  history: z.array(step).min(1),
  /** What people type when they look for it. */
  aliases: z.array(text),
  /** One sentence of doubt, shown beside the record. */
  doubt: text.optional(),
  /** Every source the record as a whole rests on. */
  sources: sourceIds,
  /** Ids it had before it was renamed; their addresses lead here. */
  formerIds,
});

/** One agreement, signed or not, with its dated history. */
export type Agreement = Readonly<z.infer<typeof agreementSchema>> & { readonly id: string; readonly body: MarkdownBody };
/** A dated change in an agreement's state. */
export type HistoryStep = Agreement['history'][number];

/** True when a source ties the agreement to the announced total, even if another source differs. */
export function isTiedToTotal(agreement: Agreement): boolean {
  return agreement.counted === 'inside' || agreement.counted === 'disputed';
}

/** The last step of an agreement's history. */
export function latestStep(agreement: Agreement): HistoryStep {
  const step = agreement.history.at(-1);
  if (!step) throw new RangeError(`agreement "${agreement.id}" has no history`);
  return step;
}

/**
 * The ids of an agreement's steps, in order: the date and the status, such as "2025-02-18-signed". Of two steps alike in both
 * the later carries a hash of its words as well.
 */
export function stepIds({ history }: Pick<Agreement, 'history'>): readonly string[] {
  const taken = new Set<string>();
  return history.map(({ date, status, text: words }) => {
    const plain = `${date}-${status}`;
    const id = taken.has(plain) ? `${plain}-${wordsId(words, taken)}` : plain;
    taken.add(id);
    return id;
  });
}

/** The last step known to have happened by the end of a date; nothing when the history starts later. */
export function stepAt(agreement: Agreement, date: CalendarDate): HistoryStep | undefined {
  return agreement.history.findLast((step) => endOfDate(step.date) <= endOfDate(date));
}

/** The steps from a date on, led by the state reached before it. */
export function stepsSince({ history }: Agreement, first: CalendarDate): readonly HistoryStep[] {
  const start = history.findIndex(({ date }) => compareCalendarDates(date, first) >= 0);
  return start === -1 ? history.slice(-1) : history.slice(Math.max(0, start - 1));
}

/** The date of the newest step that is evidence; a search that found nothing (`searchStatus`) is none. */
export function lastEvidenceDate(agreement: Agreement, searchStatus: string): CalendarDate | undefined {
  return latestDate(agreement.history.filter((step) => step.status !== searchStatus).map((step) => step.date));
}

/** Every source id an agreement names in its front matter, in order, once. */
export function sourceIdsOfAgreement(agreement: Agreement): readonly string[] {
  return [
    ...new Set([
      ...agreement.sources,
      ...agreement.countedSources,
      ...(agreement.value?.sources ?? []),
      ...agreement.history.flatMap((step) => step.sources),
    ]),
  ];
}

/** Agreements in the order of the chart: by the given order of sectors, then by id. */
export function inChartOrder(agreements: readonly Agreement[], sectors: readonly string[]): readonly Agreement[] {
  return [...agreements].sort((a, b) => sectors.indexOf(a.sector) - sectors.indexOf(b.sector) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** How many agreements stood at each status at the end of each year, from `first` to `last`. */
export function statusByYear(
  agreements: readonly Agreement[],
  first: number,
  last: number,
): readonly { readonly year: number; readonly byStatus: ReadonlyMap<string, readonly Agreement[]> }[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const reached = agreements.flatMap((agreement) => {
      const status = stepAt(agreement, String(year) as CalendarDate)?.status;
      return status === undefined ? [] : [{ status, agreement }];
    });
    const byStatus = Map.groupBy(reached, ({ status }) => status);
    return { year, byStatus: new Map([...byStatus].map(([status, own]) => [status, own.map(({ agreement }) => agreement)])) };
  });
}
