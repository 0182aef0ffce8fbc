import type { Agreement } from './agreement.ts';
import { logOf, type Article } from './article.ts';
import { compareCalendarDates, isWhollyBefore, parseCalendarDate, type CalendarDate } from './calendar-date.ts';
import { eventsBesideSteps } from './changes.ts';
import { compareText } from './compare-text.ts';
import type { Corpus } from './corpus.ts';
import type { TimelineEvent } from './event.ts';
import { stateRuns } from './state-runs.ts';
import type { AgreementState, StatedStep } from './state.ts';
import { searchStatusOf } from './summit.ts';

/** Something that became different: an agreement took another state, an event to know happened, an article was brought up to date. */
export type StateChange = { readonly date: CalendarDate; readonly id: string } & (
  | { readonly kind: 'state'; readonly agreement: Agreement; readonly from: AgreementState | undefined; readonly stated: StatedStep }
  | { readonly kind: 'event'; readonly event: TimelineEvent }
  | { readonly kind: 'update'; readonly article: Article; readonly text: string }
);

/** The changes of a month, or of a year where the month is not known. */
export interface MonthOfChanges {
  readonly month: CalendarDate;
  readonly changes: readonly StateChange[];
}

/** What changed, by month, newest first. A search that found nothing changes nothing; an event on the day of a step of its own agreement is told by the step. */
export function changesByMonth(corpus: Corpus): readonly MonthOfChanges[] {
  const changes = [
    ...corpus.agreements.flatMap((agreement) => changesOfState(agreement, corpus)),
    ...toldEvents(corpus),
    ...updates(corpus),
  ];
  const past = changes.filter(({ date }) => !isWhollyBefore(corpus.summit.searchedAt, date));
  const newestFirst = past.toSorted((a, b) => compareCalendarDates(b.date, a.date) || compareText(a.id, b.id));
  return [...Map.groupBy(newestFirst, ({ date }) => date.slice(0, 7))].map(([month, own]) => ({
    month: parseCalendarDate(month),
    changes: own,
  }));
}

function changesOfState(agreement: Agreement, { summit }: Pick<Corpus, 'summit'>): readonly StateChange[] {
  return stateRuns(agreement, summit).flatMap(({ state, steps: [stated] }, place, runs) =>
    state.status === searchStatusOf(summit)
      ? []
      : [
          {
            kind: 'state' as const,
            date: stated.step.date,
            id: `${agreement.id}-${stated.id}`,
            agreement,
            from: runs[place - 1]?.state,
            stated,
          },
        ],
  );
}

function toldEvents(corpus: Corpus): readonly StateChange[] {
  return eventsBesideSteps(corpus)
    .filter(({ weight }) => weight === 'headline')
    .map((event) => ({ kind: 'event', date: event.date, id: event.id, event }));
}

function updates({ articles }: Pick<Corpus, 'articles'>): readonly StateChange[] {
  return logOf(articles, 'updates').map(({ date, text, article }, place) => ({
    kind: 'update',
    date,
    id: `update-${article.id}-${place}`,
    article,
    text,
  }));
}
