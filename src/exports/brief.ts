import { sourceIdsOfAgreement, type Agreement } from '#model/agreement.ts';
import { sourceIdsOfArticle, type Article } from '#model/article.ts';
import type { Corpus } from '#model/corpus.ts';
import { recordsWithIds } from '#model/lookup.ts';
import { countIndependent } from '#model/source.ts';
import { latestState, statedSteps } from '#model/state.ts';
import { urls } from '#urls.ts';
import { agreementFacts, type AgreementFact } from '#words/agreement-facts.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';

/** A brief stays below this many characters, so that it can be pasted into a chat. */
export const BRIEF_LENGTH = 1000;

/** An agreement in a few dated lines of plain text: what it is, where it stands, what happened at the summit, why it matters, its parties, how it got there, its sources and address. */
export function agreementBrief(agreement: Agreement, corpus: Corpus, origin: URL): string {
  const { summit } = corpus;
  const { since, evidence } = stateInWords(latestState(agreement, summit), summit);
  const own = new Set([...agreement.body.citations.map(({ source }) => source), ...sourceIdsOfAgreement(agreement)]);
  const facts = agreementFacts(agreement, summit).filter(({ isKnown }) => isKnown);
  const told = (field: AgreementFact['field']): string =>
    facts
      .filter((fact) => fact.field === field)
      .map(({ name, value }) => words.briefs.named(name, value))
      .join(' ');
  const earlier = statedSteps(agreement, summit)
    .slice(0, -1)
    .toReversed()
    .map(({ step, state, isChange }) =>
      words.briefs.step(formatCalendarDate(step.date), isChange ? stateInWords(state, summit).status : undefined, step.text),
    );
  return fitted(
    [
      agreement.title,
      agreement.answers.is.text,
      words.states.told(since, evidence, agreement.answers.stands.text),
      words.briefs.summit(
        formatCalendarDate(summit.date),
        words.atSummitWords[agreement.atSummit],
        words.counted(summit.announced),
        words.countedWords[agreement.counted],
      ),
    ],
    [
      agreement.answers.matters.text,
      words.labelled(words.answers.unknown, agreement.answers.unknown.text),
      ...[told('parties'), told('value')].filter((line) => line !== ''),
      ...(agreement.doubt ? [agreement.doubt] : []),
      ...earlier,
    ],
    ending([...own], urls.agreement(agreement.id), corpus, origin),
  );
}

/** An article in a few dated lines of plain text: its standfirst, its key points, its sources and address. */
export function articleBrief(article: Article, corpus: Corpus, origin: URL): string {
  const dates = [
    words.publishedOn(formatCalendarDate(article.publishedAt)),
    ...(article.updatedAt ? [words.updatedOn(formatCalendarDate(article.updatedAt))] : []),
  ];
  return fitted(
    [article.headline, words.briefs.dates(dates), article.standfirst],
    article.keyPoints.map(({ lead, text }) => `– ${[lead, text].filter(Boolean).join(' ')}`),
    ending(sourceIdsOfArticle(article), urls.article(article.id), corpus, origin),
  );
}

function ending(sourceIds: readonly string[], path: string, { summit, sources }: Corpus, origin: URL): readonly string[] {
  const { independent, primary } = countIndependent(recordsWithIds(sources, sourceIds));
  return [
    words.briefs.sources(sourceIds.length, words.independent(independent, primary)),
    words.labelled(summit.name, new URL(path, origin).href),
  ];
}

/** The lines a brief needs, with as many of the others between them as fit, in their order; the first that does not fit ends them. */
function fitted(start: readonly string[], others: readonly string[], end: readonly string[]): string {
  const textWith = (count: number): string => `${[...start, ...others.slice(0, count), ...end].join('\n')}\n`;
  let count = 0;
  while (count < others.length && textWith(count + 1).length < BRIEF_LENGTH) count += 1;
  return textWith(count);
}
