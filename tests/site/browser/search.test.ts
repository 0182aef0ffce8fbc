import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { urls } from '#urls.ts';
import { words } from '#words/en.ts';
import { corpus, pages } from '../built-site.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const paths = pages.map(({ url }) => url);
const [agreement, other] = corpus.agreements;
assert.ok(agreement && other);
const [side] = corpus.summit.sides;
assert.ok(side);

const isEngine = (path: string): boolean => path.startsWith('/pagefind/');
const field = (page: Page) => page.locator('search-panel input[name="q"]');
const status = (page: Page) => page.locator('search-panel [role="status"]');
const results = (page: Page) => page.locator('.results > li');
const linksOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.results > li > a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

/** Waits until the status line is neither empty nor loading. */
async function answered(page: Page): Promise<string> {
  await page.waitForFunction(
    (loading) => !['', loading].includes(document.querySelector('search-panel [role="status"]')?.textContent ?? ''),
    words.searchLoading,
  );
  return (await status(page).textContent()) ?? '';
}

async function ask(page: Page, query: string): Promise<string> {
  await field(page).fill(query);
  await page.waitForFunction((text) => document.querySelector('search-panel [role="status"]')?.textContent?.includes(`“${text}”`), query);
  return (await status(page).textContent()) ?? '';
}

test('no page asks for the search engine before the box in its head is focused, and focus asks for it', async () => {
  await visit(urls.home, {}, async ({ page, requests }) => {
    await page.waitForLoadState('networkidle');
    assert.deepEqual(requests.filter(isEngine), []);
    const request = page.waitForRequest((one) => isEngine(new URL(one.url()).pathname));
    await page.locator('search-box input').focus();
    assert.equal(new URL((await request).url()).pathname, '/pagefind/pagefind.js');
  });
});

test('the page of results asks for the search engine on focus and not before', async () => {
  await visit(urls.search, {}, async ({ page, requests }) => {
    await page.waitForLoadState('networkidle');
    assert.deepEqual(requests.filter(isEngine), []);
    const request = page.waitForRequest((one) => isEngine(new URL(one.url()).pathname));
    await field(page).focus();
    await request;
  });
});

test('typing shows results, the record of that name among them, and every result leads to a page that exists', async () => {
  await visit(urls.search, {}, async ({ page, errors }) => {
    await ask(page, agreement.title);
    await results(page).first().waitFor();
    const links = await linksOf(page);
    assert.ok(links.includes(urls.agreement(agreement.id)), links.join());
    assert.deepEqual(
      links.filter((path) => !paths.includes(path)),
      [],
    );
    assert.equal(new Set(links).size, links.length);
    await page.locator('.results > li > a').first().click();
    await page.waitForURL((url) => paths.includes(url.pathname) && url.pathname !== urls.search);
    assert.deepEqual(errors, []);
  });
});

test('results name their type and their title, and mark what was found', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    await ask(page, agreement.title);
    const result = page.locator('.results > li', { has: page.locator(`a[href^="${urls.agreement(agreement.id)}"]`) }).first();
    assert.equal(await result.locator('a.title').textContent(), agreement.title);
    assert.equal(await result.locator('.label').textContent(), words.typeNames.agreement);
    assert.ok((await result.locator('mark').count()) > 0);
  });
});

test('other words people use for an agreement find it', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    const named = corpus.agreements.flatMap(({ id, aliases }) => aliases.slice(0, 1).map((alias) => ({ id, alias }))).slice(0, 4);
    assert.ok(named.length > 0);
    for (const { id, alias } of named) {
      await ask(page, alias);
      await results(page).first().waitFor();
      assert.ok((await linksOf(page)).includes(urls.agreement(id)), `“${alias}” does not find ${id}`);
    }
  });
});

test('the address holds the question, and shows the same results when it is opened cold', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    await ask(page, agreement.title);
    await results(page).first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get('q'), agreement.title);
    const links = await linksOf(page);
    await page.goto('about:blank');
    await page.goBack();
    await results(page).first().waitFor();
    assert.deepEqual(await linksOf(page), links);
    assert.equal(await field(page).inputValue(), agreement.title);
  });
  await visit(`${urls.search}?q=${encodeURIComponent(agreement.title)}`, {}, async ({ page }) => {
    await results(page).first().waitFor();
    assert.ok((await linksOf(page)).includes(urls.agreement(agreement.id)));
  });
});

test('going back shows the question asked before', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    for (const query of [agreement.title, other.title]) {
      await field(page).fill(query);
      await field(page).press('Enter');
      await page.waitForFunction(
        (text) => document.querySelector('search-panel [role="status"]')?.textContent?.includes(`“${text}”`),
        query,
      );
    }
    await page.goBack();
    await page.waitForFunction(
      (text) => document.querySelector('search-panel [role="status"]')?.textContent?.includes(`“${text}”`),
      agreement.title,
    );
    assert.equal(await field(page).inputValue(), agreement.title);
    assert.equal(new URL(page.url()).searchParams.get('q'), agreement.title);
  });
});

test('a filter narrows the results to its type, and the address keeps it', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    const count = (text: string): number => Number(/^[\d,]+/.exec(text)?.[0].replace(',', ''));
    const all = count(await ask(page, side.name));
    await page.locator('select[name="type"]').selectOption(words.typeNames.agreement);
    await page.waitForFunction((text) => {
      const line = document.querySelector('search-panel [role="status"]')?.textContent ?? '';
      return line.includes('“') && !line.startsWith(text);
    }, `${all} `);
    const narrowed = count(await answered(page));
    assert.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all}`);
    await results(page).first().waitFor();
    const types = await page.locator('.results .label').allTextContents();
    assert.deepEqual([...new Set(types)], [words.typeNames.agreement]);
    assert.equal(new URL(page.url()).searchParams.get('type'), words.typeNames.agreement);
    await page.reload();
    await results(page).first().waitFor();
    assert.equal(count(await answered(page)), narrowed);
    assert.equal(await page.locator('select[name="type"]').inputValue(), words.typeNames.agreement);
  });
});

test('a question with many answers shows more of them on demand, each once', async () => {
  await visit(`${urls.search}?q=${encodeURIComponent(side.name)}`, {}, async ({ page }) => {
    await results(page).first().waitFor();
    const first = await linksOf(page);
    // A reader in a hurry presses twice.
    await page.locator('search-panel .more').evaluate((more) => {
      if (more instanceof HTMLElement) [1, 2].forEach(() => more.click());
    });
    await page.waitForFunction((shown) => document.querySelectorAll('.results > li').length > shown, first.length);
    const links = await linksOf(page);
    assert.deepEqual(links.slice(0, first.length), first);
    assert.equal(new Set(links).size, links.length);
  });
});

test('a question without an answer says that nothing was found, and the lists stay', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    const query = 'qqxzvjkw';
    assert.equal(await ask(page, query), words.searchNothing(query));
    assert.equal(await results(page).count(), 0);
    assert.ok(await page.locator('details a').first().isVisible());
  });
});

test('the line above the results repeats the question as it was typed', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    for (const query of ['$& qqxzvjkw', '<b>qqxzvjkw</b>', '“qqxzvjkw”']) {
      await field(page).fill(query);
      await page.waitForFunction((text) => new URLSearchParams(location.search).get('q') === text, query);
      await page.waitForFunction(
        (loading) => !['', loading].includes(document.querySelector('search-panel [role="status"]')?.textContent ?? ''),
        words.searchLoading,
      );
      assert.equal(await status(page).textContent(), words.searchNothing(query));
    }
  });
});

test('a question that was wiped out leaves neither results nor a query behind', async () => {
  await visit(urls.search, {}, async ({ page, origin }) => {
    await ask(page, agreement.title);
    await results(page).first().waitFor();
    await field(page).fill('');
    await page.waitForFunction(() => document.querySelectorAll('.results > li').length === 0);
    assert.equal(await status(page).textContent(), '');
    assert.equal(page.url(), origin + urls.search);
  });
});

test('when the index cannot be had, the page says so and its lists stay', async () => {
  const prepare = async (page: Page): Promise<void> => {
    await page.route('**/pagefind/**', (route) => route.abort());
  };
  await visit(urls.search, { prepare }, async ({ page }) => {
    await field(page).fill(agreement.title);
    await page.waitForFunction((text) => document.querySelector('search-panel [role="status"]')?.textContent === text, words.searchFailed);
    assert.ok(await page.locator('details a').first().isVisible());
    await page.unroute('**/pagefind/**');
    await field(page).fill(`${agreement.title} `);
    await results(page).first().waitFor();
  });
});

test('the box in the head of a page leads to results, with a script', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await page.locator('search-box input').fill(agreement.title);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === urls.search && url.searchParams.get('q') === agreement.title);
    await results(page).first().waitFor();
    assert.ok((await linksOf(page)).includes(urls.agreement(agreement.id)));
  });
});

test('the box in the head of a page leads to the lists of everything, without a script', async () => {
  await visit(urls.home, { hasScript: false }, async ({ page }) => {
    await page.locator('search-box input').fill('rifle');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${urls.search}?q=rifle`);
    assert.ok(await page.locator(`details a[href="${urls.agreement(agreement.id)}"]`).isVisible());
    assert.equal(await page.locator('search-panel .choices').isVisible(), false);
    await page.locator('details:not([open]) summary').first().click();
    assert.ok(await page.locator('details a:visible').last().isVisible());
  });
});
