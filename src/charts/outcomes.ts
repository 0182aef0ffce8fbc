import type { Agreement } from '#model/agreement.ts';
import { endOfDate, precisionOf, startOfDate, type CalendarDate } from '#model/calendar-date.ts';
import { statedSince, type StatedStep } from '#model/state.ts';
import type { Status, StatusTone } from '#model/summit.ts';
import { range, scaleUtc, utcYear } from 'd3';
import { YEAR_STEPS } from './axis.ts';
import { textWidth } from './frame.ts';

/** Agreements that stand together, such as those put off. */
export interface OutcomeGroup {
  readonly id: string;
  readonly agreements: readonly Agreement[];
}

/** Where agreements stood at the end of a year. */
export interface YearOfStatus {
  readonly year: number;
  readonly byStatus: ReadonlyMap<string, readonly Agreement[]>;
}

/** How large to draw, in pixels; `label` is the width kept for names left of the lines, 0 to set them above, and `end` the room for the last status right of them. */
export interface OutcomeSettings {
  readonly width: number;
  readonly label: number;
  readonly end: number;
  readonly pitch: number;
  readonly fontSize: number;
  /** False for a drawing without words: then key, years and captions get no room. */
  readonly showNames: boolean;
  /** From the start of this date to the end of `last`. */
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly toneOf: (status: string) => StatusTone;
  readonly stepsOf: (agreement: Agreement) => readonly StatedStep[];
  /** The names of statuses that share a mark, in one. */
  readonly keyOf: (names: readonly string[]) => string;
}

/** A change of state. Where it happened before the first date, it stands at the edge. */
export interface PlacedChange {
  readonly stated: StatedStep;
  readonly tone: StatusTone;
  readonly x: number;
  /** Length of a date known to the month or year; 0 for a day, and for a search that found nothing. */
  readonly extent: number;
}

/** A stretch of a line in one state. */
export interface PlacedStretch {
  readonly tone: StatusTone;
  readonly x1: number;
  readonly x2: number;
}

/** One agreement as a line; `y` is the height of its line, `labelY` the baseline of its name. */
export interface PlacedOutcome {
  readonly agreement: Agreement;
  readonly y: number;
  readonly labelY: number;
  readonly changes: readonly PlacedChange[];
  /** Up to the newest evidence. */
  readonly stretches: readonly PlacedStretch[];
  /** Later evidence of a state already reached. */
  readonly repeats: readonly number[];
  /** From the newest evidence to the end: nothing is known of it. */
  readonly silence: PlacedStretch;
}

/** How many agreements stood at one status at the end of each year. */
export interface PlacedTotal {
  readonly status: Status;
  readonly y: number;
  readonly labelY: number;
  readonly counts: readonly { readonly year: number; readonly x: number; readonly count: number }[];
}

/** A mark with the statuses it stands for. */
export interface PlacedKey {
  readonly tone: StatusTone;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** The chart of outcomes, ready to draw. */
export interface PlacedOutcomes {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly key: readonly PlacedKey[];
  /** The years that are named: all, or as many as leave room for their words, the last among them. `x` is the middle of the words. */
  readonly years: readonly { readonly year: number; readonly x1: number; readonly x2: number; readonly x: number }[];
  readonly groups: readonly { readonly id: string; readonly y: number; readonly rows: readonly PlacedOutcome[] }[];
  /** The heading of the totals and their rows, in the order of the statuses; statuses nobody ever reached get none. */
  readonly totalsY: number;
  readonly totals: readonly PlacedTotal[];
}

const YEARS = 24;
/** The size of the years, and the room between two, in pixels. */
const [YEAR_FONT, YEAR_GAP] = [12, 3];
const KEY = 20;
const CAPTION = 30;
/** Room above a line for a name set over it. */
const NAME = 15;
/** Room for a mark of the key before its words, and between two. */
const [KEY_MARK, KEY_GAP] = [16, 12];

/** Places one line for each agreement, in the groups and order given, and the totals by year below: what happened before the first date stands at its edge. Groups without agreements are left out. */
export function placeOutcomes(
  groups: readonly OutcomeGroup[],
  byYear: readonly YearOfStatus[],
  statuses: readonly Status[],
  settings: OutcomeSettings,
): PlacedOutcomes {
  const { width, label, end, pitch, showNames } = settings;
  const caption = showNames ? CAPTION : 0;
  const x = scaleUtc()
    .domain([startOfDate(settings.first), endOfDate(settings.last)])
    .range([label, width - end])
    .clamp(true);
  const key = showNames ? placeKey(groups, statuses, settings) : [];
  const head = showNames ? (key.at(-1)?.y ?? -KEY / 2) + KEY / 2 + YEARS : 0;
  let top = head;
  const placed = groups
    .filter(({ agreements }) => agreements.length > 0)
    .map(({ id, agreements }) => {
      const y = top + caption - 10;
      const rows = agreements.map((agreement, index) => placeRow(agreement, top + caption + index * pitch, x, settings));
      top += caption + agreements.length * pitch;
      return { id, y, rows };
    });
  const years = placeYears(x, settings);
  const totalsY = top + CAPTION - 10;
  const totals = placeTotals(byYear, statuses, top + CAPTION, years, settings);
  return {
    width,
    height: totals.length > 0 ? top + CAPTION + totals.length * totalPitch(settings) : top,
    left: label,
    right: width - end,
    top: head,
    key,
    years,
    groups: placed,
    totalsY,
    totals,
  };
}

/** Every so many years back from the last, so that the words of no two touch. */
function placeYears(x: (date: Date) => number, { first, last, width }: OutcomeSettings): PlacedOutcomes['years'] {
  const half = textWidth('2000', YEAR_FONT) / 2;
  const all = utcYear.range(startOfDate(first), endOfDate(last)).map((year) => {
    const [x1, x2] = [x(year), x(utcYear.offset(year, 1))];
    return { year: year.getUTCFullYear(), x1, x2, x: Math.max(half, Math.min((x1 + x2) / 2, width - half)) };
  });
  const areApart = (years: typeof all): boolean =>
    years.every((one, place) => one.x - (years[place - 1]?.x ?? -Infinity) >= 2 * half + YEAR_GAP);
  const every = (step: number): typeof all => all.filter((_, place) => (all.length - 1 - place) % step === 0);
  return YEAR_STEPS.map(every).find(areApart) ?? all.slice(-1);
}

/** The marks that occur, each with its statuses, in as many rows as the width needs, none much shorter than the others. */
function placeKey(
  groups: readonly OutcomeGroup[],
  statuses: readonly Status[],
  { width, fontSize, keyOf }: OutcomeSettings,
): readonly PlacedKey[] {
  const reached = new Set(groups.flatMap(({ agreements }) => agreements.flatMap(({ history }) => history.map(({ status }) => status))));
  const byTone = Map.groupBy(
    statuses.filter(({ id }) => reached.has(id)),
    ({ tone }) => tone,
  );
  const labels = [...byTone].map(([tone, own]) => {
    const label = keyOf(own.map(({ name }) => name));
    return { tone, label, room: KEY_MARK + textWidth(label, fontSize) };
  });
  const rowsWithin = (limit: number): readonly PlacedKey[] => {
    let [left, y] = [0, KEY / 2];
    return labels.map(({ tone, label, room }) => {
      if (left > 0 && left + room > limit) [left, y] = [0, y + KEY];
      const x = left;
      left += room + KEY_GAP;
      return { tone, label, x, y };
    });
  };
  const full = rowsWithin(width);
  const limits = range(Math.max(0, ...labels.map(({ room }) => room)), width, KEY_GAP);
  // The narrowest that takes no more rows: they come out equally long.
  return limits.map(rowsWithin).find((rows) => rows.at(-1)?.y === full.at(-1)?.y) ?? full;
}

function totalPitch({ label }: OutcomeSettings): number {
  return label > 0 ? 20 : 20 + NAME;
}

function placeTotals(
  byYear: readonly YearOfStatus[],
  statuses: readonly Status[],
  top: number,
  years: PlacedOutcomes['years'],
  settings: OutcomeSettings,
): readonly PlacedTotal[] {
  const countAt = (year: number, status: Status): number => byYear.find((one) => one.year === year)?.byStatus.get(status.id)?.length ?? 0;
  const reached = statuses.filter(({ id }) => byYear.some(({ byStatus }) => byStatus.has(id)));
  return reached.map((status, index) => {
    const y = top + (index + 1) * totalPitch(settings) - 6;
    return {
      status,
      y,
      labelY: settings.label > 0 ? y : y - NAME - 2,
      counts: years.map(({ year, x }) => ({ year, x, count: countAt(year, status) })),
    };
  });
}

function placeRow(agreement: Agreement, top: number, x: (date: Date) => number, settings: OutcomeSettings): PlacedOutcome {
  const { label, pitch, toneOf, first } = settings;
  const y = label > 0 ? top + pitch / 2 : top + NAME + (pitch - NAME) / 2;
  const steps = statedSince(settings.stepsOf(agreement), first);
  const place = (stated: StatedStep): PlacedChange => {
    const { date, status } = stated.step;
    const [start, tone] = [x(startOfDate(date)), toneOf(status)];
    const isExact = precisionOf(date) === 'day' || tone === 'silent';
    return { stated, tone, x: start, extent: isExact ? 0 : x(endOfDate(date)) - start };
  };
  // The first step shown says where the agreement stood, though it may have stood so before.
  const isShown = ({ isChange }: StatedStep, index: number): boolean => isChange || index === 0;
  const changes = steps.filter(isShown).map(place);
  const evidence = steps.filter(({ step }) => toneOf(step.status) !== 'silent');
  const newest = evidence.at(-1);
  const until = newest ? x(startOfDate(newest.step.date)) : label;
  const seen = changes.filter(({ tone }) => tone !== 'silent');
  const repeated = evidence.filter((stated) => !isShown(stated, steps.indexOf(stated)));
  return {
    agreement,
    y,
    labelY: label > 0 ? y + 4 : top + NAME - 4,
    changes,
    stretches: seen.map(({ tone, x: x1 }, index) => ({ tone, x1, x2: seen[index + 1]?.x ?? until })).filter(({ x1, x2 }) => x2 > x1),
    repeats: repeated.map(({ step }) => x(startOfDate(step.date))),
    silence: { tone: 'silent', x1: until, x2: settings.width - settings.end },
  };
}
