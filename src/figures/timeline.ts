import type { Element } from 'hast';
import { timeAxis } from '#charts/time-axis.ts';
import { placeOverview } from '#charts/timeline-overview.ts';
import { placeTimeline, timelineSettings, wholeSpan, type PlacedTimeline } from '#charts/timeline.ts';
import { fluid } from '#drawings/across.ts';
import { drawOverviewStill } from '#drawings/timeline-overview.ts';
import { textsOf } from '#drawings/timeline-data.ts';
import { drawTimeline, drawTimelineStill } from '#drawings/timeline.ts';
import { precisionOf, yearOf } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import type { TimelineEvent } from '#model/event.ts';
import type { Thread } from '#model/thread.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, formatNumber, formFor, words } from '#words/words.ts';
import { columnsOf, STILL_WIDTH, type ChartFigure, type FigureRow } from './figure.ts';
import { TIMELINE_ID, timelineData } from './timeline-data.ts';

/** The least width each drawing is for; it grows to that of the next. */
const WIDTHS = { phone: 284, tablet: 640, desk: 936 };

/** Every event in lanes by thread. */
export function timelineFigure(corpus: Corpus): ChartFigure | undefined {
  const { summit, events, threads } = corpus;
  if (events.length === 0) return undefined;
  const axis = timeAxis(events.map(({ date }) => date));
  const texts = textsOf(timelineData(corpus), formatNumber, formFor);
  const place = (width: number): PlacedTimeline =>
    placeTimeline(events, threads, axis, wholeSpan(axis), timelineSettings(width), summit.date);
  const draw = (width: number): Element => drawTimeline(place(width), fluid, texts);
  const rows = events.map((event) => rowOf(event, threads));
  return {
    id: TIMELINE_ID,
    title: titleOf(events, yearOf(summit.date)),
    reading: words.timelineView.reading(axis.isUneven),
    summary: summaryOf(events, threads),
    sources: [...new Set(rows.flatMap(({ sources }) => sources))],
    story: urls.timeline,
    table: { columns: columnsOf(['date', 'known_to', 'event', 'thread'], words.timelineView.columns), rows },
    drawings: [
      { when: 'phone', tree: draw(WIDTHS.phone) },
      { when: 'tablet', tree: draw(WIDTHS.tablet) },
      { when: 'desk', tree: draw(WIDTHS.desk) },
    ],
    // The fonts of the pictures have no sign for a difference between sources; the table and the page say it.
    still: drawTimelineStill(place(STILL_WIDTH), { ...texts, isDisputed: () => false }),
    cardStill: drawOverviewStill(placeOverview(events, threads, axis), ({ date }) => date, STILL_WIDTH),
  };
}

/** How many events fall in the year of the summit, before it and after it. */
function titleOf(events: readonly TimelineEvent[], year: number): string {
  const years = events.map(({ date }) => yearOf(date));
  const count = (isOne: (each: number) => boolean): number => years.filter(isOne).length;
  return words.timelineView.title(
    count((each) => each === year),
    events.length,
    year,
    count((each) => each < year),
    count((each) => each > year),
  );
}

function rowOf(event: TimelineEvent, threads: readonly Thread[]): FigureRow {
  return {
    id: event.id,
    cells: [
      { text: formatCalendarDate(event.date, 'short') },
      { text: words.timelineView.precision[precisionOf(event.date)] },
      { text: event.title, url: urls.event(event.id) },
      { text: threads.find(({ id }) => id === event.thread)?.title ?? event.thread },
    ],
    sources: event.sources,
  };
}

/** Each thread with its years and its fullest one, and how many dates are vague. */
function summaryOf(events: readonly TimelineEvent[], threads: readonly Thread[]): string {
  const parts = threads.flatMap(({ id, title }) => {
    const years = events.filter(({ thread }) => thread === id).map(({ date }) => yearOf(date));
    const counts = [...Map.groupBy(years, (year) => year)].map(([year, own]) => ({ year, count: own.length }));
    const [most] = counts.toSorted((a, b) => b.count - a.count || a.year - b.year);
    if (!most) return [];
    return [words.timelineView.summaryPart(title, years.length, Math.min(...years), Math.max(...years), most.year, most.count)];
  });
  return words.timelineView.summary(parts, events.filter(({ date }) => precisionOf(date) !== 'day').length);
}
