/** What a reader chose to see of the timeline. Months count from the year 0: 2021-12 is 2021 × 12 + 11. */
export interface TimelineState {
  /** The first month; absent for the start of the timeline. */
  readonly from?: number;
  /** The month after the last; absent for the end of the timeline. */
  readonly to?: number;
  /** Threads, in their order; none for all of them. */
  readonly threads: readonly string[];
}

/** What there is to choose from. */
export interface TimelineChoices {
  readonly first: number;
  readonly end: number;
  readonly threads: readonly string[];
}

/** True for a thread that is chosen, and for any while none is. */
export function isThreadChosen(threads: readonly string[], id: string): boolean {
  return threads.length === 0 || threads.includes(id);
}

/** The months a date may lie in, the last not included. */
export function monthsOfDate(date: string): { readonly start: number; readonly end: number } {
  const start = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1;
  return { start, end: start + (date.length === 4 ? 12 : 1) };
}

const NAMES = ['from', 'to', 'threads'];

/** Reads a state from the query of an address; what is misspelt, unknown or outside the timeline counts as not chosen. */
export function readState(query: string, choices: TimelineChoices): TimelineState {
  const parameters = new URLSearchParams(query);
  const named = (parameters.get('threads') ?? '').split(',');
  return soundState({ from: monthOf(parameters.get('from'), 0), to: monthOf(parameters.get('to'), 1), threads: named }, choices);
}

/** The query that says a state, others' parameters kept in front: `?from=2018&to=2022-06&threads=a,b`, empty for everything. */
export function writeState({ from, to, threads }: TimelineState, query = ''): string {
  const others = [...new URLSearchParams(query)].filter(([name]) => !NAMES.includes(name));
  const parts = [
    ...(others.length > 0 ? [new URLSearchParams(others).toString()] : []),
    ...(from === undefined ? [] : [`from=${written(from, 0)}`]),
    ...(to === undefined ? [] : [`to=${written(to, 1)}`]),
    ...(threads.length === 0 ? [] : [`threads=${threads.join(',')}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A state made sound: ends at the ends of the timeline are left out, a span without a month is none, all threads are none. */
export function soundState(
  { from, to, threads }: { readonly from?: number | undefined; readonly to?: number | undefined; readonly threads: readonly string[] },
  { first, end, threads: known }: TimelineChoices,
): TimelineState {
  const isSpan = Math.max(from ?? first, first) < Math.min(to ?? end, end);
  const chosen = known.filter((id) => threads.includes(id));
  return {
    ...(isSpan && from !== undefined && from > first ? { from } : {}),
    ...(isSpan && to !== undefined && to < end ? { to } : {}),
    threads: chosen.length === known.length ? [] : chosen,
  };
}

/** A year or a month of a year; for an end it is the month after. */
function monthOf(text: string | null, isEnd: 0 | 1): number | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text ?? '');
  if (!match) return undefined;
  const [, year, month] = match;
  return month === undefined ? (Number(year) + isEnd) * 12 : Number(year) * 12 + Number(month) - 1 + isEnd;
}

function written(month: number, isEnd: 0 | 1): string {
  const last = month - isEnd;
  const year = String(Math.floor(last / 12)).padStart(4, '0');
  return month % 12 === 0 ? year : `${year}-${String((last % 12) + 1).padStart(2, '0')}`;
}
