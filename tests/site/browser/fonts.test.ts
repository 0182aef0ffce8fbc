import assert from 'node:assert/strict';
import test from 'node:test';
import { urls } from '#urls.ts';
import { clippedTexts, spaceText } from './clipped-texts.ts';
import { crampedTargets } from './cramped-targets.ts';
import { frameTypes, layOutAll, openBrowser, pageTypes, unfold } from './reader.ts';
import { readerFonts } from './reader-fonts.ts';

for (const fonts of readerFonts) {
  const visit = openBrowser(undefined, fonts);
  test(`with ${fonts} fonts every target of every type of page has 24 pixels, and every text stays whole, spaced too`, async (t) => {
    await visit(urls.home, {}, async ({ page, origin }) => {
      for (const [type, path] of [...pageTypes, ...frameTypes]) {
        await t.test(`the ${type} at ${path}`, async () => {
          const found: Record<string, readonly string[]> = {};
          const look = async (width: number, state: string): Promise<void> => {
            await page.setViewportSize({ width, height: 800 });
            const faults = [...(await crampedTargets(page)), ...(await clippedTexts(page))];
            if (faults.length > 0) found[`${width} pixels, ${state}`] = faults;
          };
          await page.goto(origin + path);
          await layOutAll(page);
          await look(1280, 'as it comes');
          await look(360, 'as it comes');
          await unfold(page);
          await look(360, 'unfolded');
          await spaceText(page);
          await look(320, 'unfolded and spaced');
          assert.deepEqual(found, {});
        });
      }
    });
  });
}

test('the judges of fonts find a target too low, one too close to another, and a text cut off', async () => {
  await openBrowser()('/404.html', { width: 320 }, async ({ page }) => {
    await page.locator('main').evaluate((main) => {
      main.innerHTML =
        '<h1>A</h1><ul><li><a href="/">low</a></li></ul><p><button class="slim">1</button><button class="slim">2</button></p><p class="box">some words in a box</p>';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'main li > a { padding: 0 !important; line-height: 1 } .slim { width: 10px; height: 30px; padding: 0; border: 0 } .box { height: 1em; overflow: hidden }',
      );
      document.adoptedStyleSheets.push(sheet);
    });
    assert.deepEqual(
      (await crampedTargets(page)).map((fault) => fault.replace(/.*: /, '').slice(0, 8)),
      ['<a href="', '<button ', '<button '].map((html) => html.slice(0, 8)),
    );
    await spaceText(page);
    assert.deepEqual(
      (await clippedTexts(page)).map((fault) => fault.split(':')[0]),
      ['cut off by its box'],
    );
  });
});
