import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { urls } from '#urls.ts';
import { corpus } from '../built-site.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const [agreement] = corpus.agreements;
assert.ok(agreement);

/** A browser that blocks all site data. */
const blocksStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
  });

/** Safari's limit: a hundred changes of the address in half a minute. */
const limitsHistory = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { pushState, replaceState } = history;
    const times: number[] = [];
    for (const [name, change] of Object.entries({ pushState, replaceState })) {
      Object.defineProperty(history, name, {
        value: (...parts: Parameters<History['pushState']>) => {
          const now = performance.now();
          times.push(now);
          if (times.filter((time) => now - time < 30_000).length > 100)
            throw new DOMException('Attempt to use history more than 100 times per 30 seconds', 'SecurityError');
          change.apply(history, parts);
        },
      });
    }
  });

test('where site data is blocked, the search answers, the choice about its key lasts as long as the page, and nothing throws', async () => {
  await visit(`${urls.search}?q=${encodeURIComponent(agreement.title)}`, { prepare: blocksStorage }, async ({ page, errors }) => {
    await page
      .locator(`.results a[href^="${urls.agreement(agreement.id)}"]`)
      .first()
      .waitFor();
    const query = page.locator('main [type=search]');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    assert.ok(await query.evaluate((field) => field === document.activeElement));
    await page.locator('[name=slash]').uncheck();
    await page.keyboard.press('/');
    assert.ok(await query.evaluate((field) => field !== document.activeElement));
    assert.deepEqual(errors, []);
  });
  for (const path of [urls.agreements, urls.timeline, urls.agreement(agreement.id), urls.embed('squares')]) {
    await visit(path, { prepare: blocksStorage }, async ({ page, errors }) => {
      await page.keyboard.press('/');
      await page.waitForLoadState('load');
      assert.deepEqual(errors, [], path);
    });
  }
});

test('over the limit of changes of the address a held key still moves the span, and the address is right when the hand rests', async () => {
  await visit(urls.timeline, { prepare: limitsHistory }, async ({ page, errors }) => {
    const grip = page.locator('[data-grip="from"]');
    await grip.focus();
    const first = Number(await grip.getAttribute('aria-valuemin'));
    await page.waitForFunction(() => document.querySelector('[data-grip="from"]')?.hasAttribute('aria-valuetext'));
    for (let press = 0; press < 130; press += 1) await page.keyboard.press('ArrowRight');
    assert.equal(Number(await grip.getAttribute('aria-valuenow')), first + 130);
    const month = new Date(Date.UTC(Math.floor((first + 130) / 12), (first + 130) % 12)).toISOString().slice(0, 7).replace('-01', '');
    await page.waitForFunction((from) => new URLSearchParams(location.search).get('from') === from, month);
    assert.deepEqual(errors, []);
  });
});

test('over the limit of changes of the address what is typed is still answered', async () => {
  await visit(urls.search, { prepare: limitsHistory }, async ({ page, errors }) => {
    const query = page.locator('main [type=search]');
    await query.focus();
    for (let word = 0; word < 20; word += 1) {
      await query.pressSequentially('rifle contract ');
      await query.fill('');
    }
    await query.pressSequentially(agreement.title);
    await page
      .locator(`.results a[href^="${urls.agreement(agreement.id)}"]`)
      .first()
      .waitFor();
    await page.waitForFunction((title) => new URLSearchParams(location.search).get('q') === title, agreement.title);
    assert.deepEqual(errors, []);
  });
});

test('keys that belong to an input method choose, open and empty nothing', async () => {
  await visit(urls.home, {}, async ({ page, origin }) => {
    const box = page.locator('search-box input');
    await box.focus();
    await page.keyboard.type('rel');
    await page.locator('.answers [role="option"]').first().waitFor();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'रि', selectionStart: 2, selectionEnd: 2 });
    await page.evaluate(() => {
      document.documentElement.dataset['taken'] = '';
      addEventListener('keydown', (event) => event.defaultPrevented && (document.documentElement.dataset['taken'] += ` ${event.key}`));
    });
    for (const [key, code] of [
      ['ArrowDown', 40],
      ['Enter', 13],
      ['Escape', 27],
    ] as const) {
      await client.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: key,
        windowsVirtualKeyCode: 229,
        nativeVirtualKeyCode: code,
      });
    }
    assert.equal(page.url(), `${origin}/`);
    assert.equal(await page.locator('html').getAttribute('data-taken'), '', 'no key is taken from the input method');
    assert.equal(await box.getAttribute('aria-activedescendant'), null);
  });
});

test('the answer that is chosen stays chosen when others arrive above it', async () => {
  await visit(
    urls.home,
    { prepare: (page) => page.route('**/pagefind/**', (route) => setTimeout(() => void route.continue(), 400)) },
    async ({ page }) => {
      const box = page.locator('search-box input');
      await box.fill(agreement.title);
      const options = page.locator('.answers [role="option"]');
      await options.first().waitFor();
      const before = await options.count();
      await page.keyboard.press('ArrowUp');
      const chosen = page.locator('.answers [aria-selected="true"]');
      const target = await chosen.getAttribute('href');
      await page.waitForFunction((count) => document.querySelectorAll('.answers [role="option"]').length > count, before);
      assert.equal(await chosen.getAttribute('href'), target);
      assert.equal(await box.getAttribute('aria-activedescendant'), await chosen.getAttribute('id'));
    },
  );
});
