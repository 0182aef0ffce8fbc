import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { corpus } from '../built-site.ts';
import { frameTypes, openBrowser, pageTypes, unfold } from './reader.ts';

const visit = openBrowser();
const [article] = corpus.articles;
assert.ok(article);
const articlePath = urls.article(article.id);

/** What reaches beyond the right edge of the window. */
function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} of ${clientWidth} pixels`, ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 100))];
  });
}

const colorsOf = (page: Page, selector: string): Promise<{ readonly ink: string; readonly paper: string }> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => ({ ink: getComputedStyle(element).color, paper: getComputedStyle(document.documentElement).backgroundColor }));

describe('every type of page', { concurrency: 2 }, () => {
  for (const [type, path] of [...pageTypes, ...frameTypes]) {
    test(`nothing is too wide for windows of 320, 360 and 1280 pixels, folded or unfolded, and nothing goes wrong, on the ${type} at ${path}`, async () => {
      await visit(path, {}, async ({ page, errors }) => {
        for (const state of ['folded', 'unfolded']) {
          if (state === 'unfolded') await unfold(page);
          for (const width of [1280, 360, 320]) {
            await page.setViewportSize({ width, height: 800 });
            assert.deepEqual(await overflow(page), [], `${path} at ${width} pixels, ${state}`);
          }
        }
        assert.deepEqual(errors, [], path);
      });
    });
  }
});

test('overflow(page) finds what is too wide for the window', async () => {
  await visit('/404.html', { width: 320 }, async ({ page }) => {
    await page.locator('h1').evaluate((heading) => (heading.style.width = '400px'));
    const [size, culprit] = await overflow(page);
    assert.match(size ?? '', /^4\d\d of 320 pixels$/);
    assert.match(culprit ?? '', /^<h1/);
  });
});

test('a reader who likes dark gets dark paper and light ink, and the page follows when that changes', async () => {
  const lightness = (color: string): number => (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  await visit(urls.home, { colorScheme: 'dark' }, async ({ page }) => {
    const dark = await colorsOf(page, 'h1');
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await colorsOf(page, 'h1');
    assert.ok(lightness(dark.paper) < lightness(dark.ink), JSON.stringify(dark));
    assert.ok(lightness(light.paper) > lightness(light.ink), JSON.stringify(light));
  });
});

test('a printed page has its text and its sources, and no navigation', async () => {
  await visit(articlePath, { width: 718 }, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['header nav', 'footer nav', '.site-search', 'button.menu', '.skip']) {
      const box = await page.locator(selector).first().boundingBox();
      assert.ok(!box || box.width * box.height <= 1, `${selector} is printed`);
    }
    for (const selector of ['h1', '.standfirst', '.prose p', '.sources li'])
      assert.ok(await page.locator(selector).first().isVisible(), selector);
  });
});

test('paper is printed the same for readers of light and of dark', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    const selectors = ['h1', '.kicker', '.label', '.citations a'];
    const printed = async (colorScheme: 'light' | 'dark'): Promise<readonly unknown[]> => {
      await page.emulateMedia({ media: 'print', colorScheme });
      return Promise.all(selectors.map((selector) => colorsOf(page, selector)));
    };
    assert.deepEqual(await printed('dark'), await printed('light'));
  });
});

/** A figure in the text of an article, and a term, whose notes a reader opens. */
const openers = ['.prose .citations a', '.prose a.term'];

test('without script a figure and a term lead to their notes, which stand on the page', async () => {
  await visit(articlePath, { hasScript: false }, async ({ page }) => {
    for (const opener of openers) {
      const link = page.locator(opener).first();
      const note = page.locator((await link.getAttribute('href')) ?? '');
      assert.ok(await note.isVisible());
      await link.click();
      assert.equal(new URL(page.url()).hash, await link.getAttribute('href'));
      const { y } = (await note.boundingBox()) ?? assert.fail(opener);
      assert.ok(y >= 0 && y < 800, `${opener} at ${y}`);
    }
  });
});

for (const width of [360, 1280]) {
  test(`a note opened by keyboard at ${width} pixels lies inside the window, and Escape closes it and leads back to what opened it`, async () => {
    await visit(articlePath, { width }, async ({ page }) => {
      for (const opener of openers) {
        const link = page.locator(opener).first();
        const note = page.locator('.note:popover-open');
        await link.focus();
        await page.keyboard.press('Enter');
        await note.waitFor();
        const box = await note.boundingBox();
        assert.ok(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= 800, JSON.stringify(box));
        assert.equal(await note.evaluate((element) => element === document.activeElement), true);
        await page.keyboard.press('Tab');
        assert.equal(await note.evaluate((element) => element.contains(document.activeElement)), true, 'the link in the note comes next');
        await page.keyboard.press('Escape');
        assert.equal(await note.count(), 0);
        assert.equal(await link.evaluate((element) => element === document.activeElement), true);
        assert.equal(new URL(page.url()).hash, '');
      }
    });
  });
}

test('every figure and every term of an article opens a note that says what its entry says', async () => {
  await visit(articlePath, {}, async ({ page }) => {
    for (const link of [...(await page.locator('.citations a').all()).slice(0, 8), ...(await page.locator('.prose a.term').all())]) {
      await link.click();
      const open = page.locator('.note:popover-open');
      const entry = page.locator((await link.getAttribute('href')) ?? '');
      assert.equal(await open.textContent(), await entry.textContent());
      assert.ok(await entry.isVisible(), 'its entry stays where it is');
      await page.keyboard.press('Escape');
    }
  });
});

test('a second press on a figure closes its note, and a press on another opens that one instead', async () => {
  await visit(articlePath, {}, async ({ page }) => {
    const [first, second] = await page.locator('.prose .citations a').all();
    const note = page.locator('.note:popover-open');
    await first?.click();
    assert.equal(await note.count(), 1);
    await first?.click();
    assert.equal(await note.count(), 0);
    await first?.click();
    await second?.click();
    assert.equal(await note.getAttribute('aria-label'), await second?.getAttribute('aria-label'));
  });
});

test('what is copied of a paragraph is its words, without the figures of its citations', async () => {
  await visit(articlePath, {}, async ({ page }) => {
    const differing = await page.locator('.prose p:not(figure *), .points li').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        getSelection()?.selectAllChildren(paragraph);
        const bare = paragraph.cloneNode(true) as Element;
        for (const figures of bare.querySelectorAll('.citations')) figures.remove();
        const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
        const [copied, read] = [plain(String(getSelection())), plain(bare.textContent ?? '')];
        return copied === read ? [] : [`${copied} | ${read}`];
      }),
    );
    assert.deepEqual(differing, []);
  });
});

test('a page without its styles shows every note and every word', async () => {
  for (const [type, path] of pageTypes) {
    await visit(path, { hasScript: false }, async ({ page }) => {
      const hidden = await page.evaluate(() => {
        for (const style of document.querySelectorAll('style')) style.remove();
        // What waits for a script, what a browser folds, and the menu, whose links the foot repeats.
        const parts = [
          ...document.querySelectorAll('body *:not([hidden], [hidden] *, details *, #menu, #menu *, script, template, svg *)'),
        ];
        return parts.filter((part) => !part.checkVisibility() && part.textContent !== '').map((part) => part.outerHTML.slice(0, 80));
      });
      assert.deepEqual(hidden, [], `${type} at ${path}`);
      assert.ok(
        await page.evaluate(() => {
          const foot = new Set([...document.querySelectorAll('footer a')].map((link) => link.getAttribute('href')));
          return [...document.querySelectorAll('#menu a')].every((link) => foot.has(link.getAttribute('href')));
        }),
        `the foot of ${path} repeats the menu`,
      );
    });
  }
});

test('lists whose style has no markers say that they are lists', async () => {
  for (const [type, path] of [...pageTypes, ...frameTypes]) {
    await visit(path, {}, async ({ page }) => {
      const silent = await page.locator('main :is(ul, ol):not([role="list"], nav *)').evaluateAll((lists) =>
        lists
          .filter((list) => list.children.length > 2)
          .filter((list) => [list, ...list.children].every((part) => getComputedStyle(part).listStyleType === 'none'))
          .map((list) => list.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(silent, [], `${type} at ${path}`);
    });
  }
});

test('paper says the whole address of every source', async () => {
  await visit(articlePath, { width: 718 }, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('.notes a').evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    assert.ok(printed.length > 0);
    for (const address of printed) assert.match(address, /^" <" "?https?:|^" <https?:/);
  });
});

test('on a phone the menu opens by keyboard, leads on, and Escape closes it', async () => {
  await visit(urls.home, { width: 360 }, async ({ page }) => {
    const menu = page.locator('#menu:popover-open');
    assert.equal(await page.locator('#menu a').first().isVisible(), false);
    await page.locator('button.menu').focus();
    await page.keyboard.press('Enter');
    await menu.waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await menu.count(), 0);
    await page.keyboard.press('Enter');
    await menu.waitFor();
    await page.keyboard.press('Tab');
    const [href, isInMenu] = await page.evaluate(() => [
      document.activeElement?.getAttribute('href'),
      document.activeElement?.closest('#menu') !== null,
    ]);
    assert.equal(isInMenu, true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}`);
  });
});

test('the longest name a site may have leaves the search and the menu in the window of a phone', async () => {
  for (const width of [320, 360]) {
    await visit(urls.about, { width }, async ({ page }) => {
      const [whole, search, menu] = await page.evaluate(() => {
        document.querySelector('.brand')?.lastChild?.replaceWith('Halvern–Osmarra and more');
        const widthOf = (selector: string): number => document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
        const right = document.querySelector('button.menu')?.getBoundingClientRect().right ?? Infinity;
        return [document.documentElement.scrollWidth, widthOf('.site-search input'), right] as const;
      });
      assert.ok(whole <= width && menu <= width && search >= 64, `${width}: ${whole}, ${menu}, ${search}`);
    });
  }
});

test('the first stop of the keyboard is a link that is seen and skips to the text', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip:focus');
    assert.equal(await skip.textContent().then((text) => text?.trim()), words.skip);
    const box = await skip.boundingBox();
    assert.ok(box && box.width > 40 && box.height >= 24, JSON.stringify(box));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('main') !== null), true);
  });
});

for (const [type, path] of pageTypes.filter(([name]) =>
  ['front page', 'article', 'ledger', 'timeline', 'search page', 'page of an event'].includes(name),
)) {
  test(`everything on the ${type} that can be focused shows it`, async () => {
    await visit(path, {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      const { seen, silent } = await page.evaluate(() => {
        const look = (element: Element): string =>
          [element, ...element.querySelectorAll('*')]
            .map((part) => getComputedStyle(part))
            .map((style) =>
              [
                style.outlineStyle,
                style.outlineWidth,
                style.boxShadow,
                style.stroke,
                style.strokeWidth,
                style.textDecorationLine,
                style.borderColor,
                style.backgroundColor,
              ].join(),
            )
            .join('|');
        const stops = [
          ...document.querySelectorAll<HTMLElement | SVGElement>('a[href], button, input, select, summary, [tabindex="0"]'),
        ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
        const without = stops.filter((element) => {
          (document.activeElement as HTMLElement | null)?.blur();
          const before = look(element);
          element.focus();
          return document.activeElement !== element || look(element) === before;
        });
        return { seen: stops.length, silent: without.map((element) => element.outerHTML.slice(0, 120)) };
      });
      assert.ok(seen > 10, `${seen} stops`);
      assert.deepEqual(silent, []);
    });
  });
}

test('the link of a section copies its own address and goes there', async () => {
  await visit(articlePath, { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, origin }) => {
    const link = page.locator('a.heading-link').first();
    const href = await link.getAttribute('href');
    await link.click();
    assert.equal(page.url(), origin + articlePath + href);
    await page.waitForFunction((address) => navigator.clipboard.readText().then((text) => text === address), origin + articlePath + href);
  });
});

test('the twelve on the front page lead to their agreements: names on a phone, squares on a wide screen', async () => {
  for (const [width, links] of [
    [360, '#outcomes li a:visible'],
    [1280, '#squares svg a:visible'],
  ] as const) {
    await visit(urls.home, { width }, async ({ page, origin }) => {
      const link = page.locator(links).first();
      const href = await link.getAttribute('href');
      await link.click();
      await page.waitForURL(origin + href);
      assert.ok(await page.locator('h1').isVisible());
    });
  }
});

test('a mark of the outcomes chart leads to its agreement', async () => {
  await visit(urls.chartPage('outcomes'), {}, async ({ page }) => {
    const mark = page.locator('#outcomes svg a.mark:visible').first();
    const href = (await mark.getAttribute('href')) ?? '';
    await mark.locator('.shape').click();
    await page.waitForURL(`**${href}`);
  });
});
