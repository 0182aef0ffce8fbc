import { scaleUtc, type ScaleTime } from 'd3';
import { endOfDate, precisionOf, startOfDate, type CalendarDate } from '#model/calendar-date.ts';
import type { Lane, LaneChart, LaneStep } from '#model/lane-chart.ts';
import { factsOfLane, promisesOf, type LaneFacts } from '#model/lane-facts.ts';
import { roundYearTicks, type PlacedTick } from './axis.ts';
import { textWidth, wrapText } from './frame.ts';

/** How to draw lanes: the least width in pixels, for which no two labels meet, and the words beside the marks. */
export interface LaneSettings {
  readonly width: number;
  /** False for a drawing without words: then names and years get no room. */
  readonly showNames: boolean;
  /** The words at a step, where there is room; of a promise always. */
  readonly labelOf: (step: LaneStep) => string | undefined;
  /** What stands beside a lane's name. */
  readonly headOf: (lane: Lane) => string | undefined;
  /** What became of its promises. */
  readonly resultOf: (lane: Lane) => string | undefined;
}

/** A line of text; `x` is a share of the width. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** The baseline, in pixels. */
  readonly y: number;
  /** Which part of the text lies at `x`. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A stretch of time: shares of the width, and its middle line in pixels. */
export interface PlacedStretch {
  readonly x: number;
  readonly extent: number;
  readonly y: number;
}

/** A step as a mark; its extent is 0 for a day, and for a promise it runs from when it was made to its deadline. */
export interface PlacedStep extends PlacedStretch {
  readonly step: LaneStep;
  readonly label?: PlacedText;
  /** Of a promise: the earlier date it named for a part, as a share of the width. */
  readonly notch?: number;
}

/** A lane with its rows: its name, its promises, its course, the gap, what it comes to. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
  readonly label: PlacedText;
  /** What stands behind its name, in the same line. */
  readonly head?: string;
  /** The line its course lies on. */
  readonly track: number;
  /** What has come, from the beginning to the last sign of it. */
  readonly course?: PlacedStretch;
  /** The time after that, for which nothing was found. */
  readonly rest?: PlacedStretch;
  /** From the last of the first deadlines to the end: late by every source. */
  readonly gap?: PlacedStretch;
  /** Before that, from the earliest of them on: late by some sources. */
  readonly disputedGap?: PlacedStretch;
  /** In reading order: promises from top to bottom, then the others from left to right. */
  readonly steps: readonly PlacedStep[];
  readonly result: readonly PlacedText[];
}

/** A chart of lanes, ready to draw at any width from the least one on: what lies across is a share of the width, what lies down is pixels. */
export interface PlacedLanes {
  readonly height: number;
  /** Where the lanes begin. */
  readonly top: number;
  readonly ticks: readonly PlacedTick[];
  readonly rule?: { readonly x: number; readonly label: PlacedText };
  readonly lanes: readonly PlacedLane[];
}

const FONT = 12;
const NAME_FONT = 13;
const LINE = 15;
const NAME = 17;
const PROMISE = 16;
const COURSE = 20;
const GAP = 9;
const LANE_GAP = 16;
/** Room between a text and what stands beside it. */
const SPACE = 6;
/** Room kept on the left and on the right, so that no mark is cut off. */
const LEFT = 6;
const RIGHT = 12;

/** Places lanes one under the other on one axis of time. */
export function placeLanes({ lanes, rule }: Pick<LaneChart, 'lanes' | 'rule'>, settings: LaneSettings): PlacedLanes {
  const { width, showNames } = settings;
  const x = timeScale(lanes, rule?.date, width);
  const share = (instant: Date): number => Math.round((x(instant) / width) * 1000) / 1000;
  const top = showNames ? FONT + SPACE + (rule ? LINE : 0) : 0;
  let y = top + SPACE;
  const placed = lanes.map((lane) => {
    const one = placeLane(lane, y, share, settings);
    y += one.height + LANE_GAP;
    return one;
  });
  const at = rule && share(startOfDate(rule.date));
  return {
    height: Math.max(top, y - LANE_GAP) + SPACE,
    top,
    ticks: roundYearTicks(x, RIGHT).map((tick) => ({ ...tick, x: tick.x / width })),
    ...(rule && at !== undefined ? { rule: { x: at, label: besideX(rule.label, at, FONT + LINE, width) } } : {}),
    lanes: placed,
  };
}

type Share = (instant: Date) => number;

/** From the new year before the first date to the end of the last; 2000 alone when there is no date. */
function timeScale(lanes: readonly Lane[], rule: CalendarDate | undefined, width: number): ScaleTime<number, number> {
  const dates = [
    ...(rule === undefined ? [] : [rule]),
    ...lanes.flatMap(({ steps }) => steps.flatMap(({ date, due }) => (due ? [date, due] : [date]))),
  ];
  const first = Math.min(...dates.map((date) => startOfDate(date).getUTCFullYear()), ...(dates.length === 0 ? [2000] : []));
  const last = Math.max(...dates.map((date) => endOfDate(date).getTime()), Date.UTC(first + 1, 0));
  return scaleUtc()
    .domain([new Date(Date.UTC(first, 0)), new Date(last)])
    .range([LEFT, width - RIGHT]);
}

function placeLane(lane: Lane, y: number, share: Share, settings: LaneSettings): PlacedLane {
  const facts = factsOfLane(lane);
  const promises = promisesOf(lane);
  const name = settings.showNames ? NAME : 0;
  const courseTop = y + name + promises.length * PROMISE;
  const track = courseTop + COURSE / 2;
  const promised = promises.map((step, place) => placePromise(step, step.due, y + name + place * PROMISE + PROMISE / 2, share, settings));
  const marks = placeMarks(
    lane.steps.filter(({ kind }) => kind !== 'promised'),
    track,
    share,
    settings,
  );
  const label = { text: lane.label, x: 0, y: y + NAME_FONT, anchor: 'start' as const };
  const headWords = settings.headOf(lane);
  const isInline = headWords !== undefined && textWidth(lane.label, NAME_FONT) + SPACE + textWidth(headWords, FONT) <= settings.width;
  const labelled = courseTop + COURSE + (marks.some((mark) => mark.label) ? LINE : 0);
  const gaps = facts ? gapsOf(facts, labelled + GAP / 2, share) : {};
  const late = gaps.gap ?? gaps.disputedGap;
  const below = labelled + (late ? GAP : 0);
  const words = [isInline ? undefined : headWords, settings.resultOf(lane)].flatMap((text) => (text === undefined ? [] : [text]));
  const result = placeResult(
    words,
    below,
    late ?? { x: facts?.begun ? share(startOfDate(facts.begun.date)) : 0, extent: 0 },
    settings.width,
  );
  const bottom = Math.max(below, ...result.map((line) => line.y + 3));
  return {
    lane,
    y,
    height: bottom - y,
    label,
    ...(isInline ? { head: headWords } : {}),
    track,
    ...(facts ? coursesOf(lane, facts, track, share) : {}),
    ...gaps,
    steps: [...promised, ...marks],
    result,
  };
}

function placePromise(step: LaneStep, due: CalendarDate, y: number, share: Share, { width, labelOf }: LaneSettings): PlacedStep {
  const from = share(startOfDate(step.date));
  const to = share(endOfDate(due));
  const notch = step.partly && share(endOfDate(step.partly.due));
  const placed = { step, x: from, extent: to - from, y, ...(notch === undefined ? {} : { notch }) };
  const text = labelOf(step);
  if (text === undefined) return placed;
  const baseline = y + FONT / 3;
  const room = SPACE + textWidth(text, FONT);
  if (to * width + room <= width) return { ...placed, label: { text, x: to, y: baseline, anchor: 'start' } };
  const end = from * width >= room ? from : to;
  return { ...placed, label: { text, x: end, y: baseline, anchor: 'end' } };
}

/** Marks on a lane's track; their labels stand in one line below, those of later kinds only where earlier ones leave room. */
function placeMarks(steps: readonly LaneStep[], y: number, share: Share, { width, labelOf }: LaneSettings): readonly PlacedStep[] {
  const placed = steps.map((step): PlacedStep => {
    const x = share(startOfDate(step.date));
    const extent = precisionOf(step.date) === 'day' ? 0 : share(endOfDate(step.date)) - x;
    return { step, x, extent, y };
  });
  const taken: (readonly [number, number])[] = [];
  const labels = new Map<PlacedStep, PlacedText>();
  for (const kind of ['begun', 'part', 'noted'] as const) {
    for (const mark of placed.filter(({ step }) => step.kind === kind).toReversed()) {
      const text = labelOf(mark.step);
      if (text === undefined) continue;
      const label = besideX(text, mark.x, y + COURSE / 2 + FONT, width, kind === 'begun' ? 'end' : 'start');
      const [left, right] = edgesOf(label, width);
      if (taken.some(([from, to]) => left < to + SPACE && from < right + SPACE)) continue;
      taken.push([left, right]);
      labels.set(mark, label);
    }
  }
  return placed.map((mark) => {
    const label = labels.get(mark);
    return label ? { ...mark, label } : mark;
  });
}

const ANCHORS = ['middle', 'start', 'end'] as const;

/** A text at a place, anchored as is wished or else as it fits into the frame; where it does not, it begins at the left edge. */
function besideX(text: string, x: number, y: number, width: number, wish: PlacedText['anchor'] = 'middle'): PlacedText {
  const fits = (anchor: PlacedText['anchor']): boolean => {
    const [left, right] = edgesOf({ text, x, y, anchor }, width);
    return left >= 0 && right <= width;
  };
  const anchor = [wish, ...ANCHORS].find(fits);
  return anchor === undefined ? { text, x: 0, y, anchor: 'start' } : { text, x, y, anchor };
}

function edgesOf({ text, x, anchor }: PlacedText, width: number): readonly [number, number] {
  const extent = textWidth(text, FONT);
  const from = x * width - (anchor === 'end' ? extent : anchor === 'middle' ? extent / 2 : 0);
  return [from, from + extent];
}

/** What came, solid, and the time after it for which nothing was found. */
function coursesOf({ steps }: Lane, { begun, end, isDone }: LaneFacts, y: number, share: Share): Pick<PlacedLane, 'course' | 'rest'> {
  if (!begun) return {};
  const from = share(startOfDate(begun.date));
  const to = share(startOfDate(end.date));
  if (isDone) return { course: { x: from, extent: to - from, y } };
  const sign = steps.findLast(({ kind }) => kind === 'part');
  const seen = sign ? share(startOfDate(sign.date)) : from;
  return { ...(seen > from ? { course: { x: from, extent: seen - from, y } } : {}), rest: { x: seen, extent: to - seen, y } };
}

function gapsOf({ firsts, delay, isLate, end }: LaneFacts, y: number, share: Share): Pick<PlacedLane, 'gap' | 'disputedGap'> {
  const [earliest, latest] = [firsts[0], firsts.at(-1)];
  if (!delay || !earliest || !latest) return {};
  const to = share(startOfDate(end.date));
  const [from, sure] = [share(endOfDate(earliest.due)), isLate ? share(endOfDate(latest.due)) : to];
  return {
    ...(isLate ? { gap: { x: sure, extent: to - sure, y } } : {}),
    ...(sure > from ? { disputedGap: { x: from, extent: sure - from, y } } : {}),
  };
}

/** Lines below a lane, in the middle of its gap where they fit, else from the left edge. */
function placeResult(
  words: readonly string[],
  y: number,
  { x, extent }: Pick<PlacedStretch, 'x' | 'extent'>,
  width: number,
): readonly PlacedText[] {
  const lines = words.flatMap((text) => wrapText(text, width, FONT));
  const placed = lines.map((line, place) => besideX(line, x + extent / 2, y + FONT + place * LINE, width));
  // Lines of one sentence begin at one edge.
  return lines.length === words.length ? placed : placed.map(({ text, y: baseline }) => ({ text, x: 0, y: baseline, anchor: 'start' }));
}
