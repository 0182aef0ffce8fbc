import type { Position } from '#model/citation.ts';
import type { FieldPath } from '#model/issue.ts';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { LocalFault } from './fault.ts';
import { alteredValues, brokenYaml, unquotedDates, unquotedParties } from './yaml-faults.ts';

/** What of a field is meant: its value, or the key before it. */
export type FieldPart = 'value' | 'key';

/** YAML data that remembers where each field stands. */
export interface LocatedYaml {
  readonly data: unknown;
  readonly faults: readonly LocalFault[];
  /** The place of a field's value or key, or of the nearest thing around it that exists. */
  readonly locate: (path: FieldPath, part?: FieldPart) => Position;
}

/** Reads YAML that starts at `firstLine` of its file; broken YAML and unquoted dates come back as faults. */
export function readYaml(text: string, firstLine: number): LocatedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  const placeOf = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const broken = brokenYaml(document, text, placeOf);
  if (broken.length > 0) return { data: undefined, faults: broken, locate: () => ({ line: firstLine, column: 1 }) };
  return {
    data: document.toJS(),
    faults: [...unquotedDates(document, placeOf), ...unquotedParties(document, placeOf), ...alteredValues(document, text, placeOf)],
    locate: (path, part = 'value') => placeOf(offsetOf(document, path, part)),
  };
}

/** Where a field starts; for a field that is missing, where its parent starts. */
function offsetOf(document: Document, path: FieldPath, part: FieldPart): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const next = childOf(node, step, part);
    if (!next) return offset;
    node = next.value;
    offset = next.start;
  }
  return offset;
}

function childOf(node: unknown, step: string | number, part: FieldPart): { readonly value: unknown; readonly start: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    if (!pair) return undefined;
    const hasPlace = isScalar(pair.value) && pair.value.value !== null;
    return { value: pair.value, start: startOf(part === 'value' && hasPlace ? pair.value : pair.key) };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { value: item, start: startOf(item) };
  }
  return undefined;
}

function startOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}

/** A Markdown file parted into its front matter and its body. */
export interface PartedMarkdown {
  readonly yaml: string;
  /** The file with its front matter blanked out, so that places in the body are places in the file. */
  readonly blanked: string;
  /** The first place below the front matter. */
  readonly bodyStart: Position;
}

/** Parts a Markdown file at its two --- lines; nothing when they are not there. */
export function partMarkdown(text: string): PartedMarkdown | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (!match || match.index !== 0) return undefined;
  const blank = match[0].replace(/[^\n]/g, ' ');
  return {
    yaml: match[1] ?? '',
    blanked: blank + text.slice(match[0].length),
    bodyStart: { line: blank.split('\n').length + 1, column: 1 },
  };
}
