import type { Section } from './section.ts';

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

/** What words in prose may be bound to, so that they cannot drift from the records: a figure or date of an agreement, or a count of the records. */
export const BINDABLE: readonly string[] = ['value', 'count'];

/** True for a kind of link that binds its words. */
export function isBindable(kind: string): boolean {
  return BINDABLE.includes(kind);
}

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

/** A body of Markdown as it was read: what it holds, for the check to judge, and the markup of the page. */
export interface MarkdownBody {
  /** The markup, rendered from it. */
  readonly html: string;
  /** Its parts, in order, for the search. */
  readonly sections: readonly Section[];
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
