import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { urls } from '#urls.ts';
import { frameTypes, openBrowser, pageTypes } from './reader.ts';

/** As much of the window as may move, by how far, summed over all moves nobody asked for (Cumulative Layout Shift). */
const MOST = 0.01;
/** 150 ms there and back, 1.6 Mbit/s. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

const visit = openBrowser();

/** Puts a window behind a slow line and on a slow processor, and has it note what moves. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const shifts: { value: number; moved: string[] }[] = [];
    Object.assign(window, { shifts });
    type Entry = PerformanceEntry & { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[]) {
        const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : String(node?.nodeName)));
        shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function shiftsOn(path: string, width: number): Promise<readonly Shift[]> {
  let shifts: readonly Shift[] = [];
  await visit(path, { width, prepare: slowDown }, async ({ page }) => {
    if (path.includes('?q=')) await page.locator('.results[aria-busy="false"] li').first().waitFor();
    // What comes late comes within so long of the rest.
    await page.waitForTimeout(500);
    shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  });
  return shifts;
}

for (const [type, path] of [...pageTypes, ...frameTypes, ['answers to an address', `${urls.search}?q=relos`] as const]) {
  test(`nothing on the ${type} ${path} moves while it comes over a slow line, to a phone and to a desk`, async () => {
    const [phone, desk] = await Promise.all([shiftsOn(path, 360), shiftsOn(path, 1280)]);
    const sum = (shifts: readonly Shift[]): number => shifts.reduce((all, { value }) => all + value, 0);
    assert.ok(sum(phone) <= MOST, JSON.stringify(phone));
    assert.ok(sum(desk) <= MOST, JSON.stringify(desk));
  });
}
