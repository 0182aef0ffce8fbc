import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { urls } from '#urls.ts';
import { buildSite, siteEnvironment } from '../build-site.ts';
import { openBrowser } from './reader.ts';

const project = join(import.meta.dirname, '../../..');
const content = mkdtempSync(join(tmpdir(), 'wide-bodies-content-'));
const site = mkdtempSync(join(tmpdir(), 'wide-bodies-site-'));
after(() => {
  for (const path of [content, site]) rmSync(path, { recursive: true, force: true });
});

const row = (cell: string): string => `|${` ${cell} |`.repeat(14)}\n`;
const table = row('Passengers') + row('---') + row('two hundred') + row('two thousand');
const wide = `\n\n${table}\n~~~\n${'one long line of code '.repeat(20)}\n~~~\n\nA word of ${'many'.repeat(35)} letters.[@surveyors-letter]\n`;

cpSync(join(project, 'tests/fixtures/small-summit'), content, { recursive: true });
const article = 'one-train-two-tunnels';
const agreement = 'night-train';
appendFileSync(join(content, `articles/${article}.md`), wide);
appendFileSync(join(content, `agreements/${agreement}.md`), wide);

const build = buildSite(siteEnvironment(content, site));
assert.equal(build.status, 0, `${build.stdout}\n${build.stderr}`);
const visit = openBrowser(site);

test('a wide table and a long line of code scroll in boxes of their own, which the keyboard reaches, a picture shrinks, and the page stays as wide as the window', async () => {
  for (const path of [urls.article(article), urls.agreement(agreement)]) {
    for (const width of [320, 1280]) {
      await visit(path, { width }, async ({ page }) => {
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
          `${path} at ${width}`,
        );
        for (const box of await page.locator('.prose .wide').all()) {
          assert.ok(await box.evaluate((element) => element.scrollWidth > element.clientWidth));
          await box.focus();
          await page.keyboard.press('ArrowRight');
          await box.evaluate((element) => new Promise((resolve) => element.addEventListener('scroll', resolve, { once: true })));
        }
        assert.equal(await page.locator('.prose .wide').count(), 2);
        assert.ok(
          await page.evaluate(() => {
            const picture = Object.assign(document.createElement('img'), { src: '/favicon.svg', alt: '', width: 2000, height: 900 });
            document.querySelector('.prose')?.append(picture);
            return document.documentElement.scrollWidth <= document.documentElement.clientWidth;
          }),
          `a picture on ${path} at ${width}`,
        );
      });
    }
  }
});
