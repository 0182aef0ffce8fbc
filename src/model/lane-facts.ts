import { endOfDate, precisionOf, startOfDate, yearOf, type CalendarDate } from './calendar-date.ts';
import type { Lane, LANE_STATES, LaneChart, LaneStep } from './lane-chart.ts';
import { spanBetween, spanPast, type Span } from './span.ts';

/** A promise with the date it named. */
export interface Promised extends LaneStep {
  readonly due: CalendarDate;
}

/** What the steps of a lane come to. */
export interface LaneFacts {
  /** The last step: `done`, or `missing`. */
  readonly end: LaneStep;
  readonly begun: LaneStep | undefined;
  /** Of the promises for all of it, the one with the earliest deadline. */
  readonly first: Promised | undefined;
  readonly isDone: boolean;
  /** Whether the first deadline had passed by the end. */
  readonly isLate: boolean;
  /** From the beginning to the end. */
  readonly length: Span | undefined;
  /** From the first deadline to the end, when that is late. */
  readonly delay: Span | undefined;
  /** The last step that says how much had come. */
  readonly reached: (LaneStep & { readonly amount: number }) | undefined;
  /** How much of the whole had come by then, in whole per cent, rounded down. */
  readonly share: number | undefined;
  /** How much of the time to the first deadline had passed by then, in whole per cent, rounded down. */
  readonly time: number | undefined;
}

/** The promises of a lane, in the order they were made. */
export function promisesOf({ steps }: Lane): readonly Promised[] {
  return steps.filter((step): step is Promised => step.kind === 'promised' && step.due !== undefined);
}

/** The promises of a lane that were for all of it, in the order they were made. */
export function promisesForAll(lane: Lane): readonly Promised[] {
  return promisesOf(lane).filter(({ amount }) => amount === undefined);
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
      .filter((lane) => lane.whole !== undefined && yearsPromised(promisesForAll(lane)).length >= MANY_YEARS)
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
  const first = promisesForAll(lane).reduce<Promised | undefined>(
    (earliest, promise) => (earliest && endOfDate(earliest.due) <= endOfDate(promise.due) ? earliest : promise),
    undefined,
  );
  const isLate = first !== undefined && endOfDate(first.due) <= startOfDate(end.date);
  const reached = lane.steps.findLast(
    (step): step is LaneStep & { readonly amount: number } => step.kind !== 'promised' && step.amount !== undefined,
  );
  return {
    end,
    begun,
    first,
    isDone: end.kind === 'done',
    isLate,
    length: begun && atLeast(spanBetween(begun.date, end.date), end, precisionOf(begun.date) === 'day'),
    delay: isLate ? atLeast(spanPast(first.due, end.date), end, true) : undefined,
    reached,
    share: reached && lane.whole ? percent(reached.amount, lane.whole.amount) : undefined,
    time: reached && begun && first ? timeGone(begun.date, first.due, reached.date) : undefined,
  };
}

function timeGone(from: CalendarDate, deadline: CalendarDate, at: CalendarDate): number {
  const start = startOfDate(from).getTime();
  return percent(startOfDate(at).getTime() - start, endOfDate(deadline).getTime() - start);
}

function percent(part: number, whole: number): number {
  return Math.floor((part / whole) * 100);
}

/** A span to the month we looked in is no less than this, so it is exact where its beginning is. */
function atLeast(span: Span, { kind }: LaneStep, isExact: boolean): Span {
  return kind === 'missing' ? { ...span, isExact } : span;
}

/** True when a lane is in a state. */
export function isInState({ isDone, isLate, first }: LaneFacts, state: (typeof LANE_STATES)[number]): boolean {
  switch (state) {
    case 'done':
      return isDone;
    case 'open':
      return !isDone;
    case 'late':
      return isLate;
    case 'timely':
      return first !== undefined && !isLate;
  }
}

/** A value that a headline may name in braces. */
export type LaneValue = { readonly count: number } | { readonly year: number } | { readonly span: Span };

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

function valuesOfLane({ id, whole }: Lane, { end, first, length, delay, reached, share, time }: LaneFacts): readonly [string, LaneValue][] {
  const values: readonly (readonly [string, LaneValue | undefined])[] = [
    ['length', length && { span: length }],
    ['delay', delay && { span: delay }],
    ['due', first && { year: yearOf(first.due) }],
    ['end', { year: yearOf(end.date) }],
    ['whole', whole && { count: whole.amount }],
    ['reached', reached && { count: reached.amount }],
    ['share', share === undefined ? undefined : { count: share }],
    ['time', time === undefined ? undefined : { count: time }],
  ];
  return values.flatMap(([name, value]) => (value ? [[`${id}.${name}`, value] as [string, LaneValue]] : []));
}
