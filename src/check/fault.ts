import type { Position } from '#model/citation.ts';
import { compareText } from '#model/compare-text.ts';

/** One thing to mend, at its place in a content file; paths are relative to the content folder. */
export interface Fault {
  readonly file: string;
  readonly at?: Position | undefined;
  readonly fault: string;
  readonly remedy: string;
}

/** Something wrong in a file, before its name is known. */
export type LocalFault = Omit<Fault, 'file'>;

/** Faults in file order, then by line and column; a fault found twice at one place is one fault. */
export function inFileOrder(faults: readonly Fault[]): readonly Fault[] {
  const byText = new Map(faults.map((fault) => [reportFault(fault), fault]));
  return [...byText.values()].sort(
    (a, b) => compareText(a.file, b.file) || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
}

/** Faults as an editor reads them: file, line and column, what is wrong, and below it what to do. */
export function reportFaults(faults: readonly Fault[], directory: string): string {
  return faults.map((fault) => `${directory}/${reportFault(fault)}`).join('\n');
}

function reportFault({ file, at, fault, remedy }: Fault): string {
  const place = at ? `:${at.line}:${at.column}` : '';
  return `${file}${place}  ${inBrief(fault)}\n  ${inBrief(remedy)}`;
}

/** A text with its middle left out when nobody would read it to the end. */
function inBrief(text: string): string {
  const longest = 600;
  return text.length <= longest ? text : `${text.slice(0, longest / 2)} … ${text.slice(-longest / 2)}`;
}
