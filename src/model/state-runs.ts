import type { Agreement, HistoryStep } from './agreement.ts';

/** An unbroken run of steps of one status. */
export interface StateRun {
  readonly status: string;
  /** Its steps, oldest first; the first is when the record became so. */
  readonly steps: readonly [HistoryStep, ...HistoryStep[]];
}

/** The states an agreement went through, oldest first: neighbouring steps of one status are one run. */
export function stateRuns({ history }: Pick<Agreement, 'history'>): readonly StateRun[] {
  const runs: { readonly status: string; readonly steps: [HistoryStep, ...HistoryStep[]] }[] = [];
  for (const step of history) {
    const last = runs.at(-1);
    if (last?.status === step.status) last.steps.push(step);
    else runs.push({ status: step.status, steps: [step] });
  }
  return runs;
}
