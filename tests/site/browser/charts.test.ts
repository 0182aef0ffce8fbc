import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { figuresOf } from '#figures/all.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { corpus, pages } from '../built-site.ts';
import { findings, OF_COLOURS } from './axe.ts';
import { openBrowser } from './reader.ts';

const visit = openBrowser();
const figures = figuresOf(corpus);
assert.ok(figures.length > 0);
/** Where each chart is looked at: its own page for frames, which draws it as its story does. */
const charts = figures.map(({ id }) => [id, urls.embed(id)] as const);
const [squares] = figures;
assert.ok(squares);

const drawing = (page: Page): Locator => page.locator('svg.chart:visible');
const marksOf = (page: Page): Locator => drawing(page).locator('a.mark');
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
/** True when a ring stands around the mark in focus: a thicker line would not show on one that is thick and dark. */
const isRinged = (page: Page): Promise<boolean> =>
  page.evaluate(() => [...(document.activeElement?.children ?? [])].some((part) => getComputedStyle(part).outlineStyle === 'solid'));

describe('every chart', { concurrency: 2 }, () => {
  for (const [id, path] of charts) {
    test(`the marks of ${id} are one stop of the Tab key; arrows walk all of them in order and say where each stands`, async () => {
      await visit(path, {}, async ({ page }) => {
        const marks = marksOf(page);
        const count = await marks.count();
        assert.ok(count > 0);
        assert.deepEqual(
          await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('tabindex')).filter((index) => index === '0')),
          ['0'],
        );
        await marks.first().focus();
        for (let place = 1; place <= count; place += 1) {
          assert.ok(
            (await focused(page)).endsWith(words.chart.position.replace('{i}', String(place)).replace('{n}', String(count))),
            await focused(page),
          );
          assert.ok(await isRinged(page), `${await focused(page)} shows that it has the focus`);
          await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('Home');
        assert.match(await focused(page), new RegExp(`, 1 of ${count}$`));
        await page.keyboard.press('End');
        await page.keyboard.press('ArrowLeft');
        assert.match(await focused(page), new RegExp(`, ${Math.max(1, count - 1)} of ${count}$`));
      });
    });

    test(`a mark of ${id} shows the same note on focus and on hover, Escape leaves, Enter opens its record`, async () => {
      await visit(path, {}, async ({ page }) => {
        const [mark, note] = [marksOf(page).first(), page.locator('.note-of-mark')];
        await mark.focus();
        await note.waitFor();
        const onFocus = await note.textContent();
        assert.equal(onFocus?.replace(/\s+/g, ''), (await mark.getAttribute('data-name'))?.replace(': ', '').replace(/\s+/g, ''));
        const box = await note.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 1280, 'the note stays in the window');
        await page.keyboard.press('Escape');
        assert.equal(await note.isVisible(), false);
        assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'CHART-MARKS');
        await mark.locator('.shape').first().hover({ force: true });
        await note.waitFor();
        assert.equal(await note.textContent(), onFocus);
        await page.keyboard.press('Escape');
        assert.equal(await note.isVisible(), false);
        const address = await mark.getAttribute('href');
        await mark.focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(`**${address}`);
      });
    });

    test(`at 400 % zoom, in 320 by 256 pixels, the note of every mark of ${id} stays in the window and off its mark`, async () => {
      await visit(path, { width: 320 }, async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 256 });
        await marksOf(page).first().focus();
        const misplaced: string[] = [];
        for (let left = await marksOf(page).count(); left > 0; left -= 1) {
          const fault = await page.evaluate(() => {
            const mark = document.activeElement;
            const note = mark?.closest('chart-marks')?.querySelector('.note-of-mark')?.getBoundingClientRect();
            const shape = mark?.querySelector('.shape')?.getBoundingClientRect();
            if (!note || !shape) return 'no note';
            if (note.left < -1 || note.right > innerWidth + 1 || note.top < -1 || note.bottom > innerHeight + 1) return 'leaves the window';
            const meets = note.left < shape.right && shape.left < note.right && note.top < shape.bottom && shape.top < note.bottom;
            return meets ? 'covers its mark' : undefined;
          });
          if (fault) misplaced.push(`${await focused(page)} ${fault}`);
          await page.keyboard.press('ArrowRight');
        }
        assert.deepEqual(misplaced, []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      });
    });

    test(`the labels of ${id} are at least 12 pixels tall in windows of 320, 360 and 1280 pixels`, async () => {
      await visit(path, {}, async ({ page }) => {
        for (const width of [320, 360, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const small = await drawing(page)
            .locator('text')
            .evaluateAll((texts) =>
              texts
                .filter((text): text is SVGTextElement => text instanceof SVGTextElement)
                .map((text) => ({
                  text: text.textContent,
                  size: parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
                }))
                .filter(({ size }) => size < 11.995),
            );
          assert.deepEqual(small, [], `${width} pixels`);
        }
      });
    });

    for (const scheme of ['light', 'dark'] as const) {
      test(`the labels of ${id} stand out from what is painted behind them by 4.5 to 1, and its marks from the paper by 3 to 1, in ${scheme}`, async () => {
        for (const width of [360, 1280]) {
          await visit(path, { width, colorScheme: scheme }, async ({ page }) => {
            assert.deepEqual(await faintMarks(page), [], `marks at ${width} pixels`);
            assert.deepEqual(await faintLabels(page), [], `labels at ${width} pixels`);
          });
        }
      });
    }
  }
});

/** Labels whose colour comes closer than 4.5 to 1 (WCAG 2.2, 1.4.3) to any pixel behind them; the pixels are those of a picture taken without labels. */
async function faintLabels(page: Page): Promise<readonly string[]> {
  const labels = await page.locator('svg.chart:visible text').evaluateAll((texts) =>
    texts.map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      const { fill, stroke, paintOrder } = getComputedStyle(text);
      // Letters with an outline painted first stand on that outline.
      return {
        text: text.textContent ?? '',
        x: x + scrollX,
        y: y + scrollY,
        width,
        height,
        fill,
        halo: paintOrder.startsWith('stroke') ? stroke : 'none',
      };
    }),
  );
  assert.ok(labels.length > 0);
  await page.evaluate(() => {
    for (const text of document.querySelectorAll<SVGTextElement>('svg.chart text')) text.style.visibility = 'hidden';
  });
  const { data, info } = await sharp(await page.screenshot({ fullPage: true }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return labels.flatMap(({ text, x, y, width, height, fill, halo }) => {
    const ink = luminance((fill.match(/[\d.]+/g) ?? []).map(Number));
    const places = [0.05, 0.25, 0.5, 0.75, 0.95].flatMap((across) =>
      [0.3, 0.5, 0.75].map((down) => [Math.round(x + width * across), Math.round(y + height * down)] as const),
    );
    const behind = places
      .filter(([left, top]) => left >= 0 && top >= 0 && left < info.width && top < info.height)
      .map(([left, top]) => luminance([...data.subarray((top * info.width + left) * 3, (top * info.width + left) * 3 + 3)]))
      .toSorted((a, b) => contrast(ink, a) - contrast(ink, b));
    // One place may fall on a thin line that the label crosses.
    const worst = halo === 'none' ? (behind[1] ?? behind[0]) : luminance((halo.match(/[\d.]+/g) ?? []).map(Number));
    return worst === undefined || contrast(ink, worst) < 4.5
      ? [`${text}: ${worst === undefined ? 'not seen' : contrast(ink, worst).toFixed(2)}`]
      : [];
  });
}

/** Marks of which neither fill nor outline comes to 3 to 1 against the paper (WCAG 2.2, 1.4.11). */
async function faintMarks(page: Page): Promise<readonly string[]> {
  const marks = await page.locator('svg.chart:visible .shape').evaluateAll((shapes) =>
    shapes.map((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return {
        name: shape.getAttribute('class') ?? '',
        paints: [fill, stroke],
        paper: getComputedStyle(document.documentElement).backgroundColor,
      };
    }),
  );
  assert.ok(marks.length > 0);
  const parts = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const best = ({ paints, paper }: (typeof marks)[number]): number =>
    Math.max(...paints.filter((paint) => paint !== 'none').map((paint) => contrast(luminance(parts(paint)), luminance(parts(paper)))));
  return [...new Set(marks.filter((mark) => !(best(mark) >= 3)).map(({ name }) => name))];
}

/** Relative luminance of a colour in sRGB (WCAG 2.2). */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

test('faintLabels(page) finds a label too pale for its ground', async () => {
  await visit(urls.embed(squares.id), {}, async ({ page }) => {
    await page
      .locator('svg.chart:visible text')
      .first()
      .evaluate((text) => (text.style.fill = '#7a8fa8'));
    assert.equal((await faintLabels(page)).length, 1);
  });
});

test('without script every mark of a chart is a link, and no control is shown that does nothing', async () => {
  await visit(urls.home, { hasScript: false }, async ({ page }) => {
    for (const mark of await page.locator('svg.chart:visible a.mark').all()) assert.equal(await mark.getAttribute('tabindex'), null);
    await page.locator('#squares details.take summary').click();
    assert.equal(await page.locator('#squares copy-snippet button').isVisible(), false);
    assert.match(await page.locator('#squares textarea').inputValue(), /^<iframe src="https:\/\/[^"]+\/embed\/squares\/\?v=[^"]+"/);
  });
});

test('the code to embed a chart is copied whole', async () => {
  await visit(urls.home, { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
    await page.locator('#squares details.take summary').click();
    await page.locator('#squares copy-snippet button').click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#squares textarea').inputValue());
  });
});

test('an embedded chart says that it was updated since when the version in its address is not its own, and only then', async () => {
  const { href } = new URL(/src="([^"]+)"/.exec(await snippetOf(squares.id))?.[1] ?? '');
  const own = new URL(href).search;
  for (const [search, isSaid] of [
    [own, false],
    ['', false],
    ['?v=2020-01-01-x', true],
  ] as const) {
    await visit(urls.embed(squares.id) + search, {}, async ({ page }) => {
      await page.locator('svg.chart:visible').waitFor();
      assert.equal(await page.locator('.since').isVisible(), isSaid, search);
    });
  }
});

async function snippetOf(id: string): Promise<string> {
  let snippet = '';
  await visit(urls.home, {}, async ({ page }) => {
    snippet = await page.locator(`#${id} textarea`).inputValue();
  });
  return snippet;
}

/** A sector that documented agreements share. */
const sector = corpus.agreements.find(({ counted }) => counted === 'inside')?.sector ?? '';

test('a sector chosen on the front page marks its records in both charts and the lists, stays in the address, and is taken back', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    const control = page.locator(`record-selection [data-value="${sector}"]`);
    const picked = (within: string): Promise<readonly (string | null)[]> =>
      page.locator(`${within} .picked`).evaluateAll((all) => all.map((one) => one.getAttribute('data-sector')));
    await control.click();
    assert.equal(new URL(page.url()).search, `?sector=${sector}`);
    for (const chart of ['#squares', '#outcomes']) {
      const marked = await picked(chart);
      assert.ok(marked.length > 0 && marked.every((own) => own === sector), chart);
      const all = await page.locator(`${chart} [data-sector="${sector}"]`).count();
      assert.equal(marked.length, all, chart);
    }
    assert.equal(await control.getAttribute('aria-pressed'), 'true');
    await page.goBack();
    assert.deepEqual(await picked('main'), []);
    await page.goForward();
    assert.ok((await picked('main')).length > 0);
    await control.focus();
    await page.keyboard.press('Space');
    assert.deepEqual([await picked('main'), new URL(page.url()).search], [[], '']);
  });
  await visit(`${urls.home}?sector=${sector}`, {}, async ({ page }) => {
    assert.ok((await page.locator('#squares .picked').count()) > 0, 'a shared address marks at once');
  });
  await visit(`${urls.home}?sector=%22%5D%3Cx`, {}, async ({ page, errors }) => {
    assert.deepEqual([await page.locator('.picked').count(), errors], [0, []]);
  });
});

test('a chosen sector takes nothing from what marks say, moves no switch and can be read in the dark and in forced colours', async () => {
  await visit(urls.home, { colorScheme: 'dark' }, async ({ page }) => {
    const control = page.locator(`record-selection [data-value="${sector}"]`);
    const looks = (): Promise<readonly string[]> =>
      page.locator(`#outcomes [data-sector="${sector}"] > [class*="tone"]`).evaluateAll((marks) =>
        marks.map((mark) => {
          const { fill, stroke, strokeWidth } = getComputedStyle(mark);
          return [fill, stroke, strokeWidth].join(' ');
        }),
      );
    const places = (): Promise<readonly number[]> =>
      page.locator('record-selection a').evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().left)));
    const before = [await looks(), await places()];
    await control.click();
    assert.deepEqual([await looks(), await places()], before);
    assert.deepEqual(await findings(page, OF_COLOURS), []);
    await page.emulateMedia({ forcedColors: 'active' });
    const outlines = await page
      .locator('li.picked:visible')
      .evaluateAll((items) => items.map((item) => getComputedStyle(item).outlineStyle));
    assert.ok(outlines.length > 0 && outlines.every((style) => style === 'solid'), 'marked in a list without its background');
  });
});

test('on paper the tables of the charts stand open and the controls are gone', async () => {
  await visit(urls.home, {}, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#squares table').isVisible(), true);
    assert.equal(await page.locator('#squares .take').isVisible(), false);
  });
});

test('every chart of the site is on the page it belongs to', () => {
  for (const { id, story } of figures) {
    const page = pages.find(({ url }) => url === story);
    assert.ok(page?.html.includes(`id="${id}-title"`), `${id} on ${story}`);
  }
});
