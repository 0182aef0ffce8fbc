import { z } from 'astro/zod';
import { endOfDate, latestDate, type CalendarDate } from './calendar-date.ts';
import type { MarkdownBody } from './citation.ts';
import { compareText } from './compare-text.ts';
import { calendarDate, formerIds, recordId, text, vocabularyWord } from './fields.ts';
import { idOf, sourceIds } from './named-ids.ts';
import { namedIds } from './words-id.ts';

/** Whether a source puts the agreement inside the announced total. */
export const COUNTED = ['inside', 'disputed', 'not-stated', 'outside'] as const;
/** What happened to it at the summit. */
export const AT_SUMMIT = ['signed', 'expected-not-signed', 'discussed', 'recalled'] as const;

const step = z.strictObject({
  /** When it happened, as exactly as the sources say; for a search that found nothing, when we looked. */
  date: calendarDate,
  /** A status of summit.yaml. */
  status: vocabularyWord,
  /** The ids of the sides that had brought it about by then, where not both did: `[russia]` of a law of Russia. */
  by: z.array(recordId).min(1).optional(),
  /** One sentence that says what happened, in at most 300 characters: a brief for a chat has no room for more. */
  text: text.max(300),
  /** What shows it; for a search that found nothing, the last evidence there is. */
  sources: sourceIds,
  /** Ids it had before its date or status was mended: their places on the page stay. */
  formerIds,
});

/** The most words an answer may have: four of them fit the first screen of a phone. */
export const ANSWER_WORDS = 25;

/** A short answer with what it rests on. */
const answer = z.strictObject({ text, sources: sourceIds });

/** Things an agreement promises by number, and how many of them are where. */
const tally = z.strictObject({
  /** What is counted, in the plural: “S-400 units”. */
  of: text,
  total: z.int().positive(),
  /** In the order they are drawn; what is left of the total is drawn empty. */
  parts: z.array(z.strictObject({ label: text, count: z.int().positive(), state: z.enum(['done', 'reported']) })).min(1),
  /** What the rest waits for: “due by 2027”. */
  rest: text,
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
  countedSources: z.array(idOf('sources')),
  /** signed, expected-not-signed, discussed, or recalled (an earlier deal spoken of again). */
  atSummit: z.enum(AT_SUMMIT),
  /** What it is or what came of it, at most 48 characters: a phrase that follows its label in a list. */
  inShort: text.max(48),
  /** What a reader asks first, each answered in at most 25 words. */
  answers: z.strictObject({
    /** What it is. */
    is: answer,
    /** Where it stands. */
    stands: answer,
    /** Why it matters. */
    matters: answer,
    /** What is not known. */
    unknown: answer,
  }),
  /** The article that tells its story; leave out where none does. */
  story: idOf('articles').optional(),
  /** Where it counts things, how far the count has come; leave out otherwise. */
  tally: tally.optional(),
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

/** An answer, with the question it answers. */
export interface Answer {
  readonly question: keyof Agreement['answers'];
  readonly text: string;
  readonly sources: readonly string[];
}

/** What a reader asks first, in the order a page answers it. */
export function answersOf({ answers }: Pick<Agreement, 'answers'>): readonly Answer[] {
  return (['is', 'stands', 'matters', 'unknown'] as const).map((question) => ({ question, ...answers[question] }));
}

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
  return namedIds(history.map(({ date, status, text: words }) => ({ name: `${date}-${status}`, words })));
}

/** The last step known to have happened by the end of a date; nothing when the history starts later. */
export function stepAt(agreement: Agreement, date: CalendarDate): HistoryStep | undefined {
  return agreement.history.findLast((step) => endOfDate(step.date) <= endOfDate(date));
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
      ...answersOf(agreement).flatMap((answer) => answer.sources),
      ...(agreement.tally?.sources ?? []),
      ...(agreement.value?.sources ?? []),
      ...agreement.history.flatMap((step) => step.sources),
    ]),
  ];
}

/** Agreements in the order of the chart: by the given order of sectors, then by id. */
export function inChartOrder(agreements: readonly Agreement[], sectors: readonly string[]): readonly Agreement[] {
  return [...agreements].sort((a, b) => sectors.indexOf(a.sector) - sectors.indexOf(b.sector) || compareText(a.id, b.id));
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
