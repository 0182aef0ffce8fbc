/** The types a search answers with, in the order of the list of answers. */
export const SEARCH_TYPES = ['agreement', 'article', 'event', 'term', 'disagreement', 'claim', 'source', 'page'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** One thing a reader can look for, as the small vocabulary carries it. */
export interface Entry {
  readonly type: SearchType;
  readonly url: string;
  readonly title: string;
  /** One line below the title: status and date, meaning, date of the event. */
  readonly detail: string;
  /** Other names; who types one of them wants this. */
  readonly names: readonly string[];
  /** Words that belong to it without naming it, such as its parties. */
  readonly related: readonly string[];
}

/** Everything the search knows before its engine has come. */
export interface Vocabulary {
  readonly entries: readonly Entry[];
  /** Words of other spellings, each with ours: `defense`, `defence`. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Words that ask and join, and find nothing. */
  readonly smallWords: readonly string[];
}

type Row = readonly [type: number, path: string, title: string, detail: string, names: string, related: string];

/** A vocabulary as it travels: rows instead of objects. */
export interface PackedVocabulary extends Omit<Vocabulary, 'entries' | 'smallWords'> {
  readonly rows: readonly Row[];
  readonly smallWords: string;
}

const BETWEEN = '|';

/** Packs a vocabulary for the way. */
export function packVocabulary({ entries, spellings, smallWords }: Vocabulary): PackedVocabulary {
  return {
    rows: entries.map(({ type, url, title, detail, names, related }) => [
      SEARCH_TYPES.indexOf(type),
      url.endsWith(`#${slugOf(title)}`) ? url.slice(0, url.indexOf('#') + 1) : url,
      title,
      detail,
      names.join(BETWEEN),
      related.join(BETWEEN),
    ]),
    spellings,
    smallWords: smallWords.join(' '),
  };
}

/** Unpacks what `packVocabulary` packed. */
export function unpackVocabulary({ rows, spellings, smallWords }: PackedVocabulary): Vocabulary {
  return {
    entries: rows.map(([type, url, title, detail, names, related]) => ({
      type: SEARCH_TYPES[type] ?? 'page',
      url: url.endsWith('#') ? url + slugOf(title) : url,
      title,
      detail,
      names: partsOf(names),
      related: partsOf(related),
    })),
    spellings,
    smallWords: smallWords.split(' '),
  };
}

/** The id that a heading gets of its words; an address that ends in it need not carry it. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function partsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(BETWEEN);
}
