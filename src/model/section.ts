/** A part of a body, from one sub-head to the next, as plain text without citations. */
export interface Section {
  /** Its sub-head; nothing for what stands before the first. */
  readonly heading?: { readonly id: string; readonly text: string; readonly depth: number };
  readonly text: string;
}
