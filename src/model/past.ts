import { isTiedToTotal, type Agreement } from './agreement.ts';
import { isWhollyBefore, latestDate, parseCalendarDate, yearOf, type CalendarDate } from './calendar-date.ts';
import type { Corpus } from './corpus.ts';
import { inLedgerOrder, newestEvidence } from './ledger.ts';
import { onceFor } from './once.ts';
import { outcomeGroups, type OutcomeGroup } from './outcome-groups.ts';
import { changesByMonth, type StateChange } from './state-changes.ts';
import { stateAt, type AgreementState } from './state.ts';

/** The ledger as it stood at the end of a year, by what is known today. */
export interface PastLedger {
  readonly year: number;
  /** By the status each agreement had, in ledger order. */
  readonly groups: readonly OutcomeGroup[];
  /** Agreements of which no step is known by then. */
  readonly unbegun: readonly Agreement[];
  /** Of the agreements tied to the total, how many had which status. */
  readonly tied: readonly { readonly status: OutcomeGroup['status']; readonly count: number }[];
  /** What took another state in that year, newest first. */
  readonly changes: readonly Extract<StateChange, { readonly kind: 'state' }>[];
  /** Where an agreement stood then. */
  readonly stateOf: (agreement: Agreement) => AgreementState | undefined;
}

/** The years at whose ends the ledger can be read: from that of the summit to the last that was over when evidence was last found or looked for. */
export const pastYears: (corpus: Corpus) => readonly number[] = onceFor((corpus) => {
  const { date, searchedAt } = corpus.summit;
  const known = latestDate([newestEvidence(corpus), searchedAt]) ?? date;
  const first = yearOf(date);
  return Array.from({ length: yearOf(known) - first + 1 }, (_, place) => first + place).filter((year) =>
    isWhollyBefore(endOf(year), known),
  );
});

/** Reads the ledger as it stood at the end of a year. */
export function ledgerAt(year: number, corpus: Corpus): PastLedger {
  const { summit } = corpus;
  const agreements = inLedgerOrder(corpus);
  const stateOf = (agreement: Agreement): AgreementState | undefined => stateAt(agreement, endOf(year), summit);
  const groups = outcomeGroups(agreements, summit, (agreement) => stateOf(agreement)?.status);
  return {
    year,
    groups,
    unbegun: agreements.filter((agreement) => stateOf(agreement) === undefined),
    tied: groups
      .map(({ status, agreements: own }) => ({ status, count: own.filter(isTiedToTotal).length }))
      .filter(({ count }) => count > 0),
    changes: changesByMonth(corpus)
      .flatMap(({ changes }) => changes)
      .filter((change) => change.kind === 'state')
      .filter(({ date }) => yearOf(date) === year),
    stateOf,
  };
}

/** A year as the date at whose end the ledger is read. */
function endOf(year: number): CalendarDate {
  return parseCalendarDate(String(year).padStart(4, '0'));
}
