/**
 * Makes ten and a hundred times the content, builds it, and prints what that takes and what readers get; beside it a plain Astro site of
 * the same pages, and how long the edit of one record takes. `npm run bench:scale -- 10` builds one size alone.
 */
import { contentDirectory } from '#content-directory.ts';
import { filesIn } from '#files-in.ts';
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
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { copyProject } from '../builds/workshop.ts';
import { growContent } from './grow.ts';
import { measure, PROJECT, table, type Usage } from './measure.ts';
import { writePlainPages } from './plain-pages.ts';

const SEED = 28;
const ASTRO = 'node_modules/astro/bin/astro.mjs';

interface Size {
  readonly factor: number;
  /** With nothing kept from an earlier build; absent where no cards are drawn. */
  readonly cold: Usage | undefined;
  /** With nothing kept but pictures: what compares to a site that draws none. */
  readonly undrawn: Usage;
  /** After the edit of one record. */
  readonly edited: Usage;
  readonly plain: Usage;
  readonly plainPages: number;
  readonly site: string;
}

/** Up to so many times the records, cards are drawn. A hundred times would take hours and tell nothing of the rest: there each is one dot. */
const MOST_DRAWN = 10;
const BLANK = `export const drawCard = async () => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==', 'base64');\n`;

/** The records that have a second page, for frames elsewhere: a plain site of the same pages has one too. */
const FRAMES = [
  ['agreements', 'agreement'],
  ['events', 'event'],
] as const;

/** What builds keep besides pictures, below the packages of a project. */
const KEPT = ['.astro', '.vite', '.cache/readings'];

/** Builds one size, and deletes none of the sites: a file system may take long to make files when many were deleted in the last minutes. */
async function build(factor: number, room: string): Promise<Size> {
  mkdirSync(room);
  const at = (name: string): string => join(room, name);
  const [project, content, drawnSite, site, plainSite] = [at('project'), at('content'), at('drawn'), at('site'), at('plain')];
  copyProject(project);
  growContent(contentDirectory(), content, factor, SEED);
  const again = (to: string): Promise<Usage> =>
    measure([ASTRO, 'build'], project, { CONTENT_DIR: content, OUT_DIR: to, ASTRO_TELEMETRY_DISABLED: '1' });
  const cold = factor > MOST_DRAWN ? undefined : await again(drawnSite);
  if (!cold) writeFileSync(join(project, 'src/cards/draw-card.ts'), BLANK);
  for (const kept of KEPT) rmSync(join(project, 'node_modules', kept), { recursive: true, force: true });
  const undrawn = await again(site);

  cpSync(join(PROJECT, 'tests/bench/peers/astro'), plainSite, { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(plainSite, 'node_modules'), 'junction');
  writePlainPages(content, join(plainSite, 'pages'));
  for (const [records, frames] of FRAMES)
    cpSync(join(plainSite, 'pages', records), join(plainSite, 'pages/embed', frames), { recursive: true });
  const plain = await measure([ASTRO, 'build'], plainSite, { ASTRO_TELEMETRY_DISABLED: '1' });
  const plainPages = filesIn(join(plainSite, 'dist')).filter((file) => file.endsWith('.html')).length;

  const [event = ''] = readdirSync(join(content, 'events')).filter((file) => file.endsWith('.md'));
  appendFileSync(join(content, 'events', event), '\nIt was edited after the build.\n');
  const edited = await again(site);
  return { factor, cold, undrawn, edited, plain, plainPages, site };
}

/** Every file of a folder with its size. */
function sizesIn(folder: string): readonly { readonly file: string; readonly bytes: number }[] {
  if (!existsSync(folder)) return [];
  return filesIn(folder)
    .map((file) => join(folder, file))
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

/** What the table says of a size: each row's name and value. `former` is the size before it. */
function rowsOf({ cold, undrawn, edited, plain, plainPages, site, factor }: Size, former?: Column): Column {
  const files = sizesIn(site);
  const pages = files.filter(({ file }) => file.endsWith('.html'));
  const cards = files.filter(({ file }) => /[/\\]cards?[/\\].*\.png$/.test(file));
  const [largest] = pages.toSorted((a, b) => b.bytes - a.bytes);
  const output = sum(files) - sum(cards);
  const growth = former && `${(output / former.output).toFixed(2)} for ${factor / former.factor} times the records`;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['', `${factor} ×`],
    ['pages', pages.length.toLocaleString('en')],
    ['pages of the plain site', plainPages.toLocaleString('en')],
    ['cold build', cold ? spent(cold) : 'not run'],
    ['the same, pictures drawn before or left out', spent(undrawn)],
    ['plain Astro and remark, the same pages', spent(plain)],
    ['processors, ours over plain, pictures apart', (undrawn.cpuSeconds / plain.cpuSeconds).toFixed(2)],
    ['after one edit', spent(edited)],
    ['processors, after one edit over cold', (edited.cpuSeconds / (cold ?? undrawn).cpuSeconds).toFixed(2)],
    ['memory', `${(cold ?? undrawn).megabytes.toFixed(0)} MB`],
    ['output without cards', kilobytes(output)],
    ['output, times that of the size before', growth ?? ''],
    ['cards', kilobytes(sum(cards))],
    ['largest page', `${largest?.file.slice(site.length) ?? ''}, ${kilobytes(largest?.bytes ?? 0)}`],
    ['search index', kilobytes(sum(files.filter(({ file }) => /\.pf_(?:index|meta|fragment|filter)$/.test(file))))],
    ['search, first answer at most', kilobytes(firstAnswer(site))],
    ...LISTS.map((path) => [`/${path}, sent of`, sent(site, path)] as const),
  ];
  return { factor, output, rows };
}

interface Column {
  readonly factor: number;
  readonly output: number;
  readonly rows: readonly (readonly [name: string, value: string])[];
}

/** The pages that list what grows. */
const LISTS = ['', 'agreements/', 'timeline/', 'sources/', 'disagreements/', 'claims/', 'glossary/', 'search/'];

function spent({ seconds, cpuSeconds }: Usage): string {
  return `${seconds.toFixed(0)} s, ${cpuSeconds.toFixed(0)} s of processors`;
}

const factors = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 10, 100];
const room = mkdtempSync(join(tmpdir(), 'scale-'));
try {
  const columns: Column[] = [];
  for (const factor of factors) {
    columns.push(rowsOf(await build(factor, join(room, String(factor))), columns.at(-1)));
    console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`);
    const [first] = columns;
    console.log(table((first?.rows ?? []).map(([name], row) => [name, ...columns.map(({ rows }) => rows[row]?.[1] ?? '')])));
  }
} finally {
  rmSync(room, { recursive: true });
}
