import type { Agreement } from './agreement.ts';
import { logIds, type Article } from './article.ts';
import { compareCalendarDates, isWhollyBefore, type CalendarDate } from './calendar-date.ts';
import { compareText } from './compare-text.ts';
import type { Corpus } from './corpus.ts';
import type { TimelineEvent } from './event.ts';
import { groupByEach } from './group-by-each.ts';
import { recordsWithIds } from './lookup.ts';
import { onceFor } from './once.ts';
import { statedSteps, type StatedStep } from './state.ts';
import type { Summit } from './summit.ts';

/** Something that became different, in the world or on the site, with the date the records give it. */
export type Change = { readonly date: CalendarDate } & (
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'update'; readonly article: Article; readonly place: string; readonly text: string }
  | { readonly kind: 'correction'; readonly article: Article; readonly place: string; readonly wrong: string; readonly right: string }
  | { readonly kind: 'step'; readonly agreement: Agreement; readonly stated: StatedStep }
  | { readonly kind: 'event'; readonly event: TimelineEvent }
);

/** Every change the records tell of, newest first. An event on the day of a step of its own agreement is that step; what is only planned is no change. */
export const changesOf: (corpus: Corpus) => readonly Change[] = onceFor(tellChanges);

function tellChanges(corpus: Corpus): readonly Change[] {
  const { articles, agreements, summit } = corpus;
  const changes: readonly Change[] = [
    ...articles.flatMap(changesOfArticle),
    ...agreements.flatMap((agreement) => stepsOf(agreement, summit)),
    ...eventsBesideSteps(corpus).map((event) => ({ kind: 'event' as const, date: event.date, event })),
  ];
  return changes
    .filter(({ date }) => !isWhollyBefore(summit.searchedAt, date))
    .toSorted((a, b) => compareCalendarDates(b.date, a.date) || compareText(nameOf(a), nameOf(b)));
}

/** The events that are no step of their own agreements: one on the day of such a step is told by it. */
export function eventsBesideSteps({ agreements, events }: Pick<Corpus, 'agreements' | 'events'>): readonly TimelineEvent[] {
  return events.filter(
    (event) => !recordsWithIds(agreements, event.agreements).some(({ history }) => history.some(({ date }) => date === event.date)),
  );
}

/** The changes of one agreement: its steps, its other events, and what changed in articles that tell of it. */
export function changesOfAgreement(changes: readonly Change[], id: string): readonly Change[] {
  return changesByAgreement(changes).get(id) ?? [];
}

const changesByAgreement = onceFor((changes: readonly Change[]) => groupByEach(changes, agreementsOf));

/** The ids of the agreements a change belongs to. */
function agreementsOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'step':
      return [change.agreement.id];
    case 'event':
      return change.event.agreements;
    default:
      return change.article.agreements;
  }
}

/** The changes of one thread: its events, the steps of agreements they belong to, and what changed in articles that tell of them. */
export function changesOfThread(changes: readonly Change[], id: string, { events }: Pick<Corpus, 'events'>): readonly Change[] {
  const own = events.filter(({ thread }) => thread === id);
  const agreements = new Set(own.flatMap((event) => event.agreements));
  const ids = new Set(own.map((event) => event.id));
  return changes.filter((change) => {
    switch (change.kind) {
      case 'step':
        return agreements.has(change.agreement.id);
      case 'event':
        return ids.has(change.event.id);
      default:
        return change.article.events.some((event) => ids.has(event));
    }
  });
}

function changesOfArticle(article: Article): readonly Change[] {
  const updateIds = logIds(article, 'updates');
  const correctionIds = logIds(article, 'corrections');
  return [
    { kind: 'article', date: article.publishedAt, article },
    ...article.updates.map(({ date, text }, index) => ({ kind: 'update' as const, date, article, place: updateIds[index] ?? '', text })),
    ...article.corrections.map(({ date, wrong, right }, index) => ({
      kind: 'correction' as const,
      date,
      article,
      place: correctionIds[index] ?? '',
      wrong,
      right,
    })),
  ];
}

function stepsOf(agreement: Agreement, summit: Summit): readonly Change[] {
  return statedSteps(agreement, summit).map((stated) => ({ kind: 'step', date: stated.step.date, agreement, stated }));
}

/** What a change is told apart by, where dates are the same. */
function nameOf(change: Change): string {
  switch (change.kind) {
    case 'step':
      return `${change.agreement.id} ${change.stated.id}`;
    case 'event':
      return change.event.id;
    case 'article':
      return change.article.id;
    default:
      return `${change.article.id} ${change.place}`;
  }
}
