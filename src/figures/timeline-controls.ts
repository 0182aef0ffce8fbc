import type { Element } from 'hast';
import { timeAxis } from '#charts/time-axis.ts';
import { placeOverview } from '#charts/timeline-overview.ts';
import { drawOverview } from '#drawings/timeline-overview.ts';
import { yearOf } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Thread } from '#model/thread.ts';
import { words } from '#words/words.ts';

/** Months since the year 0, the last one not included. */
interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

/** What a reader of the timeline can choose from, and the strip to choose on. */
export interface TimelineControls {
  readonly whole: MonthSpan;
  /** Threads with events. */
  readonly threads: readonly { readonly thread: Thread; readonly count: number }[];
  /** Everything, and the years before, of and after the summit, as far as there are any. */
  readonly spans: readonly (MonthSpan & { readonly name: string })[];
  readonly strip: Element;
}

/** The choices that the records of a timeline leave. */
export function timelineControls({ summit, events, threads }: Corpus): TimelineControls {
  const axis = timeAxis(events.map(({ date }) => date));
  const whole = { from: axis.firstYear * 12, to: axis.endYear * 12 };
  const year = yearOf(summit.date);
  const texts = words.timelineView;
  const spans = [
    { name: texts.all(axis.firstYear, axis.endYear - 1), ...whole },
    { name: texts.before(year), from: whole.from, to: year * 12 },
    { name: texts.during(year), from: year * 12, to: (year + 1) * 12 },
    { name: texts.after(year), from: (year + 1) * 12, to: whole.to },
  ];
  return {
    whole,
    threads: threads
      .map((thread) => ({ thread, count: events.filter((event) => event.thread === thread.id).length }))
      .filter(({ count }) => count > 0),
    spans: spans.filter(({ from, to }) => from < to && from >= whole.from && to <= whole.to),
    strip: drawOverview(placeOverview(events, threads, axis), ({ date }) => date),
  };
}
