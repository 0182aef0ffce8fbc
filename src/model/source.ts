import { z } from 'astro/zod';
import { latestDate, type CalendarDate } from './calendar-date.ts';
import { compareText } from './compare-text.ts';
import { calendarDate, formerIds, text, webAddress } from './fields.ts';
import { listOrder } from './letter.ts';

/** What sort of document a source is. */
export const SOURCE_KINDS = ['primary', 'news', 'repost', 'other'] as const;
/** How much of a source we read. */
export const READ_EXTENTS = ['whole', 'opening', 'supplied'] as const;
/** Where a source's title comes from. */
export const TITLE_ORIGINS = ['page', 'address', 'description'] as const;

/** The form of `content/sources/<id>.yaml`: one document we read. */
export const sourceSchema = z.strictObject({
  /** Who published the page that was read. */
  publisher: text,
  /** The title as the page shows it, or as `titleFrom` says. */
  title: text,
  /** page: printed there; address: formed from the web address; description: ours, the page showed none. */
  titleFrom: z.enum(TITLE_ORIGINS),
  /** The address that was read; left out only for a text that was supplied to us. */
  url: webAddress.optional(),
  /** Quoted date, or the word unknown. */
  published: z.union([z.literal('unknown'), calendarDate]),
  /** How the date is known, when the page does not print it. */
  dateNote: text.optional(),
  /** Language of the page (BCP 47). */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** primary: a party's or government's own; news; repost: another outlet's text; other. */
  kind: z.enum(SOURCE_KINDS),
  /** Whose text or statement the page carries, when it is not the publisher's own. */
  origin: text.optional(),
  /** whole, opening (the copy we could read stops there), or supplied (the text was given to us). */
  read: z.enum(READ_EXTENTS),
  /** One sentence a reader should know about this document. */
  note: text.optional(),
  /** Why nothing rests on it, for a document that was read and not used. */
  unused: text.optional(),
  /** Ids it had before it was renamed; their addresses lead here. */
  formerIds,
});

/** A document that exists and that we read. */
export type Source = Readonly<z.infer<typeof sourceSchema>> & { readonly id: string };

/** Whose word a source is: its stated origin, else its publisher. */
export function voiceOf(source: Source): string {
  return source.origin ?? source.publisher;
}

/** Sources that carry one voice, folded together. */
export interface Voice {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly isPrimary: boolean;
}

/** The voices among sources: five reprints of one agency's text are one voice. Ordered by number of documents, then name. */
export function voicesAmong(sources: readonly Source[]): readonly Voice[] {
  const byName = Map.groupBy(new Set(sources), voiceOf);
  return [...byName]
    .map(([name, carried]) => ({ name, sources: carried, isPrimary: carried.some((s) => s.kind === 'primary') }))
    .sort((a, b) => b.sources.length - a.sources.length || compareText(a.name, b.name));
}

/** How many independent sources speak, and how many of those are primary. */
export function countIndependent(sources: readonly Source[]): { readonly independent: number; readonly primary: number } {
  const voices = voicesAmong(sources);
  return { independent: voices.length, primary: voices.filter((voice) => voice.isPrimary).length };
}

/** Sources on one page of their list: more would be a page of hundreds of kilobytes. */
export const SOURCES_PAGE = 1_500;

/** Sources as their list shows them: by publisher in the order of the alphabet, names that begin with a digit last, each publisher's own as they come. */
export function byPublisher(sources: readonly Source[], ofAlphabet: (a: string, b: string) => number): readonly Source[] {
  const compare = listOrder(ofAlphabet);
  return [...Map.groupBy(sources, ({ publisher }) => publisher)].sort(([a], [b]) => compare(a, b)).flatMap(([, own]) => own);
}

/** As many sources as stand at the head of their list. */
const MOST_USED = 8;

/** The sources that most records rest on, those first; a list that is hardly longer has none. */
export function mostUsed(sources: readonly Source[], usesOf: (source: Source) => number): readonly Source[] {
  return sources.length < 3 * MOST_USED ? [] : sources.toSorted((a, b) => usesOf(b) - usesOf(a)).slice(0, MOST_USED);
}

/** How a list of sources can be narrowed: to a kind, or to a language other than the list’s own. */
export interface SourceChoice {
  readonly by: 'kind' | 'language';
  readonly value: string;
  readonly sources: ReadonlySet<Source>;
}

/** The most languages a list of sources is narrowed by. */
const LANGUAGES = 3;

/** Every kind that some sources are of, and the commonest other languages. */
export function sourceChoices(sources: readonly Source[], language: string): readonly SourceChoice[] {
  const choose = (by: SourceChoice['by'], value: string): SourceChoice => ({
    by,
    value,
    sources: new Set(sources.filter((source) => source[by] === value)),
  });
  const others = new Set(sources.map((source) => source.language).filter((other) => other !== language));
  const languages = [...others].map((other) => choose('language', other)).toSorted((a, b) => b.sources.size - a.sources.size);
  return [...SOURCE_KINDS.map((kind) => choose('kind', kind)), ...languages.slice(0, LANGUAGES)].filter(
    (choice) => choice.sources.size > 0,
  );
}

/** The date of the newest of some documents; nothing when none of them shows a date. */
export function newestPublication(sources: readonly Source[]): CalendarDate | undefined {
  return latestDate(sources.flatMap(({ published }) => (published === 'unknown' ? [] : [published])));
}
