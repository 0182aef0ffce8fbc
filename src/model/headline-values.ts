import { suggestion, type FieldPath, type Issue } from './issue.ts';
import { placesOf } from './template.ts';

/** A value of a series that a headline may name in braces. */
export type HeadlineValue = { readonly amount: number } | { readonly period: string };

/** A headline that names in braces a value its chart does not give; `giver` is what gives them: “The series gives”. */
export function unknownHeadlineValues(
  headline: string,
  values: ReadonlyMap<string, unknown>,
  giver: string,
  issue: (at: FieldPath, fault: string, remedy: string) => Issue,
): readonly Issue[] {
  return placesOf(headline)
    .filter((name) => !values.has(name))
    .map((name) =>
      issue(['headline'], `unknown value "{${name}}"`, `${suggestion(name, values.keys())}${giver} ${[...values.keys()].join(', ')}.`),
    );
}
