import type { Agreement } from '#model/agreement.ts';
import type { Corpus } from '#model/corpus.ts';
import { countCorpus, fillCounts } from '#model/counts.ts';
import type { Section } from '#model/section.ts';
import { latestState, statedSteps } from '#model/state.ts';
import { wordOf } from '#model/summit.ts';
import { compact } from '#search/fold.ts';
import type { Entry, SearchType } from '#search/vocabulary.ts';
import { footerNavigation } from '#site.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, formatPublished, numberInWords, words } from '#words/en.ts';
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

/** The sections of the records that have bodies, by collection and id. */
export type SectionsOf = (collection: 'articles' | 'agreements' | 'events' | 'terms', id: string) => readonly Section[];

/** What readers can look for by name: every record but sources and claims, every section of an article and of the page about the site. */
export function searchEntries(corpus: Corpus, sectionsOf: SectionsOf): readonly Entry[] {
  const { summit, agreements, articles, events, threads, terms } = corpus;
  const fill = (text: string): string => fillCounts(text, countCorpus(corpus), numberInWords);
  const bare = { names: [], related: [] } as const;
  return [
    ...agreements.map((agreement) => ({
      type: 'agreement' as const,
      url: urls.agreement(agreement.id),
      title: agreement.title,
      detail: stateInWords(latestState(agreement, summit), summit).since,
      names: namesOf(agreement.title, [agreement.label, ...agreement.aliases]),
      related: [...partiesOf(agreement), wordOf(summit.sectors, agreement.sector).name, words.searching.anyAgreement],
    })),
    ...articles.flatMap((article) => [
      {
        ...bare,
        type: 'article' as const,
        url: urls.article(article.id),
        title: article.headline,
        detail: article.kicker,
        names: [article.kicker],
      },
      ...sectionsOf('articles', article.id).flatMap(({ heading }) =>
        heading
          ? [
              {
                ...bare,
                type: 'article' as const,
                url: `${urls.article(article.id)}#${heading.id}`,
                title: heading.text,
                detail: article.headline,
              },
            ]
          : [],
      ),
    ]),
    ...events.map((event) => ({
      ...bare,
      type: 'event' as const,
      url: urls.event(event.id),
      title: event.title,
      detail: formatCalendarDate(event.date),
    })),
    ...terms.map((term) => ({
      type: 'term' as const,
      url: urls.term(term.id),
      title: term.title,
      // The first clause tells the term apart; the whole stands in the full text.
      detail: textOf(sectionsOf('terms', term.id)).split(/[,;] /)[0] ?? '',
      names: namesOf(term.title, [...(term.longForm ? [term.longForm] : []), ...term.aliases]),
      related: [],
    })),
    ...footerNavigation.map(({ name, url }) => ({ ...bare, type: 'page' as const, url, title: name, detail: summit.name })),
    ...summit.series.map(({ id, name }) => ({
      ...bare,
      type: 'page' as const,
      url: `${urls.figures}#${id}`,
      title: name,
      detail: words.figuresHead,
    })),
    ...threads.map(({ id, title, label }) => ({
      ...bare,
      type: 'page' as const,
      url: urls.thread(id),
      title,
      detail: words.timelineHead,
      names: [label],
    })),
    ...summit.about.map(({ id, heading }) => ({
      ...bare,
      type: 'page' as const,
      url: `${urls.about}#${id}`,
      title: fill(heading),
      detail: words.about,
    })),
  ];
}

/** Every place of the site with its whole text. */
export function searchRecords(corpus: Corpus, sectionsOf: SectionsOf): readonly SearchRecord[] {
  const { summit, agreements, articles, events, terms, sources, disagreements, claims } = corpus;
  const fill = (text: string): string => fillCounts(text, countCorpus(corpus), numberInWords);
  return [
    ...agreements.flatMap((agreement) => agreementRecords(agreement, corpus, textOf(sectionsOf('agreements', agreement.id)))),
    ...articles.flatMap((article) =>
      sectionsOf('articles', article.id).map(({ heading, text }) => ({
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
      text: [textOf(sectionsOf('events', event.id)), event.doubt].join(' '),
    })),
    ...terms.map((term) => ({
      type: 'term' as const,
      url: urls.term(term.id),
      title: term.title,
      where: term.longForm ?? '',
      text: textOf(sectionsOf('terms', term.id)),
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
      text: `${speaker}. ${why}`,
    })),
    ...sources.map((source) => ({
      type: 'source' as const,
      url: urls.source(source.id),
      title: source.title,
      where: `${source.publisher}, ${formatPublished(source.published)}`,
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

function textOf(sections: readonly Section[]): string {
  return sections.map(({ text }) => text).join(' ');
}
