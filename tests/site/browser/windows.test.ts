import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './reader.ts';

const visit = openBrowser();

test('a window that one reader left is as new for the next', async () => {
  let left: Page | undefined;
  await visit('/404.html', { width: 400, colorScheme: 'dark' }, async ({ page }) => {
    left = page;
    await page.context().newPage();
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce', forcedColors: 'active' });
    await page.evaluate(() => localStorage.setItem('left', 'behind'));
    await page.route('**/favicon.svg', (route) => route.abort());
    page.on('request', () => assert.fail('the listener of another reader'));
  });
  await visit('/404.html', {}, async ({ page, origin }) => {
    assert.equal(page, left);
    assert.ok(page.context().pages().length === 1 && page.url() === `${origin}/404.html`);
    const media = ['print', '(prefers-color-scheme: dark)', '(prefers-reduced-motion)', '(forced-colors: active)', '(width: 400px)'];
    assert.deepEqual(await page.evaluate((all) => all.filter((one) => matchMedia(one).matches), media), []);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.ok(await page.evaluate(() => fetch('/favicon.svg').then(({ ok }) => ok)));
  });
});
