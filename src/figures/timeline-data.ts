import { timeAxis } from '#charts/time-axis.ts';
import type { TimelineData } from '#drawings/timeline-data.ts';
import { precisionOf } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import { touchedBy } from '#model/disagreement.ts';
import { changesByMonth } from '#model/state-changes.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, nameOfMonth, words } from '#words/words.ts';
import { drawingNames } from './figure.ts';

/** What the timeline is called, and the id of its parts. */
export const TIMELINE_ID = 'timeline';

/** What the timeline of all events is drawn from. */
export function timelineData(corpus: Corpus): TimelineData {
  const { summit, events, threads, disagreements } = corpus;
  const { firstYear, endYear } = timeAxis(events.map(({ date }) => date));
  const disputed = touchedBy(disagreements, 'events');
  const texts = words.timelineView;
  return {
    first: firstYear * 12,
    end: endYear * 12,
    day: summit.date,
    names: drawingNames(TIMELINE_ID),
    list: urls.timeline,
    threads: threads
      .filter(({ id }) => events.some(({ thread }) => thread === id))
      .map(({ id, title, label }) => ({ id, title, label, url: urls.thread(id) })),
    events: events.map(({ id, title, date, thread, weight }) => ({
      id,
      title,
      date,
      thread,
      weight,
      url: urls.event(id),
      name: texts.name(formatCalendarDate(date), words.knownTo[precisionOf(date)], title, disputed.has(id)),
      dateInWords: formatCalendarDate(date),
      isDisputed: disputed.has(id),
    })),
    changes: changesByMonth(corpus)
      .flatMap(({ changes }) =>
        changes.flatMap((change) => (change.kind === 'state' ? [{ date: change.date, agreement: change.agreement.id }] : [])),
      )
      .reverse(),
    months: Array.from({ length: 12 }, (_, index) => ({ name: nameOfMonth(index, 'long'), label: nameOfMonth(index, 'short') })),
    says: {
      rule: texts.rule,
      count: texts.count,
      sum: texts.sum,
      all: texts.allShown(events.length),
      some: texts.someShown(events.length),
      none: texts.nothing,
      undrawn: texts.undrawn,
      month: texts.monthOfYear,
      months: texts.monthsFromTo,
      threads: texts.ofThreads,
      span: texts.spanTitle,
      changed: texts.spanChanged,
    },
  };
}
