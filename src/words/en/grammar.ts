import type { CalendarDate } from '#model/calendar-date.ts';
import type { Span } from '#model/span.ts';
import { formatsOf } from '#words/format.ts';
import { locale } from './locale.ts';

export const formats = formatsOf(locale);
const { formatCalendarDate, formatNumber, formFor, withCapital } = formats;

/** "1 source", "3 sources": English has two forms. */
export function countOf(count: number, one: string, other: string): string {
  return `${formatNumber(count)} ${formFor(count, { one, other })}`;
}

/** A number in words; "none" for nought, where it stands alone. */
export function noneOrNumber(count: number): string {
  return count === 0 ? 'none' : numberInWords(count);
}

const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number below a hundred in words; above, in digits. */
export function numberInWords(value: number): string {
  if (value >= 100) return formatNumber(value);
  const ones = value % 10;
  return SMALL[value] ?? `${TENS[Math.floor(value / 10)] ?? ''}${ones ? `-${SMALL[ones] ?? ''}` : ''}`;
}

/** The same with a capital, for the start of a sentence. */
export function numberInWordsCapital(value: number): string {
  return withCapital(numberInWords(value));
}

/** Words that are asked for by themselves, beside those of the rooms. */
export const terms = {
  numberInWords,
  /** A date in words, or the word for a date nobody gives. */
  formatPublished: (date: CalendarDate | 'unknown'): string => (date === 'unknown' ? 'date not shown' : formatCalendarDate(date)),
  /** Time in words: "2 years 1 month", "less than a month"; where it is not exact, to half a year: "about 11½ years". */
  spanInWords: ({ months, isExact }: Span): string => {
    if (months < 1) return 'less than a month';
    if (!isExact && months >= 24) {
      const halves = Math.round(months / 6);
      return `about ${formatNumber(Math.floor(halves / 2))}${halves % 2 === 1 ? '½' : ''} years`;
    }
    const years = Math.floor(months / 12);
    const rest = months % 12;
    const parts = [...(years > 0 ? [countOf(years, 'year', 'years')] : []), ...(rest > 0 ? [countOf(rest, 'month', 'months')] : [])];
    return `${isExact ? '' : 'about '}${parts.join(' ')}`;
  },
  /** The size of a file: "840 B", "12 kB". */
  formatBytes: (bytes: number): string => (bytes < 1000 ? `${bytes} B` : `${formatNumber(Math.round(bytes / 1000))} kB`),
  /** The accessible name of the figure that leads to a source's note. */
  sourceLabel: (number: number, locator?: string): string => (locator === undefined ? `Source ${number}` : `Source ${number}, ${locator}`),
  /** The accessible name of the link a sub-head has to itself. */
  headingLinkLabel: 'Link to this section',
  /** The accessible name of a box in which a wide table or a long line scrolls. */
  wideBoxLabel: 'Scrolls sideways',
} as const;
