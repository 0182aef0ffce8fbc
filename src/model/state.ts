import { stepAt, stepIds, type Agreement, type HistoryStep } from './agreement.ts';
import { compareCalendarDates, latestDate, type CalendarDate } from './calendar-date.ts';
import { onceFor } from './once.ts';
import { searchStatusOf, type Summit } from './summit.ts';

/** Where an agreement stands, and since when. */
export interface AgreementState {
  /** A status of the summit. */
  readonly status: string;
  /** The ids of the sides that brought it about, in the order of the summit; empty where the record names none. */
  readonly by: readonly string[];
  /** When it became so; of a search that found nothing, the date of the newest evidence before it, where there is any. */
  readonly since: CalendarDate | undefined;
  /** The date of the newest evidence; a search that found nothing is none. */
  readonly newestEvidence: CalendarDate | undefined;
  /** When we looked last, where we found nothing. */
  readonly searchedAt: CalendarDate | undefined;
}

/** A step of a history with what it leads to. */
export interface StatedStep {
  readonly step: HistoryStep;
  /** Its place on the page of the agreement. */
  readonly id: string;
  /** Where the agreement stood then. */
  readonly state: AgreementState;
  /** False where the agreement stood so already. */
  readonly isChange: boolean;
}

/** The steps of an agreement, each with the state it leads to. */
export function statedSteps(agreement: Agreement, summit: Summit): readonly StatedStep[] {
  return statedBySummit(summit)(agreement);
}

const statedBySummit = onceFor((summit: Summit) => onceFor((agreement: Agreement) => stateSteps(agreement, summit)));

function stateSteps(agreement: Agreement, summit: Summit): readonly StatedStep[] {
  const ids = stepIds(agreement);
  const searchStatus = searchStatusOf(summit);
  let before: AgreementState | undefined;
  return agreement.history.map((step, place) => {
    const after = stateAfter(step, before, step.status === searchStatus, summit);
    const stated = { step, id: ids[place] ?? '', state: after, isChange: before === undefined || !isAlike(before, after) };
    before = after;
    return stated;
  });
}

function stateAfter(
  { date, status, by = [] }: HistoryStep,
  before: AgreementState | undefined,
  isSearch: boolean,
  { sides }: Summit,
): AgreementState {
  const earlier = before?.status === status ? before.by : [];
  const both = sides.map(({ id }) => id).filter((id) => earlier.includes(id) || by.includes(id));
  const newestEvidence = isSearch ? before?.newestEvidence : latestDate(before?.newestEvidence ? [before.newestEvidence, date] : [date]);
  const after = {
    status,
    by: both,
    since: isSearch ? newestEvidence : date,
    newestEvidence,
    searchedAt: isSearch ? date : undefined,
  };
  return before && isAlike(before, after) ? { ...after, since: before.since } : after;
}

/** True for one status of the same sides. */
function isAlike(one: AgreementState, other: AgreementState): boolean {
  return one.status === other.status && one.by.join() === other.by.join();
}

/** Where an agreement stands by its last step. */
export function latestState(agreement: Agreement, summit: Summit): AgreementState {
  const last = statedSteps(agreement, summit).at(-1);
  if (!last) throw new RangeError(`agreement "${agreement.id}" has no history`);
  return last.state;
}

/** Where an agreement stood at the end of a date, by what is known today; nothing where no step of it is known to have happened by then. */
export function stateAt(agreement: Agreement, date: CalendarDate, summit: Summit): AgreementState | undefined {
  const last = stepAt(agreement, date);
  return statedSteps(agreement, summit).find(({ step }) => step === last)?.state;
}

/** The steps from a date on, led by the one that says where the agreement stood before it. */
export function statedSince(steps: readonly StatedStep[], first: CalendarDate): readonly StatedStep[] {
  const start = steps.findIndex(({ step }) => compareCalendarDates(step.date, first) >= 0);
  return start === -1 ? steps.slice(-1) : steps.slice(Math.max(0, start - 1));
}
