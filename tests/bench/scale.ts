/**
 * Makes ten and a hundred times the content, builds it, and prints what that takes and what readers get; beside it a plain Astro site of
 * the same pages, and how long the edit of one record takes. `npm run bench:scale -- 10` builds one size alone.
 */
import { contentDirectory } from '#content-directory.ts';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { growContent } from './grow.ts';
import { clearBodyCache, measure, PROJECT, table, type Usage } from './measure.ts';
import { writePlainPages } from './plain-pages.ts';

const SEED = 28;
const ASTRO = 'node_modules/astro/bin/astro.mjs';

interface Size {
  readonly factor: number;
  readonly cold: Usage;
  /** After the edit of one record. */
  readonly warm: Usage;
  readonly plain: Usage;
  readonly site: string;
}

async function build(factor: number, room: string): Promise<Size> {
  const content = join(room, `content-${factor}`);
  growContent(contentDirectory(), content, factor, SEED);
  const [site, plainSite] = [join(room, `site-${factor}`), join(room, `plain-${factor}`)];
  const env = { CONTENT_DIR: content, OUT_DIR: site, ASTRO_TELEMETRY_DISABLED: '1' };
  const cold = await measure([ASTRO, 'build'], PROJECT, env);
  const [edited] = readdirSync(join(content, 'events')).filter((file) => file.endsWith('.md'));
  appendFileSync(join(content, 'events', edited ?? ''), '\nIt was edited after the build.\n');
  const warm = await measure([ASTRO, 'build'], PROJECT, env);
  clearBodyCache(content);

  cpSync(join(PROJECT, 'tests/bench/peers/astro'), plainSite, { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(plainSite, 'node_modules'), 'junction');
  writePlainPages(content, join(plainSite, 'pages'));
  const plain = await measure([ASTRO, 'build'], plainSite, { ASTRO_TELEMETRY_DISABLED: '1' });
  return { factor, cold, warm, plain, site };
}

/** Every file of a folder with its size. */
function sizesIn(folder: string): readonly { readonly file: string; readonly bytes: number }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, bytes: statSync(file).size }));
}

function sum(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

/** A page as it is sent, in kilobytes. */
function sent(site: string, path: string): string {
  const file = join(site, path, 'index.html');
  if (!existsSync(file)) return 'none';
  const bytes = readFileSync(file);
  return `${kilobytes(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length)} of ${kilobytes(bytes.length)}`;
}

/** What the search fetches before its first answer: the engine, its words, the list of what is indexed, one part of the index and one record. */
function firstAnswer(site: string): number {
  const files = sizesIn(join(site, 'pagefind'));
  const largest = (pattern: RegExp): number => Math.max(0, ...files.filter(({ file }) => pattern.test(file)).map(({ bytes }) => bytes));
  const small = sizesIn(join(site, 'search')).filter(({ file }) => /\.(?:js|json)$/.test(file));
  return (
    largest(/[/\\]pagefind\.js$/) +
    largest(/wasm\.(?!unknown)/) +
    largest(/\.pf_meta$/) +
    largest(/\.pf_index$/) +
    largest(/\.pf_fragment$/) +
    sum(small)
  );
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;

function columnOf({ cold, warm, plain, site, factor }: Size): readonly string[] {
  const files = sizesIn(site);
  const pages = files.filter(({ file }) => file.endsWith('.html'));
  const cards = files.filter(({ file }) => /[/\\]cards?[/\\].*\.png$/.test(file));
  const [largest] = pages.toSorted((a, b) => b.bytes - a.bytes);
  return [
    `${factor} ×`,
    pages.length.toLocaleString('en'),
    `${cold.seconds.toFixed(0)} s`,
    `${cold.cpuSeconds.toFixed(0)} s`,
    `${plain.cpuSeconds.toFixed(0)} s`,
    (cold.cpuSeconds / plain.cpuSeconds).toFixed(2),
    `${warm.seconds.toFixed(0)} s`,
    `${cold.megabytes.toFixed(0)} MB`,
    kilobytes(sum(files) - sum(cards)),
    kilobytes(sum(cards)),
    `${largest?.file.slice(site.length) ?? ''}, ${kilobytes(largest?.bytes ?? 0)}`,
    kilobytes(sum(files.filter(({ file }) => /\.pf_(?:index|meta|fragment|filter)$/.test(file)))),
    kilobytes(firstAnswer(site)),
    ...['agreements', 'timeline', 'sources', 'disagreements', 'claims', 'glossary', ''].map((path) => sent(site, path)),
  ];
}

const NAMES = [
  '',
  'pages',
  'cold build',
  'processors',
  'processors, plain Astro',
  'ratio',
  'build after one edit',
  'memory',
  'output without cards',
  'cards',
  'largest page',
  'search index',
  'search, first answer at most',
  '/agreements/, sent of',
  '/timeline/',
  '/sources/',
  '/disagreements/',
  '/claims/',
  '/glossary/',
  '/',
];

const factors = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 10, 100];
const room = mkdtempSync(join(tmpdir(), 'scale-'));
try {
  mkdirSync(room, { recursive: true });
  const columns: (readonly string[])[] = [];
  for (const factor of factors) {
    const size = await build(factor, room);
    columns.push(columnOf(size));
    for (const name of readdirSync(room)) rmSync(join(room, name), { recursive: true });
    console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`);
    console.log(table(NAMES.map((name, row) => [name, ...columns.map((column) => column[row] ?? '')])));
  }
} finally {
  rmSync(room, { recursive: true });
}
