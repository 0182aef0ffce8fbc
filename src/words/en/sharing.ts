import { countOf, formats, numberInWordsCapital } from './grammar.ts';
import { totalInWords } from './ledger-words.ts';

const { formFor, withSmall } = formats;

/** What is sent, embedded and fed. */
export const sharing = {
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
    claim: (said: string, verdict: string, date: string): string => `${said} Checked: ${withSmall(verdict)}, sources to ${date}.`,
    disagreement: (question: string, versions: number, date: string): string =>
      `${question} ${numberInWordsCapital(versions)} ${formFor(versions, { one: 'version', other: 'versions' })}, sources to ${date}.`,
    page: (title: string, site: string, date: string): string => `${title} (${site}, evidence to ${date}).`,
    chart: (title: string, date: string): string => `${title} (evidence to ${date}).`,
    chartStory: (story: string): string => `From: ${story}`,
    updated: 'Updated',
    sources: (count: number): string => `${countOf(count, 'source', 'sources')}.`,
    cardVersions: (count: number): string => `${numberInWordsCapital(count)} ${formFor(count, { one: 'version', other: 'versions' })}`,
    cardTo: (date: string): string => `sources to ${date}`,
    cardOutside: (announced: number): string => `not tied to ${totalInWords(announced)}`,
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
    named: (label: string, text: string): string => `${label}: ${text}.`,
    dates: (dates: readonly string[]): string => `${dates.join('. ')}.`,
    sources: (documents: number, voices: string): string => `${countOf(documents, 'document', 'documents')}: ${voices}.`,
  },
} as const;
