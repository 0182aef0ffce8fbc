import { bodyFile, seenIn } from '#markdown/seen.ts';
import type { Agreement } from '#model/agreement.ts';
import type { Article } from '#model/article.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import type { MarkdownBody } from '#model/citation.ts';
import type { Claim } from '#model/claim.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Disagreement } from '#model/disagreement.ts';
import type { TimelineEvent } from '#model/event.ts';
import type { Series } from '#model/series.ts';
import type { Source } from '#model/source.ts';
import type { Summit } from '#model/summit.ts';
import type { Term } from '#model/term.ts';
import type { Thread } from '#model/thread.ts';

/** A body with text, no citation, no link and nothing wrong. */
export const plainBody: MarkdownBody = seenIn(bodyFile('', {}));

/** Four short answers that rest on one source. */
function answers(source: string): Agreement['answers'] {
  const answer = (text: string): Agreement['answers']['is'] => ({ text, sources: [source] });
  return { is: answer('A deal.'), stands: answer('It was signed.'), matters: answer('It lasts.'), unknown: answer('Its price.') };
}

/** A government's own text. */
export const statement: Source = {
  id: 'mea-2021-12-06-statement',
  publisher: 'Ministry of External Affairs',
  title: 'Joint statement',
  titleFrom: 'page',
  url: 'https://mea.example/statement',
  published: parseCalendarDate('2021-12-06'),
  language: 'en',
  kind: 'primary',
  read: 'whole',
};

/** A newspaper's report. */
export const report: Source = {
  id: 'hindu-2021-12-07-report',
  publisher: 'The Hindu',
  title: 'What was signed',
  titleFrom: 'page',
  url: 'https://hindu.example/report',
  published: parseCalendarDate('2021-12-07'),
  language: 'en',
  kind: 'news',
  read: 'opening',
};

/** A newspaper's later report. */
export const laterReport: Source = {
  ...report,
  id: 'hindu-2023-02-01-rifles',
  title: 'The first rifles',
  url: 'https://hindu.example/rifles',
  published: parseCalendarDate('2023-02-01'),
};

/** A text that was given to us, has no address, and bears nothing. */
export const interview: Source = {
  id: 'interview-2021-12-03',
  publisher: 'A reader',
  title: 'An interview',
  titleFrom: 'description',
  published: 'unknown',
  language: 'ru',
  kind: 'other',
  read: 'supplied',
  unused: 'It says nothing that others do not.',
};

/** Signed at the summit and seen again later. */
export const rifles: Agreement = {
  id: 'ak-203-rifles',
  title: 'Rifles made in India',
  label: 'AK-203 rifles',
  kind: 'contract',
  level: 'government',
  sector: 'defence',
  parties: { india: ['Ministry of Defence'], russia: [] },
  counted: 'inside',
  countedSources: ['mea-2021-12-06-statement'],
  atSummit: 'signed',
  inShort: 'a deal that lasts',
  answers: answers('hindu-2021-12-07-report'),
  value: { text: 'Over 600,000 rifles', sources: ['hindu-2021-12-07-report'] },
  history: [
    { date: parseCalendarDate('2021-12-06'), status: 'signed', text: 'Signed in New Delhi.', sources: ['mea-2021-12-06-statement'] },
    { date: parseCalendarDate('2023'), status: 'under-way', text: 'The first rifles were made.', sources: ['hindu-2023-02-01-rifles'] },
  ],
  aliases: [],
  sources: ['mea-2021-12-06-statement'],
  body: { ...plainBody, citations: [{ source: 'mea-2021-12-06-statement', line: 30, column: 12 }] },
};

/** Signed at the summit, counted by no source, not heard of again. */
export const oil: Agreement = {
  id: 'oil-supply',
  title: 'Crude oil for 2022',
  label: 'Oil 2022',
  kind: 'contract',
  level: 'company',
  sector: 'energy',
  parties: {},
  counted: 'not-stated',
  countedSources: [],
  atSummit: 'signed',
  inShort: 'a deal that lasts',
  answers: answers('hindu-2021-12-07-report'),
  history: [
    { date: parseCalendarDate('2021-12-06'), status: 'signed', text: 'Signed in New Delhi.', sources: ['hindu-2021-12-07-report'] },
    { date: parseCalendarDate('2026-11'), status: 'no-trace', text: 'We found nothing later.', sources: ['hindu-2021-12-07-report'] },
  ],
  aliases: [],
  sources: ['hindu-2021-12-07-report'],
  body: { ...plainBody, citations: [{ source: 'hindu-2021-12-07-report', line: 28, column: 40 }] },
};

/** Expected at the summit and not signed. */
export const relos: Agreement = {
  id: 'relos-logistics',
  title: 'Logistics for each other’s forces',
  label: 'RELOS',
  kind: 'contract',
  level: 'government',
  sector: 'defence',
  parties: { india: ['Ministry of Defence'] },
  counted: 'outside',
  countedSources: ['hindu-2021-12-07-report'],
  atSummit: 'expected-not-signed',
  inShort: 'a deal that lasts',
  answers: answers('hindu-2021-12-07-report'),
  history: [{ date: parseCalendarDate('2021-12-06'), status: 'put-off', text: 'It was not signed.', sources: ['hindu-2021-12-07-report'] }],
  aliases: [],
  sources: ['hindu-2021-12-07-report'],
  body: { ...plainBody, citations: [{ source: 'hindu-2021-12-07-report', line: 26, column: 8 }] },
};

export const article: Article = {
  id: 'the-summit-in-brief',
  headline: 'The summit in brief',
  kicker: 'Explained',
  standfirst: 'What was signed, and what was not.',
  order: 1,
  question: 'What was signed?',
  keyPoints: [
    { lead: 'Rifles were signed.', sources: ['mea-2021-12-06-statement'] },
    { lead: 'Oil was signed.', sources: ['hindu-2021-12-07-report'] },
    { lead: 'Logistics were not.', text: 'They came later.', sources: ['hindu-2021-12-07-report'] },
  ],
  known: [
    { text: 'Rifles were signed.', sources: ['mea-2021-12-06-statement'] },
    { text: 'Oil was signed.', sources: ['hindu-2021-12-07-report'] },
  ],
  unknown: [
    { text: 'What the rifles cost.', sources: ['mea-2021-12-06-statement'] },
    { text: 'Who signed for the oil.', sources: ['hindu-2021-12-07-report'] },
  ],
  publishedAt: parseCalendarDate('2026-11-22'),
  agreements: ['ak-203-rifles', 'relos-logistics'],
  events: ['2021-12-06-summit-meets'],
  updates: [],
  corrections: [],
  body: {
    ...plainBody,
    citations: [
      { source: 'mea-2021-12-06-statement', line: 20, column: 15 },
      { source: 'hindu-2021-12-07-report', locator: 'p. 4', line: 22, column: 31 },
    ],
    links: [
      { kind: 'agreement', id: 'ak-203-rifles', line: 20, column: 1 },
      { kind: 'event', id: '2021-12-06-summit-meets', line: 20, column: 60 },
      { kind: 'term', id: 'relos', line: 22, column: 1 },
      { kind: 'article', id: 'the-summit-in-brief', line: 24, column: 1 },
      { kind: 'source', id: 'interview-2021-12-03', line: 24, column: 40 },
      { kind: 'disagreement', id: 'how-many-rifles', line: 26, column: 1 },
      { kind: 'claim', id: 'claim-one', line: 26, column: 50 },
      { kind: 'count', id: 'documented', words: 'one', line: 28, column: 1 },
      { kind: 'value', id: 'ak-203-rifles.signed', words: '6 December 2021', line: 28, column: 30 },
    ],
  },
};

/** An event known to the day. */
export const summitDay: TimelineEvent = {
  id: '2021-12-06-summit-meets',
  title: 'The leaders meet in New Delhi',
  date: parseCalendarDate('2021-12-06'),
  thread: 'summit',
  weight: 'headline',
  agreements: ['ak-203-rifles', 'oil-supply'],
  sources: ['mea-2021-12-06-statement'],
  body: plainBody,
};

/** An event known to the year. */
export const factoryYear: TimelineEvent = {
  id: '2023-rifles-made',
  title: 'The first rifles are made',
  date: parseCalendarDate('2023'),
  thread: 'after',
  weight: 'detail',
  agreements: ['ak-203-rifles'],
  sources: ['hindu-2021-12-07-report', 'hindu-2023-02-01-rifles'],
  body: plainBody,
};

export const summitThread: Thread = { id: 'summit', title: 'The summit', label: 'The summit', order: 1, body: plainBody };
export const afterThread: Thread = { id: 'after', title: 'After the summit', label: 'After 2021', order: 2, body: plainBody };

export const term: Term = {
  id: 'relos',
  title: 'RELOS',
  longForm: 'Reciprocal Exchange of Logistics',
  aliases: [],
  sources: ['hindu-2021-12-07-report'],
  body: plainBody,
};

export const disagreement: Disagreement = {
  id: 'how-many-rifles',
  question: 'How many rifles?',
  versions: [
    { text: 'Six hundred thousand.', sources: ['mea-2021-12-06-statement'] },
    { text: 'Seven hundred thousand.', sources: ['hindu-2021-12-07-report'] },
  ],
  reading: 'Over 600,000.',
  why: 'Both agree on that much.',
  agreements: ['ak-203-rifles'],
  events: ['2021-12-06-summit-meets'],
};

export const firstClaim: Claim = {
  id: 'claim-one',
  number: 1,
  speaker: 'An envoy',
  said: 'An envoy said that all was signed.',
  verdict: 'contradicted',
  why: 'Logistics were not.',
  sources: ['hindu-2021-12-07-report'],
};
export const secondClaim: Claim = {
  ...firstClaim,
  id: 'claim-two',
  number: 2,
  said: 'An envoy said that rifles were signed.',
  verdict: 'confirmed',
};

export const trade: Series = {
  id: 'trade',
  rows: [
    {
      period: '2021',
      measure: 'trade',
      value: 12.3,
      unit: 'bn USD',
      basis: 'reported',
      sources: ['mea-2021-12-06-statement', 'hindu-2021-12-07-report'],
      note: '',
    },
  ],
};

export const summit: Summit = {
  name: 'The 28',
  strapline: 'a summit, explained',
  description: 'What came of it.',
  url: 'https://the28.example',
  contact: 'mailto:desk@the28.example',
  title: 'The summit of 6 December 2021',
  date: parseCalendarDate('2021-12-06'),
  place: 'New Delhi',
  sides: [
    { id: 'india', name: 'India' },
    { id: 'russia', name: 'Russia' },
  ],
  announced: 4,
  searchedAt: parseCalendarDate('2026-11'),
  articleWords: { least: 1, most: 1300 },
  sectors: [
    { id: 'defence', name: 'Defence' },
    { id: 'energy', name: 'Energy' },
  ],
  levels: [
    { id: 'government', name: 'Between governments' },
    { id: 'company', name: 'Between companies' },
  ],
  kinds: [{ id: 'contract', name: 'Contract' }],
  statuses: [
    { id: 'put-off', name: 'Put off', meaning: 'Expected and not signed.', tone: 'deferred' },
    { id: 'signed', name: 'Signed', meaning: 'Both sides signed it.', tone: 'agreed' },
    { id: 'under-way', name: 'Under way', meaning: 'Work is documented.', tone: 'active' },
    { id: 'no-trace', name: 'No public trace', meaning: 'We found nothing.', tone: 'silent' },
  ],
  front: {
    headline: 'They announced {announced}. We can document {documented}.',
    standfirst: 'What was signed.',
    points: [
      { lead: 'One.', text: '{Words unidentified} are unknown.', sources: ['mea-2021-12-06-statement'] },
      { lead: 'Two.', text: 'Two.', sources: ['hindu-2021-12-07-report'] },
      { lead: 'Three.', text: 'Three.', sources: ['hindu-2021-12-07-report'] },
    ],
  },
  search: { questions: [{ text: 'Which agreements are on record?', page: 'agreements' }], spellings: {} },
  dataVersions: [{ version: '1.0.0', date: parseCalendarDate('2026-11'), text: 'First edition.' }],
  series: [{ id: 'trade', name: 'A series' }],
  publisher: { writes: 'The desk', pays: 'Readers', ties: 'None', wrong: 'By haste', licence: 'CC BY 4.0' },
  about: [
    {
      heading: 'How we count the {announced}',
      id: 'how-we-count',
      paragraphs: ['{words put-off} were put off.'],
      sources: ['hindu-2021-12-07-report'],
    },
  ],
};

/** A small corpus in which every rule holds; a test breaks one thing in it. */
export const soundCorpus: Corpus = {
  summit,
  articles: [article],
  agreements: [rifles, oil, relos],
  events: [summitDay, factoryYear],
  threads: [summitThread, afterThread],
  sources: [statement, report, laterReport, interview],
  terms: [term],
  disagreements: [disagreement],
  claims: [firstClaim, secondClaim],
  series: [trade],
  lanes: [],
  balances: [],
  matrices: [],
  maps: [],
  trends: [],
};
