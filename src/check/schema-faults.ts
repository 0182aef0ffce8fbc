import { suggestion, type FieldPath } from '#model/issue.ts';
import { nearestWord } from '#model/nearest.ts';
import type { z } from 'astro/zod';
import type { LocalFault } from './fault.ts';
import type { LocatedYaml } from './front-matter.ts';

type ZodIssue = z.core.$ZodIssue;
type Words = Omit<LocalFault, 'at'>;

const DAY_HELP = 'Write the very day, in quotation marks: "2020-03-31".';
const ID_HELP = 'Use lower-case letters, digits and single hyphens.';

/** What a schema says against a record, in an editor's words: one fault a field, and a misspelt key is not missing too. */
export function schemaFaults(issues: readonly ZodIssue[], schema: z.ZodType, yaml: LocatedYaml): readonly LocalFault[] {
  const misspelt = new Set(issues.flatMap((issue) => meantPaths(issue, schema)));
  const isDoubled = ({ path }: ZodIssue, place: number): boolean => {
    const written = JSON.stringify(path);
    const isMeant = misspelt.has(written) && valueAt(yaml.data, path as FieldPath) === undefined;
    return isMeant || issues.slice(0, place).some((earlier) => JSON.stringify(earlier.path) === written);
  };
  return issues.filter((issue, place) => !isDoubled(issue, place)).flatMap((issue) => faultsOf(issue, schema, yaml));
}

/** The paths an issue's unknown keys were probably meant for. */
function meantPaths(issue: ZodIssue, schema: z.ZodType): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(schema, issue.path as FieldPath);
  return issue.keys.map((key) => JSON.stringify([...issue.path, nearestWord(key, known)]));
}

function faultsOf(issue: ZodIssue, schema: z.ZodType, yaml: LocatedYaml): readonly LocalFault[] {
  const path = issue.path as FieldPath;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      at: yaml.locate([...path, key], 'key'),
      fault: `unknown key "${key}"`,
      remedy: `${suggestion(key, known)}Keys here are ${known.join(', ')}.`,
    }));
  }
  return [{ at: yaml.locate(path), ...wordsFor(issue, path, valueAt(yaml.data, path)) }];
}

function wordsFor(issue: Exclude<ZodIssue, z.core.$ZodIssueUnrecognizedKeys>, path: FieldPath, value: unknown): Words {
  const name = fieldName(path);
  if (value === undefined || value === null) return absent(name, path, value);
  switch (issue.code) {
    case 'invalid_union': {
      const inner = issue.errors.flat();
      const closest = inner.find(({ code }) => code !== 'invalid_value') ?? inner[0];
      return closest ? wordsFor(closest as typeof issue, path, value) : { fault: `${name}: ${issue.message}`, remedy: '' };
    }
    case 'invalid_type':
      return wrongType(name, issue.expected, value);
    case 'invalid_value': {
      const known = issue.values.map(String);
      if (typeof value === 'object') return { fault: `${name} is not a single word`, remedy: `It is one of ${known.join(', ')}.` };
      return {
        fault: `unknown ${String(path.at(-1))} "${String(value)}"`,
        remedy: `${suggestion(String(value), known)}It is one of ${known.join(', ')}.`,
      };
    }
    case 'too_big':
      return tooBig(name, issue, value);
    case 'too_small':
      return tooSmall(name, issue);
    case 'invalid_format':
      return { fault: `${name} has the wrong form: "${String(value)}"`, remedy: formHelp(issue.format, path) };
    case 'invalid_key':
      return { fault: `key "${String(path.at(-1))}" has the wrong form`, remedy: ID_HELP };
    case 'custom':
      return { fault: issue.message, remedy: issue.params?.['day'] ? DAY_HELP : dateHelp(path) };
    default:
      return { fault: `${name}: ${issue.message}`, remedy: 'Compare with another record of the same folder.' };
  }
}

function absent(name: string, path: FieldPath, value: undefined | null): Words {
  if (path.length === 0) {
    return { fault: 'no keys', remedy: 'Write "key: value", one a line; another record of the same folder shows which.' };
  }
  const fault = value === null ? `${name} is empty` : `no ${name}`;
  if (isDate(path)) return { fault, remedy: dateHelp(path) };
  if (value === null) return { fault, remedy: 'Write it, or take the key out if it may be left out.' };
  return { fault, remedy: `Add the key ${String(path.at(-1))}; the desk guide names the file that explains it.` };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  object: 'a group of keys',
  record: 'a group of keys',
};

function wrongType(name: string, expected: string, value: unknown): Words {
  const type = TYPE_NAMES[expected] ?? expected;
  const fault = `${name} is not ${type}`;
  if (expected === 'array') return { fault, remedy: 'Write a list in square brackets: [one, two].' };
  if (expected === 'string' && !Array.isArray(value)) return { fault, remedy: 'Put the whole value in double quotes.' };
  if (expected === 'number' || expected === 'int') return { fault, remedy: 'Write it in digits, without commas or quotation marks.' };
  return { fault, remedy: `Write ${type} there.` };
}

function tooBig(name: string, { origin, maximum }: z.core.$ZodIssueTooBig, value: unknown): Words {
  const most = String(maximum);
  if (origin !== 'string') return { fault: `${name} holds too many entries`, remedy: `Keep at most ${most}.` };
  return {
    fault: `${name} is longer than ${most} characters`,
    remedy: `It has ${String(value).trim().length}; say it in at most ${most}.`,
  };
}

function tooSmall(name: string, { origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Words {
  if (origin === 'array' && minimum === 1) return { fault: `${name} holds nothing`, remedy: 'Give at least one.' };
  if (origin === 'array') return { fault: `${name} holds too few entries`, remedy: `Give at least ${String(minimum)}.` };
  if (origin === 'string') return { fault: `${name} is empty`, remedy: 'Write it, or take the key out if it may be left out.' };
  return { fault: `${name} is too small`, remedy: `Write a number ${inclusive ? 'of at least' : 'above'} ${String(minimum)}.` };
}

function formHelp(format: string, path: FieldPath): string {
  if (format === 'url' && path.at(-1) === 'contact') return 'Write mailto: and an address, or a page with https://.';
  if (format === 'url') return 'Write the whole address, with https://.';
  if (path.at(-1) === 'url' || path.at(-1) === 'contact') return 'An address holds no blank: write %20 for it.';
  return path.at(-1) === 'language' ? 'Write the two or three letters of the language, such as en.' : ID_HELP;
}

function isDate(path: FieldPath): boolean {
  return /^(date|due|published|.+At)$/.test(String(path.at(-1)));
}

function dateHelp(path: FieldPath): string {
  const help = 'Write the date as "2020-03-31", "2020-03" or "2020", in quotation marks, no more exact than the source';
  return path.at(-1) === 'published' ? `${help}; or write the bare word unknown.` : `${help}.`;
}

/** "sources in history, entry 2" for ["history", 1, "sources"]. */
function fieldName(path: FieldPath): string {
  return path
    .reduce<readonly string[]>(
      ([innermost = '', ...around], step) =>
        typeof step === 'number' ? [`${innermost}, entry ${step + 1}`, ...around] : [step, innermost, ...around],
      [],
    )
    .filter((part) => part !== '')
    .join(' in ');
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value === null || typeof value !== 'object' ? undefined : (value as Record<string | number, unknown>)[step]),
    data,
  );
}

/** The keys a schema allows at a path. */
function keysAt(schema: z.ZodType, path: FieldPath): readonly string[] {
  const [step, ...rest] = path;
  const definition = (
    schema as unknown as { def: { type: string; innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> } }
  ).def;
  if (definition.innerType) return keysAt(definition.innerType, path);
  if (step === undefined) return Object.keys(definition.shape ?? {});
  const next = typeof step === 'number' ? definition.element : definition.shape?.[step];
  return next ? keysAt(next, rest) : [];
}
