import { figuresOf } from '#figures/all.ts';
import { answersOf, latestStep, type Agreement } from '#model/agreement.ts';
import type { Corpus } from '#model/corpus.ts';
import { countCorpus, fillCounts } from '#model/counts.ts';
import { recordWithId } from '#model/lookup.ts';
import type { MarkdownBody } from '#model/citation.ts';
import { pastYears } from '#model/past.ts';
import { latestState, statedSteps } from '#model/state.ts';
import { wordOf, type Summit } from '#model/summit.ts';
import { compact } from '#search/fold.ts';
import type { Place } from '#search/answer.ts';
import type { Entry, Line, SearchType, Vocabulary } from '#search/vocabulary.ts';
import { footerNavigation } from '#site.ts';
import { urls } from '#urls.ts';
import { pageNames, publisherNames, questionWords } from '#words/asking.ts';
import { firstSentence, formatCalendarDate, formatPublished, numberInWords, words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';

/** One place of the site as the search engine indexes it. */
export interface SearchRecord {
  readonly type: SearchType;
  readonly url: string;
  readonly title: string;
  /** The section of the page, or another fact that tells it from its like. */
  readonly where: string;
  readonly text: string;
}

/** What readers can look for, and how they put their questions. */
export function searchVocabulary(corpus: Corpus): Vocabulary {
  const { smallWords, spellings, asking } = questionWords;
  return {
    entries: searchEntries(corpus),
    spellings: { ...spellings, ...corpus.summit.search.spellings },
    smallWords,
    asking,
  };
}

/** The questions that the search offers before a letter is typed, each with the address that answers it. */
export function questionsToTry({ search }: Summit): readonly Place[] {
  return search.questions.map((question) => ({ title: question.text, url: answerUrl(question) }));
}

function answerUrl(question: Summit['search']['questions'][number]): string {
  if ('agreement' in question) return urls.agreement(question.agreement);
  return 'article' in question ? urls.article(question.article) : urls[question.page];
}

/** What readers can look for: every record but sources, every section of an article and of the page about the site, every sector, every page. */
function searchEntries(corpus: Corpus): readonly Entry[] {
  const { summit, agreements, articles, events, terms, disagreements, claims } = corpus;
  return [
    ...agreements.map((agreement) => ({
      type: 'agreement' as const,
      url: urls.agreement(agreement.id),
      title: agreement.title,
      detail: stateInWords(latestState(agreement, summit), summit).since,
      names: namesOf(agreement.title, [agreement.label, ...agreement.aliases]),
      related: [...partiesOf(agreement), wordOf(summit.sectors, agreement.sector).name, words.searching.anyAgreement],
      lines: answersOf(agreement).map(({ question, text, sources }) => ({
        label: words.answers[question],
        text,
        by: [...new Set(sources.map((id) => recordWithId(corpus.sources, id).publisher))].join(', '),
      })),
    })),
    ...articles.flatMap((article) => [
      {
        ...BARE,
        type: 'article' as const,
        url: urls.article(article.id),
        title: article.headline,
        detail: article.kicker,
        names: [article.kicker, ...(article.aliases ?? [])],
        lines: [lineOf(article.standfirst)],
      },
      ...article.body.sections.flatMap(({ heading }) =>
        heading ? [{ ...BARE, type: 'article' as const, url: `${urls.article(article.id)}#${heading.id}`, title: heading.text }] : [],
      ),
    ]),
    ...events.map((event) => ({
      ...BARE,
      type: 'event' as const,
      url: urls.event(event.id),
      title: event.title,
      detail: formatCalendarDate(event.date),
      names: event.aliases ?? [],
    })),
    ...terms.map((term) => ({
      ...BARE,
      type: 'term' as const,
      url: urls.term(term.id),
      title: term.title,
      names: namesOf(term.title, [...(term.longForm ? [term.longForm] : []), ...term.aliases]),
      lines: [lineOf(firstSentence(textOf(term)))],
    })),
    ...disagreements.map(({ id, question, reading }) => ({
      ...BARE,
      type: 'disagreement' as const,
      url: urls.disagreement(id),
      title: question,
      lines: [lineOf(reading)],
    })),
    ...claims.map(({ id, said, verdict, why }) => ({
      ...BARE,
      type: 'claim' as const,
      url: urls.claim(id),
      title: said,
      lines: [lineOf(firstSentence(why), words.verdicts[verdict])],
    })),
    ...pageEntries(corpus),
  ];
}

const BARE = { detail: '', names: [], related: [], lines: [] } as const;

function lineOf(text: string, label = ''): Line {
  return { label, text, by: '' };
}

/** The pages that are no records: sectors, lists, figures, threads, the page about the site and its sections. */
function pageEntries(corpus: Corpus): readonly Entry[] {
  const { summit, threads } = corpus;
  const fill = (text: string): string => fillCounts(text, countCorpus(corpus), numberInWords);
  const page = { ...BARE, type: 'page' as const };
  return [
    ...listEntries('sector', summit.sectors, corpus),
    ...listEntries('status', summit.statuses, corpus),
    ...footerNavigation.map(({ name, url }) => ({
      ...page,
      url,
      title: name,
      detail: summit.name,
      names: namesOfPage(url, summit),
      lines: url === urls.agreements ? [lineOf(fill(summit.front.headline))] : [],
    })),
    ...pastYears(corpus).map((year) => ({
      ...page,
      url: urls.agreementsAt(year),
      title: words.past.title(year),
      detail: words.ledgerTitle,
    })),
    ...summit.series.map(({ id, name }) => ({ ...page, url: `${urls.figures}#${id}`, title: name, detail: words.figuresHead })),
    ...figuresOf(corpus).map(({ id, title }) => ({ ...page, url: urls.chartPage(id), title, detail: words.figuresHead })),
    ...threads.map(({ id, title, label }) => ({ ...page, url: urls.thread(id), title, detail: words.timelineHead, names: [label] })),
    ...Object.entries(publisherNames(summit)).map(([field, names]) => {
      const fact = field as keyof Summit['publisher'];
      const lines = [lineOf(fill(summit.publisher[fact]))];
      return { ...page, url: `${urls.about}#${fact}`, title: words.publisherFacts[fact], detail: words.about, names, lines };
    }),
    ...summit.about.map(({ id, heading, aliases, paragraphs }) => ({
      ...page,
      url: `${urls.about}#${id}`,
      title: fill(heading),
      detail: words.about,
      names: aliases ?? [],
      lines: [lineOf(firstSentence(fill(paragraphs[0] ?? '')))],
    })),
  ];
}

/** As many agreements of a list are told with what they are or what came of them. */
const FEW = 4;

/** The lists of agreements that share a sector or their latest status. */
function listEntries(facet: 'sector' | 'status', values: Summit['sectors'], { summit, agreements }: Corpus): readonly Entry[] {
  return values.flatMap((value) => {
    const own = agreements.filter((agreement) => (facet === 'sector' ? agreement.sector : latestStep(agreement).status) === value.id);
    if (own.length === 0) return [];
    const told = own.map(({ label, inShort }) => (own.length > FEW ? label : words.labelled(label, inShort)));
    return [
      {
        ...BARE,
        type: 'page' as const,
        url: urls.facet(facet, value.id),
        title: words.ledger.facetTitle(facet, value, summit.announced),
        detail: words.facetCount(own.length),
        names: [value.name, ...words.searching.ofKind(value.name)],
        related: summit.sides.map(({ name }) => name),
        lines: [lineOf(`${told.join('; ')}.`)],
      },
    ];
  });
}

/** What readers call a page of the foot. */
function namesOfPage(url: string, summit: Summit): readonly string[] {
  const byName = Object.entries(pageNames(summit));
  return byName.find(([name]) => urls[name as keyof ReturnType<typeof pageNames>] === url)?.[1] ?? [];
}

/** Every place of the site with its whole text. */
export function searchRecords(corpus: Corpus): readonly SearchRecord[] {
  const { summit, agreements, articles, events, terms, sources, disagreements, claims } = corpus;
  const fill = (text: string): string => fillCounts(text, countCorpus(corpus), numberInWords);
  return [
    ...agreements.flatMap((agreement) => agreementRecords(agreement, corpus, textOf(agreement))),
    ...articles.flatMap((article) =>
      article.body.sections.map(({ heading, text }) => ({
        type: 'article' as const,
        url: heading ? `${urls.article(article.id)}#${heading.id}` : urls.article(article.id),
        title: article.headline,
        where: heading?.text ?? '',
        text: heading ? text : [article.standfirst, ...article.keyPoints.flatMap(({ lead, text: point }) => [lead, point]), text].join(' '),
      })),
    ),
    ...events.map((event) => ({
      type: 'event' as const,
      url: urls.event(event.id),
      title: event.title,
      where: formatCalendarDate(event.date),
      text: [textOf(event), event.doubt].join(' '),
    })),
    ...terms.map((term) => ({
      type: 'term' as const,
      url: urls.term(term.id),
      title: term.title,
      where: term.longForm ?? '',
      text: textOf(term),
    })),
    ...disagreements.map(({ id, question, versions, reading, why }) => ({
      type: 'disagreement' as const,
      url: urls.disagreement(id),
      title: question,
      where: '',
      text: [...versions.map(({ text }) => text), reading, why].join(' '),
    })),
    ...claims.map(({ id, said, why, speaker, verdict }) => ({
      type: 'claim' as const,
      url: urls.claim(id),
      title: said,
      where: words.verdicts[verdict],
      text: words.addresses.claimDescription(speaker, why),
    })),
    ...sources.map((source) => ({
      type: 'source' as const,
      url: urls.source(source.id),
      title: source.title,
      where: words.publisherAndDate(source.publisher, formatPublished(source.published)),
      text: [source.publisher, source.origin, source.note].filter(Boolean).join('. '),
    })),
    ...summit.about.map(({ id, heading, paragraphs }) => ({
      type: 'page' as const,
      url: `${urls.about}#${id}`,
      title: fill(heading),
      where: words.about,
      text: paragraphs.map(fill).join(' '),
    })),
  ];
}

function agreementRecords(agreement: Agreement, { summit }: Corpus, text: string): readonly SearchRecord[] {
  const { id, title, officialTitle, value, doubt } = agreement;
  const url = urls.agreement(id);
  const facts = [text, doubt, officialTitle, value?.text, ...partiesOf(agreement)].filter(Boolean);
  const steps = statedSteps(agreement, summit).map(({ step, state, isChange }) =>
    words.briefs.step(formatCalendarDate(step.date), isChange ? stateInWords(state, summit).status : undefined, step.text),
  );
  return [
    { type: 'agreement', url, title, where: '', text: facts.join(' ') },
    { type: 'agreement', url: `${url}#history`, title, where: words.history, text: steps.join(' ') },
  ];
}

function partiesOf({ parties }: Agreement): readonly string[] {
  return Object.values(parties).flat();
}

/** Other names without those that the search cannot tell from the title or an earlier one: “S400” and “S-400”. */
function namesOf(title: string, names: readonly string[]): readonly string[] {
  const seen = new Set([compact(title)]);
  return names.filter((name) => !seen.has(compact(name)) && seen.add(compact(name)));
}

/** The whole text of a body. */
function textOf({ body }: { readonly body: MarkdownBody }): string {
  return body.sections.map(({ text }) => text).join(' ');
}
