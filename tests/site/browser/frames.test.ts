import assert from 'node:assert/strict';
import test from 'node:test';
import { agreementFrame, chartFrame, eventFrame, type Frame } from '#exports/frames.ts';
import { figuresOf } from '#figures/all.ts';
import { corpus } from '../built-site.ts';
import { openBrowser, type Reading } from './reader.ts';

const visit = openBrowser();
const frames: readonly Frame[] = [
  ...figuresOf(corpus).map((figure) => chartFrame(figure, 'of-earlier')),
  ...corpus.agreements.map(agreementFrame),
  ...corpus.events.map(eventFrame),
];
/** A record is highest where its frame is narrowest; a chart is drawn anew for wider ones. */
const widthsOf = ({ path }: Frame): readonly number[] => (path.includes('/event/') ? [320] : [320, 360, 480, 640, 720]);

test('what the code of a frame names as its height fits what it shows, from 320 to 720 pixels', async () => {
  const [first] = frames;
  assert.ok(first);
  await visit(first.path, {}, async ({ page, origin }) => {
    const cut: string[] = [];
    for (const frame of frames) {
      const { path, height } = frame;
      await page.goto(origin + path);
      for (const width of widthsOf(frame)) {
        await page.setViewportSize({ width, height: 100 });
        const needed = await page.evaluate(() => document.documentElement.scrollHeight);
        if (needed > height) cut.push(`${path} at ${width}: ${needed} of ${height}`);
      }
    }
    assert.deepEqual(cut, []);
  });
});

/** How light the paper of a frame is on a light page of no host, and how far that page was scrolled by it. */
async function frameOnPage({ page, origin }: Reading, path: string): Promise<{ readonly lightness: number; readonly scrolled: number }> {
  // Any host may frame these pages, which a policy cannot say of a page that has none.
  await page.route('**/embed/**', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const body = `<!doctype html><title>Elsewhere</title><body style="padding-top: 2000px"><iframe src="${origin + path}"></iframe>`;
  await page.goto(`data:text/html,${encodeURIComponent(body)}`);
  const frame = page.frames().at(-1) ?? assert.fail(path);
  const color = await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const lightness = (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  return { lightness, scrolled: await page.evaluate(() => scrollY) };
}

test('a frame is light whatever the reader’s system is, dark where its address says #dark, and as the system is with #auto', async () => {
  for (const { path } of [frames[0], frames.at(-1)].flatMap((frame) => frame ?? [])) {
    for (const [colorScheme, end, isDark] of [
      ['light', '', false],
      ['dark', '', false],
      ['light', '#dark', true],
      ['dark', '#auto', true],
      ['light', '#auto', false],
    ] as const) {
      await visit('/robots.txt', { colorScheme, prepare: async () => undefined }, async (reading) => {
        const { lightness, scrolled } = await frameOnPage(reading, path + end);
        assert.equal(lightness < 200, isDark, `${path}${end} for a reader of ${colorScheme}: ${lightness}`);
        assert.equal(scrolled, 0, `${path}${end} moves the page around it`);
      });
    }
  }
});
