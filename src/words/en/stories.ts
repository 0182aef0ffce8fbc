import { countOf, formats, numberInWords } from './grammar.ts';

const { formatNumber, formFor, withCapital, withSmall } = formats;

/** Articles, what changed in them, and what was corrected. */
export const stories = {
  storyInParts: 'The story, in parts',
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
    `${countOf(sources, 'source', 'sources')}, ${formFor(sources, {
      one: primary === 0 ? 'not primary' : 'primary',
      other: `${primary === 0 ? 'none' : formatNumber(primary)} of them primary`,
    })}`,
  contents: 'In this story',
  findings: { known: 'What we know', unknown: 'What we don’t know' },
  nextStory: 'Next in this order',
  fromTheStart: 'That was the last. From the start',
  allSources: (count: number): string =>
    formFor(count, { none: 'No source', one: 'The source', other: `All ${formatNumber(count)} sources` }),
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
  correctionsStandfirst: 'Where we were wrong: what stood there, and what is right.',
  correctionsNone: 'No correction has been needed yet. Tell us when you find an error.',
  termsOfPage: 'Words used here',
  correction: (wrong: string, right: string): string => `This article said: ${wrong} Right is: ${right}`,
  related: 'The agreements in this story',
  relatedEvents: 'What happened when',
  wholeThread: 'More in the timeline',
  sourcesOfPage: 'Sources',
  /** What the text says of a source beside its number. */
  citedHere: (remarks: readonly string[]): string => `Cited here: ${remarks.join('; ')}.`,
  theStory: 'The story',
} as const;
