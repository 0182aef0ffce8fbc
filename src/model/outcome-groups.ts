import { latestStep, type Agreement } from './agreement.ts';
import type { Corpus } from './corpus.ts';
import type { Status, StatusTone } from './summit.ts';

/** Agreements that stand at one status. */
export interface OutcomeGroup {
  readonly status: Status;
  readonly agreements: readonly Agreement[];
}

/** What is under way comes first, what was not heard of again last. */
const TONE_ORDER: readonly StatusTone[] = ['active', 'agreed', 'ended', 'deferred', 'pending', 'silent'];

/** Agreements by a status, the one they reached last unless told, sorted by what it says of them; the order within a group is kept. */
export function outcomeGroups(
  agreements: readonly Agreement[],
  { statuses }: Corpus['summit'],
  statusOf: (agreement: Agreement) => string | undefined = (agreement) => latestStep(agreement).status,
): readonly OutcomeGroup[] {
  return statuses
    .toSorted((a, b) => TONE_ORDER.indexOf(a.tone) - TONE_ORDER.indexOf(b.tone))
    .map((status) => ({ status, agreements: agreements.filter((agreement) => statusOf(agreement) === status.id) }))
    .filter((group) => group.agreements.length > 0);
}
