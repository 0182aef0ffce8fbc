import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { sourceIdsOfArticle } from '#model/article.ts';
import { urls } from '#urls.ts';
import { corpus } from '../built-site.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const [article] = corpus.articles;
assert.ok(article);
const path = urls.article(article.id);
const last = sourceIdsOfArticle(article).length;

/** The text of the link that stands for the section being read. */
const current = (page: Page): Promise<string | null> => page.locator('.contents div a[aria-current]').textContent();

test('the contents beside an article follow the reader forward and back, however far the page jumps', async () => {
  await visit(path, { width: 1280 }, async ({ page }) => {
    const links = page.locator('.contents div a');
    const names = await links.allTextContents();
    for (const place of [names.length - 1, 0, 2]) {
      await page
        .locator('.prose h2')
        .nth(place)
        .evaluate((head) => head.scrollIntoView());
      await links.nth(place).and(page.locator('[aria-current=location]')).waitFor({ timeout: 5_000 });
      assert.equal(await current(page), names[place]);
      assert.equal(await page.locator('.contents [aria-current]').count(), 1);
      const { y = -1 } = (await page.locator('.contents').boundingBox()) ?? {};
      assert.ok(y >= 0, 'the contents scrolled away');
    }
  });
});

test('on a phone the contents and the lists below the text are folded, and where there is room they are open', async () => {
  for (const [width, isOpen] of [
    [360, false],
    [1280, true],
  ] as const) {
    await visit(path, { width }, async ({ page }) => {
      assert.equal(await page.locator('.contents li').first().isVisible(), false, 'the folded contents');
      assert.equal(await page.locator('.contents li').last().isVisible(), isOpen, 'the contents beside the text');
      const lists = page.locator('.below details');
      assert.ok((await lists.count()) > 0);
      for (const list of await lists.all()) assert.equal((await list.getAttribute('open')) !== null, isOpen);
    });
  }
});

test('a folded source opens for a link to it, shows beside the figure that cites it, and is printed', async () => {
  await visit(`${path}#note-${last}`, {}, async ({ page }) => {
    await page.locator(`#note-${last}`).waitFor({ state: 'visible' });
  });
  await visit(path, { width: 1280 }, async ({ page }) => {
    const note = page.locator(`#note-${last}`);
    assert.equal(await note.isVisible(), false);
    await page.locator(`.prose .citations a[href="#note-${last}"]`).first().click();
    assert.equal(
      await page.locator('.note').innerText(),
      await note.evaluate((entry) => (entry.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    assert.ok(await note.isVisible());
    assert.equal(await page.locator('.contents').isVisible(), false);
  });
});
