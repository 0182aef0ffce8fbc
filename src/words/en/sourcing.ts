import { formats, numberInWords, numberInWordsCapital } from './grammar.ts';

const { formatNumber, formFor, withSmall } = formats;

/** Sources, where they differ, and statements that were checked. */
export const sourcing = {
  disagreementsHead: 'Where sources disagree',
  disagreementsStandfirst: (count: number): string =>
    `${formFor(count, {
      none: 'No point is on record yet on which our sources differ.',
      one: 'One point on which our sources differ.',
      other: `${numberInWordsCapital(count)} points on which our sources differ.`,
    })} Every version stands, with its sources; we say which one we use and why.`,
  ourReading: 'Our reading:',
  versionUsed: 'We use this:',
  topics: 'What they are about',
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
  openSource: 'Open the page',
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
  /** A source by publisher and title. */
  publisherAndTitle: (publisher: string, title: string): string => `${publisher}, ${title}`,
  publisherAndDate: (publisher: string, published: string): string => `${publisher}, ${published}`,
  /** What a list says of a source after its title; a primary one is marked as such. */
  sourceFacts: (published: string, kind: string | undefined, read: string, origin: string | undefined): string =>
    [published, kind && withSmall(kind), read, origin && `carries ${origin}`].filter(Boolean).join(', '),
  sourceDescription: (published: string, kind: string, uses: number, site: string): string =>
    `${published}. ${kind}. ${formFor(uses, {
      none: `Read, and used nowhere on ${site}.`,
      one: `What on ${site} rests on it, in one place.`,
      other: `What on ${site} rests on it, in ${numberInWords(uses)} places.`,
    })}`,
  sourcePage: {
    title: (title: string, publisher: string): string => `${title} (${publisher})`,
    kindAndRead: (kind: string, read: string): string => `${kind}, ${read}`,
    published: (date: string, note: string | undefined): string => (note === undefined ? date : `${date} (${note})`),
    sentence: (publisher: string, title: string, published: string): string => `${publisher}: ${title} (${published}).`,
  },
  publisher: 'Publisher',
  published: 'Published',
  language: 'Language',
  origin: 'Carries',
  read: 'Read',
  address: 'Address',
} as const;
