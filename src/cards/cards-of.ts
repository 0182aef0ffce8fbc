import { figureById, figuresOf } from '#figures/all.ts';
import { asOfDate } from '#figures/as-of.ts';
import type { ChartFigure } from '#figures/figure.ts';
import { isTiedToTotal, sourceIdsOfAgreement, type Agreement } from '#model/agreement.ts';
import { sourceIdsOfArticle, type Article } from '#model/article.ts';
import { yearDate, type CalendarDate } from '#model/calendar-date.ts';
import type { Claim } from '#model/claim.ts';
import type { Corpus } from '#model/corpus.ts';
import { countCorpus, fillCounts } from '#model/counts.ts';
import { sourceIdsOfDisagreement, type Disagreement } from '#model/disagreement.ts';
import type { TimelineEvent } from '#model/event.ts';
import { knowledgeGroups, newestEvidence, newestOfSources } from '#model/ledger.ts';
import { stateRuns } from '#model/state-runs.ts';
import { latestState, type AgreementState } from '#model/state.ts';
import { searchStatusOf, wordOf, type Summit } from '#model/summit.ts';
import type { CardCollection } from '#urls.ts';
import { firstSentence, formatCalendarDate, numberInWords, upperCase, words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';
import type { Card, CardSquare, CardStep } from './card.ts';

/** A card with the record it stands for, which is also its address. */
export interface RecordCard {
  readonly collection: CardCollection;
  readonly id: string;
  readonly card: Card;
}

/** The drawing of a chart as a card shows it. */
export type DrawingOf = (figure: ChartFigure) => NonNullable<Card['drawing']>;

/** A card for every record that has a page of its own to be sent, and one for the site. */
export function cardsOf(corpus: Corpus, drawingOf: DrawingOf): readonly RecordCard[] {
  const make = makerOf(corpus, drawingOf);
  const of = <Record_ extends { readonly id: string }>(
    collection: Exclude<CardCollection, 'charts' | 'site'>,
    records: readonly Record_[],
    cardOf: (make: CardMaker, record: Record_) => Card,
  ): readonly RecordCard[] => records.map((record) => ({ collection, id: record.id, card: cardOf(make, record) }));
  return [
    { collection: 'site', id: 'front', card: siteCard(make) },
    ...of('articles', corpus.articles, articleCard),
    ...of('agreements', corpus.agreements, agreementCard),
    ...of('events', corpus.events, eventCard),
    ...of('claims', corpus.claims, claimCard),
    ...of('disagreements', corpus.disagreements, disagreementCard),
  ];
}

/** A card for every chart, with its drawing. */
export function chartCardsOf(corpus: Corpus, drawingOf: DrawingOf): readonly RecordCard[] {
  const { sourceLine } = makerOf(corpus, drawingOf);
  return figuresOf(corpus).map((figure) => ({
    collection: 'charts',
    id: figure.id,
    card: {
      kicker: kickerOf(corpus.summit.title),
      title: figure.title,
      source: sourceLine(figure.sources, asOfDate(figure, corpus)),
      siteName: corpus.summit.name,
      squares: [],
      drawing: drawingOf(figure),
    },
  }));
}

/** What the cards of one corpus have in common. */
interface CardMaker {
  readonly corpus: Corpus;
  readonly drawingOf: DrawingOf;
  readonly newest: CalendarDate;
  /** The squares with those of some agreements lit. */
  readonly lit: (agreements: readonly string[], as?: 'lit' | 'told') => readonly CardSquare[];
  /** The source line of a card that rests on some documents. */
  readonly sourceLine: (ids: readonly string[], newest?: CalendarDate) => string;
  /** The newest date of some documents, in words. */
  readonly sourcesTo: (ids: readonly string[]) => string;
}

function makerOf(corpus: Corpus, drawingOf: DrawingOf): CardMaker {
  const [frame] = knowledgeGroups(corpus);
  const newest = newestEvidence(corpus);
  const newestOf = (ids: readonly string[]): CalendarDate => newestOfSources(corpus, ids);
  return {
    corpus,
    drawingOf,
    newest,
    lit: (agreements, as = 'lit') =>
      (frame?.squares ?? []).map(({ agreement }) =>
        agreement === undefined ? 'unidentified' : agreements.includes(agreement.id) ? as : 'documented',
      ),
    sourceLine: (ids, shown) => words.chart.asOfLine(new Set(ids).size, formatCalendarDate(shown ?? newestOf(ids), 'short')),
    sourcesTo: (ids) => words.sharing.cardTo(formatCalendarDate(newestOf(ids))),
  };
}

/** The source line of a card that says how new its sources are already. */
const sourcesOf = (ids: readonly string[]): string => words.sharing.sources(new Set(ids).size);
const kickerOf = (...parts: readonly string[]): string => upperCase(parts.join(' · '));

function siteCard({ corpus, newest, lit }: CardMaker): Card {
  const { summit, sources } = corpus;
  return {
    kicker: kickerOf(summit.title),
    title: fillCounts(summit.front.headline, countCorpus(corpus), numberInWords),
    state: { name: words.newestEvidence, date: formatCalendarDate(newest) },
    source: sourcesOf(sources.filter(({ unused }) => unused === undefined).map(({ id }) => id)),
    siteName: summit.name,
    squares: lit(
      corpus.agreements.map(({ id }) => id),
      'told',
    ),
  };
}

/** An article shows the first chart it places; one that places none, the agreements it tells of. */
function articleCard({ corpus, drawingOf, lit, sourceLine }: CardMaker, article: Article): Card {
  const chart = article.body.charts[0]?.id;
  return {
    kicker: kickerOf(article.kicker),
    title: article.headline,
    line: firstSentence(article.standfirst),
    source: sourceLine(sourceIdsOfArticle(article)),
    siteName: corpus.summit.name,
    ...(chart === undefined
      ? { squares: lit(article.agreements, 'told') }
      : { squares: [], drawing: drawingOf(figureById(corpus, chart)) }),
  };
}

function agreementCard({ corpus: { summit }, lit, sourceLine }: CardMaker, agreement: Agreement): Card {
  const state = latestState(agreement, summit);
  const { status, date, evidence } = stateInWords(state, summit, 'short');
  // How new its evidence is, the source line says; where nothing was found, when we looked stands beside the status.
  const beside = date ?? evidence;
  const ids = [...sourceIdsOfAgreement(agreement), ...agreement.body.citations.map(({ source }) => source)];
  const runs = stateRuns(agreement, summit);
  return {
    kicker: kickerOf(
      wordOf(summit.sectors, agreement.sector).name,
      isTiedToTotal(agreement) ? words.typeNames.agreement : words.sharing.cardOutside(summit.announced),
    ),
    isOutside: !isTiedToTotal(agreement),
    title: agreement.title,
    state: { name: status, ...(beside && { date: beside }), tone: wordOf(summit.statuses, state.status).tone },
    source: state.searchedAt ? sourcesOf(ids) : sourceLine(ids),
    siteName: summit.name,
    // A single state stands under the title already.
    ...(runs.length > 1 ? { squares: [], steps: runs.map((run) => stepOf(run.state, summit)) } : { squares: lit([agreement.id]) }),
  };
}

/** A state with the year it was reached; of a search that found nothing the state under the title says the dates. */
function stepOf({ status, since }: AgreementState, summit: Summit): CardStep {
  const { name, tone } = wordOf(summit.statuses, status);
  return { name, tone, ...(since && status !== searchStatusOf(summit) && { year: formatCalendarDate(yearDate(since)) }) };
}

function eventCard({ corpus: { summit, threads }, lit, sourceLine }: CardMaker, event: TimelineEvent): Card {
  return {
    kicker: kickerOf(wordOf(threads, event.thread).title),
    title: event.title,
    state: { name: formatCalendarDate(event.date) },
    source: sourceLine(event.sources),
    siteName: summit.name,
    squares: lit(event.agreements),
  };
}

function claimCard({ corpus: { summit }, lit, sourcesTo }: CardMaker, claim: Claim): Card {
  return {
    kicker: kickerOf(words.sharing.claimOf(claim.speaker)),
    title: claim.said,
    state: { name: words.verdicts[claim.verdict], date: sourcesTo(claim.sources) },
    source: sourcesOf(claim.sources),
    siteName: summit.name,
    squares: lit([]),
  };
}

function disagreementCard({ corpus: { summit }, lit, sourcesTo }: CardMaker, disagreement: Disagreement): Card {
  const ids = sourceIdsOfDisagreement(disagreement);
  return {
    kicker: kickerOf(words.sharing.differ),
    title: disagreement.question,
    state: { name: words.sharing.cardVersions(disagreement.versions.length), date: sourcesTo(ids) },
    source: sourcesOf(ids),
    siteName: summit.name,
    squares: lit(disagreement.agreements),
  };
}
