/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One pointer from a sentence to a source. */
export interface Citation extends Position {
  readonly source: string;
  /** Where in the source, such as "p. 4". */
  readonly locator?: string;
}

/** What a link in prose may point at. */
export const LINKABLE = ['agreement', 'event', 'term', 'article', 'source', 'disagreement', 'claim'] as const;
export type Linkable = (typeof LINKABLE)[number];

/** What words in prose may be bound to, so that they cannot drift from the records: a figure or date of an agreement, or a count of the records. */
export const BINDABLE = ['value', 'count'] as const;

/** One link from prose to a record. */
export interface RecordLink extends Position {
  readonly kind: string;
  readonly id: string;
  /** The words that are bound, of a link that binds. */
  readonly words?: string;
}

/** A place a chart was given in a body; without an id where the line that gives it is not as it must be. */
export interface PlacedChart extends Position {
  readonly id?: string;
}

/** What the Markdown plugins saw in a body, for the corpus to judge. */
export interface MarkdownBody {
  readonly citations: readonly Citation[];
  readonly links: readonly RecordLink[];
  /** Paragraphs and list items that cite nothing. */
  readonly uncited: readonly Position[];
  /** Charts that it places, in order. */
  readonly charts: readonly PlacedChart[];
  /** Images without alternative text. */
  readonly silentImages: readonly Position[];
  /** Its words without marks and citations, a line for each paragraph, heading or row of a table. */
  readonly text: string;
  /** True when there is nothing to read. */
  readonly isEmpty: boolean;
}

/** A numbered source on one page. */
export interface NumberedSource {
  readonly number: number;
  readonly id: string;
}

/** Numbers source ids by first appearance, each once. */
export function numberSources(ids: readonly string[]): readonly NumberedSource[] {
  return [...new Set(ids)].map((id, index) => ({ number: index + 1, id }));
}
