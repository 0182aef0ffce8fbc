import type { Position } from '#model/citation.ts';

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** A text of the same places with blanks in it. */
export function blanked(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}
