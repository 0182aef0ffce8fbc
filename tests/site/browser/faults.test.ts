import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page, Route } from 'playwright-core';
import { urls } from '#urls.ts';
import { corpus, pageAt, readBuilt } from '../built-site.ts';
import { openBrowser, pageTypes } from './reader.ts';

const visit = openBrowser();
const [article] = corpus.articles;
assert.ok(article);
const SCRIPTS = '**/*.js';
/** What of a page can be read and followed: its visible headings, links and rows of tables. */
const holdings = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main :is(h1, h2, h3, a[href], tr):visible')
    .evaluateAll((elements) => elements.map((element) => element.textContent.trim()));

type Fault = (route: Route) => Promise<void>;
/** Fonts and images. */
const FURNISHINGS = /\.(?:woff2|png|svg|avif|webp|jpe?g|ico)$/;
const cut: Fault = (route) => route.abort();

/** Lets every request of a pattern meet a fault. */
function meeting(pattern: string | RegExp, fault: Fault): (page: Page) => Promise<void> {
  return async (page) => {
    await page.route(pattern, fault);
  };
}

/** Answers with the first half of a file, as a line that breaks off does. */
async function breakOff(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.text();
  await route.fulfill({ response, body: body.slice(0, body.length / 2) });
}

test('every type of page holds without its scripts, fonts and images, and with scripts that break off half-way, what it holds for who has no script', async (t) => {
  const cutAll = async (page: Page): Promise<void> => {
    await meeting(SCRIPTS, cut)(page);
    await meeting(FURNISHINGS, cut)(page);
  };
  // A window for each fault and all pages: to open one costs more than to read most pages.
  await visit(urls.home, { hasScript: false }, ({ page: plain, origin }) =>
    visit(urls.home, { prepare: meeting(SCRIPTS, breakOff) }, ({ page: broken }) =>
      visit(urls.home, { prepare: cutAll }, async ({ page: bare }) => {
        for (const [type, path] of pageTypes) {
          await t.test(`the ${type}`, async () => {
            const held = async (page: Page): Promise<readonly string[]> => {
              await page.goto(origin + path);
              return holdings(page);
            };
            const whole = await held(plain);
            assert.ok(whole.length > 0);
            const onBroken = new Set(await held(broken));
            await bare.setViewportSize({ width: 1280, height: 800 });
            const onBare = new Set(await held(bare));
            assert.deepEqual(
              whole.filter((text) => !onBroken.has(text)),
              [],
              'with scripts that break off',
            );
            assert.deepEqual(
              whole.filter((text) => !onBare.has(text)),
              [],
              'without scripts, fonts and images',
            );
            await bare.setViewportSize({ width: 360, height: 800 });
            assert.ok(await bare.locator('h1').first().isVisible());
            assert.ok(await bare.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
            const silent = await bare
              .locator('main img')
              .evaluateAll((images) => images.filter((image) => !image.hasAttribute('alt')).length);
            assert.equal(silent, 0);
          });
        }
      }),
    ),
  );
});

/** The scripts that a page names in its HTML, and what these import. */
function scriptsOf(path: string): readonly string[] {
  const named = [...pageAt(path).html.matchAll(/<script[^>]* src="([^"]+\.js)"/g)].map(([, script = '']) => script);
  return named.flatMap((script) => [
    script,
    ...[...readBuilt(script).matchAll(/from"\.\/([^"]+)"/g)].map(([, name = '']) => script.replace(/[^/]+$/, name)),
  ]);
}

test('a script that fails to come takes no other script of its page with it', async () => {
  const tried = new Set<string>();
  for (const [, path] of pageTypes) {
    const scripts = scriptsOf(path).filter((script) => !tried.has(script));
    for (const script of scripts) {
      tried.add(script);
      await visit(path, { prepare: meeting(`**${script}`, cut) }, ({ errors }) => {
        assert.deepEqual(
          errors.filter((error) => !error.includes('net::ERR_FAILED')),
          [],
          script,
        );
        return Promise.resolve();
      });
    }
  }
  assert.ok(tried.size > 3);
});

test('on a slow connection an article is read, a source opened and the search answers', async () => {
  const slow = async (page: Page): Promise<void> => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    // What browsers' tools call slow 3G.
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
  };
  await visit(urls.article(article.id), { width: 360, prepare: slow }, async ({ page }) => {
    await page.locator('.prose .citations a').first().click();
    await page.locator('.note:popover-open').waitFor();
    await page.goto(new URL(`${urls.search}?q=${encodeURIComponent(article.headline.split(' ')[0] ?? '')}`, page.url()).href);
    await page.locator('search-panel .results li > a').first().waitFor();
  });
});
