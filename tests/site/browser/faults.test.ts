import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { urls } from '#urls.ts';
import { corpus } from '../built-site.ts';
import { openBrowser, pageTypes } from './reader.ts';

const visit = openBrowser();
const [article] = corpus.articles;
assert.ok(article);
const SCRIPTS = '**/*.js';
const text = (page: Page): Promise<string> => page.innerText('main');

/** What a reader without script gets of a page. */
async function textWithoutScript(path: string): Promise<string> {
  let found = '';
  await visit(path, { hasScript: false }, async ({ page }) => {
    found = await text(page);
  });
  return found;
}

type Fault = (route: Route) => Promise<void>;
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

describe('every type of page', { concurrency: 2 }, () => {
  for (const [type, path] of pageTypes) {
    test(`the ${type} says the same without script, with scripts that never come, and with scripts that break off half-way`, async () => {
      const whole = await textWithoutScript(path);
      assert.notEqual(whole.trim(), '');
      for (const fault of [cut, breakOff]) {
        await visit(path, { prepare: meeting(SCRIPTS, fault) }, async ({ page }) => {
          assert.equal(await text(page), whole);
        });
      }
    });

    test(`a script that fails to come takes no other script of the ${type} with it`, async () => {
      const scripts = new Set<string>();
      await visit(path, {}, async ({ requests }) => {
        for (const request of requests) if (request.endsWith('.js')) scripts.add(request);
      });
      for (const script of scripts) {
        await visit(path, { prepare: meeting(`**${script}`, cut) }, async ({ errors, page }) => {
          assert.deepEqual(
            errors.filter((error) => !error.includes('net::ERR_FAILED')),
            [],
            script,
          );
          assert.notEqual((await text(page)).trim(), '');
        });
      }
    });

    test(`the ${type} is readable without fonts and images of ours`, async () => {
      const isBlocked = /\.(?:woff2|png|svg|avif|webp|jpe?g|ico)$/;
      await visit(path, { width: 360, prepare: meeting(isBlocked, cut) }, async ({ page }) => {
        const heading = page.locator('h1').first();
        assert.ok(await heading.isVisible());
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
        const silent = await page.locator('main img').evaluateAll((images) => images.filter((image) => !image.hasAttribute('alt')).length);
        assert.equal(silent, 0);
      });
    });
  }
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
    await page.locator('.prose button[popovertarget^="note-"]').first().click();
    assert.ok(await page.locator('[popover]:popover-open').isVisible());
    await page.goto(new URL(`${urls.search}?q=${encodeURIComponent(article.headline.split(' ')[0] ?? '')}`, page.url()).href);
    await page.locator('main :is(ol, ul) li a').first().waitFor();
  });
});
