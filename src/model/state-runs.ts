import type { Agreement } from './agreement.ts';
import { statedSteps, type AgreementState, type StatedStep } from './state.ts';
import type { Summit } from './summit.ts';

/** An unbroken run of steps of one state. */
export interface StateRun {
  /** The state as its last step leaves it: with the newest evidence. */
  readonly state: AgreementState;
  /** Its steps, oldest first; the first is the change. */
  readonly steps: readonly [StatedStep, ...StatedStep[]];
}

/** The states an agreement went through, oldest first: neighbouring steps of one state are one run. */
export function stateRuns(agreement: Agreement, summit: Summit): readonly StateRun[] {
  const runs: [StatedStep, ...StatedStep[]][] = [];
  for (const stated of statedSteps(agreement, summit)) {
    const last = runs.at(-1);
    if (last && !stated.isChange) last.push(stated);
    else runs.push([stated]);
  }
  return runs.map((steps) => ({ state: (steps.at(-1) ?? steps[0]).state, steps }));
}
