/**
 * How long each type of page keeps a slow phone and a slow desk from answering while it comes: opens it over a slow line on a processor
 * four times slower, and prints what of its tasks lies over 50 ms (total blocking time). It judges nothing; the aim is 150 ms.
 */
import { chromium, type Browser } from 'playwright-core';
import { urls } from '#urls.ts';
import { findChromium } from '../../src/commands/chromium.mjs';
import { siteFolder } from '../site/built-site.ts';
import { pageTypes } from '../site/browser/reader.ts';
import { serveSlowly } from './slow-line.ts';

const SLOWDOWN = 4;
const ROUNDS = 3;
const WINDOWS = [
  { name: 'phone', width: 360, height: 780 },
  { name: 'desk', width: 1280, height: 900 },
];

/** The tasks of one visit, in milliseconds, until a second after the page has come. */
async function tasksOf(
  browser: Browser,
  address: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<readonly number[]> {
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(1000);
    return await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  } finally {
    await context.close();
  }
}

const blocked = (tasks: readonly number[]): number => Math.round(tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0));
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const line = await serveSlowly(siteFolder);
const browser = await chromium.launch({
  executablePath: (await findChromium())?.path ?? '',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  console.log(`Blocked main thread, the middle of ${ROUNDS} visits each:`);
  for (const [type, path] of [...pageTypes, ['answers to an address', `${urls.search}?q=relos`] as const]) {
    const cells: string[] = [];
    for (const { name, ...viewport } of WINDOWS) {
      const rounds: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(blocked(await tasksOf(browser, line.origin + path, viewport)));
      cells.push(`${name} ${middle(rounds)} ms`);
    }
    console.log(`  ${type}: ${cells.join(', ')}`);
  }
} finally {
  await browser.close();
  line.close();
}
