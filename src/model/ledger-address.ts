import { byFacet, FACETS, SORT_KEYS, type LedgerSort, type LedgerState, type Vocabulary } from './ledger-filter.ts';

/** The longest text that is looked for, in characters: enough for any title, and an address no server refuses. */
export const TEXT_LIMIT = 200;

/**
 * The state in its one form: values in the order of the vocabulary, each once, unknown ones dropped; the text trimmed, well-formed and
 * no longer than the limit.
 */
export function canonicalState({ text, chosen, sort }: LedgerState, vocabulary: Vocabulary): LedgerState {
  return {
    text: plainText(text),
    chosen: byFacet((facet) => vocabulary[facet].filter((value) => chosen[facet].includes(value))),
    sort,
  };
}

/** The query of an address for a canonical state, with its question mark: `q`, then the facets, then `sort`; nothing for the whole ledger. */
export function writeLedgerQuery({ text, chosen, sort }: LedgerState): string {
  const pairs = [
    ['q', encodeURIComponent(text).replaceAll('%20', '+')],
    ...FACETS.map((facet) => [facet, chosen[facet].map(encodeURIComponent).join(',')] as const),
    ['sort', sort],
  ] as const;
  const written = pairs.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
  return written.length > 0 ? `?${written.join('&')}` : '';
}

/** The canonical state an address asks for. Values come as a list with commas, as we write it, or repeated, as a form sends it; what is unknown is no fault. */
export function readLedgerQuery(query: string, vocabulary: Vocabulary): LedgerState {
  const address = new URLSearchParams(query);
  const chosen = byFacet((facet) => address.getAll(facet).flatMap((values) => values.split(',')));
  return canonicalState({ text: address.get('q') ?? '', chosen, sort: readSort(address.get('sort') ?? '') }, vocabulary);
}

/** The order a word stands for; an unknown one is the ledger's own. */
export function readSort(word: string): LedgerSort {
  return SORT_KEYS.flatMap((key) => [key, `-${key}`] as const).find((sort) => sort === word) ?? '';
}

function plainText(text: string): string {
  const wellFormed = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trimStart();
  return [...wellFormed].slice(0, TEXT_LIMIT).join('').trimEnd();
}
