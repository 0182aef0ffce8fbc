import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { figuresOf } from '#figures/all.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { corpus, siteFolder } from '../built-site.ts';
import { pageTypes } from '../browser/reader.ts';
import { environmentOf } from '../browser/reader-fonts.ts';
import { serve, type Served } from '../browser/serve.ts';
import { PATIENCE } from '../browser/windows.ts';

let browser: Browser;
let served: Served;
before(async () => {
  served = await serve(siteFolder);
  browser = await launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
    // Firefox shuts its pages off from files, fonts outside of the system's folders among them.
    env: { ...process.env, ...environmentOf('wide'), MOZ_DISABLE_CONTENT_SANDBOX: '1' },
    timeout: PATIENCE,
  });
});
after(async () => {
  await browser.close();
  await served.close();
});

/** Opens a page in Firefox, lets a test read it, and fails when the console told of an error meanwhile. */
async function visit(path: string, width: number, read: (page: Page, errors: string[]) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  try {
    const errors: string[] = [];
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    page.on('pageerror', (error) => errors.push(String(error)));
    // A Firefox of 2025 has the window's size from this, and no command for the turn of a screen.
    await page.setViewport({ width, height: 800 }).catch((error: unknown) => {
      if (!String(error).includes('setScreenOrientationOverride')) throw error;
    });
    await page.goto(served.origin + path);
    await read(page, errors);
    assert.deepEqual(errors, [], path);
  } finally {
    await page.close();
  }
}

test('Firefox shows every type of page with its heading, and nothing too wide for a phone', async (t) => {
  // One window for all: to open one costs more than to read most pages.
  await visit(urls.home, 360, async (page, errors) => {
    for (const [type, path] of pageTypes) {
      await t.test(`the ${type}`, async () => {
        await page.goto(served.origin + path);
        assert.notEqual(await page.$eval('h1', (heading) => heading.innerText.trim()), '');
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), path);
        assert.deepEqual(errors.splice(0), []);
      });
    }
  });
});

test('in Firefox a citation opens its source in place, and Escape closes it', async () => {
  const [article] = corpus.articles;
  assert.ok(article);
  await visit(urls.article(article.id), 360, async (page) => {
    await page.click('.prose .citations a');
    assert.notEqual(await page.$eval('.note:popover-open', (open) => open.textContent.trim()), '');
    await page.keyboard.press('Escape');
    assert.equal(await page.$('.note:popover-open'), null);
  });
});

test('in Firefox what is copied of a text, a column’s head or the sentence of the filters is what is read', async () => {
  const copied = (page: Page, selector: string): Promise<readonly string[]> =>
    page.$$eval(selector, (parts) =>
      parts.flatMap((part) => {
        getSelection()?.selectAllChildren(part);
        const bare = part.cloneNode(true) as Element;
        for (const unread of bare.querySelectorAll('.citations, .visually-hidden')) unread.remove();
        const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
        const [taken, read] = [plain(String(getSelection())), plain(bare.textContent)];
        return !taken.startsWith(read) ? [`${taken} | ${read}`] : [];
      }),
    );
  await visit(urls.home, 1280, async (page) => {
    for (const { id } of corpus.articles) {
      await page.goto(served.origin + urls.article(id));
      assert.deepEqual(await copied(page, '.prose p:not(figure *), .points li'), [], id);
    }
    const facet = corpus.agreements[0]?.sector ?? '';
    await page.goto(`${served.origin}${urls.agreements}?sector=${facet}`);
    await page.waitForSelector('.sentence button');
    assert.deepEqual(await copied(page, '.ledger th[data-sort], .sentence button'), []);
  });
});

test('in Firefox the menu of a phone opens and leads on', async () => {
  await visit(urls.home, 360, async (page) => {
    await page.click('button.menu');
    await Promise.all([page.waitForNavigation(), page.click(`#menu:popover-open a[href="${urls.timeline}"]`)]);
    assert.equal(new URL(page.url()).pathname, urls.timeline);
  });
});

test('in Firefox arrow keys walk the marks of every chart', async () => {
  await visit(urls.home, 1280, async (page) => {
    for (const { id } of figuresOf(corpus)) {
      await page.goto(served.origin + urls.embed(id));
      await page.$$eval('svg.chart a.mark[tabindex="0"]', (marks) => marks.find((mark) => mark.checkVisibility())?.focus());
      const at = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      assert.match(await at(), /, 1 of \d+$/, id);
      await page.keyboard.press('ArrowRight');
      assert.match(await at(), /, 2 of \d+$/, id);
      await page.keyboard.press('End');
      assert.match(await at(), /, (\d+) of \1$/, id);
    }
  });
});

test('in Firefox the search answers', async () => {
  const [agreement] = corpus.agreements;
  assert.ok(agreement);
  await visit(urls.search, 1280, async (page) => {
    await page.type('main input[type=search]', agreement.title);
    await page.waitForSelector(`search-panel .results a[href^="${urls.agreement(agreement.id)}"]`);
  });
});

test('in Firefox a page that was visited opens without a connection', async () => {
  await visit(urls.home, 1280, async (page) => {
    await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      if (!serviceWorker.controller)
        await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    });
    const title = await page.$eval('h1', (heading) => heading.innerText);
    await served.close();
    await page.reload();
    assert.equal(await page.$eval('h1', (heading) => heading.innerText), title);
    await page.goto(served.origin + urls.agreements);
    assert.match(await page.title(), new RegExp(words.agreements, 'i'));
  });
});
