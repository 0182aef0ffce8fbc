import { english } from './en/catalogue.ts';
import { formatsOf } from './format.ts';
import { bracketed, pseudoOf } from './pseudo.ts';

/** Dates and numbers are another language's, so that none of English is left in them. */
const formats = formatsOf('ru');

/** The English catalogue as the pseudo-edition shows it. */
export const pseudoEnglish = {
  language: 'en-XA',
  formats: {
    ...formats,
    formatCalendarDate: (...given: Parameters<typeof formats.formatCalendarDate>): string =>
      bracketed(formats.formatCalendarDate(...given)),
    formatMonth: (month: number): string => bracketed(formats.formatMonth(month)),
    nameOfMonth: (...given: Parameters<typeof formats.nameOfMonth>): string => bracketed(formats.nameOfMonth(...given)),
    periodInWords: (period: string): string => bracketed(formats.periodInWords(period)),
    languageName: (code: string): string => bracketed(formats.languageName(code)),
  },
  words: pseudoOf(english.words),
};
