import { countOf, formats, noneOrNumber, numberInWords, numberInWordsCapital } from './grammar.ts';
import { totalInWords } from './ledger-words.ts';

const { formatList, formatNumber, formatShare, formFor, withCapital, withSmall } = formats;

/** Agreements, their states and what is known of them. */
export const records = {
  unidentifiedSquares: (count: number): string => `${withCapital(noneOrNumber(count))} we could not identify`,
  yearByYear: 'Year by year',
  moreAnnounced: (count: number): string =>
    formFor(count, {
      none: 'No more were announced.',
      one: `${formatNumber(count)} more was announced. We could not identify it.`,
      other: `${formatNumber(count)} more were announced. We could not identify them.`,
    }),
  knowOne: 'Know one? Tell us.',
  howWeCount: 'How we count',
  agreement: 'Agreement',
  status: 'Status',
  sector: 'Sector',
  level: 'Level',
  kind: 'Kind',
  facts: 'Facts',
  officialTitle: 'Official title',
  titleNotFound: 'not found in the sources we read',
  partiesOf: (side: string): string => `For ${side}`,
  partiesUnknown: 'not named in the sources we read',
  value: 'Value',
  counted: (announced: number): string => (announced === 1 ? 'The one announced?' : `One of the ${announced}?`),
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
  moreSteps: (count: number, first: string, last: string): string =>
    `${countOf(count, 'more report', 'more reports')}, ${first === last ? first : `${first} – ${last}`}`,
  versions: (count: number): string => countOf(count, 'version', 'versions'),
  amongAnnounced: (announced: number): string => `Next among ${totalInWords(announced)}`,
  alsoIn: (sector: string): string => `Also in ${withSmall(sector)}`,
  tally: (counts: readonly string[], rest: string): string => [...counts, rest].join(' · '),
  tallyPart: (count: number, label: string): string => `${formatNumber(count)} ${label}`,
  tallyShare: (count: number, total: number, of: string): string =>
    `${formatNumber(count)} of ${formatNumber(total)} ${of}, ${formatShare(total === 0 ? 0 : count / total)}`,
  states: {
    by: (status: string, sides: readonly string[]): string => `${status} by ${formatList(sides)}`,
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
  namedAmong: (announced: number): string => (announced === 1 ? 'The one announced' : `Named among the ${announced}`),
  ownSquare: (place: number, documented: number, announced: number): string =>
    documented === 1
      ? `The one square documented among ${announced === 1 ? 'one' : announced}`
      : `Square ${place} of the ${documented} documented among ${announced}`,
  outsideFrame: (announced: number): string => `Not among ${totalInWords(announced)}`,
  independent: (independent: number, primary: number): string =>
    `${countOf(independent, 'independent source', 'independent sources')}, ${primary === 0 ? 'none' : numberInWords(primary)} primary`,
  voiceOf: (name: string): string => `Text or statement of ${name}`,
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
              `Of ${tied === announced ? '' : `the ${formatNumber(tied)} we can name of `}${totalInWords(announced)}: ${formatList(
                counts.map(({ count, status }) => `${formatNumber(count)} ${withSmall(status)}`),
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
      `${count === 0 ? 'None is' : `${numberInWordsCapital(count)} ${formFor(count, { one: 'is', other: 'are' })}`} among ${totalInWords(announced)}.`,
    changes: (year: number, count: number): string =>
      `${numberInWordsCapital(count)} ${formFor(count, { one: 'change', other: 'changes' })} of state in ${year}`,
    years: 'The agreements at the end of each year',
  },
  newestEvidence: 'The newest evidence',
} as const;
