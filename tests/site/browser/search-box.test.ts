import assert from 'node:assert/strict';
import test from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { answersOf } from '#model/agreement.ts';
import { latestState } from '#model/state.ts';
import { questionsToTry } from '#search-records.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';
import { corpus, pages } from '../built-site.ts';
import { findings } from './axe.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const { says } = words.searching;
const agreement = corpus.agreements.find(({ aliases, history }) => aliases.length > 3 && history.length > 2);
assert.ok(agreement);
const { title } = agreement;

const box = (page: Page): Locator => page.locator('search-box input');
const panel = (page: Page): Locator => page.locator('.answers');
const options = (page: Page): Locator => page.locator('.answers [role="option"]');
const spoken = (page: Page): Locator => page.locator('search-box > [role="status"]');
const isSearch = (path: string): boolean => path.startsWith('/pagefind/') || /^\/search\/.+/.test(path);

/** Types into the box, as a reader would, and waits until all answers are in. */
async function ask(page: Page, query: string): Promise<void> {
  await box(page).fill(query);
  await page.locator('.answers [role="listbox"][aria-busy="false"]').waitFor({ state: 'attached' });
}

const placeOf = async (option: Locator): Promise<string> => new URL((await option.getAttribute('href')) ?? '', 'http://x').pathname;

test('no page asks for anything of the search before the box is focused; focus brings interface, vocabulary and engine, the first letter the answers', async () => {
  await visit(urls.home, {}, async ({ page, requests }) => {
    await page.waitForLoadState('networkidle');
    assert.deepEqual(requests.filter(isSearch), []);
    const engine = page.waitForRequest('**/pagefind/pagefind.js');
    await box(page).focus();
    await engine;
    assert.deepEqual(requests.filter(isSearch).slice(0, 2).sort(), ['/search/search.js', '/search/vocabulary.json']);
    assert.ok(!requests.includes('/search/answers.json'));
    const answers = page.waitForRequest('**/search/answers.json');
    await page.keyboard.press('a');
    await answers;
  });
});

test('before a letter is typed, the box offers six questions; nothing moves for them, the keys reach them, and each leads to its answer', async () => {
  const questions = questionsToTry(corpus.summit);
  await visit(urls.home, { width: 360 }, async ({ page, errors }) => {
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluateHandle(() => {
      const seen: number[] = [];
      new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ startTime }) => startTime))).observe({
        type: 'layout-shift',
      });
      return seen;
    });
    await box(page).focus();
    await options(page).first().waitFor();
    assert.deepEqual(
      await options(page).allTextContents(),
      questions.map(({ title }) => title),
    );
    assert.equal(await page.locator(`.answers [aria-label="${says.questions}"]`).count(), 1);
    assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await shifts.jsonValue(), []);
    assert.deepEqual(await findings(page), []);
    await page.keyboard.type('q');
    await page.waitForFunction(
      (shown) => !document.querySelector('.answers [role="option"]')?.textContent?.includes(shown),
      questions[0]?.title ?? '',
    );
    await page.keyboard.press('Backspace');
    await options(page)
      .getByText(questions[1]?.title ?? '')
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === questions[1]?.url);
    assert.deepEqual(errors, []);
  });
});

test('the first answer says what its record says to the question, with who published it', async () => {
  const [, stands] = answersOf(agreement);
  assert.ok(stands);
  await visit(urls.home, {}, async ({ page }) => {
    await ask(page, `when was ${agreement.label} signed`);
    const first = options(page).first();
    assert.equal(await placeOf(first), urls.agreement(agreement.id));
    const line = (await first.locator('.answer').textContent()) ?? '';
    assert.ok(line.startsWith(`${words.answers.stands}: ${stands.text}`), line);
    assert.ok(line.includes(corpus.sources.find(({ id }) => id === stands.sources[0])?.publisher ?? '?'), line);
    assert.equal(await page.locator('.answers .answer').count(), 1);
  });
});

test('an article is one answer, with its sections below it', async () => {
  const [article] = corpus.articles;
  assert.ok(article);
  await visit(urls.home, {}, async ({ page }) => {
    await ask(page, article.headline);
    const places = await options(page).evaluateAll((all) =>
      all.map((one) => ({
        path: (one as HTMLAnchorElement).pathname,
        hash: (one as HTMLAnchorElement).hash,
        isSection: one.matches('.section'),
      })),
    );
    const whole = places.filter(({ isSection, hash }) => !isSection && hash === '').map(({ path }) => path);
    assert.equal(whole.filter((path) => path === urls.article(article.id)).length, 1);
    assert.equal(new Set(whole).size, whole.length);
    for (const [at, { path, isSection }] of places.entries()) if (isSection) assert.equal(path, places[at - 1]?.path);
  });
});

test('the keys / and Ctrl-K lead to the box, and / is a letter where one types', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key);
      assert.ok(await box(page).evaluate((input) => input === document.activeElement), key);
      assert.equal(await box(page).inputValue(), '', key);
      await box(page).evaluate((input) => (input as HTMLElement).blur());
    }
    await box(page).focus();
    await page.keyboard.type('a/b');
    assert.equal(await box(page).inputValue(), 'a/b');
  });
  await visit(urls.search, {}, async ({ page }) => {
    await page.keyboard.press('/');
    assert.ok(await page.locator('search-panel input[name="q"]').evaluate((input) => input === document.activeElement));
  });
});

test('the key / can be turned off, and stays off on other pages; Ctrl-K still works', async () => {
  await visit(urls.search, {}, async ({ page, origin }) => {
    await page.getByLabel(words.searching.slashKey).uncheck();
    await page.goto(origin + urls.about);
    await page.keyboard.press('/');
    assert.ok(!(await box(page).evaluate((input) => input === document.activeElement)));
    await page.keyboard.press('Control+k');
    assert.ok(await box(page).evaluate((input) => input === document.activeElement));
    await page.goto(origin + urls.search);
    assert.equal(await page.getByLabel(words.searching.slashKey).isChecked(), false);
  });
});

test('a record’s name, or any other name it has, puts it first, with its status and the date on which it was reached', async () => {
  await visit(urls.home, {}, async ({ page, errors }) => {
    for (const name of [title, ...agreement.aliases.filter((alias) => agreement.aliases.indexOf(alias) % 3 === 0)]) {
      await ask(page, name);
      const named = await page
        .locator('.answers [role="option"]')
        .evaluateAll((all) => all.slice(0, 4).map((one) => (one as HTMLAnchorElement).pathname));
      assert.ok(named.includes(urls.agreement(agreement.id)), `“${name}”: ${named.join(' ')}`);
    }
    await ask(page, title);
    assert.equal(await placeOf(options(page).first()), urls.agreement(agreement.id));
    const detail = (await options(page).first().locator('.detail').textContent()) ?? '';
    assert.equal(detail, stateInWords(latestState(agreement, corpus.summit), corpus.summit).since);
    assert.deepEqual(errors, []);
  });
});

test('answers stand under the heads of their types, agreements before articles, events and terms', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await ask(page, corpus.summit.sides[0]?.name ?? '');
    const heads = await page
      .locator('.answers [role="group"][aria-label]')
      .evaluateAll((groups) => groups.map(({ ariaLabel }) => ariaLabel ?? ''));
    const order = [
      says.best,
      says.agreement,
      says.article,
      says.event,
      says.term,
      says.disagreement,
      says.claim,
      says.page,
      says.inText,
    ].filter((head) => heads.includes(head));
    assert.deepEqual(heads, order);
    assert.ok(heads.length > 2);
    assert.ok((await page.locator(`.answers [aria-label="${says.agreement}"] [role="option"]`).count()) <= 3);
  });
});

test('nothing is chosen until an arrow is pressed; Enter then opens the choice, and without one the page of results', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await ask(page, title);
    assert.equal(await page.locator('.answers [aria-selected="true"]').count(), 0);
    assert.equal(await box(page).getAttribute('aria-activedescendant'), null);
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('.answers [aria-selected="true"]');
    assert.equal(await chosen.getAttribute('id'), await box(page).getAttribute('aria-activedescendant'));
    assert.ok(await box(page).evaluate((input) => input === document.activeElement));
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.locator('.answers [aria-selected="true"]').count(), 0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === urls.agreement(agreement.id));
  });
  await visit(urls.home, {}, async ({ page }) => {
    await ask(page, title);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === urls.search && url.searchParams.get('q') === title);
  });
});

test('Escape wipes the text out, then closes and gives the focus back', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await page.locator('main a').first().focus();
    const before = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('Control+k');
    await ask(page, title);
    await page.keyboard.press('Escape');
    assert.equal(await box(page).inputValue(), '');
    assert.ok(await panel(page).isVisible());
    assert.equal(await options(page).count(), corpus.summit.search.questions.length);
    await page.keyboard.press('Escape');
    assert.equal(await panel(page).isVisible(), false);
    assert.equal(await box(page).getAttribute('aria-expanded'), 'false');
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href), before);
  });
});

test('the answers close when the focus goes elsewhere', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await ask(page, title);
    await page.keyboard.press('Tab');
    await panel(page).waitFor({ state: 'hidden' });
  });
});

test('the count is spoken once typing rests, and not at every letter', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await box(page).focus();
    await page.waitForFunction(() => document.querySelector('search-box > [role="status"]'));
    await page.evaluate(() => {
      const said: string[] = ((window as unknown as { said: string[] }).said = []);
      const status = document.querySelector('search-box > [role="status"]');
      if (status) new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, { childList: true });
    });
    await box(page).pressSequentially(title.slice(0, 12), { delay: 30 });
    await page.waitForFunction(() => /\d/.test(document.querySelector('search-box > [role="status"]')?.textContent ?? ''));
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    assert.ok(said.length <= 2, said.join(' | '));
  });
});

test('answers from names and headings stand while the engine is on its way, and none of them moves when the text has come', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const prepare = (page: Page): Promise<unknown> =>
    page.route('**/pagefind/**', async (route) => {
      await held;
      await route.continue();
    });
  await visit(urls.home, { prepare }, async ({ page }) => {
    const side = corpus.summit.sides[0]?.name ?? '';
    await box(page).fill(side);
    await options(page).first().waitFor();
    assert.equal(await page.locator('.answers .note').textContent(), says.reading);
    const placesOf = (): Promise<readonly string[]> =>
      options(page).evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('href')} ${(one as HTMLElement).offsetTop} ${(one as HTMLElement).offsetHeight}`),
      );
    const before = (await placesOf()).slice(0, -1);
    release();
    await page.locator(`.answers [aria-label="${says.inText}"]`).waitFor({ state: 'attached' });
    const after = await placesOf();
    assert.ok(before.length > 2);
    assert.deepEqual(after.slice(0, before.length), before);
    assert.ok(after.length > before.length + 1);
  });
});

/** A word that one section of one article has, and no other text of the site. */
function wordOfOneSection(): string {
  const bodies = [...corpus.articles, ...corpus.agreements, ...corpus.events, ...corpus.terms].flatMap(({ body }) => body.sections);
  const said = bodies.map(({ text }) => text.toLowerCase());
  const rest = JSON.stringify([corpus.summit, corpus.sources, corpus.claims, corpus.disagreements]).toLowerCase();
  for (const { heading, text } of corpus.articles.flatMap(({ body }) => body.sections)) {
    for (const [word] of heading ? text.matchAll(/(?<![\p{L}-])[a-z]{8,}(?![\p{L}-])/gu) : []) {
      if (said.filter((one) => one.includes(word)).length === 1 && !rest.includes(word)) return word;
    }
  }
  throw new Error('no section has a word of its own');
}

test('an answer of the text names its section, shows the words, and leads to the very place, where they are marked and nothing moves', async () => {
  await visit(urls.home, {}, async ({ page, origin }) => {
    const word = wordOfOneSection();
    await ask(page, word);
    const hit = page.locator(`.answers [aria-label="${says.inText}"] [role="option"][href*="#"]`).first();
    const [, fragment = ''] = ((await hit.getAttribute('href')) ?? '').split('#');
    assert.ok((await hit.locator('mark').count()) > 0);
    await page.addInitScript(() => {
      (window as unknown as { shifts: number }).shifts = 0;
      new PerformanceObserver((list) => ((window as unknown as { shifts: number }).shifts += list.getEntries().length)).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await hit.click();
    await page.waitForURL((url) => url.hash === `#${fragment}` && url.search === '');
    await page.waitForFunction(() => CSS.highlights.get('found') !== undefined);
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
    );
    assert.ok(marked.length > 0 && marked.every((text) => text.includes(word.slice(0, 5))), marked.join());
    assert.ok(
      await page
        .locator(`[id="${fragment}"]`)
        .evaluate((target) => target.matches(':target') && target.getBoundingClientRect().top < innerHeight),
    );
    assert.equal(await page.evaluate(() => (window as unknown as { shifts: number }).shifts), 0);
    assert.ok(page.url().startsWith(origin));
  });
});

test('every answer leads to a page and a place that exist', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    const places = new Set<string>();
    for (const query of [title, 'summit', corpus.terms[0]?.title ?? '', corpus.events[3]?.title ?? '']) {
      await ask(page, query);
      for (const href of await options(page).evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))) places.add(href);
    }
    const lost = [...places].filter((href) => {
      const { pathname, hash } = new URL(href);
      const built = pages.find(({ url }) => url === pathname);
      return !built || (hash !== '' && !built.html.includes(`id="${decodeURIComponent(hash.slice(1))}"`));
    });
    assert.ok(places.size > 10);
    assert.deepEqual(lost, []);
  });
});

test('a slip of the finger finds what was meant, and the box says so', async () => {
  const name = corpus.agreements.flatMap(({ aliases }) => aliases).find((alias) => /^[A-Za-z]{8,}$/.test(alias)) ?? '';
  const slip = name.slice(0, 3) + name.charAt(4) + name.charAt(3) + name.slice(5);
  await visit(urls.home, {}, async ({ page }) => {
    await ask(page, name);
    const meant = await placeOf(options(page).first());
    await ask(page, slip);
    assert.equal(await placeOf(options(page).first()), meant, slip);
    const note = (await page.locator('.answers .note').textContent()) ?? '';
    assert.ok(note.includes(slip) && note.toLowerCase().includes(name.toLowerCase()), note);
  });
});

test('a question without an answer says what was searched and offers the lists', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await ask(page, 'qqxzvjkw');
    assert.equal(await page.locator('.answers .note').textContent(), says.nothing.replace('{query}', 'qqxzvjkw'));
    const lists = await page
      .locator(`.answers [aria-label="${says.lists}"] [role="option"]`)
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
    assert.ok(lists.includes(urls.agreements) && lists.includes(urls.timeline), lists.join());
    await page.waitForFunction((text) => document.querySelector('search-box > [role="status"]')?.textContent?.includes(text), 'qqxzvjkw');
    assert.ok((await spoken(page).textContent())?.includes('qqxzvjkw'));
  });
});

test('a finger opens an answer', async () => {
  await visit(urls.home, { width: 360, hasTouch: true }, async ({ page }) => {
    await box(page).tap();
    await ask(page, title);
    await options(page).first().tap();
    await page.waitForURL((url) => url.pathname === urls.agreement(agreement.id));
  });
});

test('ten thousand characters, right-to-left text and mark-up do no harm', async () => {
  await visit(urls.home, { width: 360 }, async ({ page, errors }) => {
    for (const query of [
      'सौदा '.repeat(2000),
      'x'.repeat(10_000),
      'صفقة الصواريخ ‮',
      '<img src=x onerror=alert(1)>',
      '‎‏',
      '%00 \\ " \'',
    ]) {
      await ask(page, query);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, query.slice(0, 20));
      assert.equal(await page.locator('.answers img').count(), 0);
    }
    await ask(page, title);
    assert.equal(await placeOf(options(page).first()), urls.agreement(agreement.id));
    assert.deepEqual(errors, []);
  });
});

test('axe finds nothing in the open list, in light, in dark and at 320 pixels; in forced colours the choice keeps an outline', async () => {
  await visit(urls.about, {}, async ({ page }) => {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [320, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await ask(page, title);
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await findings(page), [], `${width} ${colorScheme}`);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    const outline = await page.locator('.answers [aria-selected="true"]').evaluate((option) => getComputedStyle(option).outlineStyle);
    assert.equal(outline, 'solid');
  });
});

test('without script the box leads to the lists of everything', async () => {
  await visit(urls.home, { hasScript: false }, async ({ page }) => {
    await box(page).fill('rifle');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === urls.search && url.searchParams.get('q') === 'rifle');
    assert.ok(await page.locator(`details a[href="${urls.agreement(agreement.id)}"]`).isVisible());
    assert.equal(await page.locator('search-panel select').isVisible(), false);
    await page.locator('details:not([open]) summary').first().click();
    assert.ok(await page.locator('details a:visible').last().isVisible());
  });
});
