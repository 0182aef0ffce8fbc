import { calendarDateFault, precisionOf, startOfDate, type CalendarDate } from '#model/calendar-date.ts';
import { ledgerWords } from './ledger-en.ts';
import type { Span } from '#model/span.ts';

/** The language of this catalogue (BCP 47). */
export const language = 'en';

const locale = 'en-GB';
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
const rounded = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const lists = new Intl.ListFormat(locale);
const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
const languages = new Intl.DisplayNames(locale, { type: 'language' });

type DateStyle = 'long' | 'short';

const dateForms: Readonly<Record<DateStyle, Readonly<Record<'day' | 'month' | 'year', Intl.DateTimeFormat>>>> = {
  long: {
    day: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }),
    year: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric' }),
  },
  short: {
    day: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' }),
    year: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric' }),
  },
};

/** A date in words, no more exact than it is known: "6 December 2021", "December 2021", "2021". */
export function formatCalendarDate(date: CalendarDate, style: DateStyle = 'long'): string {
  const known = dateWords[style].get(date) ?? dateForms[style][precisionOf(date)].format(startOfDate(date));
  dateWords[style].set(date, known);
  return known;
}

/** Dates that were put in words: pages by the thousand name the same days. */
const dateWords: Readonly<Record<DateStyle, Map<CalendarDate, string>>> = { long: new Map(), short: new Map() };

/** A date in words, or the word for a date nobody gives. */
export function formatPublished(date: CalendarDate | 'unknown'): string {
  return date === 'unknown' ? 'date not shown' : formatCalendarDate(date);
}

/** A whole number with thousands separators. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** A figure as it was reported, with thousands separators and no more decimals than it has. */
export function formatFigure(value: number): string {
  return figures.format(value);
}

/** Degrees as a map gives them, to a tenth, the point of the compass left to the head of the column: 13.1°. */
export function formatDegrees(degrees: number): string {
  return `${degrees.toFixed(1)}°`;
}

/** A figure to one decimal, for a drawing whose table holds it in full. */
export function formatRounded(value: number): string {
  return rounded.format(value);
}

/** Time in words: "2 years 1 month", "less than a month"; where it is not exact, to half a year: "about 11½ years". */
export function spanInWords({ months, isExact }: Span): string {
  if (months < 1) return 'less than a month';
  if (!isExact && months >= 24) {
    const halves = Math.round(months / 6);
    return `about ${formatNumber(Math.floor(halves / 2))}${halves % 2 === 1 ? '½' : ''} years`;
  }
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [...(years > 0 ? [countOf(years, 'year', 'years')] : []), ...(rest > 0 ? [countOf(rest, 'month', 'months')] : [])];
  return `${isExact ? '' : 'about '}${parts.join(' ')}`;
}

/** The size of a file: "840 B", "12 kB". */
export function formatBytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${formatNumber(Math.round(bytes / 1000))} kB`;
}

/** The name of a language (BCP 47). */
export function languageName(code: string): string {
  return languages.of(code) ?? code;
}

/** A period of a series: a date in words where it is one, else as it is written ("2017-18"). */
export function periodInWords(period: string): string {
  return calendarDateFault(period) === undefined ? formatCalendarDate(period as CalendarDate) : period;
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  const [first] = sentences.segment(text);
  return first?.segment.trim() ?? '';
}

/** "1 source", "3 sources". */
export function countOf(count: number, one: string, other: string): string {
  return `${formatNumber(count)} ${plurals.select(count) === 'one' ? one : other}`;
}

/** A sentence for each form that numbers take in this language; `none` for nought, where it says more than its number. */
interface PluralForms {
  readonly none?: string;
  readonly one: string;
  readonly other: string;
}

/** The form that a number takes. */
function formFor(count: number, { none, one, other }: PluralForms): string {
  if (count === 0 && none !== undefined) return none;
  return plurals.select(count) === 'one' ? one : other;
}

/** A number in words; "none" for nought, where it stands alone. */
function noneOrNumber(count: number): string {
  return count === 0 ? 'none' : numberInWords(count);
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text within a sentence: “Ratified by Russia” as “ratified by Russia”. */
function withSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A month in words, counted from the year 0. */
function monthInWords(month: number): string {
  return dateForms.long.month.format(Date.UTC(Math.floor(month / 12), month % 12));
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

/** The accessible name of the figure that leads to a source's note. */
export const sourceLabel = (number: number, locator?: string): string =>
  locator === undefined ? `Source ${number}` : `Source ${number}, ${locator}`;

/** The accessible name of the link a sub-head has to itself. */
export const headingLinkLabel = 'Link to this section';

/** The accessible name of a box in which a wide table or a long line scrolls. */
export const wideBoxLabel = 'Scrolls sideways';

/** Dates that were named, from the earliest to the latest; more than three as their number and their span. */
function duesInWords(dues: readonly string[]): string {
  return dues.length <= 3 ? lists.format(dues) : `${numberInWords(dues.length)} dates from ${dues[0]} to ${dues.at(-1)}`;
}

/** What the ledger lists, told apart from the total: how many records there are, and how many of them belong to it. */
function ledgerContents(records: number, announced: number, documented: number): string {
  if (records === 0) return 'No agreement is on record yet.';
  const total = announced === 1 ? 'the one that was announced' : `the ${announced} that were announced`;
  const all = `The site follows ${numberInWords(records)} ${formFor(records, { one: 'agreement', other: 'agreements' })}`;
  const rest = 'put off, discussed or recalled';
  if (documented === 0)
    return `${all}, signed, ${rest}; no source ties ${formFor(records, { one: 'it', other: 'any of them' })} to ${total}.`;
  if (documented === records) return `${all}, and sources tie ${formFor(records, { one: 'it', other: 'all of them' })} to ${total}.`;
  const beside = formFor(documented, { one: 'it', other: 'those' });
  return `${all}, of which sources tie only ${numberInWords(documented)} to ${total}; the rest were signed beside ${beside}, ${rest}.`;
}
/** How many statements came to what, as a part of a sentence. */
const foundOf = {
  confirmed: (count: number): string => `${numberInWords(count)} ${plurals.select(count) === 'one' ? 'is' : 'are'} confirmed`,
  refined: (count: number): string => `${numberInWords(count)} ${plurals.select(count) === 'one' ? 'needs' : 'need'} more exact words`,
  contradicted: (count: number): string => `${numberInWords(count)} ${plurals.select(count) === 'one' ? 'is' : 'are'} contradicted`,
  'not-checkable': (count: number): string => `${numberInWords(count)} cannot be checked`,
} as const;

/** Every other word the interface shows. */
export const words = {
  skip: 'Skip to the text',
  menu: 'Menu',
  nav: 'Main',
  footerNav: 'Site',
  story: 'Story',
  agreements: 'Agreements',
  timeline: 'Timeline',
  sources: 'Sources',
  glossary: 'Glossary',
  about: 'About',
  publisherFacts: {
    writes: 'Who writes this',
    pays: 'Who pays',
    ties: 'Ties',
    wrong: 'How we could be wrong',
    licence: 'Licence',
  },
  oneLine: {
    head: 'How one line is made',
    line: 'A line of a record',
    documents: 'The documents it names',
    voices: 'Whose words they carry',
    status: 'What the record says since',
  },
  feed: 'Feed',
  search: 'Search',
  siteSearch: 'Site search',
  searchSubmit: 'Search',
  searchPlaceholder: 'A name or a question',
  home: 'Front page',
  pageTitle: (title: string, site: string): string => `${title} · ${site}`,
  licence: 'Text and charts: CC BY 4.0. Code: MIT.',
  threeThings: 'Three things to know',
  storyInParts: 'The story, in parts',
  startHere: 'Start here',
  storiesStandfirst: (count: number): string =>
    formFor(count, {
      none: 'No story has been told yet.',
      one: 'One story, and the question it answers.',
      other: `${withCapital(numberInWords(count))} stories, and the question that each answers. In this order they can be read as a small book.`,
    }),
  publishedOn: (date: string): string => `Published ${date}`,
  updatedOn: (date: string): string => `Updated ${date}`,
  minutes: (count: number): string => countOf(count, 'minute', 'minutes'),
  sourcesAndPrimary: (sources: number, primary: number): string =>
    `${countOf(sources, 'source', 'sources')}, ${primary === 0 ? 'none' : formatNumber(primary)} of ${plurals.select(sources) === 'one' ? 'it' : 'them'} primary`,
  contents: 'In this story',
  findings: { known: 'What we know', unknown: 'What we don’t know' },
  nextStory: 'Next in this order',
  fromTheStart: 'That was the last. From the start',
  placeOf: (place: number, total: number): string => `${formatNumber(place)} of ${formatNumber(total)}`,
  withCount: (name: string, count: number): string => `${name} (${formatNumber(count)})`,
  allSources: (count: number): string => `All ${countOf(count, 'source', 'sources')}`,
  keyPoints: 'In short',
  updates: 'Updates',
  changed: {
    head: 'What changed',
    standfirst: (agreements: number): string =>
      `Every change of state of ${countOf(agreements, 'agreement', 'agreements')} and the events to know, newest first, read from the dated records.`,
    from: 'From',
    all: 'the beginning',
    became: 'became',
    updated: 'Article updated',
    since: 'Since {month}: agreements that changed their state: {moved}; events to know: {events}.',
    newSince: 'New here since your last visit: {count}. Your browser remembers that, nobody else does.',
    noneNew: 'Nothing new since your last visit. Your browser remembers that, nobody else does.',
    forget: 'Do not remember',
    state: (label: string, from: string | undefined, to: string): string =>
      from === undefined ? `${label}: ${withSmall(to)}` : `${label}: ${withSmall(from)} → ${withSmall(to)}`,
    allChanges: 'All changes',
  },
  corrections: 'Corrections',
  reportError: 'Report an error',
  correctionsStandfirst: 'Where we were wrong: what stood there, and what is right.',
  correctionsNone: 'No correction has been needed yet. Tell us when you find an error.',
  disagreementsHead: 'Where sources disagree',
  disagreementsStandfirst: (count: number): string =>
    `${formFor(count, {
      none: 'No point is on record yet on which our sources differ.',
      one: 'One point on which our sources differ.',
      other: `${numberInWordsCapital(count)} points on which our sources differ.`,
    })} Every version stands, with its sources; we say which one we use and why.`,
  figuresHead: 'The figures',
  figuresStandfirst: 'Every number over time that the story uses, as its sources give it, with how each came to us.',
  figureColumns: ['When', 'What', 'Value', 'How we know'],
  bases: { reported: 'reported', derived: 'derived by us', promised: 'promised', missing: 'missing' },
  noFigure: 'none found',
  ourReading: 'Our reading:',
  versionUsed: 'We use this:',
  topics: 'What they are about',
  show: 'Show',
  whyAndSources: 'Why, and the sources',
  otherTopics: 'Other points',
  sourcesDiffer: 'sources differ',
  claimsHead: 'Statements, checked',
  claimsStandfirst: (count: number): string =>
    formFor(count, {
      none: 'No statement about the summit has been checked yet.',
      one: 'One statement about the summit, read against what can be documented.',
      other: `${numberInWordsCapital(count)} statements about the summit, one by one, read against what can be documented.`,
    }),
  verdicts: { confirmed: 'Confirmed', refined: 'Needs detail', contradicted: 'Contradicted', 'not-checkable': 'Not checkable' },
  termsOfPage: 'Words used here',
  correction: (wrong: string, right: string): string => `This article said: ${wrong} Right is: ${right}`,
  related: 'The agreements in this story',
  relatedEvents: 'What happened when',
  wholeThread: 'More in the timeline',
  sourcesOfPage: 'Sources',
  /** What the text says of a source beside its number. */
  citedHere: (remarks: readonly string[]): string => `Cited here: ${remarks.join('; ')}.`,
  openSource: 'Open the page',
  whatRests: 'What rests on it',
  nothingRests: 'Read, not used.',
  usedBy: (count: number): string => `used ${count === 0 ? 'nowhere' : countOf(count, 'time', 'times')}`,
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'Copy the address from the bar',
  squareTitle: (documented: number, announced: number): string =>
    announced === 1
      ? `We can${documented === 0 ? 'not' : ''} name the one that was announced, from published sources`
      : `We can name ${documented === announced ? 'all' : noneOrNumber(documented)} of the ${announced}, from published sources`,
  squareReading: (levels: readonly string[]): string =>
    `${levels.map((level, place) => `${['Circle', 'diamond', 'triangle'][place % 3] ?? ''}: ${level.toLowerCase()}`).join('; ')}. Arrow: evidence after the summit. Struck equals sign: sources differ.`,
  squareDescription: (documented: number, unidentified: number, uncounted: number, putOff: number): string =>
    [
      formFor(documented, {
        none: 'No square is filled: no source ties an agreement to the total.',
        one: 'One filled square is an agreement tied to the total by a source.',
        other: `${numberInWordsCapital(documented)} filled squares are agreements tied to the total by a source.`,
      }),
      formFor(unidentified, {
        none: 'None is empty.',
        one: 'One empty square is an agreement that could not be identified.',
        other: `${numberInWordsCapital(unidentified)} empty ones could not be identified.`,
      }),
      `Outside the frame stand ${formFor(uncounted, {
        one: 'one agreement no source counts',
        other: `${numberInWords(uncounted)} agreements no source counts`,
      })} and ${formFor(putOff, {
        one: 'one deal expected or in negotiation, and not signed',
        other: `${numberInWords(putOff)} deals expected or in negotiation, and not signed`,
      })}.`,
    ].join(' '),
  squareName: (label: string, sector: string, level: string, since: string, isDisputed: boolean): string =>
    `${label}: ${sector.toLowerCase()}, ${level.toLowerCase()}; ${since}${isDisputed ? '; sources differ on whether it is counted' : ''}`,
  squareColumns: ['No.', 'Agreement', 'Sector', 'Level', 'Group', 'Latest status', 'Since', 'Newest evidence'],
  squareGroups: { announced: 'in the frame', uncounted: 'uncounted', 'put-off': 'expected, not signed' },
  unidentifiedSquares: (count: number): string => `${numberInWordsCapital(count)} we could not identify`,
  groupUncounted: 'Uncounted',
  groupPutOff: 'Expected, not signed',
  outcomeTitle: (silent: number, total: number): string =>
    total === 0
      ? 'No source ties an agreement to the total'
      : total === 1
        ? `The one we can name left ${silent === 0 ? 'a' : 'no'} later trace${silent === 0 ? '' : ' we could find'}`
        : silent === 0
          ? `All ${numberInWords(total)} left a later trace`
          : `${silent === total ? 'None' : numberInWordsCapital(silent)} of the ${numberInWords(total)} left ${silent === total ? 'a' : 'no'} later trace we could find`,
  outcomeGroup: (status: string): string => `Agreements: ${status.toLowerCase()}`,
  yearByYear: 'Year by year',
  moreAnnounced: (count: number): string =>
    `${countOf(count, 'more was', 'more were')} announced. We could not identify ${count === 1 ? 'it' : 'them'}.`,
  knowOne: 'Know one? Tell us.',
  outcomeReading:
    'One line is one agreement: a mark where its state changed, a stroke for later evidence of the same state, a bar below for a date known only to the month or year, dots from the newest evidence on.',
  outcomeSummary: (silent: number, total: number, seen: string): string => {
    const silence = formFor(silent, {
      one: 'one has no public trace after the signature',
      other: `${numberInWords(silent)} have no public trace after the signature`,
    });
    const others = formFor(total - silent, { one: 'the other has', other: 'the others have' });
    const found = silent === 0 ? formFor(total, { one: 'it has', other: 'all have' }) : `${silence}, and ${others}`;
    return `Of ${countOf(total, 'agreement', 'agreements')} tied to the total, ${seen === '' ? (total === 0 ? 'none has later evidence' : silence) : `${found} later evidence: ${seen}`}.`;
  },
  outcomeChange: (label: string, since: string): string => `${label}: ${since}`,
  outcomeTotals: (total: number): string =>
    formFor(total, { one: 'Where it stood at year’s end, and now', other: `Of these ${numberInWords(total)}, at year’s end and now` }),
  outcomeGroups: {
    tied: (count: number, announced: number): string =>
      announced === 1
        ? 'The one announced'
        : count === announced
          ? `All ${announced}`
          : `${numberInWordsCapital(count)} of the ${announced}`,
    signed: 'Signed that day, counted by no source',
    'expected-not-signed': 'Expected, not signed',
    discussed: 'Discussed',
    recalled: 'Earlier deals, recalled',
  },
  namedAmong: (announced: number): string => (announced === 1 ? 'The one announced' : `Named among the ${announced}`),
  outcomeColumns: ['Agreement', 'Group', 'States reached', 'Newest evidence'],
  howWeCount: 'How we count',
  year: 'Year',
  agreement: 'Agreement',
  number: 'No.',
  status: 'Status',
  sector: 'Sector',
  level: 'Level',
  kind: 'Kind',
  type: 'Type',
  all: 'All',
  facts: 'Facts',
  officialTitle: 'Official title',
  titleNotFound: 'not found in the sources we read',
  partiesOf: (side: string): string => `For ${side}`,
  partiesUnknown: 'not named in the sources we read',
  value: 'Value',
  counted: (announced: number): string => `One of the ${announced}?`,
  countedWords: {
    inside: 'Yes',
    disputed: 'Sources differ',
    'not-stated': 'No source says',
    outside: 'No',
  },
  atSummit: 'At the summit',
  atSummitWords: {
    signed: 'Signed',
    'expected-not-signed': 'Expected, not signed',
    discussed: 'Discussed',
    recalled: 'An earlier deal, recalled',
  },
  history: 'How it got here',
  answers: { is: 'What it is', stands: 'Where it stands', matters: 'Why it matters', unknown: 'What is not known' },
  account: 'In full',
  stateStrip: 'Its states, oldest first',
  theStory: 'The story',
  moreSteps: (count: number, first: string, last: string): string =>
    `${countOf(count, 'more report', 'more reports')}, ${first === last ? first : `${first} – ${last}`}`,
  versions: (count: number): string => countOf(count, 'version', 'versions'),
  amongAnnounced: (announced: number): string => `Next among the ${announced}`,
  alsoIn: (sector: string): string => `Also in ${sector.toLowerCase()}`,
  tally: (counts: readonly string[], rest: string): string => [...counts, rest].join(' · '),
  tallyPart: (count: number, label: string): string => `${formatNumber(count)} ${label}`,
  tallyShare: (count: number, total: number, of: string): string =>
    `${formatNumber(count)} of ${formatNumber(total)} ${of}, ${Math.round((count / total) * 100)}%`,
  states: {
    by: (status: string, sides: readonly string[]): string => `${status} by ${lists.format(sides)}`,
    since: (status: string, date: string): string => `${status} · ${date}`,
    /** Of a status that says we looked and found nothing. */
    silentSince: (date: string): string => `Nothing found since ${date}`,
    searched: (date: string): string => `searched ${date}`,
    evidence: (date: string): string => `newest evidence ${date}`,
    /** What a link's preview says: what it is, and where it stands. */
    described: (is: string, since: string): string => `${is} ${since}.`,
    /** What a brief says: the state, then what the newest step says, with its date. */
    told: (since: string, evidence: string | undefined, text: string): string => `${since}${evidence ? ` (${evidence})` : ''}. ${text}`,
  },
  ownSquare: (place: number, documented: number, announced: number): string =>
    `Square ${place} of the ${documented} documented among ${announced}`,
  outsideFrame: (announced: number): string => `Not among the ${announced}`,
  independent: (independent: number, primary: number): string =>
    `${countOf(independent, 'independent source', 'independent sources')}, ${primary === 0 ? 'none' : numberInWords(primary)} primary`,
  voiceOf: (name: string): string => `Text or statement of ${name}`,
  ledgerTitle: 'The agreements',
  ledgerStandfirst: (agreements: number, announced: number, documented: number): string =>
    ledgerContents(agreements, announced, documented),
  facetCount: (count: number): string => `${countOf(count, 'record', 'records')}.`,
  /** What a list of agreements holds: how many, how many of them are named among those announced, and that the unnamed may belong here too. */
  facetSummary: (count: number, named: number, announced: number, unnamed: number): string => {
    const agreements = formFor(count, { one: 'One agreement', other: `${numberInWordsCapital(count)} agreements` });
    const none = formFor(count, { one: 'not ', other: 'none of them ' });
    const all = formFor(count, { one: '', other: 'all ' });
    const among = named === 0 ? none : named === count ? all : `${numberInWords(named)} of them `;
    const more = formFor(unnamed, {
      none: '',
      one: ` The one of the ${announced} that no page we could read names may belong here too.`,
      other: ` The ${numberInWords(unnamed)} of the ${announced} that no page we could read names may hold more.`,
    });
    return `${agreements}, ${among}named among the ${announced}.${more}`;
  },
  allAgreements: 'All agreements',
  past: {
    title: (year: number): string => `The agreements at the end of ${year}`,
    /** Counts are those of the agreements tied to the total, by status. */
    standfirst: (
      year: number,
      tied: number,
      announced: number,
      counts: readonly { readonly count: number; readonly status: string }[],
    ): string =>
      [
        `As it stood at the end of ${year}, from what we know today.`,
        ...(counts.length === 0
          ? []
          : [
              `Of ${tied === announced ? 'the' : `the ${formatNumber(tied)} we can name of the`} ${formatNumber(announced)}: ${lists.format(
                counts.map(({ count, status }) => `${formatNumber(count)} ${status.toLowerCase()}`),
              )}.`,
            ]),
      ].join(' '),
    note: (year: number): string => `A document of ${year} that we find later changes this page.`,
    ends: 'At the end of',
    today: 'Today',
    then: (year: number): string => `At the end of ${year}`,
    unchanged: 'Unchanged',
    unbegun: 'Not begun',
    unbegunNote: 'No step by then is on record.',
    /** How many of a group are among those announced. */
    announced: (count: number, announced: number): string =>
      `${count === 0 ? 'None is' : `${numberInWordsCapital(count)} ${plurals.select(count) === 'one' ? 'is' : 'are'}`} among the ${formatNumber(announced)}.`,
    changes: (year: number, count: number): string =>
      `${numberInWordsCapital(count)} ${plurals.select(count) === 'one' ? 'change' : 'changes'} of state in ${year}`,
    years: 'The agreements at the end of each year',
  },
  timelineHead: 'The timeline',
  timelineStandfirst: (events: number, first: number, last: number): string =>
    events === 0
      ? 'No event is on record yet.'
      : `${countOf(events, 'dated event', 'dated events')} ${first === last ? `of ${first}` : `from ${first} to ${last}`}, ${formFor(events, { one: 'with', other: 'each with' })} its sources.`,
  allThreads: 'All threads',
  eventDescription: (date: string, title: string, thread: string): string => `${date}. ${title} (${thread}).`,
  sourceDescription: (published: string, kind: string, uses: number, site: string): string =>
    `${published}. ${kind}. ${formFor(uses, {
      none: `Read, and used nowhere on ${site}.`,
      one: `What on ${site} rests on it, in one place.`,
      other: `What on ${site} rests on it, in ${numberInWords(uses)} places.`,
    })}`,
  threadDescription: (title: string, count: number, site: string): string =>
    `${title}: ${countOf(count, 'dated event', 'dated events')} on ${site}, each with its sources.`,
  threadCount: (count: number): string => `${countOf(count, 'event', 'events')}.`,
  knownTo: { day: '', month: 'known to the month', year: 'known to the year' },
  newestEvidence: 'The newest evidence',
  previous: 'Previous',
  next: 'Next',
  belongsTo: 'Part of',
  sourcesHead: 'The sources',
  sourcesStandfirst: (count: number, primary: number, inPart: number): string =>
    [
      count === 1
        ? `One document, ${primary === 1 ? '' : 'not '}from a party or a government.`
        : `${count === 0 ? 'No' : formatNumber(count)} documents, ${primary === 0 ? 'none' : formatNumber(primary)} of them from a party or a government.`,
      ...(inPart === 0 ? [] : [`Of ${formFor(inPart, { one: 'one', other: formatNumber(inPart) })} we could read only a part.`]),
    ].join(' '),
  sourceKinds: { primary: 'Primary', news: 'News', repost: 'Reprint', other: 'Other' },
  readWords: { whole: 'read whole', opening: 'read in part', supplied: 'supplied text' },
  titleFromWords: { page: '', address: 'title formed from the address', description: 'title is our description' },
  publisher: 'Publisher',
  published: 'Published',
  language: 'Language',
  origin: 'Carries',
  read: 'Read',
  address: 'Address',
  note: 'Note',
  mostUsed: 'Used most',
  lettersOf: (list: string): string => `${list}, A to Z`,
  /** A letter of a list; 0 stands for all digits. */
  letter: (letter: string): string => (letter === '0' ? '0–9' : letter),
  glossaryHead: 'The glossary',
  glossaryStandfirst: 'The names and terms the story needs, in a line each.',
  searchHead: 'Search',
  searchHelp: 'Agreements, events, articles, terms and sources. Without a script, the lists below hold everything.',
  searchMore: 'More results',
  everything: 'Everything, by type',
  articles: 'Articles',
  events: 'Events',
  terms: 'Terms',
  notFound: 'No page here',
  notFoundText: 'The address may be misspelt, or the page was never published. Everything on the site is reachable from here:',
  typeNames: {
    article: 'Article',
    agreement: 'Agreement',
    event: 'Event',
    term: 'Glossary',
    source: 'Source',
    disagreement: 'Disagreement',
    claim: 'Claim',
    page: 'Page',
  },
  sharing: {
    share: 'Share',
    copySentence: 'Copy with a sentence',
    sendWith: 'Send with …',
    sentence: 'Share this sentence',
    byMail: 'E-mail',
    sheet: 'Print or cite',
    cite: 'Cite:',
    plainText: 'Text',
    agreement: (title: string, since: string, evidence: string | undefined): string =>
      `${title}: ${since}${evidence ? ` (${evidence})` : ''}.`,
    article: (headline: string, site: string, date: string): string => `${headline} (${site}, ${date}).`,
    event: (title: string, date: string): string => `${date}: ${title}.`,
    claim: (said: string, verdict: string, date: string): string => `${said} Checked: ${verdict.toLowerCase()}, sources to ${date}.`,
    disagreement: (question: string, versions: number, date: string): string =>
      `${question} ${numberInWordsCapital(versions)} versions, sources to ${date}.`,
    page: (title: string, site: string, date: string): string => `${title} (${site}, evidence to ${date}).`,
    chart: (title: string, date: string): string => `${title} (evidence to ${date}).`,
    chartStory: (story: string): string => `From: ${story}`,
    updated: 'Updated',
    sources: (count: number): string => `${countOf(count, 'source', 'sources')}.`,
    cardVersions: (count: number): string => `${numberInWordsCapital(count)} versions`,
    cardTo: (date: string): string => `sources to ${date}`,
    cardOutside: (announced: number): string => `not tied to the ${announced}`,
    claimOf: (speaker: string): string => `Checked: ${speaker}`,
    differ: 'Sources differ',
    sheetOf: (title: string): string => `${title}: one page to print`,
    sheetQr: 'The page on the web',
    sheetBack: 'Back to the page',
    sheetFrom: (site: string, date: string): string => `${site}, evidence to ${date}. Sources of every line stand on the page.`,
    moreSteps: (count: number): string => `${countOf(count, 'earlier step', 'earlier steps')} on the page.`,
    versionOf: (date: string): string => `Version of ${date}`,
    datasetTitle: (site: string): string => `${site}: the records`,
  },
  chart: {
    sources: (count: number): string => countOf(count, 'source', 'sources'),
    to: (evidence: string): string => `Evidence to ${evidence}.`,
    table: 'Table',
    sourceColumn: 'Sources',
    share: 'Download and embed',
    keys: 'Keyboard: Tab leads to the chart, arrows walk its marks, Enter opens one, Escape leaves.',
    embedCode: 'Code to embed the chart',
    embedColours: 'The frame is light. With #dark at the end of its address it is dark, with #auto as the reader’s system is.',
    copy: 'Copy',
    position: '{i} of {n}',
    fromSite: (site: string): string => `From ${site}`,
    updatedSince: 'Updated since it was embedded.',
    markSector: 'Show a sector:',
    marked: '{n} marked',
    csvSources: ['source_ids', 'source_urls'],
    asOfLine: (sources: number, evidence: string): string => `${countOf(sources, 'source', 'sources')}, evidence to ${evidence}`,
  },
  offline: {
    title: 'Without a connection',
    text: 'The ledger and the glossary open without a connection, and so does every page you have read here lately. If you wanted another one, it is not on your device yet.',
    kept: 'After your first visit your browser keeps the ledger, the glossary and the last 60 pages you opened, and what the search has fetched once you have used it. With a connection every page still comes fresh from the network.',
    where: 'All of this stays on your device; nothing about it is sent to us or to anybody. A browser that saves data keeps nothing.',
    forget: 'To have it forgotten, clear the data of this site in the settings of your browser.',
    about: 'What opens without a connection',
  },
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
    sum: '{first} to {last}: {count} more events, in the list below',
    months: 'January February March April May June July August September October November December',
    month: (index: number): string => words.timelineView.months.split(' ')[index]?.slice(0, 3) ?? '',
    /** Months count from the year 0. */
    shownMonths: (...ends: readonly [number, number]): string => ends.map((month) => monthInWords(month)).join(' – '),
    rule: 'The summit',
    columns: ['Date', 'Known to', 'Event', 'Thread'],
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
    allShown: (total: number): string => `All ${countOf(total, 'event', 'events')}`,
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
  ledger: ledgerWords,
  lanes: {
    type: 'Chart',
    columns: {
      lane: { id: 'lane', name: 'Lane' },
      date: { id: 'date', name: 'Date' },
      step: { id: 'step', name: 'What happened' },
      due: { id: 'promised_for', name: 'Promised for' },
    },
    mark: (lane: string, text: string, value: string): string => `${lane}, ${text}: ${value}`,
    promised: (due: string, said: string): string => `${due}, said ${said}`,
    partly: (due: string, part: string, partDue: string): string => `${due}; ${part} ${partDue}`,
    after: (what: string, span: string): string => `${what} after ${span}`,
    within: (what: string, span: string): string => `${what} in ${span}`,
    range: (least: string, most: string): string => `${least} to ${most}`,
    upTo: (most: string): string => `up to ${most}`,
    late: (what: string, span: string): string => `${what} ${span} late`,
    timely: (what: string): string => `${what} in time`,
    overdue: (what: string, span: string): string => `${what} ${span} overdue`,
    amount: (part: string, whole: string): string => `${part} of ${whole} came`,
    shares: (share: number, unit: string, time: number): string => `${share}% of the ${unit} in ${time}% of the time`,
    summary: (lane: string, dues: readonly string[], results: readonly string[]): string =>
      `${lane}: ${[...(dues.length === 0 ? [] : [`promised for ${duesInWords(dues)}`]), ...results].join('; ')}.`,
  },
  verdictChart: {
    columns: [
      { id: 'number', name: 'No.' },
      { id: 'statement', name: 'Statement' },
      { id: 'verdict', name: 'Verdict' },
    ],
    title: (total: number, counts: readonly { readonly verdict: keyof typeof foundOf; readonly count: number }[]): string =>
      `Of ${countOf(total, 'statement', 'statements')}, ${lists.format(counts.map(({ verdict, count }) => foundOf[verdict](count)))}`,
    reading: 'One square is one statement, by its number; each row is a verdict.',
    mark: (number: number, said: string, verdict: string): string => `${number}, ${verdict.toLowerCase()}: ${said}`,
    summary: (groups: readonly { readonly name: string; readonly numbers: readonly number[] }[]): string =>
      `${groups.map(({ name, numbers: own }) => `${name}: ${own.join(', ')}`).join('. ')}.`,
  },
  putOffChart: {
    columns: [
      { id: 'agreement', name: 'Agreement' },
      { id: 'then', name: 'At the summit' },
      { id: 'now', name: 'Now' },
    ],
    title: (total: number, counts: readonly { readonly status: string; readonly count: number }[]): string =>
      `What became of the ${numberInWords(total)} that were put off: ${lists.format(counts.map(({ count, status }) => `${numberInWords(count)} ${status.toLowerCase()}`))}`,
    reading:
      'One row is one deal: on the left where it stood on the day of the summit, on the right where it stands, with the date of that step.',
    mark: (label: string, then: string, now: string): string => `${label}: ${now}; ${then.toLowerCase()} at the summit`,
    summary: (rows: readonly string[]): string => `${rows.join('. ')}.`,
  },
  promiseChart: {
    columns: [
      { id: 'said', name: 'Said' },
      { id: 'who', name: 'Who' },
      { id: 'promised_for', name: 'Promised for' },
    ],
    title: (label: string, years: number, first: number, last: number): string =>
      `The last ${label} were promised for ${numberInWords(years)} different years, from ${first} to ${last}`,
    reading: (searched: string): string =>
      `One row is one date that was named for all of them, the earliest promise first: a dot for a day or month, a bar for a year. The dashed line is ${searched}, when we last looked.`,
    said: (date: string, text: string): string => `${date}: ${text}`,
    mark: (said: string, due: string): string => `${said}: ${due}`,
    summary: (promises: readonly string[]): string => `${promises.join('; ')}.`,
  },
  trends: {
    columns: [
      { id: 'period', name: 'Period' },
      { id: 'value', name: 'Value' },
      { id: 'basis', name: 'Basis' },
    ],
    mark: (period: string, value: string): string => `${period}: ${value}`,
    rounded: (label: string, value: string): string => (label === '' ? value : `${label}, exactly ${value}`),
    summary: (figures: readonly string[], period: string, target: string): string =>
      `${figures.join('; ')}. Target for ${period}: ${target}.`,
  },
  maps: {
    columns: [
      { id: 'place', name: 'Place' },
      { id: 'what', name: 'What happened' },
      { id: 'latitude', name: 'Latitude' },
      { id: 'longitude', name: 'Longitude' },
    ],
    mark: (label: string, text: string): string => `${label}: ${text}`,
    way: 'By sea',
    town: 'A town to find one’s way by',
    summary: (places: readonly string[], way: string | undefined): string =>
      `${[...places, ...(way === undefined ? [] : [way])].join('. ')}.`,
  },
  balances: {
    columns: [
      { id: 'period', name: 'Period' },
      { id: 'measure', name: 'Measure' },
      { id: 'value', name: 'Value' },
      { id: 'basis', name: 'Basis' },
    ],
    /** `shown` is what the column shows, as a name must hold it. */
    mark: (period: string, label: string, shown: string, value: string, basis: string): string =>
      `${period}, ${label}: ${shown} (${value}, ${basis})`,
    summary: (figures: readonly string[]): string => `${figures.join('; ')}.`,
  },
  matrix: {
    who: 'Who',
    head: (label: string, when: string): string => `${label}, ${when}`,
    presences: { came: 'came', away: 'stayed away', both: 'missed one meeting, came to another', none: 'no part in it' },
    mark: (
      label: string,
      when: string,
      { came, away, both }: { readonly came: readonly string[]; readonly away: readonly string[]; readonly both: readonly string[] },
    ): string =>
      [
        `${label}, ${when}: ${lists.format(came)} came`,
        ...(both.length > 0 ? [`${lists.format(both)} missed one meeting and came to another`] : []),
        ...(away.length > 0 ? [`${lists.format(away)} stayed away`] : []),
      ].join('; '),
    summary: (columns: readonly string[]): string => `${columns.join('. ')}.`,
  },
  addresses: {
    statement: (number: number, total: number): string => `Statement ${number} of ${total}`,
    point: (number: number, total: number): string => `Point ${number} of ${total}`,
    nth: (number: number): string => `no. ${number}`,
    claimDescription: (verdict: string, why: string): string => `${verdict}. ${why}`,
    disagreementDescription: (versions: number, reading: string): string =>
      `${numberInWordsCapital(versions)} versions, each with its sources, and our reading: ${reading}`,
    usedIn: 'Where the site uses it',
    touches: 'Used in',
  },
  feeds: {
    site: (name: string): string => `What changed on ${name}: steps of agreements, events, articles, updates and corrections.`,
    thread: (title: string): string => `What changed in the thread “${title}”.`,
    agreement: (title: string): string => `What changed about “${title}”.`,
    dated: (date: string, text: string): string => `${date}. ${text}`,
    step: (title: string, status: string): string => `${title}: ${status}`,
    update: (headline: string): string => `Updated: ${headline}`,
    correction: (headline: string): string => `Corrected: ${headline}`,
    changes: 'Changes',
    kinds: { article: 'Article', update: 'Update', correction: 'Correction', step: 'Agreement', event: 'Event' },
  },
  briefs: {
    step: (date: string, status: string | undefined, text: string): string => `${date}: ${status ? `${status}. ` : ''}${text}`,
    summit: (date: string, happened: string, question: string, counted: string): string =>
      `At the summit of ${date}: ${happened}. ${question} ${counted}.`,
    sources: (documents: number, voices: string): string => `${countOf(documents, 'document', 'documents')}: ${voices}.`,
  },
  data: {
    head: 'Data',
    title: (site: string): string => `${site}, as data`,
    standfirst: 'Every record of this site as JSON and CSV, with a schema for each: the same words, dates and numbers as on the pages.',
    name: (site: string): string => `The records of ${site}`,
    collection: 'Collection',
    records: 'Records',
    /** The word that follows their number. */
    recordsAfter: (count: number): string => (plurals.select(count) === 'one' ? 'record' : 'records'),
    download: 'Download',
    schemaOf: 'schema',
    named: (collection: string, form: string): string => `${collection} as ${form}`,
    collections: {
      agreements: 'Agreements',
      steps: 'Steps in the history of agreements',
      articles: 'Articles',
      events: 'Events',
      threads: 'Threads of the timeline',
      sources: 'Sources',
      terms: 'Glossary',
      disagreements: 'Disagreements',
      versions: 'Versions in disagreements',
      claims: 'Statements, checked',
      lanes: 'Charts of lanes',
      'lane-steps': 'Steps in charts of lanes',
      trends: 'Charts of a measure over time',
      maps: 'Maps',
      'map-places': 'Places of maps',
      balances: 'Charts of two measures against each other',
      matrices: 'Who came to what',
      'matrix-cells': 'Who came to what, cell by cell',
      series: 'Figures over time',
      summit: 'Vocabulary and counts',
    },
    partOf: (collection: string): string => `in ${collection}`,
    howHead: 'How to read it',
    how: [
      'A date is as exact as its source: 2021-12-06, 2021-12 or 2021.',
      'Lists in a cell of a CSV file are parted by a semicolon, ids by a space. JSON keeps every list and step inside its record.',
      'A cell of text that begins with =, +, - or @ has an apostrophe before it, so that no spreadsheet takes it for a formula. JSON is unchanged.',
      'A spreadsheet that shows wrong letters took a CSV file for another alphabet: import the file, and choose UTF-8.',
      'A source stands for a document we read; how much of it we read and whose words it carries are fields of the record.',
    ],
    packageHead: 'For programs',
    package: 'describes every file, its columns, size and checksum, by the Data Package standard.',
    checksums: 'lists the checksums of the files, for sha256sum.',
    references: 'holds every source for a reference manager.',
    licenceHead: 'Licence',
    licence: (site: string): string => `Free to use, also commercially, if “${site}” is named with a link. The licence is`,
    changesHead: 'Changes to the data set',
    changesNote: 'What the records themselves got wrong is in the log of',
    version: (version: string, date: string): string => `${version}, ${date}`,
    columns: {
      id: 'The name of the record, part of its address.',
      url: 'The page that shows the record.',
      agreement: 'The agreement the step belongs to.',
      disagreement: 'The disagreement the version belongs to.',
      series: 'The series the figure belongs to.',
      date: 'When it happened, as exactly as the sources say.',
      status: 'The status reached last.',
      by: 'Ids of the sides that brought the status about, where not both did.',
      since: 'When it reached that status; of a search that found nothing, the date of the newest evidence before it.',
      newestEvidence: 'The date of the newest evidence, whatever it says.',
      searchedAt: 'When we looked last, where we found nothing later.',
      stepStatus: 'The status it stood at on that date; since says from when on.',
      parties: 'The parties of this side.',
      counted: 'Whether a source ties it to the announced total.',
      atSummit: 'What happened to it at the summit.',
      sources: 'Ids of the sources it rests on.',
      agreements: 'Ids of the agreements it touches.',
      events: 'Ids of the events it touches.',
      used: 'true for the version the site uses.',
      thread: 'The thread of the timeline it belongs to.',
      text: 'What the page says, without marks and citations.',
      number: 'Its place in order, from 1.',
      address: 'Where the document was read.',
      published: 'When the document was published, or unknown.',
      template: 'The finding; numbers in braces are taken from the data.',
      story: 'The article the chart belongs to.',
      chart: 'The chart the step belongs to.',
      laneStep: 'What the step is: begun, promised, noted, part, done, or missing.',
      due: 'Of a promise, the date it named.',
      map: 'The map the place stands on.',
      matrix: 'The chart the cell belongs to.',
      presence: 'came, away, or both where one meeting was missed; empty for no part in it.',
      latitude: 'Degrees north.',
      longitude: 'Degrees east.',
      positionSources: 'Ids of the sources its degrees are from.',
    },
  },
  moved: {
    head: 'This page has moved',
    text: 'What it was about has another address now. If you are not taken there, follow the link:',
  },
  embeds: {
    name: 'Embed',
    code: 'Embed',
    brief: 'Short text to paste',
    feed: 'Feed',
    atSummit: (date: string): string => `At the summit of ${date}`,
    whole: (site: string): string => `The whole record, with sources, on ${site}`,
  },
  searching: {
    failed: 'Search could not be loaded. These lists hold everything:',
    /** What people call an agreement, whatever its kind. */
    anyAgreement: 'agreement deal pact accord contract memorandum MoU',
    /** What people call the agreements of a sector or status. */
    ofKind: (name: string): readonly string[] => ['agreements', 'deals', 'pacts', 'projects', 'sector'].map((noun) => `${name} ${noun}`),
    /** What the box and the page of results say, sent with the vocabulary. */
    says: {
      agreement: 'Agreements',
      article: 'Articles',
      event: 'Events',
      term: 'Glossary',
      disagreement: 'Where sources disagree',
      claim: 'Statements, checked',
      source: 'Sources',
      page: 'Pages',
      best: 'Best answer',
      inText: 'In the text',
      questions: 'Questions to try',
      section: 'Section',
      by: 'Source: {by}',
      lists: 'Where everything is',
      nearest: 'The nearest we have',
      below: 'The lists below hold everything.',
      all: 'All results for “{query}”',
      loading: 'Loading …',
      reading: 'Names and headings; the text is still being searched …',
      found: { one: '{count} answer', other: '{count} answers' },
      suggestion: 'Nothing found for “{query}”. These answer “{suggestion}”.',
      perhaps: 'Did you mean “{suggestion}”?',
      partly: 'Nothing holds all of “{query}”. These hold most of it.',
      nothing: 'Nothing found for “{query}”, neither in names and headings nor in the text.',
      nothingOfType: 'Nothing of the type “{type}” for “{query}”.',
      elsewhere: { one: 'Without this filter: {count} answer.', other: 'Without this filter: {count} answers.' },
      noText: 'The text could not be searched. Names and headings only; these lists hold everything.',
      slowText: 'The text takes long to load. Names and headings so far; these lists hold everything.',
      keys: 'Arrow keys choose, Enter opens, Escape closes.',
    },
    slashKey: 'The key “/” opens the search box',
    removeFilter: 'Remove the filter',
  },
} as const;
