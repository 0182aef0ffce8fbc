import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { chanceOf, pick, type Chance } from '../check/careless-editor.ts';

/** Folders whose records are copied. Series, threads and the summit stay what they are: more content makes the chapters of a story longer, not more. */
const FOLDERS = ['agreements', 'events', 'articles', 'glossary', 'disagreements', 'claims', 'sources'];
/** The keys of front matter that name records. */
const REFERENCES = new Set(['sources', 'countedSources', 'agreements', 'events']);
/** How far apart the copies of one number stand. */
const STRIDE = 1_000;

type Rename = (id: string) => string;

/**
 * Makes a content folder of `factor` times the records: the real ones, and copies that refer to each other as the real ones do.
 * A tenth of their references to agreements and events lead to another copy, by chance and the same for the same seed. The announced
 * number stays: copies of agreements stand outside it, as a summit has one count however much is written about it.
 */
export function growContent(from: string, to: string, factor: number, seed: number): void {
  cpSync(from, to, { recursive: true });
  const files = FOLDERS.flatMap((folder) => filesOf(from, folder));
  const ids = new Set(files.map(({ file }) => idOf(file)));
  const places = new Set(files.filter(({ folder }) => ['agreements', 'events'].includes(folder)).map(({ file }) => idOf(file)));
  const chance = chanceOf(seed, factor);
  for (let copy = 1; copy < factor; copy += 1) {
    const used = new Set<string>();
    const rename: Rename = (id) => {
      if (!ids.has(id)) return id;
      used.add(`${id}-n${copy}`);
      return `${id}-n${places.has(id) && chance() < 0.1 ? neighbour(copy, factor, chance) : copy}`;
    };
    for (const { folder, file } of files) {
      const text = readFileSync(join(from, folder, file), 'utf8');
      const target = join(to, folder, `n${copy}`);
      mkdirSync(target, { recursive: true });
      writeFileSync(
        join(target, `${idOf(file)}-n${copy}${extname(file)}`),
        copyOf(folder, text, copy, rename, folder === 'sources' && !used.has(`${idOf(file)}-n${copy}`)),
      );
    }
  }
  for (const folder of ['agreements', 'articles', 'events', 'glossary', 'threads'])
    for (const { file } of filesOf(from, folder)) unbind(join(to, folder, file));
}

function neighbour(copy: number, factor: number, chance: Chance): number {
  return pick(
    chance,
    Array.from({ length: Math.min(5, factor - 1) }, (_, near) => 1 + ((copy + near) % (factor - 1))),
  );
}

function filesOf(from: string, folder: string): readonly { readonly folder: string; readonly file: string }[] {
  return readdirSync(join(from, folder))
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .sort()
    .map((file) => ({ folder, file }));
}

function idOf(file: string): string {
  return basename(file, extname(file));
}

function copyOf(folder: string, text: string, copy: number, rename: Rename, isUnused: boolean): string {
  const [, front, body] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(text) ?? [];
  const original = parse(front ?? text) as Record<string, unknown>;
  if (folder === 'agreements') [original['counted'], original['countedSources']] = ['outside', []];
  const data = renamed(original, rename);
  for (const [key, longest] of [
    ['title', 60],
    ['headline', 70],
    ['question', 400],
    ['said', 400],
  ] as const) {
    if (typeof data[key] === 'string') data[key] = `${data[key].slice(0, longest - 6)} ${copy}`;
  }
  if (typeof data['order'] === 'number') data['order'] += copy * STRIDE;
  if (typeof data['number'] === 'number') data['number'] += copy * STRIDE;
  if (isUnused) data['unused'] ??= 'Its text was used for a series alone, which is not copied.';
  const yaml = stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  return body === undefined ? yaml : `---\n${yaml}---\n${withoutCounts(renamedInProse(body, rename))}`;
}

function renamed(data: Record<string, unknown>, rename: Rename, isReference = false): Record<string, unknown> {
  const walk = (value: unknown, inReference: boolean): unknown => {
    if (typeof value === 'string') return inReference ? rename(value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, inReference));
    return typeof value === 'object' && value !== null ? renamed(value as Record<string, unknown>, rename, inReference) : value;
  };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value, isReference || REFERENCES.has(key))]));
}

function renamedInProse(body: string, rename: Rename): string {
  return body
    .replaceAll(/@([a-z0-9-]+)/g, (_, id: string) => `@${rename(id)}`)
    .replaceAll(
      /\]\((agreement|event|term|article|source|disagreement|claim):([a-z0-9-]+)\)/g,
      (_, kind: string, id: string) => `](${kind}:${rename(id)})`,
    );
}

/** Leaves words that are bound to counts as words: what is counted has grown. */
function withoutCounts(body: string): string {
  return body.replaceAll(/\[([^\]]*)\]\((?:count|value):[^)]*\)/g, '$1');
}

function unbind(file: string): void {
  writeFileSync(file, withoutCounts(readFileSync(file, 'utf8')));
}
