import { edition } from '#edition.ts';
import { english } from './en/catalogue.ts';
import type { Formats, PluralForms } from './format.ts';
import { pseudoEnglish } from './pseudo-english.ts';

/** A catalogue with any text in place of the English one, and every form of plural its language has: what it lacks the compiler lists. */
type Translated<T> = T extends string
  ? string
  : T extends (...given: never[]) => unknown
    ? T
    : T extends { readonly one: string; readonly other: string }
      ? PluralForms & { readonly [Name in Exclude<keyof T, 'one' | 'other'>]: string }
      : { readonly [Name in keyof T]: Translated<T[Name]> };

/** All that the interface says in a language. */
export type Words = Translated<typeof english.words>;

/** A language the interface speaks. */
export interface Catalogue {
  /** BCP 47. */
  readonly language: string;
  readonly formats: Formats;
  readonly words: Words;
}

const catalogues: Readonly<Record<string, Catalogue>> = { en: english, xx: pseudoEnglish };
const catalogue = catalogues[edition];
if (!catalogue) throw new Error(`No catalogue of words for EDITION=${edition}. There are ${Object.keys(catalogues).join(', ')}.`);

/** The one door to every word and format of the interface. */
export const { language, words } = catalogue;
export const {
  compareNames,
  firstSentence,
  formatCalendarDate,
  formatDegrees,
  formatFigure,
  formatNumber,
  formatRounded,
  formFor,
  languageName,
  lowerCase,
  nameOfMonth,
  periodInWords,
  upperCase,
  withCapital,
} = catalogue.formats;
export const { formatBytes, formatPublished, headingLinkLabel, numberInWords, sourceLabel, spanInWords, wideBoxLabel } = words;
