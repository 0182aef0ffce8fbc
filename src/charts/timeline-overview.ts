import { startOfDate, yearOf, type CalendarDate } from '#model/calendar-date.ts';
import type { TimelineItem, TimelineThread } from './timeline.ts';
import { newYear, type TimeAxis } from './time-axis.ts';

/** One thread as a row of columns; places are shares of the width, heights shares of the row. */
export interface OverviewRow {
  readonly thread: TimelineThread;
  readonly columns: readonly { readonly x: number; readonly height: number; readonly count: number }[];
}

/** A year on the axis of the overview. */
export interface OverviewYear {
  readonly x: number;
  readonly year: number;
  readonly date: CalendarDate;
  /** True where its word fits on the narrowest screen as well. */
  readonly fitsNarrow: boolean;
}

/** All events on one strip, ready to draw. */
export interface PlacedOverview {
  readonly rows: readonly OverviewRow[];
  readonly years: readonly OverviewYear[];
  /** Width of a column, as a share. */
  readonly column: number;
}

/** So many columns share the width: fine enough to aim at a month of a full year, coarse enough to see on a phone. */
const COLUMNS = 148;
/** The height of a column of one event. */
const LEAST = 0.45;
/** The least widths of the strip, and the room a year's word takes, in pixels. */
const NARROW = 284;
const WIDE = 640;
const YEAR_ROOM = 34;

/** Counts the events of each thread in columns of one width; the fullest column of all is as high as its row. */
export function placeOverview(events: readonly TimelineItem[], threads: readonly TimelineThread[], axis: TimeAxis): PlacedOverview {
  const columnOf = ({ date }: TimelineItem): number => Math.min(COLUMNS - 1, Math.floor(axis.share(startOfDate(date)) * COLUMNS));
  const counted = threads.flatMap((thread) => {
    const own = events.filter((event) => event.thread === thread.id);
    return own.length === 0 ? [] : [{ thread, counts: [...Map.groupBy(own, columnOf)].sort(([a], [b]) => a - b) }];
  });
  const most = Math.max(1, ...counted.flatMap(({ counts }) => counts.map(([, own]) => own.length)));
  return {
    column: 1 / COLUMNS,
    years: placeYears(events, axis),
    rows: counted.map(({ thread, counts }) => ({
      thread,
      columns: counts.map(([column, own]) => ({
        x: column / COLUMNS,
        height: LEAST + (1 - LEAST) * Math.sqrt((own.length - 1) / Math.max(1, most - 1)),
        count: own.length,
      })),
    })),
  };
}

/** The years that have events: the later ones first on a narrow screen, and on a wide one those that leave them room. */
function placeYears(events: readonly TimelineItem[], { share }: TimeAxis): readonly OverviewYear[] {
  const years = [...new Set(events.map(({ date }) => yearOf(date)))].sort((a, b) => b - a);
  const places = years.map((year) => ({ year, x: share(newYear(year)), date: String(year).padStart(4, '0') as CalendarDate }));
  const narrow = withRoom(places, NARROW, []);
  return withRoom(places, WIDE, narrow)
    .map((place) => ({ ...place, fitsNarrow: narrow.includes(place) }))
    .sort((a, b) => a.x - b.x);
}

/** The places kept, and of the others each that is far enough from all before it and from the edge. */
function withRoom<Place extends { readonly x: number }>(places: readonly Place[], width: number, kept: readonly Place[]): readonly Place[] {
  const isFree = (x: number, others: readonly Place[]): boolean =>
    (1 - x) * width >= YEAR_ROOM && others.every((other) => Math.abs(other.x - x) * width >= YEAR_ROOM);
  return places.reduce((all, place) => (isFree(place.x, all) ? [...all, place] : all), kept);
}
