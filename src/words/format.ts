import { calendarDateFault, precisionOf, startOfDate, type CalendarDate } from '#model/calendar-date.ts';

/** A text for each form that numbers take in a language (CLDR); `none` for nought, where it says more than its number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string; readonly none?: string };

export type DateStyle = 'long' | 'short';

// Each of these stands alone, so that a script for the browser carries those it uses and no more.

/** Chooses the form that a number takes in a language. */
export function pluralsOf(locale: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => (count === 0 ? forms.none : undefined) ?? forms[rules.select(count)] ?? forms.other;
}

/** Puts a name within a sentence of a language: “Ratified by Russia” as “ratified by Russia”; “IT services” and “S-400” stay. */
export function smallOf(locale: string): (text: string) => string {
  return (text) => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase(locale));
}

/** Writes whole numbers with the thousands separators of a language. */
export function numbersOf(locale: string): (value: number) => string {
  const numbers = new Intl.NumberFormat(locale);
  return (value) => numbers.format(value);
}

/** Dates in the words of a language, no more exact than they are known: "6 December 2021", "December 2021", "2021". */
export function datesOf(locale: string): (date: CalendarDate, style?: DateStyle) => string {
  const formsOf = (month: DateStyle): Readonly<Record<'day' | 'month' | 'year', Intl.DateTimeFormat>> => ({
    day: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month, year: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month, year: 'numeric' }),
    year: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric' }),
  });
  const forms = { long: formsOf('long'), short: formsOf('short') };
  // Dates that were put in words: pages by the thousand name the same days.
  const known = { long: new Map<CalendarDate, string>(), short: new Map<CalendarDate, string>() };
  return (date, style = 'long') => {
    const said = known[style].get(date) ?? forms[style][precisionOf(date)].format(startOfDate(date));
    known[style].set(date, said);
    return said;
  };
}

/** How a language writes dates, numbers and lists, orders names and tells small letters from capitals. */
export interface Formats {
  /** A date in words, no more exact than it is known. */
  readonly formatCalendarDate: (date: CalendarDate, style?: DateStyle) => string;
  /** A month in words, counted from the year 0. */
  readonly formatMonth: (month: number) => string;
  /** The name of a month by itself, January as 0. */
  readonly nameOfMonth: (index: number, style: DateStyle) => string;
  /** A period of a series: a date in words where it is one, else as it is written ("2017-18"). */
  readonly periodInWords: (period: string) => string;
  /** A whole number with thousands separators. */
  readonly formatNumber: (value: number) => string;
  /** A figure as it was reported, with thousands separators and no more decimals than it has. */
  readonly formatFigure: (value: number) => string;
  /** A figure to one decimal, for a drawing whose table holds it in full. */
  readonly formatRounded: (value: number) => string;
  /** Degrees as a map gives them, to a tenth, the point of the compass left to the head of the column: 13.1°. */
  readonly formatDegrees: (degrees: number) => string;
  /** A part of a whole, to the hundredth. */
  readonly formatShare: (share: number) => string;
  /** The form that a number takes. */
  readonly formFor: (count: number, forms: PluralForms) => string;
  readonly formatList: (items: readonly string[]) => string;
  /** The name of a language (BCP 47). */
  readonly languageName: (code: string) => string;
  /** The first sentence of a text. */
  readonly firstSentence: (text: string) => string;
  /** The order of names. */
  readonly compareNames: (a: string, b: string) => number;
  readonly lowerCase: (text: string) => string;
  readonly upperCase: (text: string) => string;
  /** A text at the start of a sentence. */
  readonly withCapital: (text: string) => string;
  /** A name within a sentence: “Ratified by Russia” as “ratified by Russia”; “IT services” and “S-400” stay. */
  readonly withSmall: (text: string) => string;
}

/** The formats of a language (BCP 47). */
export function formatsOf(locale: string): Formats {
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const rounded = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const shares = new Intl.NumberFormat(locale, { style: 'percent' });
  const lists = new Intl.ListFormat(locale);
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const graphemes = new Intl.Segmenter(locale, { granularity: 'grapheme' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const collator = new Intl.Collator(locale);
  const months = {
    long: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' }),
    short: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' }),
  };
  const monthOfYear = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const formatCalendarDate = datesOf(locale);
  const lowerCase = (text: string): string => text.toLocaleLowerCase(locale);
  const upperCase = (text: string): string => text.toLocaleUpperCase(locale);
  return {
    formatCalendarDate,
    formatMonth: (month) => monthOfYear.format(Date.UTC(Math.floor(month / 12), month % 12)),
    nameOfMonth: (index, style) => months[style].format(Date.UTC(2000, index)),
    periodInWords: (period) => (calendarDateFault(period) === undefined ? formatCalendarDate(period as CalendarDate) : period),
    formatNumber: numbersOf(locale),
    formatFigure: (value) => figures.format(value),
    formatRounded: (value) => rounded.format(value),
    formatDegrees: (degrees) => `${tenths.format(degrees)}°`,
    formatShare: (share) => shares.format(share),
    formFor: pluralsOf(locale),
    formatList: (items) => lists.format(items),
    languageName: (code) => languages.of(code) ?? code,
    firstSentence: (text) => {
      const [first] = sentences.segment(text);
      return first?.segment.trim() ?? '';
    },
    compareNames: collator.compare,
    lowerCase,
    upperCase,
    withCapital: (text) => {
      const [first] = graphemes.segment(text);
      return first === undefined ? text : upperCase(first.segment) + text.slice(first.segment.length);
    },
    withSmall: smallOf(locale),
  };
}
