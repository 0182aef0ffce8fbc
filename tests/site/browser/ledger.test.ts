import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { latestStep } from '#model/agreement.ts';
import { withFacet } from '#model/ledger.ts';
import { urls } from '#urls.ts';
import { words } from '#words/en.ts';
import { corpus } from '../built-site.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const { agreements, summit } = corpus;
const total = agreements.length;
const rows = (page: Page) => page.locator('.ledger tbody tr');
const shown = (page: Page) => page.locator('.ledger tbody tr:visible');
const filter = (page: Page) => page.locator('ledger-filter');
const status = async (page: Page): Promise<string> => (await page.locator('ledger-filter [role="status"]').textContent()) ?? '';
const shownLinks = (page: Page): Promise<readonly (string | null)[]> =>
  shown(page)
    .locator('th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** A status and a sector that some but not all agreements share, and that share some between them. */
function choice(): { readonly status: string; readonly sector: string; readonly both: readonly string[] } {
  for (const { id } of summit.statuses) {
    const ofStatus = withFacet(agreements, 'status', id);
    for (const { id: sector } of summit.sectors) {
      const both = withFacet(ofStatus, 'sector', sector);
      if (both.length > 0 && both.length < ofStatus.length && ofStatus.length < total) {
        return { status: id, sector, both: both.map((agreement) => urls.agreement(agreement.id)) };
      }
    }
  }
  throw new Error('no status and sector narrow each other');
}

test('without a script the ledger shows every row, no filters, and links to every facet', async () => {
  await visit(urls.agreements, { hasScript: false }, async ({ page }) => {
    assert.equal(await shown(page).count(), total);
    assert.equal(await filter(page).isVisible(), false);
    const facets = page.locator('nav.facets a').first();
    if (!(await facets.isVisible())) await page.locator('details:has(nav.facets) > summary').click();
    assert.ok(await facets.isVisible());
  });
});

test('with a script the filters narrow the rows, the line says how many are left, and the address keeps the choice', async () => {
  const chosen = choice();
  await visit(urls.agreements, {}, async ({ page }) => {
    assert.ok(await filter(page).isVisible());
    assert.equal(await status(page), words.ledgerLine(total, total));
    await page.locator('select[name="status"]').selectOption(chosen.status);
    const ofStatus = withFacet(agreements, 'status', chosen.status);
    assert.deepEqual((await shownLinks(page)).toSorted(), ofStatus.map(({ id }) => urls.agreement(id)).toSorted());
    assert.equal(await status(page), words.ledgerLine(ofStatus.length, total));
    await page.locator('select[name="sector"]').selectOption(chosen.sector);
    assert.deepEqual((await shownLinks(page)).toSorted(), chosen.both.toSorted());
    assert.equal(await status(page), words.ledgerLine(chosen.both.length, total));
    assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), { status: chosen.status, sector: chosen.sector });
  });
});

test('every value of every filter shows as many rows as its page', async () => {
  await visit(urls.agreements, {}, async ({ page }) => {
    for (const facet of ['status', 'sector', 'level'] as const) {
      const values = await page
        .locator(`select[name="${facet}"] option`)
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      for (const value of values.filter((one) => one !== '')) {
        await page.locator(`select[name="${facet}"]`).selectOption(value);
        assert.equal(await shown(page).count(), withFacet(agreements, facet, value).length, `${facet} ${value}`);
      }
      await page.locator(`select[name="${facet}"]`).selectOption('');
      assert.equal(await shown(page).count(), total);
    }
  });
});

test('an address with a choice shows it when it is opened cold', async () => {
  const chosen = choice();
  await visit(`${urls.agreements}?status=${chosen.status}&sector=${chosen.sector}`, {}, async ({ page }) => {
    assert.deepEqual((await shownLinks(page)).toSorted(), chosen.both.toSorted());
    assert.equal(await page.locator('select[name="status"]').inputValue(), chosen.status);
    assert.equal(await status(page), words.ledgerLine(chosen.both.length, total));
  });
});

test('an address that asks for what does not exist shows everything', async () => {
  await visit(`${urls.agreements}?status=nonsense&colour=red`, {}, async ({ page }) => {
    assert.equal(await shown(page).count(), total);
    assert.equal(await status(page), words.ledgerLine(total, total));
  });
});

test('a reader who follows a row and comes back finds the choice again', async () => {
  const chosen = choice();
  await visit(urls.agreements, {}, async ({ page, origin }) => {
    await page.locator('select[name="status"]').selectOption(chosen.status);
    const links = await shownLinks(page);
    const address = page.url();
    await shown(page).locator('th a').first().click();
    await page.waitForURL(origin + (links[0] ?? ''));
    await page.goBack();
    await page.waitForURL(address);
    await page.waitForFunction((count) => document.querySelectorAll('.ledger tbody tr:not([hidden])').length === count, links.length);
    assert.deepEqual(await shownLinks(page), links);
    assert.equal(await page.locator('select[name="status"]').inputValue(), chosen.status);
    await page.goForward();
    await page.waitForURL(origin + (links[0] ?? ''));
    assert.ok(await page.locator('h1').isVisible());
  });
});

test('words narrow the rows whatever their case, accents and hyphens', async () => {
  const hyphenated = agreements.flatMap(({ id, title }) => {
    const [name] = /\b\p{Lu}+-\d+\b/u.exec(title) ?? [];
    return name === undefined ? [] : [{ id, typed: name.replace('-', '').toLowerCase() }];
  });
  assert.ok(hyphenated.length > 0, 'no title holds a name such as AK-203');
  await visit(urls.agreements, {}, async ({ page }) => {
    for (const { id, typed } of hyphenated) {
      await page.locator('input[name="words"]').fill(typed);
      const links = await shownLinks(page);
      assert.ok(links.includes(urls.agreement(id)), `“${typed}” does not find ${id}`);
      assert.ok(links.length < total, `“${typed}” narrows nothing`);
    }
    assert.equal(new URL(page.url()).searchParams.get('words'), hyphenated.at(-1)?.typed);
  });
});

test('every agreement is found by each of its other names', async () => {
  const named = agreements.flatMap(({ id, aliases }) => aliases.map((alias) => ({ alias, href: urls.agreement(id) })));
  assert.ok(named.length > total);
  await visit(urls.agreements, {}, async ({ page }) => {
    const missed = await page.evaluate((names) => {
      const field = document.querySelector<HTMLInputElement>('input[name="words"]');
      return names.filter(({ alias, href }) => {
        if (field) field.value = alias;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        return document.querySelector(`.ledger tbody tr:not([hidden]) a[href="${href}"]`) === null;
      });
    }, named);
    assert.deepEqual(missed, []);
    assert.ok((await shown(page).count()) < total);
  });
});

test('when nothing fits, the line says so; clearing shows everything and cleans the address', async () => {
  await visit(urls.agreements, {}, async ({ page, origin }) => {
    await page.locator('input[name="words"]').fill('qqxzvjkw');
    assert.equal(await shown(page).count(), 0);
    assert.equal(await status(page), words.noMatch);
    await page.locator('ledger-filter button[type="reset"]').click();
    await page.waitForFunction((count) => document.querySelectorAll('.ledger tbody tr:not([hidden])').length === count, total);
    assert.equal(await status(page), words.ledgerLine(total, total));
    assert.equal(page.url(), origin + urls.agreements);
  });
});

test('Enter in a filter keeps the reader on the page and the rows as they are', async () => {
  const [first] = agreements;
  assert.ok(first);
  await visit(urls.agreements, {}, async ({ page }) => {
    await page.locator('input[name="words"]').fill(first.title);
    const links = await shownLinks(page);
    await page.keyboard.press('Enter');
    assert.deepEqual(await shownLinks(page), links);
    assert.equal(new URL(page.url()).pathname, urls.agreements);
  });
});

test('each row names its status in words, on a phone too', async () => {
  await visit(urls.agreements, { width: 360 }, async ({ page }) => {
    for (const row of (await rows(page).all()).slice(0, 5)) {
      const href = await row.locator('th a').getAttribute('href');
      const agreement = agreements.find(({ id }) => urls.agreement(id) === href);
      assert.ok(agreement);
      const name = summit.statuses.find(({ id }) => id === latestStep(agreement).status)?.name ?? '?';
      assert.ok((await row.innerText()).includes(name), `${href} does not say ${name}`);
    }
  });
});
