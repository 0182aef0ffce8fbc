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

/** Agreements by the status they reached last, sorted by what it says of them; the order within a group is kept. */
export function outcomeGroups(agreements: readonly Agreement[], { statuses }: Corpus['summit']): readonly OutcomeGroup[] {
  return statuses
    .toSorted((a, b) => TONE_ORDER.indexOf(a.tone) - TONE_ORDER.indexOf(b.tone))
    .map((status) => ({ status, agreements: agreements.filter((agreement) => latestStep(agreement).status === status.id) }))
    .filter((group) => group.agreements.length > 0);
}
