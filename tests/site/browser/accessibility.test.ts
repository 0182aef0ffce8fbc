import type { RunOnly } from 'axe-core';
import assert from 'node:assert/strict';
import test from 'node:test';
import { urls } from '#urls.ts';
import { corpus } from '../built-site.ts';
import { findings, OF_COLOURS, thinOut } from './axe.ts';
import { layOutAll, openBrowser, pageTypes, unfold } from './reader.ts';

const visit = openBrowser();

test('axe finds nothing on any type of page, at 1280 and 320 pixels, in light, in dark and in forced colours', async (t) => {
  // One window for all: a browser that has compiled axe once need not do so for each page.
  await visit(urls.home, {}, async ({ page, origin }) => {
    for (const [type, path] of pageTypes) {
      await t.test(`the ${type}`, async () => {
        const found: string[] = [];
        const look = async (width: number, paper: 'light' | 'dark' | 'forced', rules?: RunOnly): Promise<void> => {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({
            colorScheme: paper === 'dark' ? 'dark' : 'light',
            forcedColors: paper === 'forced' ? 'active' : 'none',
          });
          for (const finding of await findings(page, rules)) found.push(`${width} ${paper}: ${finding}`);
        };
        await page.goto(origin + path);
        await layOutAll(page);
        await look(1280, 'light');
        await thinOut(page, 8);
        await look(320, 'light');
        // What is left may come to stand closer than it did, which colours do not mind.
        await thinOut(page, 3);
        await unfold(page);
        for (const width of [320, 1280]) {
          await look(width, 'dark', OF_COLOURS);
          await look(width, 'forced', OF_COLOURS);
        }
        assert.deepEqual(found, [], path);
      });
    }
  });
});

test('axe finds nothing when a note, the menu, the tables of the charts or results are open', async () => {
  const [article] = corpus.articles;
  assert.ok(article);
  await visit(urls.article(article.id), { width: 360 }, async ({ page }) => {
    await page.locator('.citations a').first().click();
    await page.locator('.note:popover-open').waitFor();
    assert.deepEqual(await findings(page), [], 'a note');
    await page.keyboard.press('Escape');
    await page.locator('button.menu').click();
    await page.locator('#menu:popover-open').waitFor();
    assert.deepEqual(await findings(page), [], 'the menu');
  });
  await visit(urls.figures, { width: 360 }, async ({ page }) => {
    for (const summary of await page.locator('figure summary').all()) await summary.click();
    assert.deepEqual(await findings(page), [], 'the tables');
  });
  await visit(`${urls.search}?q=${encodeURIComponent(article.headline)}`, {}, async ({ page }) => {
    await page.locator('.results a').first().waitFor();
    assert.deepEqual(await findings(page), [], 'the results');
  });
});

test('axe finds nothing when the ledger is narrowed, when a facet of it is open, and when nothing fits', async () => {
  const [agreement] = corpus.agreements;
  assert.ok(agreement);
  for (const width of [1280, 360]) {
    await visit(
      `${urls.agreements}?sector=${agreement.sector}&q=${encodeURIComponent(agreement.title)}&sort=title`,
      { width },
      async ({ page }) => {
        await page.locator('.sentence button').first().waitFor();
        assert.deepEqual(await findings(page), [], 'narrowed');
        const button = page.locator('.fold:not([open]) > summary:visible');
        if (await button.count()) await button.click();
        for (const facet of ['sector', 'party']) {
          await page.locator(`details[data-facet="${facet}"] summary`).click();
          assert.deepEqual(await findings(page), [], facet);
        }
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await findings(page, OF_COLOURS), [], 'in the dark');
        await page.locator('ledger-filter input[name="q"]').fill('qqxzvjkw');
        await page.locator('.nothing button').first().waitFor();
        assert.deepEqual(await findings(page), [], 'nothing fits');
      },
    );
  }
});

test('findings(page) finds a picture without a text and text too pale to read', async () => {
  await visit('/404.html', {}, async ({ page }) => {
    await page.locator('main').evaluate((main) => {
      main.innerHTML = '<h1>A</h1><img src="/favicon.svg"><p>pale</p>';
      Object.assign(main.querySelector('p')?.style ?? {}, { color: '#ddd', background: '#fff' });
    });
    assert.deepEqual(
      (await findings(page)).map((finding) => finding.split(':')[0]),
      ['color-contrast', 'image-alt'],
    );
  });
});
