import type { TimelineItem, TimelineThread, TimelineTick } from '#charts/timeline.ts';
import type { CalendarDate } from '#model/calendar-date.ts';
import type { TimelineTexts } from './timeline.ts';

/** An event with all that its drawing says of it. */
export interface TimelineRecord extends TimelineItem {
  readonly url: string;
  /** Its date, how well that is known, its title, and whether sources differ. */
  readonly name: string;
  readonly dateInWords: string;
  readonly isDisputed: boolean;
}

/** A sentence for each form of plural a language has (CLDR), with its blanks in braces. */
export type PluralTexts = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What the timeline is drawn from, by the build and, as JSON in the page, by its script. */
export interface TimelineData {
  /** Its first month and the one after its last, counted from the year 0. */
  readonly first: number;
  readonly end: number;
  /** The day with the dashed line. */
  readonly day: CalendarDate;
  /** What names the drawing. */
  readonly names: Readonly<Record<string, string>>;
  /** Where the events are listed by year. */
  readonly list: string;
  readonly threads: readonly (TimelineThread & { readonly url: string })[];
  /** In the order of the list. */
  readonly events: readonly TimelineRecord[];
  /** When agreements took another state, in the order of the dates: what a span tells of them. */
  readonly changes: readonly { readonly date: CalendarDate; readonly agreement: string }[];
  /** January to December, whole and as short as the axis needs them. */
  readonly months: readonly { readonly name: string; readonly label: string }[];
  /** Sentences with their blanks in braces. */
  readonly says: {
    readonly rule: string;
    readonly count: string;
    readonly sum: PluralTexts;
    readonly all: string;
    readonly some: string;
    readonly none: string;
    readonly undrawn: string;
    /** A month of a year, months from one to another, and the threads that are chosen, behind them. */
    readonly month: string;
    readonly months: string;
    readonly threads: string;
    /** The headline over a choice: how many events, of which threads, from when to when, and how many agreements changed; by the language's forms of plural. */
    readonly span: PluralTexts;
    readonly changed: PluralTexts & { readonly none: string };
  };
}

/** The words and addresses of a drawing, from its data; `formFor` chooses the form of plural a number takes. */
export function textsOf(
  data: TimelineData,
  formatCount: (count: number) => string,
  formFor: (count: number, texts: PluralTexts) => string,
): TimelineTexts {
  const { names, list, threads, events, months, says } = data;
  const records = new Map(events.map((event) => [event.id, event]));
  const dates = new Map(events.map(({ date, dateInWords }) => [date, dateInWords]));
  const threadUrls = new Map(threads.map(({ id, url }) => [id, url]));
  return {
    names,
    urlOf: ({ id }) => records.get(id)?.url ?? '',
    threadUrlOf: ({ id }) => threadUrls.get(id) ?? '',
    isDisputed: ({ id }) => records.get(id)?.isDisputed ?? false,
    nameOf: ({ id }) => records.get(id)?.name ?? '',
    countOf: (shown, total) =>
      shown === total ? formatCount(total) : says.count.replace('{shown}', formatCount(shown)).replace('{total}', formatCount(total)),
    sumOf: ({ count, first, last }) => ({
      name: formFor(count, says.sum)
        .replace('{count}', formatCount(count))
        .replace('{first}', dates.get(first) ?? first)
        .replace('{last}', dates.get(last) ?? last),
      url: `${list}#year-${first.slice(0, 4)}`,
    }),
    tickOf: ({ date, isYear }: TimelineTick) => (isYear ? date : (months[Number(date.slice(5, 7)) - 1]?.label ?? '')),
    rule: says.rule,
  };
}
