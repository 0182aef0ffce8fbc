import assert from 'node:assert/strict';
import test from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { endOfDate, startOfDate, yearOf } from '#model/calendar-date.ts';
import type { TimelineEvent } from '#model/event.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { corpus } from '../built-site.ts';
import { findings } from './axe.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const { events, threads, summit } = corpus;
const used = threads.filter(({ id }) => events.some(({ thread }) => thread === id));
const [first, second] = used.map(({ id }) => id);
assert.ok(first && second);
const year = yearOf(summit.date);
const years = events.map(({ date }) => yearOf(date));
const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];

const chip = (page: Page, id: string): Locator => page.locator(`.chips a[data-thread="${id}"]`);
const grip = (page: Page, name: 'from' | 'to' | 'both'): Locator => page.locator(`[data-grip="${name}"]`);
const listed = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('.timeline li li > a')
    .evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')));
/** The events the visible drawing shows, once it has come to rest. */
async function drawn(page: Page): Promise<readonly (string | null)[]> {
  await page.waitForFunction(() => !document.querySelector('chart-marks[aria-busy="true"]'));
  return page
    .locator('.timeline-chart a.mark:not(.event-sum)')
    .evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')));
}
const query = (page: Page): Promise<string> => page.evaluate(() => location.search);
/** Waits until the address, which follows keys when the hand rests, asks for this. */
const untilQuery = (page: Page, wanted: string): Promise<unknown> => page.waitForFunction((own) => location.search === own, wanted);

/** Waits until the marks that are shown are one stop of the Tab key. */
const oneStop = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const marks = [...document.querySelectorAll('.timeline-chart a.mark')].filter((mark) => mark.checkVisibility());
    return marks.filter((mark) => mark.getAttribute('tabindex') !== '-1').length === 1;
  });

function inSpan(from: number, to: number, own: readonly string[] = used.map(({ id }) => id)): readonly string[] {
  const [start, end] = [new Date(Date.UTC(from, 0)), new Date(Date.UTC(to + 1, 0))];
  const fits = ({ date, thread }: TimelineEvent): boolean => startOfDate(date) < end && endOfDate(date) > start && own.includes(thread);
  return events.filter(fits).map(({ id }) => urls.event(id));
}

/** Waits until the list, which may be out of sight, holds so many events. */
const untilListed = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll('.timeline li li')].filter((item) => item.checkVisibility()).length === wanted,
    count,
  );

/** Waits until the drawing, which follows in a frame of its own, shows so many events. */
const untilDrawn = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.timeline-chart a.mark:not(.event-sum)')].filter((mark) => mark.checkVisibility()).length === wanted,
    count,
  );

async function assertShown(page: Page, expected: readonly string[]): Promise<void> {
  await untilListed(page, expected.length);
  await untilDrawn(page, expected.length);
  assert.deepEqual((await listed(page)).toSorted(), expected.toSorted());
  assert.deepEqual((await drawn(page)).toSorted(), expected.toSorted());
}

/** Holds back the code that draws spans until it is told to come. */
function lateCode(): { readonly prepare: (page: Page) => Promise<unknown>; readonly comes: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const prepare = (page: Page): Promise<unknown> =>
    page.route(/drawing\.late/, async (route) => {
      await promise;
      await route.continue();
    });
  return { prepare, comes: resolve };
}

async function drag(page: Page, on: Locator, from: number, to: number): Promise<void> {
  await on.scrollIntoViewIfNeeded();
  const box = await on.boundingBox();
  assert.ok(box);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('drawing.late')));
  await page.waitForTimeout(200);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y);
  await page.mouse.move(box.x + box.width * to, y);
  await page.mouse.up();
}

test('without a script the timeline is whole: every event drawn and listed, threads as links, nothing that needs a script', async () => {
  await visit(urls.timeline, { hasScript: false }, async ({ page }) => {
    assert.equal((await listed(page)).length, events.length);
    assert.equal((await drawn(page)).length, events.length);
    assert.equal(await page.locator('.months').textContent(), `January ${firstYear} – December ${lastYear}`);
    assert.equal(await page.locator('.scripted:visible').count(), 0);
    await chip(page, first).click();
    assert.equal(new URL(page.url()).pathname, urls.thread(first));
  });
});

test('threads switch lanes, list and address, and no code that places events is loaded for them', async () => {
  await visit(urls.timeline, {}, async ({ page, requests }) => {
    await chip(page, second).click();
    assert.equal(await query(page), `?threads=${second}`);
    await chip(page, first).click();
    assert.equal(await query(page), `?threads=${first},${second}`);
    assert.equal(await chip(page, first).getAttribute('aria-pressed'), 'true');
    const both = events.filter(({ thread }) => [first, second].includes(thread)).map(({ id }) => urls.event(id));
    await assertShown(page, both);
    assert.equal(
      await page.locator('.timeline-status').textContent(),
      words.timelineView.someShown(events.length).replace('{n}', String(both.length)),
    );
    await chip(page, second).press(' ');
    assert.equal(await query(page), `?threads=${first}`);
    await chip(page, first).press('Enter');
    assert.equal(await query(page), '');
    await assertShown(
      page,
      events.map(({ id }) => urls.event(id)),
    );
    assert.ok(!requests.some((path) => path.includes('drawing.late')));
  });
});

test('no chip moves when one is pressed, so that the next press meets what the reader sees', async () => {
  for (const width of [320, 1280]) {
    await visit(urls.timeline, { width }, async ({ page }) => {
      const places = (): Promise<unknown> =>
        page.locator('.chips a').evaluateAll((links) =>
          links.map((link) => {
            const { left, top, width } = link.getBoundingClientRect();
            return [left, top, width].map(Math.round).join(' ');
          }),
        );
      await page.locator('.chips').evaluate((chips) => chips.scrollIntoView());
      const before = await places();
      await chip(page, first).click();
      await chip(page, second).click();
      assert.equal(await query(page), `?threads=${first},${second}`);
      assert.deepEqual(await places(), before);
    });
  }
});

test('a button chooses years; back and forward restore them; the copied link and a cold visit show the same', async () => {
  await visit(urls.timeline, { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, origin }) => {
    await page
      .locator('.spans')
      .getByRole('button', { name: words.timelineView.during(year) })
      .click();
    assert.equal(await query(page), `?from=${year}&to=${year}`);
    await assertShown(page, inSpan(year, year));
    await chip(page, first).click();
    await assertShown(page, inSpan(year, year, [first]));
    const chosen = await query(page);
    assert.equal(chosen, `?from=${year}&to=${year}&threads=${first}`);
    await page.goBack();
    await assertShown(page, inSpan(year, year));
    await page.goBack();
    await assertShown(
      page,
      events.map(({ id }) => urls.event(id)),
    );
    await page.goForward();
    await page.goForward();
    await assertShown(page, inSpan(year, year, [first]));
    await page.locator('.copy-view').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, `${origin}${urls.timeline}${chosen}`);
    await page.goto(copied);
    await assertShown(page, inSpan(year, year, [first]));
    assert.equal(await grip(page, 'from').getAttribute('aria-valuetext'), `January ${year}`);
    assert.equal(await chip(page, first).getAttribute('aria-pressed'), 'true');
  });
});

test('a drag across the strip chooses a span, its ends and itself can be dragged on, a press on it chooses a year, and Escape drops a drag', async () => {
  await visit(urls.timeline, {}, async ({ page }) => {
    const strip = page.locator('.grips');
    await drag(page, strip, 0.5, 0.75);
    const [, from = '', to = ''] = /^\?from=([\d-]+)&to=([\d-]+)$/.exec(await query(page)) ?? [];
    assert.ok(from !== '' && from < to, await query(page));
    const { length } = await drawn(page);
    assert.ok(length > 0 && length < events.length);
    await untilListed(page, length);

    await drag(page, grip(page, 'both'), 0.5, 0.2);
    const [, moved = '', end = ''] = /^\?from=([\d-]+)&to=([\d-]+)$/.exec(await query(page)) ?? [];
    assert.ok(moved < from && end < to, await query(page));

    await drag(page, grip(page, 'to'), 0.5, 3);
    assert.ok((/to=([\d-]+)/.exec(await query(page))?.[1] ?? '') > end, await query(page));

    const before = await query(page);
    const box = await strip.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 3, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 10);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    assert.equal(await query(page), before);

    await page.mouse.click(box.x + box.width - 4, box.y + 10);
    const last = Math.max(...events.map(({ date }) => yearOf(date)));
    assert.equal(await query(page), `?from=${last}`);
    await assertShown(page, inSpan(last, last));
  });
});

test('a finger chooses a span on a phone, and the strip leaves scrolling to the page', async () => {
  await visit(urls.timeline, { width: 320 }, async ({ page }) => {
    await drag(page, page.locator('.grips'), 0.5, 0.9);
    assert.match(await query(page), /^\?from=[\d-]+/);
    const shown = (await drawn(page)).length;
    assert.ok(shown > 0 && shown < events.length);
    await untilListed(page, shown);
    assert.equal(await page.locator('.strip').evaluate((strip) => getComputedStyle(strip).touchAction), 'pan-y');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
});

test('the ends and the span are sliders: arrows move them a month, page keys a year, Home and End to the ends, and words say where they are', async () => {
  await visit(`${urls.timeline}?from=${year}&to=${year}`, {}, async ({ page }) => {
    await drawn(page);
    const steps: readonly (readonly ['from' | 'to' | 'both', string, string, string])[] = [
      ['from', 'ArrowLeft', `?from=${year - 1}-12&to=${year}`, `December ${year - 1}`],
      ['from', 'PageUp', `?from=${year}-12&to=${year}`, `December ${year}`],
      ['from', 'ArrowRight', `?from=${year}-12&to=${year}`, `December ${year}`],
      ['to', 'ArrowUp', `?from=${year}-12&to=${year + 1}-01`, `January ${year + 1}`],
      ['both', 'ArrowDown', `?from=${year}-11&to=${year}`, `November ${year} – December ${year}`],
      ['both', 'PageDown', `?from=${year - 1}-11&to=${year - 1}`, `November ${year - 1} – December ${year - 1}`],
      ['to', 'End', `?from=${year - 1}-11`, `December ${lastYear}`],
      ['from', 'Home', '', `January ${firstYear}`],
    ];
    for (const [name, key, address, text] of steps) {
      await grip(page, name).press(key);
      assert.equal(await grip(page, name).getAttribute('aria-valuetext'), text, key);
      await untilQuery(page, address);
    }
    const months = page.locator('.months');
    assert.equal(await months.textContent(), `January ${firstYear} – December ${lastYear}`, 'the whole');
    await grip(page, 'to').press('Home');
    assert.equal(await months.textContent(), `January ${firstYear}`, 'a single month');
    await grip(page, 'to').press('End');
    const [least, now, most] = await Promise.all(['min', 'now', 'max'].map((end) => grip(page, 'from').getAttribute(`aria-value${end}`)));
    assert.ok(Number(least) <= Number(now) && Number(now) <= Number(most));
  });
});

test('several keys on one end are one step of the history', async () => {
  await visit(`${urls.timeline}?from=${year}`, {}, async ({ page }) => {
    await drawn(page);
    for (let key = 0; key < 3; key += 1) await grip(page, 'from').press('ArrowRight');
    await untilQuery(page, `?from=${year}-04`);
    await page.goBack();
    assert.equal(await query(page), `?from=${year}`);
  });
});

for (const width of [1280, 360]) {
  test(`at ${width} pixels the marks are one stop that arrows walk in order, Enter opens the event, Escape leaves`, async () => {
    await visit(`${urls.timeline}?from=${year}&to=${year}&threads=${first}`, { width }, async ({ page }) => {
      const marks = await drawn(page);
      assert.ok(marks.length > 1);
      const chart = page.locator('.timeline-chart:visible');
      await oneStop(page);
      assert.equal(await chart.locator('.lane:not(.away) a.mark[tabindex="0"]').count(), 1);
      await chart.locator('a.mark[tabindex="0"]').focus();
      const focused = (): Promise<readonly (string | null | undefined)[]> =>
        page.evaluate(() => [document.activeElement?.getAttribute('href'), document.activeElement?.getAttribute('aria-label')]);
      for (const [place, href] of marks.entries()) {
        const [at, name] = await focused();
        assert.equal(at, href);
        assert.ok(name?.endsWith(`, ${place + 1} of ${marks.length}`), name ?? '');
        assert.ok(await page.locator('.note-of-mark').isVisible());
        await page.keyboard.press('ArrowRight');
      }
      assert.equal((await focused())[0], marks.at(-1));
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.note-of-mark').isVisible(), false);
      await chart.locator('a.mark[tabindex="0"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === marks.at(-1));
    });
  });
}

test('a re-placed mark has the name the build gave it', async () => {
  await visit(urls.timeline, {}, async ({ page }) => {
    const names = (): Promise<Record<string, string>> =>
      page
        .locator('.timeline-chart:visible a.mark')
        .evaluateAll((links) =>
          Object.fromEntries(
            links.map((link) => [link.getAttribute('href') ?? '', link.getAttribute('data-name') ?? link.getAttribute('aria-label') ?? '']),
          ),
        );
    const built = await names();
    await page
      .locator('.spans')
      .getByRole('button', { name: words.timelineView.after(year) })
      .click();
    await drawn(page);
    const placed = Object.entries(await names());
    assert.ok(placed.length > 0 && placed.length < events.length);
    for (const [href, name] of placed) assert.equal(name, built[href]);
  });
});

test('an address that makes no sense does no harm', async () => {
  for (const bad of ['?from=2022&to=2018', '?from=soon&threads=%00,nobody', '?to=0000&threads=,,,', '?from=9999-99']) {
    await visit(`${urls.timeline}${bad}`, {}, async ({ page, errors }) => {
      await assertShown(
        page,
        events.map(({ id }) => urls.event(id)),
      );
      assert.deepEqual(errors, []);
    });
  }
});

test('paper takes the whole timeline in one low drawing, whatever is chosen, and afterwards the screen shows the choice again', async () => {
  for (const width of [1280, 360]) {
    await visit(`${urls.timeline}?from=${year}&to=${year}&threads=${first}`, { width }, async ({ page }) => {
      const chosen = inSpan(year, year, [first]);
      await assertShown(page, chosen);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      const all = events.map(({ id }) => urls.event(id));
      await assertShown(page, all);
      const [drawing, ...others] = await page.locator('.timeline-chart:visible').all();
      assert.equal(others.length, 0);
      const { height = Infinity } = (await drawing?.boundingBox()) ?? {};
      assert.ok(height < 900, String(height));
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await assertShown(page, chosen);
    });
  }
});

test('paper taken at any moment of a change is whole, and afterwards the screen finishes what was chosen', async () => {
  const all = events.map(({ id }) => urls.event(id));
  await visit(urls.timeline, {}, async ({ page }) => {
    const span = page.locator('.spans').getByRole('button', { name: words.timelineView.during(year) });
    const whole = page.locator('.spans').getByRole('button').first();
    for (const wait of [0, 60, 130, 160, 220, 300]) {
      await page.evaluate(() => history.replaceState(null, '', location.pathname));
      await span.click();
      await page.waitForTimeout(wait);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      const onPaper = await page
        .locator('.timeline-chart a.mark')
        .evaluateAll((marks) => marks.filter((mark) => mark.checkVisibility()).map((mark) => mark.getAttribute('href')));
      assert.deepEqual(onPaper.toSorted(), all.toSorted(), `${wait} ms`);
      assert.deepEqual((await listed(page)).toSorted(), all.toSorted(), `${wait} ms`);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await assertShown(page, inSpan(year, year));
      await whole.click();
      await assertShown(page, all);
    }
  });
});

test('paper taken while the code that draws is still on its way is whole, and afterwards the screen shows what was chosen', async () => {
  const { prepare, comes } = lateCode();
  await visit(urls.timeline, { prepare }, async ({ page }) => {
    await page
      .locator('.spans')
      .getByRole('button', { name: words.timelineView.during(year) })
      .click();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    comes();
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('drawing.late')));
    await page.waitForTimeout(400);
    const all = events.map(({ id }) => urls.event(id));
    const onPaper = await page
      .locator('.timeline-chart:visible a.mark')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')));
    assert.deepEqual(onPaper.toSorted(), all.toSorted());
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await assertShown(page, inSpan(year, year));
  });
});

test('where the code that draws cannot be had, the list shows the years chosen, the lanes show all, and the reader is told', async () => {
  const prepare = (page: Page): Promise<unknown> => page.route(/drawing\.late/, (route) => route.abort('internetdisconnected'));
  await visit(urls.timeline, { prepare, refused: /ERR_INTERNET_DISCONNECTED/ }, async ({ page, errors }) => {
    const buttons = page.locator('.spans button');
    await buttons.nth(1).click();
    const { undrawn, someShown } = words.timelineView;
    await page.locator('.timeline-status', { hasText: undrawn }).waitFor();
    const before = inSpan(0, year - 1);
    await untilListed(page, before.length);
    assert.equal(
      await page.locator('.timeline-status').textContent(),
      `${someShown(events.length).replace('{n}', String(before.length))} ${undrawn}`,
    );
    assert.deepEqual((await listed(page)).toSorted(), before.toSorted());
    assert.equal((await drawn(page)).length, events.length);
    await buttons.first().click();
    assert.equal(await page.locator('.timeline-status').textContent(), words.timelineView.allShown(events.length));
    assert.deepEqual(errors, []);
  });
});

test('a choice taken back before the code that draws has come leaves the whole timeline at rest', async () => {
  const { prepare, comes } = lateCode();
  await visit(urls.timeline, { prepare }, async ({ page }) => {
    const buttons = page.locator('.spans').getByRole('button');
    await buttons.nth(1).click();
    await buttons.first().click();
    comes();
    await assertShown(
      page,
      events.map(({ id }) => urls.event(id)),
    );
  });
});

test('threads switched faster than they are drawn leave lanes, list and count at the last choice', async () => {
  const [third] = used.slice(2).map(({ id }) => id);
  assert.ok(third);
  for (const address of [urls.timeline, `${urls.timeline}?from=${year}`]) {
    await visit(address, {}, async ({ page }) => {
      await drawn(page);
      await page.evaluate(
        (ids) => {
          for (const id of ids) document.querySelector<HTMLElement>(`.chips a[data-thread="${id}"]`)?.click();
        },
        [first, second, first, third, second, second],
      );
      const last = Math.max(...events.map(({ date }) => yearOf(date)));
      const expected =
        address === urls.timeline
          ? events.filter(({ thread }) => [second, third].includes(thread)).map(({ id }) => urls.event(id))
          : inSpan(year, last, [second, third]);
      await assertShown(page, expected);
      assert.equal(
        await page.locator('.timeline-status').textContent(),
        words.timelineView.someShown(events.length).replace('{n}', String(expected.length)),
      );
      await page.evaluate(
        (ids) => {
          for (const id of ids) document.querySelector<HTMLElement>(`.chips a[data-thread="${id}"]`)?.click();
        },
        [second, third, first],
      );
      await assertShown(page, inSpan(address === urls.timeline ? 0 : year, last, [first]));
    });
  }
});

test('a window that takes another width while a span is drawn shows the span in its new drawing, and leaves none unfinished', async () => {
  await visit(urls.timeline, {}, async ({ page }) => {
    await page.locator('.strip').hover();
    await page.waitForFunction(() => document.querySelector('[data-grip="both"]')?.getAttribute('aria-valuetext'));
    for (const [width, button, span] of [
      [360, 1, inSpan(0, year - 1)],
      [1280, 0, events.map(({ id }) => urls.event(id))],
    ] as const) {
      await page.locator('.spans button').nth(button).click();
      await page.setViewportSize({ width, height: 900 });
      await assertShown(page, span);
    }
  });
});

test('a lane that comes back after the span has changed shows the new span', async () => {
  await visit(`${urls.timeline}?threads=${first}`, {}, async ({ page }) => {
    await page
      .locator('.spans')
      .getByRole('button', { name: words.timelineView.during(year) })
      .click();
    await assertShown(page, inSpan(year, year, [first]));
    await chip(page, second).click();
    await assertShown(page, inSpan(year, year, [first, second]));
    await chip(page, first).click();
    await chip(page, second).click();
    await assertShown(page, inSpan(year, year));
  });
});

test('lanes of other threads take no room, in the drawing that was built and in that of a span', async () => {
  for (const address of [`${urls.timeline}?threads=${first}`, `${urls.timeline}?from=${year}&to=${year}&threads=${first}`]) {
    await visit(address, {}, async ({ page }) => {
      await drawn(page);
      const rooms = await page
        .locator('.timeline-chart:visible .lane')
        .evaluateAll((lanes) => lanes.map((lane) => [lane.classList.contains('away'), lane.getBoundingClientRect().height > 0]));
      assert.equal(rooms.filter(([isAway]) => !isAway).length, 1);
      assert.ok(rooms.every(([isAway, hasRoom]) => isAway !== hasRoom));
    });
  }
});

test('years, and parts of a year, without an event to show leave the list', async () => {
  await visit(`${urls.timeline}?threads=${first}`, {}, async ({ page }) => {
    const own = events.filter(({ thread }) => thread === first);
    await assertShown(
      page,
      own.map(({ id }) => urls.event(id)),
    );
    const heads = await page
      .locator('.timeline h2')
      .evaluateAll((all) => all.filter((head) => head.checkVisibility()).map((head) => head.textContent));
    assert.deepEqual(heads, [...new Set(own.map(({ date }) => String(yearOf(date))))].sort());
    const empty = await page
      .locator('.timeline .part')
      .evaluateAll(
        (parts) =>
          parts.filter((part) => part.checkVisibility() && ![...part.querySelectorAll('li')].some((item) => item.checkVisibility())).length,
      );
    assert.equal(empty, 0);
  });
});

test('while a span is dragged its marks stand where they will stand at rest, no lane gets lower, and labels come at rest', async () => {
  await visit(`${urls.timeline}?from=${year}`, {}, async ({ page }) => {
    await drawn(page);
    const lanes = page.locator('.timeline-chart:visible .lane');
    const heights = (): Promise<readonly number[]> => lanes.evaluateAll((all) => all.map((lane) => lane.getBoundingClientRect().height));
    const places = (): Promise<Readonly<Record<string, number>>> =>
      page
        .locator('.timeline-chart:visible a.mark:not(.event-sum)')
        .evaluateAll((marks) =>
          Object.fromEntries(
            marks.map((mark) => [mark.getAttribute('href'), mark.querySelector('.shape')?.getBoundingClientRect().left ?? NaN]),
          ),
        );
    const labels = page.locator('.timeline-chart:visible a.mark > text');
    assert.ok((await labels.count()) > 0);
    const before = await heights();
    await grip(page, 'both').scrollIntoViewIfNeeded();
    const box = await grip(page, 'both').boundingBox();
    assert.ok(box);
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    for (const by of [10, 20, 30]) await page.mouse.move(box.x + box.width / 2 - by * 3, y);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const [moving, months] = [await places(), await grip(page, 'from').getAttribute('aria-valuetext')];
    assert.equal(await labels.count(), 0);
    const during = await heights();
    assert.ok(before.every((height, lane) => (during[lane] ?? 0) >= height));
    await page.mouse.up();
    await drawn(page);
    assert.ok((await labels.count()) > 0);
    assert.equal(await grip(page, 'from').getAttribute('aria-valuetext'), months);
    const resting = Object.entries(await places());
    assert.ok(resting.length > 20);
    // At rest the span begins with a month.
    for (const [event, left] of resting) assert.ok(Math.abs((moving[event] ?? left) - left) < 20, `${event}: ${moving[event]} and ${left}`);
    assert.ok(resting.filter(([event]) => event in moving).length > 20);
  });
});

test('a mark keeps its element, and so the focus, while the span around it changes', async () => {
  await visit(`${urls.timeline}?from=${year}&to=${year}`, {}, async ({ page }) => {
    const [mark] = await drawn(page);
    const link = page.locator(`.timeline-chart:visible a.mark[href="${mark}"]`);
    await link.focus();
    await page.evaluate(() => document.querySelector<HTMLElement>('.spans button')?.click());
    await assertShown(
      page,
      events.map(({ id }) => urls.event(id)),
    );
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), mark);
    await oneStop(page);
  });
});

test('a key held down writes one address, when the hand rests, and a browser that refuses addresses shows what is chosen all the same', async () => {
  const count = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      const written: string[] = [];
      Object.assign(window, { written });
      for (const name of ['pushState', 'replaceState'] as const) {
        const write = history[name].bind(history);
        history[name] = (state, title, url) => {
          written.push(name);
          if (location.hash === '#refused') throw new DOMException('too many', 'SecurityError');
          write(state, title, url);
        };
      }
    });
  await visit(`${urls.timeline}?from=${year}`, { prepare: count }, async ({ page }) => {
    await drawn(page);
    await grip(page, 'from').evaluate((slider) => {
      for (let key = 0; key < 8; key += 1) slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    await untilQuery(page, `?from=${year}-09`);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { written: string[] }).written), ['pushState']);
  });
  await visit(`${urls.timeline}#refused`, { prepare: count }, async ({ page, errors }) => {
    await chip(page, first).click();
    await page
      .locator('.spans')
      .getByRole('button', { name: words.timelineView.during(year) })
      .click();
    await assertShown(page, inSpan(year, year, [first]));
    assert.equal(await query(page), '');
    assert.deepEqual(errors, []);
  });
});

test('keys of a word being composed are not taken, and a browser without a clipboard says that nothing was copied', async () => {
  const prepare = (page: Page): Promise<unknown> =>
    page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await visit(`${urls.timeline}?from=${year}`, { prepare }, async ({ page, errors }) => {
    await drawn(page);
    const before = await grip(page, 'from').getAttribute('aria-valuetext');
    await grip(page, 'from').evaluate((slider) =>
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', isComposing: true, bubbles: true })),
    );
    await chip(page, first).evaluate((link) =>
      link.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', isComposing: true, bubbles: true })),
    );
    assert.equal(await grip(page, 'from').getAttribute('aria-valuetext'), before);
    assert.equal(await chip(page, first).getAttribute('aria-pressed'), 'false');
    await page.locator('.copy-view').click();
    await page.locator('.timeline-status', { hasText: words.copyFailed }).waitFor();
    assert.deepEqual(errors, []);
  });
});

for (const width of [360, 720, 1023, 1024, 1400]) {
  test(`one drawing shows in a window of ${width} pixels, on the page and in its frame, no wider than the window`, async () => {
    for (const path of [urls.timeline, urls.embed('timeline')]) {
      await visit(path, { width }, async ({ page }) => {
        const marks = page.locator('.timeline-chart:visible a.mark:not(.event-sum)');
        assert.equal(await marks.count(), events.length, path);
        const heights = await page
          .locator('.timeline-chart:visible, .timeline-chart:visible .axis-lines')
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
        assert.equal(new Set(heights).size, 1, `the lines of the years reach to the foot: ${heights.join()}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
      });
    }
  });
}

test('a choice that fits no event says so, and keeps the lanes', async () => {
  const empty = events
    .map(({ date }) => yearOf(date))
    .sort((a, b) => a - b)
    .find((each, place, all) => place > 0 && each - (all[place - 1] ?? each) > 1);
  if (empty === undefined) return;
  await visit(`${urls.timeline}?from=${empty - 1}&to=${empty - 1}`, {}, async ({ page }) => {
    await page.waitForFunction((text) => document.querySelector('.timeline-status')?.textContent === text, words.timelineView.nothing);
    assert.deepEqual(await drawn(page), []);
    assert.equal(await page.locator('.timeline-chart:visible .lane').count(), used.length);
  });
});

test('in forced colours the marks, the strip and what is chosen stay apart from the ground', async () => {
  await visit(`${urls.timeline}?threads=${first}`, {}, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const colours = await page.evaluate(() => {
      const of = (selector: string, property: string): string => {
        const element = [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());
        return element ? getComputedStyle(element).getPropertyValue(property) : `no ${selector}`;
      };
      return {
        ground: of('body', 'background-color'),
        canvas: of('html', 'background-color'),
        parts: [
          of('.timeline-chart .lane:not(.away) .event-headline .shape', 'fill'),
          of('.timeline-chart .lane:not(.away) .event-detail .shape', 'stroke'),
          of('.timeline-chart .lane:not(.away) .line', 'stroke'),
          of('.density:not(.away)', 'fill'),
          of('.chips [aria-pressed="true"]', 'background-color'),
          of('[data-grip="both"]', 'border-left-color'),
        ],
      };
    });
    for (const part of colours.parts) {
      assert.ok(part.startsWith('rgb'), part);
      assert.ok(part !== colours.canvas && !/rgba?\(\d+, \d+, \d+, 0\)/.test(part), part);
    }
  });
});

test('axe finds nothing while a span and threads are chosen, in light, in dark and at 320 pixels', async () => {
  await visit(`${urls.timeline}?from=${year}&to=${year}&threads=${first},${second}`, {}, async ({ page }) => {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [320, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await drawn(page);
      assert.deepEqual(await findings(page), [], `${width} ${colorScheme}`);
    }
  });
});
