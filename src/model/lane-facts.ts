import { endOfDate, precisionOf, startOfDate, yearOf, type CalendarDate } from './calendar-date.ts';
import type { Lane, LANE_STATES, LaneChart, LaneStep } from './lane-chart.ts';
import { spanBetween, spanPast, type Span } from './span.ts';

/** A promise with the date it named. */
export interface Promised extends LaneStep {
  readonly due: CalendarDate;
}

/** How far past its first deadlines a lane went; sources that differ on the first make it a range. */
export interface Delay {
  /** From the latest of them; nothing when that had not passed. */
  readonly least: Span | undefined;
  /** From the earliest of them. */
  readonly most: Span;
}

/** What the steps of a lane come to. */
export interface LaneFacts {
  /** The last step: `done`, or `missing`. */
  readonly end: LaneStep;
  readonly begun: LaneStep | undefined;
  /** The first deadlines for all of it, from the earliest to the latest: what sources differ on has several. */
  readonly firsts: readonly Promised[];
  readonly isDone: boolean;
  /** Whether every first deadline had passed by the end. */
  readonly isLate: boolean;
  /** From the beginning to the end. */
  readonly length: Span | undefined;
  /** From the first deadlines to the end, when that is past any of them. */
  readonly delay: Delay | undefined;
  /** The last step that says how much had come. */
  readonly reached: (LaneStep & { readonly amount: number }) | undefined;
  /** How much of the whole had come by then, in whole per cent, rounded. */
  readonly share: number | undefined;
  /** How much of the time to the first deadline had passed by then, in whole per cent, rounded; nothing where first deadlines differ. */
  readonly time: number | undefined;
}

/** The promises of a lane, in the order they were made. */
export function promisesOf({ steps }: Lane): readonly Promised[] {
  return steps.filter((step): step is Promised => step.kind === 'promised' && step.due !== undefined);
}

/** Those for all of it. */
export function wholePromises(lane: Lane): readonly Promised[] {
  return promisesOf(lane).filter(({ amount }) => amount === undefined);
}

/** The first deadlines of a lane, from the earliest to the latest: those marked so, or the only promise for all of it. */
export function firstDeadlines(lane: Lane): readonly Promised[] {
  const whole = wholePromises(lane);
  const marked = whole.length === 1 ? whole : whole.filter(({ first }) => first);
  return marked.toSorted((a, b) => endOfDate(a.due).getTime() - endOfDate(b.due).getTime());
}

/** The years that promises named, each once, the earliest first. */
export function yearsPromised(promises: readonly Promised[]): readonly number[] {
  return [...new Set(promises.map(({ due }) => yearOf(due)))].sort((a, b) => a - b);
}

/** From how many different years on a promise has slipped often enough for a chart of its own. */
const MANY_YEARS = 3;

/** The lanes that count things, the whole of which was promised for many different years. */
export function lanesOfPromises(lanes: readonly LaneChart[]): readonly { readonly chart: LaneChart; readonly lane: Lane }[] {
  return lanes.flatMap((chart) =>
    chart.lanes
      .filter((lane) => lane.whole !== undefined && yearsPromised(wholePromises(lane)).length >= MANY_YEARS)
      .map((lane) => ({ chart, lane })),
  );
}

/** The id of the chart of a lane's promises. */
export function promisesId({ id }: Pick<Lane, 'id'>): string {
  return `${id}-promises`;
}

/** Reads a lane; nothing when it does not end in `done` or `missing`, which the check reports. */
export function factsOfLane(lane: Lane): LaneFacts | undefined {
  const end = lane.steps.at(-1);
  if (end?.kind !== 'done' && end?.kind !== 'missing') return undefined;
  const begun = lane.steps.find(({ kind }) => kind === 'begun');
  const firsts = firstDeadlines(lane);
  const passed = firsts.filter(({ due }) => endOfDate(due) <= startOfDate(end.date));
  const reached = lane.steps.findLast(
    (step): step is LaneStep & { readonly amount: number } => step.kind !== 'promised' && step.amount !== undefined,
  );
  return {
    end,
    begun,
    firsts,
    isDone: end.kind === 'done',
    isLate: passed.length > 0 && passed.length === firsts.length,
    length: begun && atLeast(spanBetween(begun.date, end.date), end, precisionOf(begun.date) === 'day'),
    delay: delayPast(passed, end, firsts.length),
    reached,
    share: reached && lane.whole ? percent(reached.amount, lane.whole.amount) : undefined,
    time: reached && begun ? timeGone(begun.date, firsts, reached.date) : undefined,
  };
}

function delayPast(passed: readonly Promised[], end: LaneStep, deadlines: number): Delay | undefined {
  const spans = passed.map(({ due }) => atLeast(spanPast(due, end.date), end, true));
  const [most] = spans;
  return most && { most, least: passed.length === deadlines ? spans.at(-1) : undefined };
}

function timeGone(from: CalendarDate, firsts: readonly Promised[], at: CalendarDate): number | undefined {
  const [deadline, ...others] = new Set(firsts.map(({ due }) => endOfDate(due).getTime()));
  if (deadline === undefined || others.length > 0) return undefined;
  const start = startOfDate(from).getTime();
  return percent(startOfDate(at).getTime() - start, deadline - start);
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 100);
}

/** A span to the month we looked in is no less than this, so it is exact where its beginning is. */
function atLeast(span: Span, { kind }: LaneStep, isExact: boolean): Span {
  return kind === 'missing' ? { ...span, isExact } : span;
}

/** True when a lane is in a state. */
export function isInState({ isDone, isLate, firsts, delay }: LaneFacts, state: (typeof LANE_STATES)[number]): boolean {
  switch (state) {
    case 'done':
      return isDone;
    case 'open':
      return !isDone;
    case 'late':
      return isLate;
    case 'timely':
      return firsts.length > 0 && delay === undefined;
  }
}

/** A value that a headline may name in braces. */
export type LaneValue = { readonly count: number } | { readonly year: number } | { readonly span: Span } | { readonly delay: Delay };

/** The values of a chart of lanes by name: `lanes`, `done`, `open`, `late`, and of each lane what it has: `relos.delay`. Only begun lanes are open. */
export function laneValues({ lanes }: LaneChart): ReadonlyMap<string, LaneValue> {
  const known = lanes.flatMap((lane) => {
    const facts = factsOfLane(lane);
    return facts ? [{ lane, facts }] : [];
  });
  const count = (test: (facts: LaneFacts) => boolean): LaneValue => ({ count: known.filter(({ facts }) => test(facts)).length });
  return new Map<string, LaneValue>([
    ['lanes', { count: lanes.length }],
    ['done', count(({ isDone }) => isDone)],
    ['open', count(({ isDone, begun }) => !isDone && begun !== undefined)],
    ['late', count(({ isLate }) => isLate)],
    ...known.flatMap(({ lane, facts }) => valuesOfLane(lane, facts)),
  ]);
}

function valuesOfLane(
  { id, whole }: Lane,
  { end, firsts, length, delay, reached, share, time }: LaneFacts,
): readonly [string, LaneValue][] {
  const values: readonly (readonly [string, LaneValue | undefined])[] = [
    ['length', length && { span: length }],
    ['delay', delay && { delay }],
    ['due', dueYear(firsts)],
    ['end', { year: yearOf(end.date) }],
    ['whole', whole && { count: whole.amount }],
    ['reached', reached && { count: reached.amount }],
    ['share', share === undefined ? undefined : { count: share }],
    ['time', time === undefined ? undefined : { count: time }],
  ];
  return values.flatMap(([name, value]) => (value ? [[`${id}.${name}`, value] as [string, LaneValue]] : []));
}

/** The year of the first deadline, where sources agree on it. */
function dueYear(firsts: readonly Promised[]): LaneValue | undefined {
  const [year, ...others] = new Set(firsts.map(({ due }) => yearOf(due)));
  return year === undefined || others.length > 0 ? undefined : { year };
}
