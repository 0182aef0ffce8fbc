import type { AgreementState } from '#model/state.ts';
import { searchStatusOf, wordOf, type Summit } from '#model/summit.ts';
import { formatCalendarDate, words } from './words.ts';

/** How a state is said. */
export interface StateWords {
  /** The status with the sides that brought it about: "Ratified by Russia". */
  readonly status: string;
  /** When it became so, in words: "15 December 2025"; nothing where the status holds it, or nobody knows. */
  readonly date: string | undefined;
  /** The date as it stands in `since`. */
  readonly day: string | undefined;
  /** Both: "Ratified by Russia · 15 December 2025", "Nothing found since December 2021". */
  readonly since: string;
  /** How new the evidence is, where it is newer than that, or when we looked last: "newest evidence February 2026". */
  readonly evidence: string | undefined;
}

/** A state in words, with the date on which the record became so and, apart from it, that of the newest evidence. */
export function stateInWords(state: AgreementState, summit: Summit, style: 'long' | 'short' = 'long'): StateWords {
  const { status, by, since, newestEvidence, searchedAt } = state;
  const name = wordOf(summit.statuses, status).name;
  const day = since && formatCalendarDate(since, style);
  if (status === searchStatusOf(summit)) {
    const said = day === undefined ? name : words.states.silentSince(day);
    const evidence = searchedAt && words.states.searched(formatCalendarDate(searchedAt, style));
    return { status: said, date: undefined, day, since: said, evidence };
  }
  const sides = summit.sides.filter(({ id }) => by.includes(id)).map((side) => side.name);
  const said = sides.length === 0 ? name : words.states.by(name, sides);
  return {
    status: said,
    date: day,
    day,
    since: day === undefined ? said : words.states.since(said, day),
    evidence: newestEvidence === since || !newestEvidence ? undefined : words.states.evidence(formatCalendarDate(newestEvidence, style)),
  };
}
