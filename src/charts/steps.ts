/** Work in small steps: whoever runs it may do something else between two of them, or never finish it. */
export type Steps<Result> = Generator<void, Result>;

/** Runs steps to their end without a pause. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
