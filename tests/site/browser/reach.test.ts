import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { frameTypes, openBrowser, pageTypes } from './reader.ts';

const visit = openBrowser();
/** Stops a page may have before its walk is judged by as many: the rest of a long list is more of the same. */
const MOST_STOPS = 60;

/** Walks the page with the Tab key: what of its controls is not reached, has no visible focus or is covered when it has it. */
async function keyboardFaults(page: Page): Promise<readonly string[]> {
  // In marks of a drawing, and among choices of which one is taken, one is a stop and arrows lead to the others.
  const controls = 'a[href]:not(.mark), button, input:not([type="hidden"], [type="radio"]:not(:checked)), select, textarea, summary';
  const expected = await page.evaluate((selector) => {
    const visible = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    visible.forEach((element, place) => element.setAttribute('data-stop', String(place)));
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return visible.length;
  }, controls);
  const reached = new Set<number>();
  const faults: string[] = [];
  for (let presses = 0; presses < Math.min(expected, MOST_STOPS) + 60; presses += 1) {
    await page.keyboard.press('Tab');
    // A press scrolls; what covers a control is judged in the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const drawn = element instanceof SVGElement || (outlineStyle !== 'none' && outlineWidth !== '0px');
      // Marks of a drawing may lie close; their own tests see to them.
      const [box] = element instanceof SVGElement ? [] : element.getClientRects();
      const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 10));
      const isCovered = box !== undefined && top !== null && top !== undefined && !element.contains(top) && !top.contains(element);
      return { place: Number(element.getAttribute('data-stop') ?? '-1'), drawn, isCovered, html: element.outerHTML.slice(0, 120) };
    });
    if (!stop) break;
    if (stop.place >= 0) reached.add(stop.place);
    if (!stop.drawn) faults.push(`no visible focus: ${stop.html}`);
    if (stop.isCovered) faults.push(`covered when in focus: ${stop.html}`);
    if (reached.size >= MOST_STOPS) break;
  }
  const missed = Array.from(
    { length: Math.min(expected, reached.size >= MOST_STOPS ? Math.max(...reached) + 1 : expected) },
    (_, place) => place,
  ).filter((place) => !reached.has(place));
  const named = await page.evaluate(
    (places) => places.map((place) => document.querySelector(`[data-stop="${place}"]`)?.outerHTML.slice(0, 120) ?? ''),
    missed.slice(0, 5),
  );
  return [...faults.slice(0, 5), ...named.map((html) => `not reached with Tab: ${html}`)];
}

/** What moves although the reader asked for less motion. */
function motion(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const moves =
        transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0.001) ||
        animationName !== 'none' ||
        scrollBehavior === 'smooth';
      return moves ? [element.outerHTML.slice(0, 120)] : [];
    }),
  );
}

/** What paper cannot do: links whose address it does not show, and controls that nobody can press. */
function paperFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 1;
    const silent = [...document.querySelectorAll('main a[href^="http"]')].filter(
      (link) => isShown(link) && !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? ''),
    );
    const dead = [...document.querySelectorAll('button, input, select, textarea')].filter(isShown);
    return [
      ...silent.map((link) => `without its address: ${link.outerHTML.slice(0, 120)}`),
      ...dead.map((control) => `cannot be used on paper: ${control.outerHTML.slice(0, 120)}`),
    ].slice(0, 6);
  });
}

test('nothing moves for who likes less motion, paper shows addresses and no dead control, and the Tab key reaches every control on a phone’s width', async (t) => {
  await visit('/', {}, async ({ page, origin }) => {
    for (const [type, path] of [...pageTypes, ...frameTypes]) {
      await t.test(`the ${type} at ${path}`, async () => {
        await page.setViewportSize({ width: 718, height: 800 });
        await page.emulateMedia({ reducedMotion: 'reduce', media: 'screen' });
        await page.goto(origin + path);
        const moving = (await motion(page)).slice(0, 3);
        await page.emulateMedia({ reducedMotion: 'no-preference', media: 'print' });
        const onPaper = await paperFaults(page);
        await page.emulateMedia({ media: 'screen' });
        await page.setViewportSize({ width: 360, height: 800 });
        const byKeyboard = await keyboardFaults(page);
        assert.deepEqual({ moving, onPaper, byKeyboard }, { moving: [], onPaper: [], byKeyboard: [] });
      });
    }
  });
});

test('the judges of reach find a page that has everything wrong', async () => {
  await visit('/404.html', { width: 320 }, async ({ page }) => {
    await page.locator('main').evaluate((main) => {
      main.innerHTML = '<h1>A</h1><a href="https://a.example/" class="bare">a</a><button tabindex="-1">b</button><input class="moving">';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.bare { outline: none !important } .bare::after { content: none !important } .moving { transition: opacity 1s }');
      document.adoptedStyleSheets.push(sheet);
    });
    assert.deepEqual(
      (await keyboardFaults(page)).map((fault) => fault.split(':')[0]),
      ['no visible focus', 'not reached with Tab'],
    );
    await page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal((await motion(page)).length, 1);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(
      (await paperFaults(page)).map((fault) => fault.split(':')[0]),
      ['without its address', 'cannot be used on paper', 'cannot be used on paper'],
    );
  });
});
