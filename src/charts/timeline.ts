import { endOfDate, precisionOf, startOfDate, type CalendarDate, type DatePrecision } from '#model/calendar-date.ts';
import type { TimelineEvent } from '#model/event.ts';
import type { Thread } from '#model/thread.ts';
import { textWidth } from './frame.ts';
import { newYear, type TimeAxis } from './time-axis.ts';
import { placeLabels, rowsOf, type PlacedLabel } from './timeline-labels.ts';

/** What a timeline shows of an event. */
export type TimelineItem = Pick<TimelineEvent, 'id' | 'title' | 'date' | 'thread' | 'weight'>;
/** What a timeline shows of a thread. */
export type TimelineThread = Pick<Thread, 'id' | 'title' | 'label'>;

/** A stretch of time, its end not included. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The same as shares of an axis. */
export interface Shares {
  readonly from: number;
  readonly to: number;
}

/** How large to draw, in pixels. */
export interface TimelineSettings {
  readonly width: number;
  /** Most rows of labels a lane may have; a label that finds no room in them is left out. */
  readonly rows: number;
  /** Most marks that may stand over one another; further ones are counted in a sum. */
  readonly levels: number;
}

/** An event as a mark: a point for a day, a span for a month or a year. */
export interface PlacedMark {
  readonly item: TimelineItem;
  readonly precision: DatePrecision;
  readonly x: number;
  /** Length of the span; 0 for a day. */
  readonly extent: number;
  readonly y: number;
  /** Nothing for a detail, and where there is no room. */
  readonly label?: MarkLabel;
}

/** The label of a mark, each line with its foot, and the stem it hangs from. */
export interface MarkLabel {
  readonly anchor: PlacedLabel['anchor'];
  readonly x: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

/** Events that would stand too high, as their number. */
export interface PlacedSum {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** A thread as a lane; all heights count from its own top. */
export interface PlacedLane {
  readonly thread: TimelineThread;
  /** Its title, or its label where that has no room. */
  readonly name: string;
  readonly top: number;
  readonly height: number;
  /** The foot of the lane's name: above the line at the left, or over all marks where they leave no room there. */
  readonly nameY: number;
  readonly baseline: number;
  /** In order of date. */
  readonly marks: readonly PlacedMark[];
  readonly sums: readonly PlacedSum[];
  /** Events in the span, and in all. */
  readonly shown: number;
  readonly total: number;
}

/** A lane wherever it stands. */
export type LooseLane = Omit<PlacedLane, 'top'>;
/** The room a lane takes. */
export type LaneRoom = Pick<PlacedLane, 'baseline' | 'height'>;

/** A year or a month on the axis. */
export interface TimelineTick {
  readonly x: number;
  readonly date: CalendarDate;
  readonly isYear: boolean;
}

/** Time along the width, ready to draw. */
export interface PlacedTime {
  readonly width: number;
  /** Height of the axis above the lanes. */
  readonly head: number;
  readonly ticks: readonly TimelineTick[];
  /** Where the day to remember lies, if it lies in the span, and on which side its words have room. */
  readonly rule?: { readonly x: number; readonly anchor: 'start' | 'end' };
}

/** The timeline, ready to draw. */
export interface PlacedTimeline extends PlacedTime {
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
}

/** The size of labels, and the height of one line of them. */
export const LABEL_SIZE = 12;
const NAME_SIZE = 13;
export const LINE_HEIGHT = 15;
/** Room left and right for marks at the very ends. */
export const EDGE = 6;
/** From one mark to the one above it. */
export const PITCH = 9;

const HEAD = 36;
const LEAST_LABELLED = 560;
const MOST_ROWS = 24;
const NAME_HEIGHT = 18;

const SUM_HEIGHT = 15;
const SUM_WIDTH = 40;
const LABEL_DROP = 7;
/** From the top of a line of text to its foot. */
const LABEL_FOOT = 11;
const LANE_GAP = 9;
const LEAST_SPAN = 3;
const TICK_ROOM = 34;
const MONTH_ROOM = 30;

/** Places the events of a span in lanes by thread: marks stand on a line, those of one time over one another, labels hang from it. */
export function placeTimeline(
  events: readonly TimelineItem[],
  threads: readonly TimelineThread[],
  axis: TimeAxis,
  span: Span,
  settings: TimelineSettings,
  day?: CalendarDate,
): PlacedTimeline {
  const byThread = Map.groupBy(events, ({ thread }) => thread);
  let top = HEAD;
  const lanes = threads.flatMap((thread): PlacedLane[] => {
    const own = byThread.get(thread.id) ?? [];
    if (own.length === 0) return [];
    const lane = { top, ...placeLane(thread, own, axis, span, settings) };
    top += lane.height;
    return [lane];
  });
  return { ...placeTime(axis, span, settings.width, day), height: top, lanes };
}

/** Places the years, the months where they have room, and the day to remember if it lies in the span. */
export function placeTime(axis: TimeAxis, span: Span, width: number, day?: CalendarDate): PlacedTime {
  const x = placesIn(axis, span, width);
  const at = day && isIn(span)({ date: day }) ? x(startOfDate(day)) : undefined;
  return {
    width,
    head: HEAD,
    ticks: placeTicks(axis, { from: axis.share(span.from), to: axis.share(span.to) }, width),
    ...(at === undefined ? {} : { rule: { x: at, anchor: at > width * 0.75 ? ('end' as const) : ('start' as const) } }),
  };
}

/** How to draw for a width: labels from a tablet on, marks alone below. */
export function timelineSettings(width: number): TimelineSettings {
  return { width, rows: width < LEAST_LABELLED ? 0 : MOST_ROWS, levels: 24 };
}

/** The whole of an axis. */
export function wholeSpan({ firstYear, endYear }: TimeAxis): Span {
  return { from: newYear(firstYear), to: newYear(endYear) };
}

/** True for what may have happened in a span. */
export function isIn({ from, to }: Span): (item: Pick<TimelineItem, 'date'>) => boolean {
  return ({ date }) => startOfDate(date) < to && endOfDate(date) > from;
}

/** From a date to its place, in pixels; what lies outside the span is kept at its edge. */
function placesIn({ share }: TimeAxis, { from, to }: Span, width: number): (date: Date) => number {
  const place = placeShares({ from: share(from), to: share(to) }, width);
  return (date) => place(share(date));
}

function placeShares({ from, to }: Shares, width: number): (share: number) => number {
  const stretch = (width - 2 * EDGE) / (to - from);
  return (share) => Math.min(width - EDGE, Math.max(EDGE, EDGE + (share - from) * stretch));
}

/** Places one lane: of all events of its thread those of the span. While it moves it gets no lower than it was. */
export function placeLane(
  thread: TimelineThread,
  events: readonly TimelineItem[],
  axis: TimeAxis,
  span: Span,
  settings: TimelineSettings,
  least: LaneRoom = { baseline: 0, height: 0 },
): LooseLane {
  const x = placesIn(axis, span, settings.width);
  const shown = events.filter(isIn(span)).map((item) => placeMark(item, x, settings.width));
  const name = settings.width < LEAST_LABELLED ? thread.label : thread.title;
  const beside = stack(shown, settings.levels, { left: 0, right: nameWidth(name, events.length) });
  const isNameAlone = beside.tooHigh.length > 0;
  const { stacked, tooHigh } = isNameAlone ? stack(shown, settings.levels) : beside;
  const sums = sumUp(tooHigh, settings.width);
  const highest = Math.max(0, ...stacked.map(({ level }) => level));
  const stackHeight = highest * PITCH + PITCH / 2 + (sums.length > 0 ? SUM_HEIGHT : 0);
  const baseline = Math.max(
    least.baseline,
    isNameAlone ? NAME_HEIGHT + stackHeight : Math.max(NAME_HEIGHT + PITCH / 2, stackHeight + PITCH / 2),
  );
  const labelTop = baseline + LABEL_DROP;
  const { marks, rows } = hangLabels(stacked, labelTop, settings);
  const height = (rows > 0 ? labelTop + rows * LINE_HEIGHT : baseline + PITCH / 2) + LANE_GAP;
  return {
    thread,
    name,
    total: events.length,
    shown: shown.length,
    height: Math.max(least.height, height),
    nameY: isNameAlone ? NAME_HEIGHT - 6 : baseline - PITCH,
    baseline,
    sums: sums.map((sum) => ({ ...sum, y: NAME_HEIGHT + SUM_HEIGHT - 4 })),
    marks: marks.map(({ level, ...mark }) => ({ ...mark, y: baseline - level * PITCH })),
  };
}

/** Hangs the titles of the events to know below the line, as far as there are rows for them. */
function hangLabels(
  stacked: readonly StackedMark[],
  top: number,
  { width, rows }: TimelineSettings,
): { readonly marks: readonly (StackedMark & Pick<PlacedMark, 'label'>)[]; readonly rows: number } {
  const named = stacked.filter(({ item }) => item.weight === 'headline');
  const wanted = named.map((mark) => ({ text: mark.item.title, x: stemOf(mark) }));
  const labels = placeLabels(wanted, { width, rows, fontSize: LABEL_SIZE });
  const labelOf = new Map(named.map((mark, index) => [mark, labels[index]]));
  return {
    rows: rowsOf(labels),
    marks: stacked.map((mark) => {
      const label = labelOf.get(mark);
      return label ? { ...mark, label: hangLabel(label, stemOf(mark), top) } : mark;
    }),
  };
}

function hangLabel({ anchor, lines, row }: PlacedLabel, x: number, top: number): MarkLabel {
  return { anchor, x, lines: lines.map((text, index) => ({ text, y: top + (row + index) * LINE_HEIGHT + LABEL_FOOT })) };
}

/** The width of a lane's name with its count. */
function nameWidth(title: string, total: number): number {
  return textWidth(`${title} · ${total} of ${total}`, NAME_SIZE) + PITCH;
}

type FlatMark = Omit<PlacedMark, 'y' | 'label'>;
/** A mark with its level above the line, from 0. */
type StackedMark = FlatMark & { readonly level: number };

function placeMark(item: TimelineItem, x: (date: Date) => number, width: number): FlatMark {
  const precision = precisionOf(item.date);
  const left = x(startOfDate(item.date));
  if (precision === 'day') return { item, precision, x: left, extent: 0 };
  const extent = Math.max(LEAST_SPAN, x(endOfDate(item.date)) - left);
  return { item, precision, x: Math.min(left, width - EDGE - extent), extent };
}

/** Where the stem of a mark leaves the line. */
function stemOf({ x, extent }: Pick<PlacedMark, 'x' | 'extent'>): number {
  return x + Math.min(extent, PITCH) / 2;
}

interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** Puts each mark on the lowest level where it meets no other; the events to know choose first, and a name keeps the levels above the line free. */
function stack(
  marks: readonly FlatMark[],
  levels: number,
  name?: Stretch,
): { readonly stacked: readonly StackedMark[]; readonly tooHigh: readonly FlatMark[] } {
  const taken: Stretch[][] = Array.from({ length: levels }, (_, level) => (name && level > 0 ? [name] : []));
  const levelOf = new Map<FlatMark, number>();
  for (const mark of marks.toSorted((a, b) => rank(a) - rank(b))) {
    const left = mark.extent > 0 ? mark.x : mark.x - PITCH / 2;
    const right = mark.extent > 0 ? mark.x + mark.extent + 1 : mark.x + PITCH / 2;
    const level = taken.findIndex((others) => others.every((other) => right <= other.left || left >= other.right));
    if (level < 0) continue;
    levelOf.set(mark, level);
    taken[level]?.push({ left, right });
  }
  return {
    stacked: marks.flatMap((mark) => {
      const level = levelOf.get(mark);
      return level === undefined ? [] : [{ ...mark, level }];
    }),
    tooHigh: marks.filter((mark) => !levelOf.has(mark)),
  };
}

/** Long spans first, since they bear the others; then the events to know. */
function rank({ precision, item }: FlatMark): number {
  if (precision === 'year') return 0;
  return item.weight === 'headline' ? 1 : 2;
}

/** Sums of what found no place, by stretches wide enough for their numbers. */
function sumUp(marks: readonly FlatMark[], width: number): readonly Omit<PlacedSum, 'y'>[] {
  const stretches = Math.max(1, Math.floor((width - 2 * EDGE) / SUM_WIDTH));
  const stretch = (width - 2 * EDGE) / stretches;
  const placeOf = ({ x }: FlatMark): number => Math.min(stretches - 1, Math.floor((x - EDGE) / stretch));
  return [...Map.groupBy(marks, placeOf)]
    .sort(([a], [b]) => a - b)
    .flatMap(([place, own]) => {
      const [first, last] = [own[0], own.at(-1)];
      return first && last ? [{ x: EDGE + (place + 0.5) * stretch, count: own.length, first: first.item.date, last: last.item.date }] : [];
    });
}

/** The ticks of a stretch of an axis given as shares: years where they leave room, the later one first; months where all of a year do. */
export function placeTicks({ months }: TimeAxis, { from, to }: Shares, width: number): readonly TimelineTick[] {
  const x = placeShares({ from, to }, width);
  const placed = months.map(({ share, date, isYear }) => ({ x: x(share), date, isYear, share }));
  const last = x(1);
  const kept: TimelineTick[] = [];
  for (const tick of placed.toReversed()) {
    if (tick.isYear && tick.share >= from && tick.share < to && (kept.at(-1)?.x ?? Infinity) - tick.x >= TICK_ROOM) kept.push(tick);
  }
  const named = placed.filter(({ x: place, share, isYear }, index) => {
    if (isYear || share < from || share >= to) return false;
    const before = share === from ? -Infinity : (placed[index - 1]?.x ?? -Infinity);
    return (placed[index + 1]?.x ?? last) - place >= MONTH_ROOM && place - before >= MONTH_ROOM;
  });
  return [...kept, ...named].map(({ x: place, date, isYear }) => ({ x: place, date, isYear })).sort((a, b) => a.x - b.x);
}
