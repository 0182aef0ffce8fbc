import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import type { Page } from 'playwright-core';
import { checkContent } from '#check/check-content.ts';
import { LEDGER_PAGE } from '#model/ledger-filter.ts';
import { withFacet } from '#model/ledger-record.ts';
import { inLedgerOrder } from '#model/ledger.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { buildSite, siteEnvironment } from '../build-site.ts';
import { openBrowser } from './reader.ts';

/** How many agreements are added to those of the small summit: enough for three pages. */
const ADDED = 2 * LEDGER_PAGE + 10;

const project = join(import.meta.dirname, '../../..');
const content = mkdtempSync(join(tmpdir(), 'long-ledger-content-'));
const site = mkdtempSync(join(tmpdir(), 'long-ledger-site-'));
after(() => {
  for (const path of [content, site]) rmSync(path, { recursive: true, force: true });
});

cpSync(join(project, 'tests/fixtures/small-summit'), content, { recursive: true });
// All of one name: one card to share is drawn for all of them.
const letters = readFileSync(join(content, 'agreements/library-card-letters.md'), 'utf8')
  .replace('counted: not-stated', 'counted: outside')
  .replace('countedSources: []', 'countedSources: [lantern-2019-05-14-five-papers]')
  .replace('atSummit: signed', 'atSummit: discussed');
for (let number = 1; number <= ADDED; number += 1) {
  const card = letters
    .replace(/^level: .*$/m, `level: ${number % 3 === 0 ? 'guild' : 'town'}`)
    .replace(/^aliases: .*$/m, `aliases: [shelf-${number}]`);
  writeFileSync(join(content, `agreements/library-card-${number}.md`), card);
}
const { corpus } = checkContent(content);
assert.ok(corpus, 'the long ledger’s content is sound');
const { summit } = corpus;
const ids = inLedgerOrder(corpus).map(({ id }) => id);

const build = buildSite(siteEnvironment(content, site));
assert.equal(build.status, 0, `${build.stdout}\n${build.stderr}`);

const visit = openBrowser(site);
const shown = (page: Page): Promise<readonly string[]> =>
  page.locator('.ledger tbody tr[id]').evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).map(({ id }) => id));
const more = (page: Page) => page.locator('button.more');

test('without a script a long ledger stands on several pages, which together hold every agreement once, in order', async () => {
  await visit(urls.agreements, { hasScript: false }, async ({ page }) => {
    const read: string[] = [...(await shown(page))];
    assert.equal(read.length, LEDGER_PAGE);
    for (let number = 2; number <= Math.ceil(ids.length / LEDGER_PAGE); number += 1) {
      await page
        .locator('.ledger-pages')
        .getByRole('link', { name: words.ledger.page(number), exact: true })
        .click();
      assert.ok(page.url().endsWith(urls.pageOfList(urls.agreements, number)));
      read.push(...(await shown(page)));
    }
    assert.deepEqual(read, ids);
  });
});

test('the page of a value that many agreements hold has pages of its own', async () => {
  const list = urls.facet('level', 'town');
  const shared = withFacet(inLedgerOrder(corpus), summit, 'level', 'town').map(({ id }) => id);
  assert.ok(shared.length > LEDGER_PAGE);
  await visit(list, { hasScript: false }, async ({ page }) => {
    const read = [...(await shown(page))];
    await page.locator('.ledger-pages a').nth(1).click();
    assert.ok(page.url().endsWith(urls.pageOfList(list, 2)));
    assert.deepEqual([...read, ...(await shown(page))], shared);
    assert.equal(
      await page
        .locator('.ledger-pages [aria-current="page"]')
        .textContent()
        .then((text) => text?.trim()),
      '2',
    );
  });
});

test('with a script the filters work over every page of the list, and show it part by part', async () => {
  await visit(`${urls.agreements}?q=shelf-${ADDED}`, {}, async ({ page, errors }) => {
    await page.locator('.sentence button').first().waitFor();
    assert.deepEqual(await shown(page), [`library-card-${ADDED}`]);
    await page.locator('.sentence .clear').click();
    assert.deepEqual(await shown(page), ids.slice(0, LEDGER_PAGE));
    assert.equal(await page.locator('.ledger-pages').isVisible(), false);
    await more(page).click();
    assert.deepEqual(await shown(page), ids.slice(0, 2 * LEDGER_PAGE));
    assert.equal(await page.evaluate(() => document.activeElement?.closest('tr')?.id), ids[LEDGER_PAGE]);
    await more(page).click();
    assert.deepEqual(await shown(page), ids);
    assert.equal(await more(page).isVisible(), false);
    const signs = await page
      .locator('table.ledger .status')
      .evaluateAll((all) => all.map((status) => getComputedStyle(status, '::before').width));
    assert.equal(signs.length, ids.length);
    assert.deepEqual([...new Set(signs)], [signs[0]], 'rows of further pages have the styles of their own page');
    await page.locator('details[data-facet="level"] summary').click();
    const guild = page.locator('details[data-facet="level"] li[data-value="guild"]');
    const count = withFacet(corpus.agreements, summit, 'level', 'guild').length;
    assert.equal(await guild.locator('.count').textContent(), String(count));
    await guild.locator('input').click();
    assert.equal((await shown(page)).length, Math.min(count, LEDGER_PAGE));
    assert.deepEqual(errors, []);
  });
});

test('when a further page cannot be had, the pages and their links stay', async () => {
  const prepare = async (page: Page): Promise<void> => {
    await page.route('**/agreements/page/3/', (route) => route.abort());
  };
  await visit(`${urls.agreements}?q=shelf-1`, { prepare }, async ({ page }) => {
    await page.locator('ledger-filter:not(.ready)').waitFor();
    assert.deepEqual(await shown(page), ids.slice(0, LEDGER_PAGE));
    assert.ok(await page.locator('.ledger-pages').isVisible());
  });
});
