import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { urls } from '#urls.ts';
import { corpus } from '../built-site.ts';
import { frameTypes, openBrowser, pageTypes } from './reader.ts';

const visit = openBrowser();
const [agreement] = corpus.agreements;
assert.ok(agreement);

describe('every type of page', { concurrency: 2 }, () => {
  for (const [type, path] of [...pageTypes, ...frameTypes]) {
    test(`the ${type} at ${path} keeps to its policy, is styled by it, and asks no other host for anything`, async () => {
      await visit(path, {}, async ({ page, errors }) => {
        await page.waitForLoadState('networkidle');
        const isStyled = await page.evaluate(() => getComputedStyle(document.body).margin === '0px');
        assert.ok(isStyled, 'the style sheet of the page is not applied');
        const undefinedElements = await page.evaluate(() =>
          [...document.querySelectorAll(':not(:defined)')].map(({ tagName }) => tagName.toLowerCase()),
        );
        assert.deepEqual(undefinedElements, [], 'a script of the page did not run');
        assert.deepEqual(
          errors.filter((error) => path !== '/404.html' || !error.includes('404')),
          [],
        );
      });
    });
  }
});

test('a search from the head of a page keeps to the policies of both pages', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await page.locator('search-box input').fill(agreement.title);
    await page.keyboard.press('Enter');
    await page.locator('.results a').first().waitFor();
  });
});

test('an element of style, a script and a picture of another host that somebody smuggles in are refused', async () => {
  const smuggle = visit(urls.about, {}, async ({ page }) => {
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { margin: 40px }';
      const script = document.createElement('script');
      script.textContent = 'document.title = "stolen"';
      document.head.append(style, script);
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red" onclick="document.title = 1">x</p>');
    });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px');
    assert.notEqual(await page.title(), 'stolen');
  });
  await assert.rejects(smuggle, /does what its policy forbids/);
});

test('a page of the site cannot be framed, a page for frames can', async () => {
  const [embed] = frameTypes;
  assert.ok(embed);
  let headlines: readonly string[] = [];
  const framing = visit('/404.html', {}, async ({ page, origin }) => {
    const frames = [embed[1], urls.about].map((path) => `<iframe src="${origin}${path}"></iframe>`);
    await page.route('**/frames', (route) => route.fulfill({ contentType: 'text/html', body: frames.join('') }));
    await page.goto(`${origin}/frames`);
    await page.waitForLoadState('networkidle');
    headlines = await Promise.all(
      page
        .mainFrame()
        .childFrames()
        .map((frame) => frame.evaluate(() => document.querySelector('main h1')?.textContent ?? '')),
    );
  });
  await assert.rejects(framing, /frame-ancestors/);
  assert.equal(headlines.length, 2);
  assert.notEqual(headlines[0], '');
  assert.equal(headlines[1], '');
});
