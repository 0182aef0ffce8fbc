import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { corpus } from '../built-site.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const { failed, says } = words.searching;
const [agreement] = corpus.agreements;
assert.ok(agreement);

const refuse =
  (pattern: string) =>
  (page: Page): Promise<unknown> =>
    page.route(pattern, (route) => route.abort());
const linksIn = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(`${selector} a`).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

test('when the interface cannot be had, the box says so and offers the lists', async () => {
  await visit(urls.home, { prepare: refuse('**/search/search.js') }, async ({ page }) => {
    await page.locator('search-box input').fill(agreement.title);
    const note = page.locator('search-box [role="alert"]');
    await note.waitFor();
    assert.ok((await note.textContent())?.startsWith(failed));
    assert.ok((await linksIn(page, 'search-box [role="alert"]')).includes(urls.agreements));
  });
});

test('when the vocabulary cannot be had, the text is searched all the same, and the lists are offered', async () => {
  await visit(urls.home, { prepare: refuse('**/vocabulary.json') }, async ({ page }) => {
    await page.locator('search-box input').fill(agreement.title);
    await page.locator('.answers [aria-busy="false"]').waitFor();
    const links = await linksIn(page, '.answers');
    assert.ok(links.includes(urls.agreement(agreement.id)), links.join());
    assert.ok(links.includes(urls.agreements));
    assert.equal(await page.locator('.answers .note').textContent(), failed);
  });
});

test('when the answers cannot be had, names answer without them', async () => {
  await visit(urls.home, { prepare: refuse('**/answers.json') }, async ({ page }) => {
    await page.locator('search-box input').fill(agreement.title);
    await page.locator('.answers [aria-busy="false"]').waitFor();
    assert.equal((await linksIn(page, '.answers'))[0], urls.agreement(agreement.id));
    assert.equal(await page.locator('.answers .answer').count(), 0);
  });
});

const HALF: readonly (readonly [name: string, prepare: (page: Page) => Promise<unknown>])[] = [
  ['is missing', (page) => page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'no' }))],
  ['is blocked', refuse('**/pagefind/**')],
  ['has no entry', refuse('**/pagefind-entry.json*')],
  ['has no WebAssembly', refuse('**/*.pagefind')],
  ['has no index', refuse('**/*.pf_index')],
  [
    'is refused WebAssembly by a policy',
    (page) =>
      page.route('**/', async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'content-security-policy': "script-src 'self' 'unsafe-inline'" },
        });
      }),
  ],
];

for (const [name, prepare] of HALF) {
  test(`when the engine ${name}, names and headings answer, the box says so, and the lists are offered`, async () => {
    await visit(urls.home, { prepare, refused: /WebAssembly/ }, async ({ page }) => {
      await page.locator('search-box input').fill(agreement.title);
      await page.waitForFunction((text) => document.querySelector('.answers .note')?.textContent === text, says.noText);
      const links = await linksIn(page, '.answers');
      assert.equal(links[0], urls.agreement(agreement.id));
      assert.ok(links.includes(urls.agreements) && links.includes(urls.timeline));
      await page.waitForFunction(
        (text) => document.querySelector('search-box > [role="status"]')?.textContent?.includes(text),
        says.noText,
      );
    });
  });
}

test('when the line breaks while one reads, the page of results says so, keeps the lists, and answers again once it is back', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    const status = page.locator('search-panel [role="status"]');
    const field = page.locator('search-panel input[name="q"]');
    await page.route('**/pagefind/**', (route) => route.abort('internetdisconnected'));
    await field.fill(agreement.title);
    await page.waitForFunction((text) => document.querySelector('search-panel [role="status"]')?.textContent === text, says.noText);
    assert.ok(await page.locator('details a').first().isVisible());
    await page.unroute('**/pagefind/**');
    // As browsers do that keep for good that an address could not be imported.
    await page.route('**/pagefind/pagefind.js', (route) => route.abort('internetdisconnected'));
    await field.fill(`${agreement.title} `);
    await page.waitForFunction((text) => document.querySelector('search-panel [role="status"]')?.textContent !== text, says.noText);
    await page.locator('.results[aria-busy="false"]').waitFor();
    assert.match((await status.textContent()) ?? '', /\d/);
  });
});

test('when the engine takes long, the reader is told and may wait', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const prepare = async (page: Page): Promise<void> => {
    await page.clock.install();
    await page.route('**/*.pagefind', async (route) => {
      await held;
      await route.continue();
    });
  };
  await visit(urls.home, { prepare }, async ({ page }) => {
    await page.locator('search-box input').fill(agreement.title);
    await page.locator('.answers [role="option"]').first().waitFor();
    await page.clock.runFor(1000);
    await page.clock.runFor(10_000);
    await page.locator('.answers .note', { hasText: says.slowText }).waitFor();
    release();
    await page.locator(`.answers [aria-label="${says.inText}"]`).waitFor({ state: 'attached' });
  });
});

test('an answer that comes late never replaces that of a newer question', async () => {
  let isFirst = true;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const prepare = (page: Page): Promise<unknown> =>
    page.route('**/*.pf_fragment', async (route) => {
      if (isFirst) await held;
      await route.continue();
    });
  await visit(urls.search, { prepare }, async ({ page }) => {
    const field = page.locator('search-panel input[name="q"]');
    await Promise.all([page.waitForRequest('**/*.pf_fragment'), field.fill('rupees')]);
    isFirst = false;
    await field.fill('afghanistan');
    await page.locator('.results[aria-busy="false"]').waitFor();
    const shown = await page.locator('.results').innerHTML();
    release();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('.results').innerHTML(), shown);
    assert.ok(!/rupees/i.test((await page.locator('.results > li').first().textContent()) ?? ''));
  });
});
