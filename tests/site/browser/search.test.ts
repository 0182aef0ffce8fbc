import assert from 'node:assert/strict';
import test from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { corpus, pages } from '../built-site.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const { says } = words.searching;
const paths = pages.map(({ url }) => url);
const [agreement, other] = corpus.agreements;
assert.ok(agreement && other);
const [side] = corpus.summit.sides;
assert.ok(side);

const isSearch = (path: string): boolean => path.startsWith('/pagefind/') || /^\/search\/.+/.test(path);
const field = (page: Page): Locator => page.locator('search-panel input[name="q"]');
const type = (page: Page): Locator => page.locator('search-panel select[name="type"]');
const status = (page: Page): Locator => page.locator('search-panel [role="status"]');
const results = (page: Page): Locator => page.locator('.results > li');
const linksOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.results > li > a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
const done = (page: Page): Promise<void> => page.locator('.results[aria-busy="false"]').waitFor({ state: 'attached' });

async function ask(page: Page, query: string): Promise<string> {
  await field(page).fill(query);
  await page.waitForFunction((text) => new URLSearchParams(location.search).get('q') === text, query);
  await done(page);
  return (await status(page).textContent()) ?? '';
}

test('the page of results asks for nothing of the search before its form is focused', async () => {
  await visit(urls.search, {}, async ({ page, requests }) => {
    await page.waitForLoadState('networkidle');
    assert.deepEqual(requests.filter(isSearch), []);
    const request = page.waitForRequest('**/search/vocabulary.json');
    await field(page).focus();
    await request;
  });
});

test('typing shows the record of that name first, by type and title with what was found marked, and each result leads to a page that exists', async () => {
  await visit(urls.search, {}, async ({ page, errors }) => {
    await ask(page, agreement.title);
    const first = results(page).first();
    assert.equal(await first.locator('a.title').textContent(), agreement.title);
    assert.equal(await first.locator('.label').textContent(), words.typeNames.agreement);
    assert.ok((await first.locator('mark').count()) > 0);
    const links = await linksOf(page);
    assert.deepEqual(
      links.filter((path) => !paths.includes(path)),
      [],
    );
    await first.locator('a').click();
    await page.waitForURL((url) => url.pathname === urls.agreement(agreement.id) && url.search === '');
    assert.deepEqual(errors, []);
  });
});

test('the page of results offers its questions until one is asked, and says what the first answer says to it', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    const questions = page.locator('search-panel .questions');
    assert.ok(await questions.isVisible());
    await ask(page, `is ${agreement.label} signed`);
    assert.equal(await questions.isVisible(), false);
    const line = (await results(page).first().locator('.answer').textContent()) ?? '';
    assert.ok(line.startsWith(words.answers.stands), line);
    await field(page).fill('');
    await questions.waitFor();
  });
});

test('an address opened cold shows its question, its filter and its answers', async () => {
  const address = `${urls.search}?q=${encodeURIComponent(side.name)}&type=event`;
  await visit(address, {}, async ({ page }) => {
    await results(page).first().waitFor();
    await done(page);
    assert.equal(await field(page).inputValue(), side.name);
    assert.equal(await type(page).inputValue(), 'event');
    assert.deepEqual([...new Set(await page.locator('.results .label').allTextContents())], [words.typeNames.event]);
  });
});

test('back and forward show the questions asked before, with their answers', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    for (const query of [agreement.title, other.title]) {
      await field(page).fill(query);
      await field(page).press('Enter');
      await done(page);
    }
    const expect = async (query: string, id: string): Promise<void> => {
      await page.waitForFunction((text) => document.querySelector<HTMLInputElement>('search-panel input[name="q"]')?.value === text, query);
      await done(page);
      assert.equal((await linksOf(page))[0], urls.agreement(id));
      assert.equal(new URL(page.url()).searchParams.get('q'), query);
    };
    await page.goBack();
    await expect(agreement.title, agreement.id);
    await page.goForward();
    await expect(other.title, other.id);
    await results(page).first().locator('a').click();
    await page.waitForURL((url) => url.pathname === urls.agreement(other.id));
    await page.goBack();
    await expect(other.title, other.id);
  });
});

test('a filter narrows the answers to its type, and the address keeps both in one order', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    const count = (text: string): number => Number(/^[\d,]+/.exec(text)?.[0].replace(',', ''));
    const all = count(await ask(page, side.name));
    await type(page).selectOption('agreement');
    await page.waitForURL((url) => url.searchParams.has('type'));
    await done(page);
    const narrowed = count((await status(page).textContent()) ?? '');
    assert.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all}`);
    assert.deepEqual([...new Set(await page.locator('.results .label').allTextContents())], [words.typeNames.agreement]);
    assert.equal(new URL(page.url()).search, `?q=${encodeURIComponent(side.name)}&type=agreement`);
  });
});

test('a filter that is in the way is named, with what removing it would give, and one press removes it', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    await type(page).selectOption('source');
    const term = corpus.terms.find(({ title }) => /^[A-Z]{4,}$/.test(title));
    assert.ok(term);
    const alias = term.aliases.find((name) => /\p{Script=Devanagari}/u.test(name)) ?? '';
    const said = await ask(page, alias);
    assert.ok(said.includes(words.typeNames.source) && said.includes(alias), said);
    assert.match(said, /\d/);
    await page.getByRole('button', { name: words.searching.removeFilter }).click();
    await page.waitForURL((url) => !url.searchParams.has('type'));
    await results(page).first().waitFor();
    assert.equal(await page.getByRole('button', { name: words.searching.removeFilter }).isVisible(), false);
  });
});

test('a question with many answers shows more of them on demand, each once, and those shown stay', async () => {
  await visit(`${urls.search}?q=${encodeURIComponent(side.name)}`, {}, async ({ page }) => {
    await results(page).first().waitFor();
    await done(page);
    const first = await page.locator('.results > li > a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await page.getByRole('button', { name: words.searchMore }).click();
    await page.waitForFunction((shown) => document.querySelectorAll('.results > li').length > shown, first.length);
    const more = await page.locator('.results > li > a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.deepEqual(more.slice(0, first.length), first);
    assert.equal(new Set(more).size, more.length);
  });
});

test('a question without an answer says what was searched, exactly as it was typed, and where everything is', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    for (const query of ['qqxzvjkw', '$& qqxzvjkw', '<b>qqxzvjkw</b>']) {
      const said = await ask(page, query);
      assert.ok(said.startsWith(says.nothing.replace('{query}', () => query)), said);
      assert.ok(said.includes(says.below));
    }
    assert.ok(await page.locator('details a').first().isVisible());
  });
});

test('a question near to what there is gets the nearest, and says that it is no answer', async () => {
  await visit(urls.search, {}, async ({ page }) => {
    const name = corpus.terms.map(({ title }) => title).find((title) => /^[A-Z][a-z]{6,}$/.test(title)) ?? '';
    const said = await ask(page, `${name.slice(0, -3)}xqz`);
    assert.ok(said.includes(says.nearest) || said.includes(name.toLowerCase()), said);
    assert.ok((await results(page).count()) > 0);
  });
});

test('a question that was wiped out leaves neither results nor a query behind', async () => {
  await visit(urls.search, {}, async ({ page, origin }) => {
    await ask(page, agreement.title);
    await results(page).first().waitFor();
    await field(page).fill('');
    await page.waitForFunction(() => document.querySelectorAll('.results > li').length === 0);
    assert.equal(await status(page).textContent(), '');
    await page.waitForURL(origin + urls.search);
  });
});

test('the box in the head of a page leads to the page of results', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await page.locator('search-box input').fill(agreement.title);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === urls.search && url.searchParams.get('q') === agreement.title);
    await results(page).first().waitFor();
    assert.equal((await linksOf(page))[0], urls.agreement(agreement.id));
  });
});
