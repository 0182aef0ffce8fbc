import { compareText } from './compare-text.ts';
import { holdsWords, type FoldedText } from './folded-text.ts';

/** What agreements can be narrowed by, in the order of the address. */
export const FACETS = ['sector', 'level', 'status', 'counted', 'party', 'year'] as const;
export type FacetName = (typeof FACETS)[number];

/** What agreements can be ordered by, besides the order of the ledger. */
export const SORT_KEYS = ['title', 'status', 'evidence', 'counted', 'sector', 'level'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
/** Nothing for the order of the ledger; a minus for the reverse. */
export type LedgerSort = '' | SortKey | `-${SortKey}`;

/** How many agreements a page of a list holds, and how many more a reader is shown at a time. */
export const LEDGER_PAGE = 100;

/** An agreement as the filters see it; a facet may hold several values. */
export interface LedgerRecord {
  readonly id: string;
  readonly title: string;
  /** The date of the last evidence; nothing when there is none. */
  readonly evidence: string;
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  /** All names of the agreement and its parties. */
  readonly text: FoldedText;
}

/** The values each facet has, in their order. */
export type Vocabulary = Readonly<Record<FacetName, readonly string[]>>;

/** What a reader asked of the ledger. */
export interface LedgerState {
  readonly text: string;
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  readonly sort: LedgerSort;
}

/** How many records hold a value, given the other facets and the text; `more` are those of them that the facet's own choice leaves out. */
export interface ValueCount {
  readonly all: number;
  readonly more: number;
}

/** A record for each facet, made by a function. */
export function byFacet<Value>(make: (facet: FacetName) => Value): Readonly<Record<FacetName, Value>> {
  return {
    sector: make('sector'),
    level: make('level'),
    status: make('status'),
    counted: make('counted'),
    party: make('party'),
    year: make('year'),
  };
}

/** The ledger as it opens: everything, in its own order. */
export const EVERYTHING: LedgerState = { text: '', chosen: byFacet(() => []), sort: '' };

/** True when nothing is left out. */
export function isEverything(state: LedgerState): boolean {
  return partsOf(state).length === 0;
}

/** The records that hold one of the chosen values of each facet, and every word of the text. */
export function filterRecords(records: readonly LedgerRecord[], state: LedgerState): readonly LedgerRecord[] {
  return records.filter((record) => holdsWords(record.text, state.text) && failing(record, state).length === 0);
}

/** For every value of every facet, what choosing it would show: right for the next click, whatever is chosen. */
export function countValues(
  records: readonly LedgerRecord[],
  state: LedgerState,
  vocabulary: Vocabulary,
): Readonly<Record<FacetName, ReadonlyMap<string, ValueCount>>> {
  const judged = records
    .filter(({ text }) => holdsWords(text, state.text))
    .map((record) => ({ record, fails: failing(record, state) }))
    .filter(({ fails }) => fails.length <= 1);
  return byFacet((facet) => {
    const near = judged.filter(({ fails }) => fails.every((one) => one === facet));
    const counts = new Map(vocabulary[facet].map((value) => [value, { all: 0, more: 0 }]));
    for (const { record, fails } of near) {
      for (const value of record.values[facet]) {
        const count = counts.get(value);
        if (!count) continue;
        count.all += 1;
        count.more += fails.length;
      }
    }
    return counts;
  });
}

/** What a reader asked for in one facet, or as text. */
export type FilterPart = FacetName | 'text';

/** What stands in the way of a state: for each part of it, how many records there are without it, and with it alone. */
export function weighParts(
  records: readonly LedgerRecord[],
  state: LedgerState,
): readonly { readonly part: FilterPart; readonly without: number; readonly alone: number }[] {
  return partsOf(state).map((part) => ({
    part,
    without: filterRecords(records, without(state, part)).length,
    alone: filterRecords(records, only(state, part)).length,
  }));
}

/** The parts of a state that leave something out. */
function partsOf({ text, chosen }: LedgerState): readonly FilterPart[] {
  return [...FACETS.filter((facet) => chosen[facet].length > 0), ...(text === '' ? [] : ['text' as const])];
}

/** The state with a value of a facet added, or taken away when it is there. */
export function toggled(state: LedgerState, facet: FacetName, value: string): LedgerState {
  const own = state.chosen[facet];
  const changed = own.includes(value) ? own.filter((one) => one !== value) : [...own, value];
  return { ...state, chosen: { ...state.chosen, [facet]: changed } };
}

/** The state without its text, or without a facet's whole choice. */
export function without(state: LedgerState, part: FilterPart): LedgerState {
  return part === 'text' ? { ...state, text: '' } : { ...state, chosen: { ...state.chosen, [part]: [] } };
}

/** The state with nothing left of it but one part, and its order. */
export function only(state: LedgerState, part: FilterPart): LedgerState {
  const { text, chosen } = state;
  return { ...EVERYTHING, sort: state.sort, ...(part === 'text' ? { text } : { chosen: { ...EVERYTHING.chosen, [part]: chosen[part] } }) };
}

/** Records in the order asked for; those that tie keep the order they came in, forwards and backwards. */
export function sortRecords(
  records: readonly LedgerRecord[],
  sort: LedgerSort,
  vocabulary: Vocabulary,
  compareTitles: (a: string, b: string) => number,
): readonly LedgerRecord[] {
  if (sort === '') return records;
  const { key, sign } = partsOfSort(sort);
  const rank = (record: LedgerRecord, facet: FacetName): number => vocabulary[facet].indexOf(record.values[facet][0] ?? '');
  const compare = (a: LedgerRecord, b: LedgerRecord): number => {
    switch (key) {
      case 'title':
        return compareTitles(a.title, b.title);
      case 'evidence':
        return compareText(a.evidence, b.evidence);
      default:
        return rank(a, key) - rank(b, key);
    }
  };
  return records.toSorted((a, b) => sign * compare(a, b));
}

/** The order a press on a column's head asks for: its own, then the reverse, then the ledger's again. Evidence starts with the newest. */
export function nextSort(sort: LedgerSort, key: SortKey): LedgerSort {
  const [first, second]: readonly [LedgerSort, LedgerSort] = key === 'evidence' ? [`-${key}`, key] : [key, `-${key}`];
  return sort === first ? second : sort === second ? '' : first;
}

/** The state a column's head announces: `aria-sort`. */
export function sortDirection(sort: LedgerSort, key: SortKey): 'ascending' | 'descending' | 'none' {
  return sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none';
}

function partsOfSort(sort: SortKey | `-${SortKey}`): { readonly key: SortKey; readonly sign: 1 | -1 } {
  const key = SORT_KEYS.find((one) => sort === `-${one}`);
  return key ? { key, sign: -1 } : { key: sort as SortKey, sign: 1 };
}

/** The facets whose choice a record does not meet. */
function failing({ values }: LedgerRecord, { chosen }: LedgerState): readonly FacetName[] {
  return FACETS.filter((facet) => chosen[facet].length > 0 && !chosen[facet].some((value) => values[facet].includes(value)));
}
