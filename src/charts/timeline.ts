import { scaleUtc, type ScaleTime } from 'd3';
import { endOfDate, precisionOf, startOfDate, yearOf, type DatePrecision } from '#model/calendar-date.ts';
import type { TimelineEvent } from '#model/event.ts';
import type { Thread } from '#model/thread.ts';
import { yearTicks, type PlacedTick } from './axis.ts';
import { textWidth, wrapText } from './frame.ts';

/** How large to draw, in pixels; `label` is the width kept for the names of the lanes. */
export interface TimelineSettings {
  readonly width: number;
  readonly label: number;
  readonly fontSize: number;
  /** Widest a mark's label may be; as much is kept free on the right, so that a label never has to turn back. */
  readonly labelWidth: number;
}

/** An event as a mark: a point for a day, a span for a month or a year. */
export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly precision: DatePrecision;
  readonly x: number;
  /** Length of the span; 0 for a day. */
  readonly extent: number;
  readonly y: number;
  /** The lines of its label; none for a detail. */
  readonly lines: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
}

/** A thread as a lane. */
export interface PlacedLane {
  readonly thread: Thread;
  readonly y: number;
  readonly height: number;
  readonly baseline: number;
  readonly events: readonly PlacedEvent[];
}

/** The timeline, ready to draw. */
export interface PlacedTimeline {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly ticks: readonly PlacedTick[];
  readonly lanes: readonly PlacedLane[];
  readonly x: ScaleTime<number, number>;
  /** The first year drawn at full width, where earlier ones are drawn closer together. */
  readonly breakYear?: number;
}

const HEAD = 26;
const BASE = 20;
const LANE_GAP = 18;
const LABEL_GAP = 6;

/** Places events in lanes by thread; the labels of headline events stack under their lane's line so that none overlap. */
export function placeTimeline(events: readonly TimelineEvent[], threads: readonly Thread[], settings: TimelineSettings): PlacedTimeline {
  const { width, label } = settings;
  const { x, breakYear } = timeScale(events, label, width - settings.labelWidth);
  let top = HEAD;
  const lanes = threads.flatMap((thread): PlacedLane[] => {
    const own = events.filter((event) => event.thread === thread.id);
    if (own.length === 0) return [];
    const baseline = top + BASE / 2;
    const placed = placeLane(own, baseline, x, settings);
    const bottom = Math.max(baseline + BASE, ...placed.map((mark) => mark.labelY + mark.lines.length * lineHeight(settings)));
    const lane = { thread, y: top, height: bottom - top, baseline, events: placed };
    top = bottom + LANE_GAP;
    return [lane];
  });
  return {
    width,
    height: top - LANE_GAP + 4,
    left: label,
    ticks: yearTicks(x),
    lanes,
    x,
    ...(breakYear === undefined ? {} : { breakYear }),
  };
}

/** The share of events that may lie before a break, and the share of the width their years then get. */
const EARLY_SHARE = 0.12;
const EARLY_WIDTH = 0.1;

/** A time scale over whole years. Where a few early events would squeeze all others, the years before them are drawn closer together. */
function timeScale(
  events: readonly TimelineEvent[],
  left: number,
  right: number,
): { readonly x: PlacedTimeline['x']; readonly breakYear?: number } {
  const [first, last] = yearsAround(events);
  const years = events.map(({ date }) => yearOf(date)).sort((a, b) => a - b);
  const breakYear = years[Math.floor(years.length * EARLY_SHARE)] ?? first;
  const isSqueezed = breakYear - first > (last - first) / 3;
  if (!isSqueezed)
    return {
      x: scaleUtc()
        .domain([newYear(first), newYear(last)])
        .range([left, right]),
    };
  const x = scaleUtc()
    .domain([newYear(first), newYear(breakYear), newYear(last)])
    .range([left, left + (right - left) * EARLY_WIDTH, right]);
  return { x, breakYear };
}

/** The year of the first event and the one after the last; 2000 and 2001 when there are none. */
function yearsAround(events: readonly TimelineEvent[]): readonly [number, number] {
  const years = events.map(({ date }) => yearOf(date));
  return years.length === 0 ? [2000, 2001] : [Math.min(...years), Math.max(...years) + 1];
}

function newYear(year: number): Date {
  return new Date(Date.UTC(year, 0));
}

function lineHeight({ fontSize }: TimelineSettings): number {
  return Math.round(fontSize * 1.25);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Labels are placed from the latest event to the earliest: each hangs from its mark to the right, so its stem meets no later label, and it keeps clear of later stems. */
function placeLane(
  events: readonly TimelineEvent[],
  baseline: number,
  x: PlacedTimeline['x'],
  settings: TimelineSettings,
): readonly PlacedEvent[] {
  const taken: Box[] = [];
  return events
    .toReversed()
    .map((event) => {
      const precision = precisionOf(event.date);
      const left = x(startOfDate(event.date));
      const extent = precision === 'day' ? 0 : x(endOfDate(event.date)) - left;
      const mark = { event, precision, x: left, extent, y: baseline };
      if (event.weight === 'detail') return { ...mark, lines: [], labelX: left, labelY: baseline };
      const lines = wrapText(event.title, settings.labelWidth, settings.fontSize);
      const right = left + Math.max(...lines.map((line) => textWidth(line, settings.fontSize))) + LABEL_GAP;
      const height = lines.length * lineHeight(settings);
      const top = freeTop({ left, right }, baseline + BASE / 2 + 2, height, taken);
      const stem = { left: left - 1, right: left + 1, top: baseline, bottom: top };
      taken.push({ left: left - LABEL_GAP, right, top, bottom: top + height + LABEL_GAP }, stem);
      return { ...mark, lines, labelX: left, labelY: top };
    })
    .toReversed();
}

/** The highest place under `from` where a label of this height meets no other label and no stem. */
function freeTop({ left, right }: Pick<Box, 'left' | 'right'>, from: number, height: number, taken: readonly Box[]): number {
  const candidates = [from, ...taken.map(({ bottom }) => bottom)].filter((top) => top >= from).sort((a, b) => a - b);
  const isFree = (top: number): boolean =>
    taken.every((box) => right <= box.left || left >= box.right || top + height + LABEL_GAP <= box.top || top >= box.bottom);
  return candidates.find(isFree) ?? from;
}
