import type { FacetName, FilterPart, LedgerSort, ValueCount } from '#model/ledger-filter.ts';
import { numbersOf, pluralsOf, smallOf } from '#words/format.ts';
import { locale } from './locale.ts';

const formFor = pluralsOf(locale);
const formatNumber = numbersOf(locale);
const withSmall = smallOf(locale);
const either = new Intl.ListFormat(locale, { type: 'disjunction' });

/** A chosen value of a facet, by its id and what the summit calls it. */
export interface ChosenValue {
  readonly id: string;
  readonly name: string;
}

/** What a filter sentence is about. */
export interface FilterChoice {
  /** How many records fit. */
  readonly count: number;
  /** How many were announced. */
  readonly announced: number;
  readonly chosen: Readonly<Record<FacetName, readonly ChosenValue[]>>;
  readonly text: string;
}

/** A piece of a filter sentence: plain words, or the words of one filter, which can be taken away. */
export type SentencePiece =
  | { readonly words: string }
  | { readonly words: string; readonly part: FacetName; readonly value: string }
  | { readonly words: string; readonly part: 'text' };

/** How each facet's value is said within a sentence; where it is not here, by its name as it is. */
const inSentence: Readonly<Record<FacetName, (value: ChosenValue, announced: number) => string>> = {
  sector: ({ name }) => withSmall(name),
  level: ({ name }) => withSmall(name),
  status: ({ name }) => withSmall(name),
  counted: ({ id, name }, announced) => {
    switch (id) {
      case 'inside':
        return `counted in ${totalInWords(announced)}`;
      case 'disputed':
        return `in ${totalInWords(announced)} only by some sources`;
      case 'not-stated':
        return `not said to be in or out of ${totalInWords(announced)}`;
      case 'outside':
        return `not in ${totalInWords(announced)}`;
      default:
        return withSmall(name);
    }
  },
  party: ({ id, name }) => (id === 'not-named' ? 'parties no source names' : name),
  year: ({ id, name }) => (id === 'none' ? 'no date' : name),
};

/**
 * The choice as an English sentence, in pieces: "3 energy agreements between companies, no public trace". Each language orders and joins
 * the pieces by its own grammar.
 */
function filterSentence({ count, announced, chosen, text }: FilterChoice): readonly SentencePiece[] {
  const oneOf = (before: string, facet: FacetName, after = ''): readonly SentencePiece[] => {
    const values = chosen[facet];
    if (values.length === 0) return [];
    const said = either.formatToParts(values.map((value) => inSentence[facet](value, announced)));
    let place = -1;
    const pieces = said.map(({ type, value: words }): SentencePiece => {
      const value = type === 'element' ? values[(place += 1)] : undefined;
      return value ? { words, part: facet, value: value.id } : { words };
    });
    return [{ words: before }, ...pieces, { words: after }];
  };
  const pieces: readonly SentencePiece[] = [
    { words: count === 0 ? 'No' : formatNumber(count) },
    { words: ' ' },
    ...oneOf('', 'sector', ' '),
    { words: formFor(count, { one: 'agreement', other: 'agreements' }) },
    ...oneOf(' between ', 'level'),
    ...oneOf(' with ', 'party'),
    ...oneOf(', ', 'status'),
    ...oneOf(', ', 'counted'),
    ...oneOf(', last evidence of ', 'year'),
    ...(text === '' ? [] : [{ words: ', matching ' }, { words: `“${text}”`, part: 'text' as const }]),
  ];
  return pieces.filter(({ words }) => words !== '');
}

/** All that were announced, within a sentence: "the 28". */
export function totalInWords(announced: number): string {
  return announced === 1 ? 'the one announced' : `the ${announced}`;
}

/** What is chosen of a part, in words: "energy or defence". */
function partText({ chosen, announced, text }: FilterChoice, part: FilterPart): string {
  return part === 'text' ? text : either.format(chosen[part].map((value) => inSentence[part](value, announced)));
}

/** The head of the page that lists what holds one value; `group` tells parties of the same name apart. */
function facetTitle(facet: FacetName, value: ChosenValue & { readonly group?: string }, announced: number): string {
  const said = inSentence[facet](value, announced);
  switch (facet) {
    case 'sector':
      return `${value.name}: the agreements`;
    case 'level':
      return `Agreements between ${said}`;
    case 'status':
      return `${value.name}: the agreements at this status`;
    case 'counted':
      return `Agreements ${said}`;
    case 'party':
      return `Agreements with ${said}${value.group === undefined ? '' : `, ${withSmall(value.group)}`}`;
    case 'year':
      return `Agreements with last evidence of ${said}`;
  }
}

/** "1 record", "3 records". */
const records = (count: number): string => `${formatNumber(count)} ${formFor(count, { one: 'record', other: 'records' })}`;

/** The words of the ledger and its filters; a module of its own, since the filters load it when a reader acts. */
export const ledgerWords = {
  sentence: filterSentence,
  /** The same as text, for those who hear it. */
  sentenceText: (choice: FilterChoice): string =>
    filterSentence(choice)
      .map(({ words }) => words)
      .join(''),
  partText,
  facetTitle,
  facets: (announced: number): Readonly<Record<FacetName, string>> => ({
    sector: 'Sector',
    level: 'Who signed',
    status: 'Latest status',
    counted: `In ${totalInWords(announced)}?`,
    party: 'Party',
    year: 'Last evidence',
  }),
  sorts: (announced: number) =>
    ({
      '': 'In the order of the list',
      title: 'Title, A to Z',
      '-title': 'Title, Z to A',
      '-evidence': 'Last evidence, newest first',
      evidence: 'Last evidence, oldest first',
      status: 'Latest status',
      counted: `In ${totalInWords(announced)}?`,
      sector: 'Sector',
      level: 'Who signed',
    }) satisfies Partial<Record<LedgerSort, string>>,
  pageTitle: (title: string, page: number): string => (page === 1 ? title : `${title}, page ${formatNumber(page)}`),
  pages: 'Pages of the list',
  page: (page: number): string => `Page ${formatNumber(page)}`,
  showMore: (more: number, left: number): string => `Show ${formatNumber(more)} more of ${formatNumber(left)}`,
  sortBy: 'Order',
  filter: 'Filter',
  find: 'Find a title, party or other name',
  findButton: 'Find',
  narrow: 'Narrow the list',
  noScript: 'Each value below leads to a list of its own. Combining them, and finding words, needs a script.',
  narrowFurther: 'More filters',
  partiesNotNamed: 'Not named in our sources',
  noEvidence: 'None',
  remove: 'take away',
  clear: 'Clear all',
  /** How many a value would show, or would add to what its facet shows already. */
  count: ({ all, more }: ValueCount, isAdding: boolean): string => (isAdding ? `+${formatNumber(more)}` : formatNumber(all)),
  countAloud: ({ all, more }: ValueCount, isAdding: boolean): string => (isAdding ? `${formatNumber(more)} more` : records(all)),
  chosen: 'chosen',
  inTheWay: 'Take one filter away:',
  noneAlone: 'No filter alone is in the way. Keep one of them:',
  only: (what: string, count: number): string => `Only “${what}”: ${count === 0 ? 'none' : records(count)}`,
  without: (what: string, count: number): string => `Without “${what}”: ${count === 0 ? 'still none' : records(count)}`,
  wholeList: (count: number): string => `The whole list: ${records(count)}`,
  siteSearch: (text: string): string => `Search the whole site for “${text}”`,
  searchedNote: (status: string, date: string): string => `“${status}”: we looked for later evidence, last in ${date}, and found none.`,
} as const;
