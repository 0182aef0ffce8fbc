/** Builds the same records with this project, with Starlight and with Eleventy and Pagefind, serves the three alike, and prints what a reader on a slow connection gets. */
import assert from 'node:assert/strict';
import { contentDirectory } from '#content-directory.ts';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../src/commands/chromium.mjs';
import { measure, PROJECT, table, type Usage } from './measure.ts';
import { writePlainPages } from './plain-pages.ts';
import { serveSlowly } from './slow-line.ts';

/** Kept between runs, so that what is installed is installed once. */
const ROOM = join(tmpdir(), 'the-28-peers');
const QUERY = 'logistics';

interface Site {
  readonly name: string;
  readonly folder: string;
  readonly build: Usage;
  readonly article: string;
  /** Opens the search of a page, if it must be opened, and puts the query into its field. */
  readonly search: (page: Page) => Promise<void>;
  /** Where an answer appears. */
  readonly answer: string;
}

interface Reading {
  readonly requests: number;
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
  readonly searchBytes: number;
  readonly searchSeconds: number;
}

async function own(): Promise<Site> {
  const folder = join(ROOM, 'own');
  const build = await measure(['node_modules/astro/bin/astro.mjs', 'build'], PROJECT, { OUT_DIR: folder });
  return {
    name: 'this site',
    folder,
    build,
    article: '/explainers/the-pacts-that-waited/',
    search: (page) => page.fill('search-box input', QUERY),
    answer: '.answers a',
  };
}

async function starlight(): Promise<Site> {
  const place = open('starlight');
  rmSync(join(place, 'src/content'), { recursive: true, force: true });
  writePlainPages(contentDirectory(), join(place, 'src/content/docs'));
  writeFileSync(
    join(place, 'src/content/docs/index.md'),
    '---\ntitle: Front page\n---\n\n[An explainer](/explainers/the-pacts-that-waited/)\n',
  );
  const build = await measure(['node_modules/astro/bin/astro.mjs', 'build'], place, { ASTRO_TELEMETRY_DISABLED: '1' });
  return {
    name: 'Starlight',
    folder: join(place, 'dist'),
    build,
    article: '/explainers/the-pacts-that-waited/',
    search: async (page) => {
      await page.click('site-search button[data-open-modal]');
      await page.fill('.pagefind-ui__search-input', QUERY);
    },
    answer: '.pagefind-ui__result-link',
  };
}

async function eleventy(): Promise<Site> {
  const place = open('eleventy');
  rmSync(join(place, 'pages'), { recursive: true, force: true });
  writePlainPages(contentDirectory(), join(place, 'pages'));
  writeFileSync(join(place, 'pages/index.md'), '---\ntitle: Front page\n---\n\n[An explainer](/explainers/the-pacts-that-waited/)\n');
  const pages = await measure(['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], place);
  const index = await measure(['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'], place);
  return {
    name: 'Eleventy + Pagefind',
    folder: join(place, 'dist'),
    build: {
      seconds: pages.seconds + index.seconds,
      cpuSeconds: pages.cpuSeconds + index.cpuSeconds,
      megabytes: Math.max(pages.megabytes, index.megabytes),
    },
    article: '/explainers/the-pacts-that-waited/',
    search: (page) => page.fill('.pagefind-ui__search-input', QUERY),
    answer: '.pagefind-ui__result-link',
  };
}

/** Copies a peer's configuration into the room and installs what it names, unless that is there. */
function open(name: string): string {
  const place = join(ROOM, name);
  mkdirSync(place, { recursive: true });
  cpSync(join(PROJECT, 'tests/bench/peers', name), place, { recursive: true });
  if (!existsSync(join(place, 'node_modules'))) {
    const { status, stderr } = spawnSync('npm', ['install', '--no-fund', '--no-audit', '--loglevel=error'], {
      cwd: place,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm install failed for ${name}.\n${stderr}`);
  }
  return place;
}

/** What a phone on a slow connection goes through to read an article, and then to find something. */
async function read(browser: Browser, { folder, article, search, answer }: Site): Promise<Reading> {
  const { origin, sent, close } = await serveSlowly(folder);
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(watchPaints);
    await page.goto(origin + article, { waitUntil: 'networkidle' });
    const paints = await page.evaluate(
      () => (globalThis as unknown as { paints: { first: number; largest: number; shift: number } }).paints,
    );
    const before = { ...sent };
    const start = performance.now();
    await search(page);
    await page.waitForSelector(answer, { timeout: 60_000 });
    return {
      ...before,
      firstPaint: paints.first,
      largestPaint: paints.largest,
      shift: paints.shift,
      searchBytes: sent.bytes - before.bytes,
      searchSeconds: (performance.now() - start) / 1000,
    };
  } finally {
    await context.close();
    close();
  }
}

/** Runs in the page: keeps the paints and shifts the browser reports. */
function watchPaints(): void {
  const paints = { first: 0, largest: 0, shift: 0 };
  (globalThis as unknown as { paints: typeof paints }).paints = paints;
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') paints.first = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (paints.largest = startTime));
  observe('layout-shift', (entry) => (paints.shift += (entry as PerformanceEntry & { readonly value: number }).value));
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

const found = (await findChromium()) ?? assert.fail('The benchmark needs a Chromium.');
const sites = [await own(), await starlight(), await eleventy()];
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'] });
const columns: { readonly site: Site; readonly readings: readonly Reading[] }[] = [];
for (const site of sites)
  columns.push({ site, readings: [await read(browser, site), await read(browser, site), await read(browser, site)] });
await browser.close();

const row = (name: string, cell: (readings: readonly Reading[], site: Site) => string): readonly string[] => [
  name,
  ...columns.map(({ site, readings }) => cell(readings, site)),
];
const of = (pick: (reading: Reading) => number, say: (value: number) => string) => (readings: readonly Reading[]) =>
  say(median(readings.map(pick)));
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, medians of three, 360 px, slow 4G, processor slowed four times\n`,
);
console.log(
  table([
    ['', ...sites.map(({ name }) => name)],
    row(
      'requests of an article',
      of(({ requests }) => requests, String),
    ),
    row(
      'kB of an article',
      of(({ bytes }) => bytes, kilobytes),
    ),
    row(
      'kB of it script',
      of(({ scriptBytes }) => scriptBytes, kilobytes),
    ),
    row(
      'first paint, ms',
      of(
        ({ firstPaint }) => firstPaint,
        (value) => value.toFixed(0),
      ),
    ),
    row(
      'largest paint, ms',
      of(
        ({ largestPaint }) => largestPaint,
        (value) => value.toFixed(0),
      ),
    ),
    row(
      'layout shift',
      of(
        ({ shift }) => shift,
        (value) => value.toFixed(3),
      ),
    ),
    row(
      'kB to a first answer of the search',
      of(({ searchBytes }) => searchBytes, kilobytes),
    ),
    row(
      'seconds to it',
      of(
        ({ searchSeconds }) => searchSeconds,
        (value) => value.toFixed(1),
      ),
    ),
    row('build, seconds', (_, { build }) => build.seconds.toFixed(1)),
    row('build, processor seconds', (_, { build }) => build.cpuSeconds.toFixed(1)),
    row('build, MB of memory', (_, { build }) => build.megabytes.toFixed(0)),
  ]),
);
