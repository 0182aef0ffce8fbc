// Compares the search of the built site with plain Pagefind over the same pages: what is found, how many bytes it takes, how long a reader waits.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { chromium, type Browser, type Page } from 'playwright-core';
import { queries, scoreOf, type Score } from '../search/queries.ts';
import { answersTo } from '../site/browser/search-answers.ts';
import { serve } from '../site/browser/serve.ts';
import { serveSlowly } from './slow-line.ts';

/** A phone's processor, so many times slower than this one. */
const SLOWER = 4;
const RUNS = 5;
const FIRST = 'relos';
const FURTHER = ['rosneft', 'kudankulam', 'caatsa', 'lavrov rupees', 'turkey', 'vladivostok', 'navy', 's-400 price'];

/** What it takes to answer, in bytes and milliseconds. */
interface Cost {
  readonly bytes: number;
  readonly first: number;
  readonly further: number;
  /** Until the text has been searched as well. */
  readonly text: { readonly first: number; readonly bytes: number; readonly further: number };
}

/** Pagefind as its documentation shows it: fetched on focus, the first five results drawn. */
const PLAIN_PAGE = `<!doctype html><html lang="en"><title>Plain</title><input type="search"><ol></ol><script type="module" src="/plain/ask.js"></script>`;
const PLAIN_SCRIPT = `const [field, list] = [document.querySelector('input'), document.querySelector('ol')];
  let engine;
  const load = () => (engine ??= import('/pagefind/pagefind.js').then(async (one) => (await one.init(), one)));
  window.ask = async (query, count) => {
    const { results } = await (await load()).search(query);
    return Promise.all(results.slice(0, count).map((result) => result.data()));
  };
  field.addEventListener('focus', load);
  field.addEventListener('input', async () => {
    list.ariaBusy = 'true';
    const hits = await window.ask(field.value, 5);
    list.innerHTML = hits.map(({ url, meta, excerpt }) => '<li><a href="' + url + '">' + meta.title + '</a> ' + excerpt).join('');
    list.ariaBusy = 'false';
  });`;

const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const ours = await serve('dist');
try {
  await buildPlain();
  const plain = await serve(folder);
  const found = { ours: await scoreOurs(ours.origin), plain: await scorePlain(plain.origin) };
  const box = { path: '/about/', field: 'search-box input', answer: '.answers a', list: '.answers [role="listbox"]' };
  const bare = { path: '/plain/', field: 'input', answer: 'li a', list: 'ol' };
  const cost = { ours: await costOf('dist', box), plain: await costOf(folder, bare) };
  await plain.close();
  print(found, cost);
} finally {
  await browser.close();
  await ours.close();
  rmSync(folder, { recursive: true });
}

async function buildPlain(): Promise<void> {
  cpSync('dist', folder, { recursive: true });
  rmSync(join(folder, 'pagefind'), { recursive: true });
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind did not start');
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  cpSync(join(folder, 'about'), join(folder, 'plain'), { recursive: true });
  writeFileSync(join(folder, 'plain/index.html'), PLAIN_PAGE);
  writeFileSync(join(folder, 'plain/ask.js'), PLAIN_SCRIPT);
}

async function scoreOurs(origin: string): Promise<Score> {
  const page = await browser.newPage();
  await page.goto(`${origin}/search/`);
  const answers = await answersTo(page, queries);
  await page.close();
  return scoreOf(queries, answers);
}

/** Plain Pagefind knows no sections of a page by filter, so a query with a type is asked without one; a hit counts with the page or its best section. */
async function scorePlain(origin: string): Promise<Score> {
  const page = await browser.newPage();
  await page.goto(`${origin}/plain/`);
  const answers = await page.evaluate(async (asked) => {
    const { ask } = window as unknown as {
      ask: (query: string, count: number) => Promise<{ url: string; sub_results: { url: string }[] }[]>;
    };
    const answers: string[][] = [];
    for (const { query } of asked) {
      const hits = await ask(query, 10);
      answers.push(hits.map(({ url, sub_results }) => sub_results[0]?.url ?? url));
    }
    return answers;
  }, queries);
  await page.close();
  return scoreOf(queries, answers);
}

interface Box {
  readonly path: string;
  readonly field: string;
  readonly answer: string;
  readonly list: string;
}

async function costOf(site: string, box: Box): Promise<Cost> {
  const runs: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await costOnce(browser, site, box));
  const middle = (value: (cost: Cost) => number): number => median(runs.map(value));
  return {
    bytes: middle(({ bytes }) => bytes),
    first: middle(({ first }) => first),
    further: middle(({ further }) => further),
    text: { first: middle(({ text }) => text.first), bytes: middle(({ text }) => text.bytes), further: middle(({ text }) => text.further) },
  };
}

async function costOnce(from: Browser, site: string, box: Box): Promise<Cost> {
  const { origin, sent, close } = await serveSlowly(site);
  // What is kept for reading offline would come over the same line meanwhile.
  const context = await from.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(origin + box.path);
  await page.waitForLoadState('networkidle');
  const before = sent.bytes;
  // The worker of plain Pagefind keeps its speed, which favours it.
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const first = await timeOf(page, box, FIRST, false);
  const bytes = sent.bytes - before;
  const rest = await timeOf(page, box, undefined, true);
  const text = { first: first + rest, bytes: sent.bytes - before, further: 0 };
  const times: number[] = [];
  const wholeTimes: number[] = [];
  for (const query of FURTHER) {
    const shown = await timeOf(page, box, query, false);
    times.push(shown);
    wholeTimes.push(shown + (await timeOf(page, box, undefined, true)));
  }
  await context.close();
  close();
  return { bytes, first, further: median(times), text: { ...text, further: median(wholeTimes) } };
}

/** Types a query into the focused box, and waits for its first answer or until the list is done; in milliseconds. */
function timeOf(page: Page, box: Box, query: string | undefined, isDone: boolean): Promise<number> {
  return page.evaluate(
    async ({ field, answer, list, query, isDone }) => {
      const input = document.querySelector<HTMLInputElement>(field);
      const start = performance.now();
      const old = document.querySelector(answer);
      if (input && query !== undefined) {
        input.focus();
        input.value = query;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      const isShown = (): boolean => {
        const now = document.querySelector(answer);
        return isDone ? document.querySelector(list)?.ariaBusy === 'false' : now !== null && now !== old;
      };
      while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - start;
    },
    { ...box, query, isDone },
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function print(found: Readonly<Record<'ours' | 'plain', Score>>, cost: Readonly<Record<'ours' | 'plain', Cost>>): void {
  const share = (value: number): string => value.toFixed(3);
  const kilo = (value: number): string => `${(value / 1000).toFixed(1)} kB`;
  const time = (value: number): string => `${Math.round(value)} ms`;
  const rows: readonly (readonly [string, string, string])[] = [
    ['right answer first', share(found.ours.top1), share(found.plain.top1)],
    ['right answer among three', share(found.ours.top3), share(found.plain.top3)],
    ['mean reciprocal rank', share(found.ours.meanReciprocalRank), share(found.plain.meanReciprocalRank)],
    ['nothing found', share(found.ours.zero), share(found.plain.zero)],
    ['bytes from focus to the first answer', kilo(cost.ours.bytes), kilo(cost.plain.bytes)],
    ['time from focus to the first answer', time(cost.ours.first), time(cost.plain.first)],
    ['bytes until the text is searched', kilo(cost.ours.text.bytes), kilo(cost.plain.text.bytes)],
    ['time until the text is searched', time(cost.ours.text.first), time(cost.plain.text.first)],
    ['each further query, first answer', time(cost.ours.further), time(cost.plain.further)],
    ['each further query, with the text', time(cost.ours.text.further), time(cost.plain.text.further)],
  ];
  console.log(`| ${queries.length} queries | The 28 | plain Pagefind |\n| --- | --- | --- |`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log(`\nNot first (${found.ours.misses.length}):\n${found.ours.misses.join('\n')}`);
}
