import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { latestState } from '#model/state.ts';
import { readLedgerQuery, TEXT_LIMIT, writeLedgerQuery } from '#model/ledger-address.ts';
import {
  byFacet,
  countValues,
  FACETS,
  filterRecords,
  sortRecords,
  weighParts,
  without,
  type FacetName,
  type LedgerState,
} from '#model/ledger-filter.ts';
import { ledgerRecord } from '#model/ledger-record.ts';
import { inLedgerOrder } from '#model/ledger.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { facetsOf } from '#words/facets.ts';
import { stateInWords } from '#words/state.ts';
import { corpus } from '../built-site.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const { summit } = corpus;
const agreements = inLedgerOrder(corpus);
const total = agreements.length;
const records = agreements.map((agreement) => ledgerRecord(agreement, summit));
const facets = facetsOf(agreements, summit);
const vocabulary = byFacet((name) => facets.find(({ facet }) => facet === name)?.values.map(({ id }) => id) ?? []);
const stateOf = (query: string): LedgerState => readLedgerQuery(query, vocabulary);
const idsFor = (query: string): readonly string[] => filterRecords(records, stateOf(query)).map(({ id }) => id);

/** What the sentence says of a query. */
function sentenceFor(query: string): string {
  const state = stateOf(query);
  const chosen = byFacet(
    (facet) => facets.find((one) => one.facet === facet)?.values.filter(({ id }) => state.chosen[facet].includes(id)) ?? [],
  );
  return words.ledger.sentenceText({ count: idsFor(query).length, announced: summit.announced, chosen, text: state.text });
}

const shown = (page: Page): Promise<readonly string[]> =>
  page.locator('.ledger tbody tr[id]').evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).map(({ id }) => id));
const box = (page: Page, facet: string, value: string) => page.locator(`details[data-facet="${facet}"] input[value="${value}"]`);
const summary = (page: Page, facet: string) => page.locator(`details[data-facet="${facet}"] summary`);
const sentence = (page: Page) => page.locator('ledger-filter .sentence');
const removers = (page: Page) => sentence(page).locator('button:not(.clear)');
const find = (page: Page) => page.locator('ledger-filter input[name="q"]');
const query = (page: Page): string => new URL(page.url()).search;

/** The sentence as a reader sees it: without the words that are for the ear alone. */
const seen = (page: Page): Promise<string> =>
  sentence(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll('.visually-hidden, .clear')) part.remove();
    return (copy.textContent ?? '').trim();
  });

/** Opens what a phone folds behind one button. */
async function unfold(page: Page): Promise<void> {
  const button = page.locator('.fold:not([open]) > summary:visible');
  if (await button.count()) await button.click();
}

/** Opens a facet and waits until its boxes stand where the links stood. */
async function open(page: Page, facet: FacetName): Promise<void> {
  await unfold(page);
  if (!(await page.locator(`details[data-facet="${facet}"][open]`).count())) await summary(page, facet).click();
  await page.locator(`details[data-facet="${facet}"] input`).first().waitFor();
}

async function tick(page: Page, facet: FacetName, value: string): Promise<void> {
  await open(page, facet);
  await box(page, facet, value).click();
}

/** Asserts that the page shows what a query asks for, in rows, in its sentence and in its boxes. */
async function assertShows(page: Page, wanted: string): Promise<void> {
  await page.locator('ledger-filter details input').first().waitFor({ state: 'attached' });
  assert.deepEqual((await shown(page)).toSorted(), idsFor(wanted).toSorted(), wanted);
  assert.equal(await seen(page), sentenceFor(wanted));
  const ticked = await page
    .locator('.facets input:checked')
    .evaluateAll((boxes) => boxes.map((one) => `${(one as HTMLInputElement).name}=${(one as HTMLInputElement).value}`));
  assert.deepEqual(
    ticked,
    FACETS.flatMap((facet) => stateOf(wanted).chosen[facet].map((value) => `${facet}=${value}`)),
  );
}

/** Two sectors, and a status that some but not all of their agreements share. */
function choice(): { readonly first: string; readonly second: string; readonly status: string } {
  for (const first of vocabulary.sector) {
    for (const second of vocabulary.sector.filter((one) => one > first)) {
      for (const status of vocabulary.status) {
        const own = idsFor(`?sector=${first}&status=${status}`).length;
        const both = idsFor(`?sector=${first},${second}&status=${status}`).length;
        if (own > 0 && both > own && both < idsFor(`?sector=${first},${second}`).length) return { first, second, status };
      }
    }
  }
  throw new Error('no two sectors and a status narrow each other');
}
const { first, second, status } = choice();

/** A sector, a level and a title of which no two go together. */
function impossible(): string {
  for (const sector of vocabulary.sector) {
    for (const level of vocabulary.level) {
      for (const { title } of agreements) {
        const query = `?q=${encodeURIComponent(title)}&sector=${sector}&level=${level}`;
        const ways = weighParts(records, stateOf(query));
        if (ways.every((way) => way.without === 0 && way.alone > 0)) return query;
      }
    }
  }
  throw new Error('no three filters exclude each other');
}

test('without a script every row stands there, no dead control does, and every facet opens to links that lead to their lists', async () => {
  await visit(urls.agreements, { hasScript: false }, async ({ page, origin }) => {
    assert.deepEqual(
      await shown(page),
      records.map(({ id }) => id),
    );
    assert.equal(await page.locator('main :is(input, select, button):visible').count(), 0);
    assert.ok(await page.locator('ledger-filter noscript p', { hasText: words.ledger.noScript }).isVisible());
    for (const facet of FACETS) {
      await summary(page, facet).click();
      assert.ok(await page.locator(`details[data-facet="${facet}"] a`).first().isVisible(), facet);
    }
    await summary(page, 'year').click();
    const link = page.locator('details[data-facet="party"] a').first();
    if (!(await link.isVisible())) await summary(page, 'party').click();
    const count = Number(await page.locator('details[data-facet="party"] li:has(a) .count').first().textContent());
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    assert.equal(page.url(), origin + href);
    assert.equal((await shown(page)).length, count);
    await summary(page, 'party').click();
    assert.equal(await page.locator('details[data-facet="party"] [aria-current="page"]').getAttribute('href'), href);
  });
});

test('values of one facet are joined by or, facets by and; rows, sentence, boxes and address agree', async () => {
  await visit(urls.agreements, {}, async ({ page }) => {
    await tick(page, 'sector', first);
    await assertShows(page, `?sector=${first}`);
    await tick(page, 'sector', second);
    await assertShows(page, `?sector=${first},${second}`);
    await tick(page, 'status', status);
    await assertShows(page, `?sector=${first},${second}&status=${status}`);
    assert.equal(query(page), writeLedgerQuery(stateOf(`?sector=${first},${second}&status=${status}`)));
    await tick(page, 'sector', first);
    await assertShows(page, `?sector=${second}&status=${status}`);
  });
});

test('every count says what the next click gives, before and after a choice, for every value of every facet', async () => {
  for (const start of ['', `?sector=${first}&status=${status}`, '?level=government&q=india']) {
    await visit(urls.agreements + start, {}, async ({ page }) => {
      await open(page, 'sector');
      const wrong = await page.evaluate(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('.ledger tbody tr[id]')];
        const left = (): number => rows.filter((row) => !row.hidden).length;
        const faults: string[] = [];
        for (const input of document.querySelectorAll<HTMLInputElement>('.facets input')) {
          if (input.checked) continue;
          const said = input.closest('li')?.querySelector('.count')?.textContent ?? '';
          const isMarked = input.closest('li')?.classList.contains('empty');
          const before = left();
          input.click();
          const gives = said.startsWith('+') ? left() - before : left();
          if (Number(said) !== gives || isMarked !== (gives === 0))
            faults.push(`${input.name} ${input.value}: says ${said}, gives ${gives}`);
          input.click();
          if (left() !== before) faults.push(`${input.name} ${input.value} does not come off`);
        }
        return faults;
      });
      assert.deepEqual(wrong, [], start);
    });
  }
});

test('the counts in the page are those the model counts', async () => {
  const start = `?sector=${first}&q=india`;
  const counts = countValues(records, stateOf(start), vocabulary);
  await visit(urls.agreements + start, {}, async ({ page }) => {
    await open(page, 'status');
    for (const facet of FACETS) {
      const isAdding = (value: string): boolean => stateOf(start).chosen[facet].length > 0 && !stateOf(start).chosen[facet].includes(value);
      const said = await page.locator(`details[data-facet="${facet}"] li .count`).allTextContents();
      assert.deepEqual(
        said,
        [...counts[facet]].map(([value, count]) => words.ledger.count(count, isAdding(value))),
        facet,
      );
    }
  });
});

test('every part of the sentence can be taken away by name, and the focus stays with the sentence', async () => {
  const start = `?q=india&sector=${first},${second}&level=government&counted=inside,outside`;
  await visit(urls.agreements + start, {}, async ({ page }) => {
    await removers(page).first().waitFor();
    for (let left = await removers(page).count(); left > 0; left -= 1) {
      const button = removers(page).first();
      const name = await button.innerText();
      assert.ok(name.includes(words.ledger.remove), name);
      const part = await button.getAttribute('data-part');
      const value = await button.getAttribute('data-value');
      await button.focus();
      await page.keyboard.press('Enter');
      assert.equal(await removers(page).count(), left - 1);
      assert.equal(await page.locator(`.sentence [data-part="${part}"]${value === null ? '' : `[data-value="${value}"]`}`).count(), 0);
      assert.ok(await sentence(page).evaluate((element) => element.contains(document.activeElement)), `after ${name}`);
      await assertShows(page, query(page));
    }
    assert.equal(query(page), '');
    assert.equal(await find(page).inputValue(), '');
    assert.deepEqual((await shown(page)).length, total);
  });
});

test('one press clears everything but the order', async () => {
  await visit(`${urls.agreements}?q=india&sector=${first}&sort=-title`, {}, async ({ page }) => {
    await sentence(page).locator('.clear').click();
    await assertShows(page, '');
    assert.equal(query(page), '?sort=-title');
    assert.equal(await sentence(page).locator('button').count(), 0);
  });
});

test('back and forward go through the choices one by one, and typing is no step of its own', async () => {
  await visit(urls.agreements, {}, async ({ page }) => {
    await tick(page, 'sector', first);
    await find(page).pressSequentially('india');
    await tick(page, 'status', status);
    const last = `?q=india&sector=${first}&status=${status}`;
    await assertShows(page, last);
    await page.goBack();
    await assertShows(page, `?q=india&sector=${first}`);
    await page.goBack();
    await assertShows(page, '');
    assert.equal(await find(page).inputValue(), '');
    await page.goForward();
    await assertShows(page, `?q=india&sector=${first}`);
    assert.equal(await find(page).inputValue(), 'india');
    await page.goForward();
    await assertShows(page, last);
  });
});

test('a reader who follows a row and comes back finds the choice, the text and the order again', async () => {
  await visit(urls.agreements, {}, async ({ page, origin }) => {
    await tick(page, 'sector', first);
    await page.keyboard.press('Escape');
    await page.locator('th[data-sort="title"] button').click();
    await find(page).fill('india');
    const wanted = `?q=india&sector=${first}&sort=title`;
    const ordered = await shown(page);
    await page.locator('.ledger tbody tr[id]:not([hidden]) a').first().click();
    await page.waitForURL(`${origin}${urls.agreement(ordered[0] ?? '')}`);
    await page.goBack();
    await page.waitForURL(origin + urls.agreements + wanted);
    await assertShows(page, wanted);
    assert.deepEqual(await shown(page), ordered);
  });
});

test('a shared address opened cold shows its choice, in the one form addresses have', async () => {
  await visit(
    `${urls.agreements}?status=${status}&colour=red&sector=${second}&sector=nonsense,${first}&sort=size`,
    {},
    async ({ page }) => {
      const wanted = `?sector=${first},${second}&status=${status}`;
      await assertShows(page, wanted);
      assert.equal(query(page), writeLedgerQuery(stateOf(wanted)));
    },
  );
});

test('an address that asks for what does not exist shows everything and comes out clean', async () => {
  for (const address of ['?status=nonsense&colour=red', '?q=%20&sector=,', '?%E0%A4=1&year=__proto__', '?sort=constructor']) {
    await visit(urls.agreements + address, {}, async ({ page, errors }) => {
      await assertShows(page, '');
      assert.equal(query(page), '');
      assert.deepEqual(errors, []);
    });
  }
});

test('a link to one row leads to it, and a choice in its address is kept', async () => {
  const id = idsFor(`?sector=${first}`).at(-1) ?? '';
  await visit(`${urls.agreements}?sector=${first}#${id}`, {}, async ({ page }) => {
    await assertShows(page, `?sector=${first}`);
    assert.equal(new URL(page.url()).hash, `#${id}`);
    assert.ok(await page.locator(`[id="${id}"]`).evaluate((row) => row.matches(':target')));
  });
});

test('words narrow the rows whatever their case, accents, hyphens and script, and the address follows once typing rests', async () => {
  const hyphenated = agreements.flatMap(({ id, title }) => {
    const [name] = /\b\p{Lu}+-\d+\b/u.exec(title) ?? [];
    return name === undefined ? [] : [name.replace('-', '').toLowerCase(), name.replace('-', ' ')].map((typed) => ({ id, typed }));
  });
  const scripts = agreements.flatMap(({ id, aliases }) =>
    aliases
      .filter((alias) => /[\u0400-\u04ff\u0900-\u097f]/.test(alias))
      .slice(0, 2)
      .map((typed) => ({ id, typed })),
  );
  assert.ok(hyphenated.length > 0 && scripts.length > 0);
  await visit(urls.agreements, {}, async ({ page }) => {
    for (const { id, typed } of [...hyphenated, ...scripts.slice(0, 8)]) {
      await find(page).fill(typed);
      await page.waitForFunction(
        (count) => [...document.querySelectorAll('.ledger tbody tr[id]')].filter((row) => row.getClientRects().length > 0).length < count,
        total,
      );
      const left = await shown(page);
      assert.ok(left.includes(id), `“${typed}” does not find ${id}`);
      assert.ok(left.length < total, `“${typed}” narrows nothing`);
    }
    const last = [...hyphenated, ...scripts.slice(0, 8)].at(-1)?.typed ?? '';
    await page.waitForFunction((text) => new URLSearchParams(location.search).get('q') === text, last);
  });
});

test('every agreement is found by each of its other names', async () => {
  const named = agreements.flatMap(({ id, aliases }) => aliases.map((alias) => ({ alias, id })));
  assert.ok(named.length > total);
  await visit(urls.agreements, {}, async ({ page }) => {
    await open(page, 'sector');
    const missed = await page.evaluate((names) => {
      const field = document.querySelector<HTMLInputElement>('ledger-filter input[name="q"]');
      return names.filter(({ alias, id }) => {
        if (field) field.value = alias;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        return document.getElementById(id)?.hidden !== false;
      });
    }, named);
    assert.deepEqual(missed, []);
    assert.ok((await shown(page)).length < total);
  });
});

test('the result is said aloud once typing rests, and not letter by letter', async () => {
  await visit(urls.agreements, {}, async ({ page }) => {
    await open(page, 'sector');
    await page.evaluate(() => {
      const region = document.querySelector('ledger-filter [role="status"]');
      const said: string[] = [];
      Object.assign(window, { said });
      if (region) new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true });
      const field = document.querySelector<HTMLInputElement>('ledger-filter input[name="q"]');
      for (const typed of ['i', 'in', 'ind', 'indi', 'india']) {
        if (field) field.value = typed;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    const expected = sentenceFor('?q=india');
    await page.waitForFunction(() => (window as unknown as { said: string[] }).said.length > 0);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { said: string[] }).said), [expected]);
  });
});

test('the heads of the columns order the rows and say so; a third press gives the ledger’s order back', async () => {
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  await visit(urls.agreements, {}, async ({ page }) => {
    for (const key of ['title', 'status', 'evidence', 'counted', 'sector', 'level'] as const) {
      const head = page.locator(`th[data-sort="${key}"]`);
      const steps = key === 'evidence' ? (['-evidence', 'evidence', ''] as const) : ([key, `-${key}`, ''] as const);
      for (const sort of steps) {
        await head.locator('button').click();
        await page.waitForFunction((wanted) => (new URLSearchParams(location.search).get('sort') ?? '') === wanted, sort);
        assert.deepEqual(
          await shown(page),
          sortRecords(records, sort, vocabulary, compare).map(({ id }) => id),
          sort,
        );
        assert.equal(await head.getAttribute('aria-sort'), sort === '' ? null : sort.startsWith('-') ? 'descending' : 'ascending');
        assert.ok((await page.locator('th[aria-sort]').count()) <= 1);
        assert.ok(await head.locator('button').evaluate((button) => button === document.activeElement));
      }
    }
  });
});

test('when nothing fits, the page says what was asked, what each filter hides, and where the whole list is', async () => {
  const start = `?q=qqxzvjkw&sector=${first}`;
  const ways = weighParts(records, stateOf(start));
  await visit(urls.agreements + start, {}, async ({ page, origin }) => {
    const help = page.locator('ledger-filter .nothing');
    await help.waitFor();
    assert.deepEqual(await shown(page), []);
    assert.equal(await seen(page), sentenceFor(start));
    const said = await help.locator('li').allInnerTexts();
    assert.equal(said.length, ways.length);
    ways.forEach(({ without: count }, place) =>
      assert.match(said[place] ?? '', count > 0 ? new RegExp(`: ${count} records?$`) : /: still none$/),
    );
    assert.equal(await help.getByText(words.ledger.wholeList(total)).getAttribute('href'), urls.agreements);
    assert.equal(await help.getByText(words.ledger.siteSearch('qqxzvjkw')).getAttribute('href'), `${urls.search}?q=qqxzvjkw`);
    await help.locator('button[data-part="text"]').click();
    assert.equal(page.url(), `${origin}${urls.agreements}?sector=${first}`);
    await assertShows(page, `?sector=${first}`);
    assert.equal(await find(page).inputValue(), '');
    assert.ok(await sentence(page).evaluate((element) => element.contains(document.activeElement)));
    assert.equal(await help.isVisible(), false);
  });
});

test('when no filter alone is in the way, the page offers to keep one of them', async () => {
  const start = impossible();
  await visit(urls.agreements + start, {}, async ({ page }) => {
    const button = page.locator('.nothing button[data-part="level"]');
    await button.waitFor();
    await button.click();
    await assertShows(page, writeLedgerQuery(without(without(stateOf(start), 'text'), 'sector')));
  });
});

test('ten thousand characters, right-to-left text and signs of code do no harm', async () => {
  await visit(urls.agreements, { width: 320 }, async ({ page, errors }) => {
    await open(page, 'sector');
    for (const typed of [
      'x'.repeat(10_000),
      'x '.repeat(5_000),
      'الهند وروسيا',
      '\u202eoil\u202c',
      '<img src=x onerror=alert(1)>',
      "'; %00 %zz & ?#",
      '\ud83d',
    ]) {
      await find(page).evaluate((field, text) => {
        (field as HTMLInputElement).value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, typed);
      assert.deepEqual(
        (await shown(page)).toSorted(),
        filterRecords(records, stateOf(`?q=${encodeURIComponent(typed.toWellFormed())}`))
          .map(({ id }) => id)
          .toSorted(),
      );
      assert.equal(await page.locator('main img').count(), 0);
      assert.ok((await sentence(page).innerText()).length < TEXT_LIMIT + 200);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, typed.slice(0, 20));
    }
    await find(page).blur();
    await page.waitForFunction(() => location.search !== '');
    assert.ok(page.url().length < 2_000);
    assert.equal(await find(page).evaluate((field) => getComputedStyle(field).direction), 'ltr');
    await find(page).fill('الهند');
    assert.equal(await find(page).evaluate((field) => getComputedStyle(field).direction), 'rtl');
    assert.deepEqual(errors, []);
  });
});

test('Enter in the field keeps the reader on the page and the rows as they are', async () => {
  await visit(urls.agreements, {}, async ({ page }) => {
    await find(page).fill(agreements[0]?.title ?? '');
    await page.waitForFunction((count) => document.querySelectorAll('.ledger tbody tr[id]:not([hidden])').length < count, total);
    const left = await shown(page);
    await page.keyboard.press('Enter');
    assert.deepEqual(await shown(page), left);
    assert.equal(new URL(page.url()).pathname, urls.agreements);
    assert.ok(await find(page).evaluate((field) => field === document.activeElement));
  });
});

test('with the keyboard alone a reader opens a facet, ticks a value and closes it; it never covers what has the focus', async () => {
  await visit(urls.agreements, {}, async ({ page }) => {
    await summary(page, 'sector').focus();
    await page.keyboard.press('Enter');
    await box(page, 'sector', first).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'sector');
    await box(page, 'sector', first).focus();
    await page.keyboard.press('Space');
    await assertShows(page, `?sector=${first}`);
    assert.ok(await box(page, 'sector', first).evaluate((input) => input === document.activeElement));
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('details[open]').count(), 0);
    assert.ok(await summary(page, 'sector').evaluate((element) => element === document.activeElement));
    await page.keyboard.press('Enter');
    await page.locator('.ledger tbody tr[id]:not([hidden]) a').first().focus();
    assert.equal(await page.locator('.facets details[open]').count(), 0);
  });
});

test('the head of the table, which stays in view, covers no row that gets the focus', async () => {
  await visit(urls.agreements, {}, async ({ page }) => {
    await page.locator('.ledger tbody a').last().focus();
    for (let step = 0; step < total - 1; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const isCovered = await page.evaluate(() => {
        const focused = document.activeElement?.getBoundingClientRect();
        const head = document.querySelector('.ledger thead th')?.getBoundingClientRect();
        return focused !== undefined && head !== undefined && focused.top < head.bottom && focused.bottom > head.top;
      });
      assert.equal(isCovered, false, `row ${total - 1 - step}`);
    }
  });
});

test('on a phone a finger opens a facet, ticks a value, takes it away and picks an order; every target is 24 pixels or more', async () => {
  await visit(`${urls.agreements}?level=government`, { width: 360 }, async ({ page }) => {
    await assertShows(page, '?level=government');
    await tick(page, 'sector', first);
    await assertShows(page, `?sector=${first}&level=government`);
    const small = await page
      .locator('ledger-filter :is(button, summary, select, label, input:not([type="checkbox"]))')
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.checkVisibility())
          .map(
            (target) =>
              ({ target: target.outerHTML.slice(0, 80), ...target.getBoundingClientRect().toJSON() }) as {
                target: string;
                width: number;
                height: number;
              },
          )
          .filter(({ width, height }) => width < 24 || height < 24),
      );
    assert.deepEqual(small, []);
    await page.locator('select[name="sort"]').selectOption('-evidence');
    assert.deepEqual(
      await shown(page),
      sortRecords(filterRecords(records, stateOf(query(page))), '-evidence', vocabulary, () => 0).map(({ id }) => id),
    );
    await removers(page).first().click();
    await assertShows(page, '?level=government&sort=-evidence');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  });
});

test('on a phone the first agreement stands in the first window, and one button opens every filter, with and without a script', async () => {
  for (const hasScript of [true, false]) {
    await visit(urls.agreements, { width: 360, hasScript }, async ({ page }) => {
      const row = await page.locator('.ledger tbody tr[id]').first().boundingBox();
      assert.ok(row && row.y < 780, `the first row begins at ${row?.y}`);
      assert.equal(await page.locator('.facets summary:visible').count(), 0);
      await page.locator('.fold > summary').click();
      assert.equal(await page.locator('.facets summary:visible').count(), FACETS.length);
    });
  }
  await visit(urls.agreements, {}, async ({ page }) => {
    assert.equal(await page.locator('.fold > summary:visible').count(), 0);
    assert.equal(await page.locator('.facets summary:visible').count(), FACETS.length);
  });
});

test('the heads of groups stand in the order of the list alone, and over what fits alone', async () => {
  await visit(urls.agreements, {}, async ({ page }) => {
    const groups = page.locator('.ledger .group:visible');
    const whole = await groups.allTextContents();
    const { sector, counted } = records[0]?.values ?? { sector: [], counted: [] };
    assert.ok(whole.length > 1);
    await tick(page, 'counted', counted[0] ?? '');
    assert.deepEqual(await groups.allTextContents(), whole.slice(0, 1));
    await removers(page).first().click();
    await page.locator('.ledger th[data-sort="title"] button').click();
    assert.equal(await groups.count(), 0);
    await tick(page, 'sector', sector[0] ?? '');
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll('.ledger .group:not([hidden])').length === count, whole.length);
    assert.deepEqual(
      await shown(page),
      records.map(({ id }) => id),
    );
  });
});

test('at no width does the ledger or a page of a facet run out of the window', async () => {
  for (const path of [`${urls.agreements}?sector=${first},${second}`, urls.facet('sector', first)]) {
    await visit(path, {}, async ({ page }) => {
      await page.locator('.ledger').waitFor();
      for (const width of [320, 360, 480, 720, 800, 960, 1024, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await unfold(page);
        for (const facet of ['sector', 'party', 'year']) {
          await summary(page, facet).click();
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${path} at ${width}, ${facet}`);
        }
        await summary(page, 'year').click();
      }
    });
  }
});

test('each row names its status in words, on a phone too', async () => {
  await visit(urls.agreements, { width: 360 }, async ({ page }) => {
    for (const agreement of agreements.slice(0, 5)) {
      const name = stateInWords(latestState(agreement, summit), summit, 'short').since;
      const text = await page.locator(`[id="${agreement.id}"]`).innerText();
      assert.ok(text.includes(name), `${agreement.id} does not say ${name}`);
    }
  });
});

test('what the filters need is loaded when a reader acts, and not before', async () => {
  const late = (requests: readonly string[]): readonly string[] => requests.filter((path) => /\/filters\./.test(path));
  await visit(urls.agreements, {}, async ({ page, requests }) => {
    await page.waitForLoadState('networkidle');
    assert.deepEqual(late(requests), []);
    await open(page, 'year');
    assert.equal(late(requests).length, 1);
  });
});

test('when the filters cannot be loaded the links stay, and the whole list', async () => {
  const prepare = async (page: Page): Promise<void> => {
    await page.route(/\/filters\./, (route) => route.abort());
  };
  await visit(`${urls.agreements}?sector=${first}`, { prepare }, async ({ page, origin }) => {
    await page.locator('ledger-filter:not(.ready)').waitFor();
    assert.equal((await shown(page)).length, total);
    assert.equal(await page.locator('.ledger th button, select[name="sort"]:visible').count(), 0);
    await summary(page, 'sector').click();
    await page.locator('details[data-facet="sector"] a').first().click();
    assert.ok(page.url().startsWith(`${origin}/agreements/sector/`));
    assert.deepEqual((await shown(page)).length > 0, true);
  });
});
