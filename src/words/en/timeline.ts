import { countOf, formats, noneOrNumber, numberInWords } from './grammar.ts';

const { formatMonth, formatNumber, formFor, withCapital } = formats;

/** The timeline. */
export const timeline = {
  timelineHead: 'The timeline',
  timelineStandfirst: (events: number, first: number, last: number): string =>
    events === 0
      ? 'No event is on record yet.'
      : `${countOf(events, 'dated event', 'dated events')} ${first === last ? `of ${first}` : `from ${first} to ${last}`}, ${formFor(events, { one: 'with', other: 'each with' })} its sources.`,
  allThreads: 'All threads',
  threadDescription: (title: string, count: number, site: string): string =>
    `${title}: ${countOf(count, 'dated event', 'dated events')} on ${site}, each with its sources.`,
  knownTo: { day: '', month: 'known to the month', year: 'known to the year' },
  timelineView: {
    title: (ofYear: number, total: number, year: number, before: number, after: number): string =>
      total === 0
        ? 'No event is on record yet'
        : total === 1
          ? `The one event on record falls ${ofYear === 1 ? 'in' : before === 1 ? 'before' : 'after'} ${year}`
          : `${withCapital(noneOrNumber(ofYear))} of ${formatNumber(total)} events ${formFor(ofYear, { none: 'falls', one: 'falls', other: 'fall' })} in ${year}; ${noneOrNumber(before)} came before, ${noneOrNumber(after)} after`,
    reading: (isUneven: boolean): string =>
      `One line is one thread of the story; every mark on or over it is an event. Filled marks are the events to know, rings are details, bars are dates known only to the month or year.${isUneven ? ' A year with more events is drawn wider.' : ''}`,
    summary: (parts: readonly string[], vague: number): string =>
      `${parts.join(' ')} ${vague === 0 ? 'Every date is known to the day.' : `Of all dates, ${numberInWords(vague)} ${vague === 1 ? 'is' : 'are'} known only to the month or year and drawn as a bar over it.`}`,
    summaryPart: (thread: string, count: number, first: number, last: number, most: number, inMost: number): string =>
      `${thread}: ${countOf(count, 'event', 'events')}${first === last ? ` in ${first}` : ` from ${first} to ${last}, most in ${most} (${formatNumber(inMost)})`}.`,
    name: (date: string, known: string, title: string, isDisputed: boolean): string =>
      `${date}${known ? ` (${known})` : ''}: ${title}${isDisputed ? ' (sources differ)' : ''}`,
    count: '{shown} of {total}',
    sum: { one: '{first}: {count} more event, in the list below', other: '{first} to {last}: {count} more events, in the list below' },
    monthOfYear: '{month} {year}',
    monthsFromTo: '{first} – {last}',
    ofThreads: ' ({threads})',
    /** Months count from the year 0. */
    shownMonths: (...ends: readonly [number, number]): string => ends.map((month) => formatMonth(month)).join(' – '),
    rule: 'The summit',
    columns: { date: 'Date', known_to: 'Known to', event: 'Event', thread: 'Thread' },
    precision: { day: 'day', month: 'month', year: 'year' },
    chips: 'Threads to show',
    spans: 'Years to show',
    all: (first: number, last: number): string => `All, ${first}–${last}`,
    before: (year: number): string => `Before ${year}`,
    during: (year: number): string => `${year}, the year of the summit`,
    after: (year: number): string => `After ${year}`,
    strip: 'All events by year, a row for each thread; a taller column is more events.',
    stripHelp: 'Drag across it, or press a year, to see it closer; the ends can be moved by the arrow keys as well.',
    from: 'First month shown',
    to: 'Last month shown',
    both: 'Months shown, moved together',
    allShown: (total: number): string =>
      formFor(total, { none: 'No event', one: 'The one event', other: `All ${formatNumber(total)} events` }),
    someShown: (total: number): string => `{n} of ${countOf(total, 'event', 'events')}`,
    turningPoints: (count: number): string =>
      `${withCapital(numberInWords(count))} ${formFor(count, { one: 'turning point', other: 'turning points' })}`,
    turningPointsNote: 'One from each thread. Every event stands below.',
    spanTitle: { one: '{n} event, {months}{threads}', other: '{n} events, {months}{threads}' },
    spanChanged: {
      none: '; no agreement followed here changed its status',
      one: '; {n} agreement changed its status',
      other: '; {n} agreements changed their status',
    },
    nothing: 'No event fits both the years and the threads chosen.',
    undrawn: '(The lanes could not be drawn anew and show all years; reloading the page may help.)',
  },
} as const;
