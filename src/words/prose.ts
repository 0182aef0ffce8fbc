import { english } from './en/catalogue.ts';

/** How the sentences of the content say dates and numbers: in the language they are written in, whatever edition shows them. */
export const { formatCalendarDate } = english.formats;
export const { numberInWords } = english.words;
