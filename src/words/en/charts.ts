import { countOf, formats, noneOrNumber, numberInWords, numberInWordsCapital } from './grammar.ts';

const { formatList, formFor, withCapital, withSmall } = formats;

/** Dates that were named, from the earliest to the latest; more than three as their number and their span. */
function duesInWords(dues: readonly string[]): string {
  return dues.length <= 3 ? formatList(dues) : `${numberInWords(dues.length)} dates from ${dues[0]} to ${dues.at(-1)}`;
}

/** How many statements came to what, as a part of a sentence. */
const foundOf = {
  confirmed: (count: number): string => `${noneOrNumber(count)} ${formFor(count, { one: 'is', other: 'are' })} confirmed`,
  refined: (count: number): string => `${noneOrNumber(count)} ${formFor(count, { one: 'needs', other: 'need' })} more exact words`,
  contradicted: (count: number): string => `${noneOrNumber(count)} ${formFor(count, { one: 'is', other: 'are' })} contradicted`,
  'not-checkable': (count: number): string => `${noneOrNumber(count)} cannot be checked`,
} as const;

/** Charts, their tables and what they say. */
export const charts = {
  figuresHead: 'The figures',
  figuresStandfirst: 'Every number over time that the story uses, as its sources give it, with how each came to us.',
  figureColumns: ['When', 'What', 'Value', 'How we know'],
  bases: { reported: 'reported', derived: 'derived by us', promised: 'promised', missing: 'missing' },
  noFigure: 'none found',
  /** How we know a figure about which sources differ. */
  disputedBasis: (basis: string): string => `${basis}, sources differ`,
  amount: (figure: string, unit: string): string => `${figure} ${unit}`,
  squareTitle: (documented: number, announced: number): string =>
    announced === 1
      ? `We can${documented === 0 ? 'not' : ''} name the one that was announced, from published sources`
      : `We can name ${documented === announced ? 'all' : noneOrNumber(documented)} of the ${announced}, from published sources`,
  squareReading: (levels: readonly string[]): string =>
    `${levels.map((level, place) => `${['Circle', 'diamond', 'triangle'][place % 3] ?? ''}: ${withSmall(level)}`).join('; ')}. Arrow: evidence after the summit. Struck equals sign: sources differ.`,
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
    `${label}: ${withSmall(sector)}, ${withSmall(level)}; ${since}${isDisputed ? '; sources differ on whether it is counted' : ''}`,
  squareColumns: {
    no_: 'No.',
    agreement: 'Agreement',
    sector: 'Sector',
    level: 'Level',
    group: 'Group',
    latest_status: 'Latest status',
    since: 'Since',
    newest_evidence: 'Newest evidence',
  },
  squareGroups: { announced: 'in the frame', uncounted: 'uncounted', 'put-off': 'expected, not signed' },
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
  outcomeGroup: (status: string): string => `Agreements: ${withSmall(status)}`,
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
  outcomeSeen: (seen: readonly { readonly label: string; readonly status: string }[]): string =>
    seen.map(({ label, status }) => `${label} (${withSmall(status)})`).join(', '),
  /** Statuses that one mark stands for. */
  outcomeKey: (statuses: readonly string[]): string => statuses.map((name, place) => (place === 0 ? name : withSmall(name))).join(', '),
  outcomeChange: (label: string, since: string): string => `${label}: ${since}`,
  outcomeTotals: (total: number): string =>
    formFor(total, {
      none: 'At year’s end and now',
      one: 'Where it stood at year’s end, and now',
      other: `Of these ${numberInWords(total)}, at year’s end and now`,
    }),
  outcomeGroups: {
    tied: (count: number, announced: number): string =>
      announced === 1
        ? 'The one announced'
        : count === announced
          ? `All ${announced}`
          : `${withCapital(noneOrNumber(count))} of the ${announced}`,
    signed: 'Signed that day, counted by no source',
    'expected-not-signed': 'Expected, not signed',
    discussed: 'Discussed',
    recalled: 'Earlier deals, recalled',
  },
  outcomeColumns: { agreement: 'Agreement', group: 'Group', states_reached: 'States reached', newest_evidence: 'Newest evidence' },
  chart: {
    sources: (count: number): string => countOf(count, 'source', 'sources'),
    from: (site: string, address: string): string => `${site}, ${address}`,
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
    asOfLine: (sources: number, evidence: string): string => `${countOf(sources, 'source', 'sources')}, evidence to ${evidence}`,
  },
  lanes: {
    type: 'Chart',
    columns: { lane: 'Lane', date: 'Date', step: 'What happened', promised_for: 'Promised for' },
    mark: (lane: string, text: string, value: string): string => `${lane}, ${text}: ${value}`,
    laneAnd: (lane: string, label: string): string => `${lane}, ${label}`,
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
    columns: { number: 'No.', statement: 'Statement', verdict: 'Verdict' },
    title: (total: number, counts: readonly { readonly verdict: keyof typeof foundOf; readonly count: number }[]): string =>
      total === 0
        ? 'No statement has been checked yet'
        : `Of ${countOf(total, 'statement', 'statements')}, ${formatList(counts.map(({ verdict, count }) => foundOf[verdict](count)))}`,
    reading: 'One square is one statement, by its number; each row is a verdict.',
    mark: (number: number, said: string, verdict: string): string => `${number}, ${withSmall(verdict)}: ${said}`,
    summary: (groups: readonly { readonly name: string; readonly numbers: readonly number[] }[]): string =>
      `${groups.map(({ name, numbers: own }) => `${name}: ${own.join(', ')}`).join('. ')}.`,
  },
  putOffChart: {
    columns: { agreement: 'Agreement', then: 'At the summit', now: 'Now' },
    title: (total: number, counts: readonly { readonly status: string; readonly count: number }[]): string =>
      total === 0
        ? 'Nothing was put off'
        : `What became of the ${formFor(total, { one: 'one that was', other: `${numberInWords(total)} that were` })} put off: ${formatList(counts.map(({ count, status }) => `${numberInWords(count)} ${withSmall(status)}`))}`,
    reading:
      'One row is one deal: on the left where it stood on the day of the summit, on the right where it stands, with the date of that step.',
    mark: (label: string, then: string, now: string): string => `${label}: ${now}; ${withSmall(then)} at the summit`,
    summary: (rows: readonly string[]): string => `${rows.join('. ')}.`,
  },
  promiseChart: {
    columns: { said: 'Said', who: 'Who', promised_for: 'Promised for' },
    title: (label: string, years: number, first: number, last: number): string =>
      formFor(years, {
        none: `The last ${label} were promised for no year`,
        one: `The last ${label} were promised for one year, ${first}`,
        other: `The last ${label} were promised for ${numberInWords(years)} different years, from ${first} to ${last}`,
      }),
    reading: (searched: string): string =>
      `One row is one date that was named for all of them, the earliest promise first: a dot for a day or month, a bar for a year. The dashed line is ${searched}, when we last looked.`,
    said: (date: string, text: string): string => `${date}: ${text}`,
    mark: (said: string, due: string): string => `${said}: ${due}`,
    summary: (promises: readonly string[]): string => `${promises.join('; ')}.`,
  },
  trends: {
    columns: { period: 'Period', value: 'Value', basis: 'Basis' },
    mark: (period: string, value: string): string => `${period}: ${value}`,
    rounded: (label: string, value: string): string => (label === '' ? value : `${label}, exactly ${value}`),
    summary: (figures: readonly string[], period: string, target: string): string =>
      `${figures.join('; ')}. Target for ${period}: ${target}.`,
  },
  maps: {
    columns: { place: 'Place', what: 'What happened', latitude: 'Latitude', longitude: 'Longitude' },
    mark: (label: string, text: string): string => `${label}: ${text}`,
    way: 'By sea',
    town: 'A town to find one’s way by',
    summary: (places: readonly string[], way: string | undefined): string =>
      `${[...places, ...(way === undefined ? [] : [way])].join('. ')}.`,
  },
  balances: {
    columns: { period: 'Period', measure: 'Measure', value: 'Value', basis: 'Basis' },
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
        `${label}, ${when}: ${formatList(came)} came`,
        ...(both.length > 0 ? [`${formatList(both)} missed one meeting and came to another`] : []),
        ...(away.length > 0 ? [`${formatList(away)} stayed away`] : []),
      ].join('; '),
    summary: (columns: readonly string[]): string => `${columns.join('. ')}.`,
  },
} as const;
