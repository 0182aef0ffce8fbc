/** The types a search answers with, in the order of the list of answers. */
export const SEARCH_TYPES = ['agreement', 'article', 'event', 'term', 'disagreement', 'claim', 'source', 'page'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** What an agreement answers, in the order of its lines. */
export const AGREEMENT_QUESTIONS = ['is', 'stands', 'matters', 'unknown'] as const;

/** What a record itself says to a question about it. */
export interface Line {
  /** What the line tells: “Where it stands”, a verdict; nothing where the text needs no word before it. */
  readonly label: string;
  readonly text: string;
  /** Who published what it rests on. */
  readonly by: string;
}

/** One thing a reader can look for. */
export interface Entry {
  readonly type: SearchType;
  readonly url: string;
  readonly title: string;
  /** One line below the title: status and date, date of the event. */
  readonly detail: string;
  /** Other names; who types one of them wants this. */
  readonly names: readonly string[];
  /** Words that belong to it without naming it, such as its parties. */
  readonly related: readonly string[];
  /** Its answers; an agreement has one to each of its questions. */
  readonly lines: readonly Line[];
}

/** How questions are put. */
export interface QuestionWords {
  /** Spellings and words of other languages, each with ours: `defense`, `defence`. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Words that ask and join, in every language of the readers, and find nothing. */
  readonly smallWords: readonly string[];
  /** Words that ask for one answer of an agreement: `why` for what matters. */
  readonly asking: Readonly<Record<(typeof AGREEMENT_QUESTIONS)[number], readonly string[]>>;
}

/** Everything the search knows before its engine has come. */
export interface Vocabulary extends QuestionWords {
  readonly entries: readonly Entry[];
}

type Row = readonly [type: number, path: string, title: string, detail: string, names: string, related: string];
type PackedLine = readonly [label: string, text: string, by: string];

/** The names, as they travel when the box has the focus: rows instead of objects. */
export interface PackedNames {
  readonly rows: readonly Row[];
}

/** What a question needs besides, as it travels with the first letter: sections, pages, what is known by a sentence, what every record answers, how questions are put. */
export interface PackedAnswers extends PackedNames {
  /** Lines by address. */
  readonly lines: Readonly<Record<string, readonly PackedLine[]>>;
  readonly spellings: QuestionWords['spellings'];
  readonly smallWords: string;
  readonly asking: Readonly<Record<keyof QuestionWords['asking'], string>>;
}

/** True of what readers name: its names come with the focus, what is asked for in other words with the first letter. */
const isNamed = ({ type, url }: Entry): boolean =>
  ['agreement', 'event', 'term'].includes(type) || (type === 'article' && !url.includes('#'));
const BETWEEN = '|';

/** Packs a vocabulary for the way, in two parts. */
export function packVocabulary({ entries, ...question }: Vocabulary): { readonly names: PackedNames; readonly answers: PackedAnswers } {
  const { is, stands, matters, unknown } = question.asking;
  return {
    names: { rows: entries.filter(isNamed).map(pack) },
    answers: {
      rows: entries.filter((entry) => !isNamed(entry)).map(pack),
      lines: Object.fromEntries(
        entries.flatMap(({ url, lines }) =>
          lines.length > 0 ? [[url, lines.map(({ label, text, by }) => [label, text, by] as const)]] : [],
        ),
      ),
      spellings: question.spellings,
      smallWords: question.smallWords.join(' '),
      asking: { is: is.join(' '), stands: stands.join(' '), matters: matters.join(' '), unknown: unknown.join(' ') },
    },
  };
}

/** Unpacks what `packVocabulary` packed; without the answers, names alone. */
export function unpackVocabulary(names: PackedNames, answers: PackedAnswers | undefined): Vocabulary {
  const { is, stands, matters, unknown } = answers?.asking ?? { is: '', stands: '', matters: '', unknown: '' };
  return {
    entries: [...names.rows, ...(answers?.rows ?? [])].map((row) => unpack(row, answers?.lines ?? {})),
    spellings: answers?.spellings ?? {},
    smallWords: wordsIn(answers?.smallWords ?? ''),
    asking: { is: wordsIn(is), stands: wordsIn(stands), matters: wordsIn(matters), unknown: wordsIn(unknown) },
  };
}

function pack({ type, url, title, detail, names, related }: Entry): Row {
  const path = url.endsWith(`#${slugOf(title)}`) ? url.slice(0, url.indexOf('#') + 1) : url;
  return [SEARCH_TYPES.indexOf(type), path, title, detail, names.join(BETWEEN), related.join(BETWEEN)];
}

function unpack([type, path, title, detail, names, related]: Row, linesByUrl: PackedAnswers['lines']): Entry {
  const url = path.endsWith('#') ? path + slugOf(title) : path;
  const lines = (linesByUrl[url] ?? []).map(([label, text, by]) => ({ label, text, by }));
  return { type: SEARCH_TYPES[type] ?? 'page', url, title, detail, names: partsOf(names), related: partsOf(related), lines };
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

function wordsIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
