/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export type Chance = () => number;

/** A file as an editor left it. */
export interface Edit {
  /** What was done, in words. */
  readonly deed: string;
  readonly bytes: Uint8Array;
  /** Its new name, when that changed too. */
  readonly name?: string;
}

/** Everything an edit may draw on. */
interface Desk {
  readonly chance: Chance;
  /** The file's text. */
  readonly text: string;
  readonly name: string;
  /** The text of some other file. */
  readonly other: string;
}

type Slip = (desk: Desk) => string | Uint8Array;

/** The chance that belongs to a seed and a number: any edit can be made again without those before it. */
export function chanceOf(seed: number, number: number): Chance {
  let state = (seed ^ Math.imul(number + 1, 0x9e3779b1)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. */
export function pick<T>(chance: Chance, list: readonly T[]): T {
  const chosen = list[Math.floor(chance() * list.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

/** Makes one slip in a file; a few slips rename it instead. */
export function editCarelessly(name: string, text: string, other: string, chance: Chance): Edit {
  if (chance() < 0.03) return { deed: 'rename', bytes: Buffer.from(text), name: misnamed(name, chance) };
  const [deed, slip] = pick(chance, Object.entries(SLIPS));
  const result = slip({ chance, text, name, other });
  return { deed, bytes: typeof result === 'string' ? Buffer.from(result) : result };
}

const ODD_SIGNS = [
  '\0',
  '\u0007',
  '\u202E',
  '\u2028',
  '\u00A0',
  '\u200B',
  '\u0301',
  '🚆',
  '𝕏',
  'ß',
  'ي',
  'नी',
  '：',
  '“',
  '\t',
  '\r',
  '\\',
  '{{',
  '<b>',
  '`',
  '|',
  '%',
];
const BAD_DATES = [
  '2021-02-30',
  '2021-13-01',
  '6 December 2021',
  '0000',
  '21-12-06',
  '2021-12-06T10:00:00Z',
  '2021/12/06',
  '',
  'tomorrow',
  '99999',
];
const WRONG_VALUES = [
  '',
  '~',
  'true',
  '3.14',
  '-1',
  '.inf',
  '.nan',
  '1e400',
  '[]',
  '{}',
  '[[x]]',
  '{ a: b }',
  '2021-12-06',
  '"x"',
  '|',
  '>',
  '- a',
  '*ref',
  '&ref x',
  '!!binary aGk=',
  '"\\x"',
  "''",
  '@at',
  '`tick',
  '0x1F',
  '012',
  'null',
];
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<', '? [complex]', '"quoted"', 'тип', 'title ', '1'];

/** Every slip by name. */
const SLIPS: Readonly<Record<string, Slip>> = {
  'drop a line': (desk) => withLines(desk, (lines, at) => lines.toSpliced(at, 1)),
  'drop several lines': (desk) => withLines(desk, (lines, at) => lines.toSpliced(at, 1 + Math.floor(desk.chance() * 6))),
  'repeat a line': (desk) => withLines(desk, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  'swap two lines': (desk) => withLines(desk, (lines, at) => lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? '')),
  'indent a line': (desk) =>
    withLines(desk, (lines, at) => lines.with(at, `${pick(desk.chance, ['  ', ' ', '\t', '    '])}${lines[at] ?? ''}`)),
  'outdent a line': (desk) => withLines(desk, (lines, at) => lines.with(at, (lines[at] ?? '').trimStart())),
  'join two lines': (desk) => withLines(desk, (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`)),
  'cut the file short': ({ text, chance }) => text.slice(0, Math.floor(chance() * text.length)),
  'cut the file short within a character': ({ text, chance }) => Buffer.from(`${text}नी`).subarray(0, Math.floor(chance() * text.length)),
  'lose the beginning': ({ text, chance }) => text.slice(Math.floor(chance() * text.length)),
  'lose a stretch': ({ text, chance }) => {
    const start = Math.floor(chance() * text.length);
    return text.slice(0, start) + text.slice(start + Math.floor(chance() * 80));
  },
  'lose a character': (desk) => atPlace(desk, (before, after) => before + after.slice(1)),
  'type an odd sign': (desk) => atPlace(desk, (before, after) => before + pick(desk.chance, ODD_SIGNS) + after),
  'type a letter': (desk) => atPlace(desk, (before, after) => before + pick(desk.chance, [...'aXq-:"[]#&*!,;@()']) + after),
  'spoil a date': (desk) => replaceOne(desk, /"\d{4}(?:-\d\d){0,2}"/g, () => `"${pick(desk.chance, BAD_DATES)}"`),
  'unquote a date': (desk) => replaceOne(desk, /"\d{4}(?:-\d\d){0,2}"/g, (date) => date.slice(1, -1)),
  'misspell an id': (desk) =>
    replaceOne(desk, /\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g, (id) => id.slice(0, -1) + pick(desk.chance, ['x', 'é', '_', '', '--', ' '])),
  'put another value': (desk) =>
    replaceOne(desk, /^(\s*(?:- )?\w+:).*$/gm, (line) => `${line.slice(0, line.indexOf(':') + 1)} ${pick(desk.chance, WRONG_VALUES)}`),
  'misspell a key': (desk) => replaceOne(desk, /^\s*\w+:/gm, (key) => key.replace(/\w(?=:)/, pick(desk.chance, ['', 'z', 'S', 'ö']))),
  'put a strange key': (desk) => replaceOne(desk, /^\w+:/gm, (key) => `${pick(desk.chance, KEYS)}: x\n${key}`),
  'repeat a key': (desk) => replaceOne(desk, /^\w+:.*$/gm, (line) => `${line}\n${line}`),
  'empty a list': (desk) => replaceOne(desk, /\[[^\]\n]*\]/g, () => '[]'),
  'leave a bracket open': (desk) => replaceOne(desk, /\]/g, () => ''),
  'leave a quotation mark open': (desk) => replaceOne(desk, /"/g, () => ''),
  'curl the quotation marks': ({ text }) => text.replaceAll(/"([^"\n]*)"/g, '“$1”'),
  'lose the first ---': ({ text }) => text.replace(/^---\n/, ''),
  'lose the second ---': ({ text }) => text.replace(/\n---\n/, '\n'),
  'lose the citations': ({ text }) => text.replaceAll(/\[@[^\]]*\]/g, ''),
  'lose the body': ({ text }) => /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '',
  'comment the body out': ({ text }) => text.replace(/\n---\n([\s\S]*)/, '\n---\n<!-- $1 -->'),
  'paste HTML': (desk) => atPlace(desk, (before, after) => `${before}\n\n<div onclick="x()"><script>x()</script>\n\n${after}`),
  'paste a link of another kind': (desk) =>
    atPlace(
      desk,
      (before, after) =>
        `${before}[x](${pick(desk.chance, ['javascript:alert(1)', 'agreement:', 'term:no-such', 'file:///x', 'value:', 'count:__proto__', 'event:%zz'])})${after}`,
    ),
  'paste a piece of another file': (desk) => atPlace(desk, (before, after) => before + desk.other.slice(0, 400) + after),
  'save another file under this name': ({ other }) => other,
  'empty the file': () => '',
  'leave nothing but space': () => ' \n\n \n',
  'save with a byte order mark': ({ text }) => `\uFEFF${text}`,
  'save with CRLF': ({ text }) => text.replaceAll('\n', '\r\n'),
  'save with CR alone': ({ text }) => text.replaceAll('\n', '\r'),
  'save as UTF-16': ({ text }) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'save as Latin-1': ({ text }) => Buffer.from(`${text}é`, 'latin1'),
  'save a picture under this name': ({ chance }) => Uint8Array.from({ length: 400 }, () => Math.floor(chance() * 256)),
  'put tabs for spaces': ({ text }) => text.replaceAll('  ', '\t'),
  'write capitals': ({ text }) => text.toUpperCase(),
  'decompose the accents': ({ text }) => `${text.normalize('NFD')}`,
  'nest YAML deeply': (desk) => replaceOne(desk, /^\w+:.*$/gm, (line) => `${line}\ndeep: ${'['.repeat(20_000)}`),
  'nest YAML deeply by indents': ({ text }) => `${Array.from({ length: 250 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n${text}`,
  'let YAML aliases multiply': (desk) => replaceOne(desk, /^\w+:.*$/gm, (line) => `${line}\n${billionLaughs()}`),
  'nest quotations deeply': ({ text }) => `${text}\n${'>'.repeat(1_000)} x\n`,
  'nest lists deeply': ({ text }) => `${text}\n${Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')}\n`,
  'open thousands of brackets': ({ text }) => `${text}\n${'[a]('.repeat(2_000)}\n`,
  'open thousands of emphases': ({ text }) => `${text}\n${'*a **b _c '.repeat(1_000)}\n`,
  'cite with a name without end': ({ text }) => `${text}\n\nx [@${'a'.repeat(50_000)}]\n`,
  'write a line without end': ({ text }) => `${text}\n${'word '.repeat(20_000)}\n`,
  'paste a whole book': ({ text }) => `${text}\n${'A sentence that was pasted by mistake.\n\n'.repeat(5_000)}`,
};

function billionLaughs(): string {
  return [
    'a: &a [x, x]',
    ...[...'bcdefghijklmnop'].map((name, at) => `${name}: &${name} [*${'abcdefghijklmno'[at] ?? ''}, *${'abcdefghijklmno'[at] ?? ''}]`),
  ].join('\n');
}

function misnamed(name: string, chance: Chance): string {
  const slash = name.lastIndexOf('/') + 1;
  const [folder, file] = [name.slice(0, slash), name.slice(slash)];
  const stem = file.replace(/\.\w+$/, '');
  return (
    folder +
    pick(chance, [
      file.toUpperCase(),
      `${stem}.txt`,
      `copy of ${file}`,
      `${stem}--2${file.slice(stem.length)}`,
      `é${file}`,
      `deeper/${file}`,
      stem,
    ])
  );
}

function withLines({ text, chance }: Desk, change: (lines: readonly string[], at: number) => readonly string[]): string {
  const lines = text.split('\n');
  return change(lines, Math.floor(chance() * lines.length)).join('\n');
}

function atPlace({ text, chance }: Desk, change: (before: string, after: string) => string): string {
  const at = Math.floor(chance() * (text.length + 1));
  return change(text.slice(0, at), text.slice(at));
}

/** Changes one of the places a pattern fits, if it fits any. */
function replaceOne({ text, chance }: Desk, pattern: RegExp, change: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const match = pick(chance, found);
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}
