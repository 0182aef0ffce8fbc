import assert from 'node:assert/strict';
import test from 'node:test';
import { VERDICTS } from '#model/claim.ts';
import { sourceChoices } from '#model/source.ts';
import { urls } from '#urls.ts';
import { language, words } from '#words/words.ts';
import { corpus } from '../built-site.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();

test('a choice narrows the list of statements to its verdict and back, with and without script', async () => {
  for (const hasScript of [true, false]) {
    await visit(urls.claims, { hasScript, width: 360 }, async ({ page }) => {
      const rows = page.locator('.claims > li:visible');
      for (const verdict of VERDICTS) {
        const count = corpus.claims.filter((claim) => claim.verdict === verdict).length;
        await page.getByLabel(`${words.verdicts[verdict]} ${count}`, { exact: true }).check();
        assert.equal(await rows.count(), count, verdict);
        assert.equal(await page.locator(`.claims > .${verdict}:visible`).count(), count, verdict);
      }
      await page.getByLabel(`${words.all} ${corpus.claims.length}`, { exact: true }).check();
      assert.equal(await rows.count(), corpus.claims.length);
    });
  }
});

test('a choice narrows the list of sources, and letters that hold nothing of it go', async () => {
  await visit(urls.sources, { hasScript: false }, async ({ page }) => {
    for (const [place, { sources }] of sourceChoices(corpus.sources, language).entries()) {
      await page.locator(`.list-filter [value="${place}"]`).check();
      const { shown, empty } = await page.evaluate(() => {
        const visible = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
        const items = visible('.list-filter li');
        return {
          shown: items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
          empty: visible('.list-filter section').filter((section) => !items.some((item) => section.contains(item))).length,
        };
      });
      assert.deepEqual([...new Set(shown)].toSorted(), [...sources].map(({ id }) => urls.source(id)).toSorted());
      assert.equal(empty, 0);
    }
  });
});

test('paper gets the whole list, whatever was chosen', async () => {
  await visit(urls.claims, {}, async ({ page }) => {
    await page.locator('.list-filter [value="2"]').check();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.claims > li:visible').count(), corpus.claims.length);
  });
});
