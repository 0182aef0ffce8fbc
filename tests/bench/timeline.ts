import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession, type Locator, type Page } from 'playwright-core';
import { contentDirectory } from '#content-directory.ts';
import { findChromium } from '../../src/commands/chromium.mjs';
import { sequence } from '../charts/many-events.ts';
import { serve } from '../site/browser/serve.ts';

/**
 * How smoothly the timeline moves with three times its events on a processor four times slower: builds such a site, drags its
 * span to and fro, switches its threads, and prints the frames a second and what the main thread worked for it, which other
 * programs on the machine disturb less. The question it answers: is more than one frame in eight presses late? It judges
 * nothing: times differ from machine to machine.
 */

const TIMES = 3;
const SLOWDOWN = 4;
const SWITCHES = 8;
/** A frame of 60 a second, in milliseconds. */
const FRAME = 1000 / 60;
const project = join(import.meta.dirname, '../..');

/** Copies a content folder with every event three times over, each copy up to three hundred days from the first. */
function multiply(from: string, to: string): number {
  cpSync(from, to, { recursive: true });
  const next = sequence(28);
  const events = join(to, 'events');
  const files = readdirSync(events);
  for (const file of files) {
    const text = readFileSync(join(events, file), 'utf8');
    const [, date = ''] = /^date: "([^"]+)"$/m.exec(text) ?? [];
    const [, title = ''] = /^title: (.+)$/m.exec(text) ?? [];
    for (let copy = 1; copy < TIMES; copy += 1) {
      const moved = new Date(Date.parse(date) + (next(600) - 300) * 86_400_000).toISOString().slice(0, date.length);
      const name = `${moved}-${file.slice(date.length + 1).replace(/\.md$/, '')}-${copy}.md`;
      const own = title.replace(/^"?(.{0,60}).*?"?$/, (_, start: string) => JSON.stringify(`${start.replaceAll('"', '')} ${copy}`));
      writeFileSync(join(events, name), text.replace(`date: "${date}"`, `date: "${moved}"`).replace(`title: ${title}`, `title: ${own}`));
    }
  }
  return files.length * TIMES;
}

function build(content: string, out: string): void {
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the site with ${TIMES} × the events was not built.\n${stdout}\n${stderr}`);
}

/** What the main thread has worked so far, in milliseconds of its own time; other programs do not count, the slow-down does. */
interface Work {
  readonly all: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

async function worked(session: CDPSession): Promise<Work> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string): number => (metrics.find(({ name }) => name === wanted)?.value ?? NaN) * 1000;
  return { all: of('TaskDuration'), script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
}

/** Does something so many times, and prints how the frames came meanwhile and what each time cost. */
async function measure(page: Page, session: CDPSession, what: string, times: number, act: () => Promise<void>): Promise<void> {
  const before = await worked(session);
  await startFrames(page);
  await act();
  const { frames, tasks } = await page.evaluate(() =>
    (window as unknown as { stopFrames: () => { frames: number[]; tasks: number[] } }).stopFrames(),
  );
  const after = await worked(session);
  const total = frames.reduce((sum, each) => sum + each, 0);
  const late = frames.filter((each) => each > 1.5 * FRAME).length;
  const each = (part: keyof Work): number => Math.round((after[part] - before[part]) / times);
  const rest = each('all') - each('script') - each('style') - each('layout');
  console.log(
    [
      `${what}:`,
      `  ${((frames.length / total) * 1000).toFixed(1)} frames a second, ${late} of ${frames.length} late, the longest ${Math.round(Math.max(...frames))} ms`,
      `  worst task ${tasks.length > 0 ? `${Math.round(Math.max(...tasks))} ms, ${tasks.length} over 50 ms` : 'under 50 ms'}`,
      `  main thread ${each('all')} ms${times > 1 ? ` each of ${times}` : ''}: script ${each('script')}, style ${each('style')}, layout ${each('layout')}, painting and the rest ${rest}`,
    ].join('\n'),
  );
}

/** Collects how long each frame takes, and the tasks over 50 milliseconds, until they are asked for. */
async function startFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = [];
    const tasks: number[] = [];
    let last = performance.now();
    let isOn = true;
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (isOn) requestAnimationFrame(tick);
    };
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: 'longtask' });
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(tick);
    });
    Object.assign(window, {
      stopFrames: () => {
        isOn = false;
        observer.disconnect();
        return { frames, tasks };
      },
    });
  });
}

/** Where to press each of these, in pixels of the window. */
async function centres(links: Locator): Promise<readonly { readonly x: number; readonly y: number }[]> {
  const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
  return boxes.flatMap((box) => (box ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : []));
}

const folder = mkdtempSync(join(tmpdir(), 'timeline-bench-'));
try {
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  mkdirSync(content);
  const count = multiply(join(project, contentDirectory()), content);
  console.log(`Building a site with ${count} events …`);
  build(content, out);
  const served = await serve(out);
  const browser = await chromium.launch({
    executablePath: (await findChromium())?.path ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${served.origin}/timeline/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const strip = await page.locator('.grips').boundingBox();
    if (!strip) throw new Error('the timeline has no strip to drag on');
    const [y, at] = [strip.y + strip.height / 2, (share: number): number => strip.x + strip.width * share];
    const chips = await centres(page.locator('.chips a'));
    // By the mouse alone: to find a link and see that it can be pressed, the driver has the page work longer than the press does.
    const switchThreads = async (): Promise<void> => {
      for (let press = 0; press < SWITCHES; press += 1) {
        const chip = chips[press % chips.length];
        if (chip) await page.mouse.click(chip.x, chip.y);
        await page.waitForTimeout(500);
      }
    };
    await measure(page, session, 'At rest for three seconds, for comparison', 1, () => page.waitForTimeout(3000));
    await measure(page, session, `Threads switched ${SWITCHES} times, two a second, in the whole timeline`, SWITCHES, switchThreads);
    await page.goto(`${served.origin}/timeline/`);
    await page.mouse.move(at(0.35), y);
    await page.waitForTimeout(1500);
    await page.mouse.down();
    await page.mouse.move(at(0.6), y, { steps: 20 });
    await page.mouse.up();
    await page.waitForFunction(() => !document.querySelector('chart-marks[aria-busy="true"]'));
    await page.waitForTimeout(1000);
    await page.mouse.move(at(0.5), y);
    await page.mouse.down();
    await measure(page, session, 'The span dragged to and fro, 300 movements', 1, async () => {
      for (let frame = 0; frame < 300; frame += 1) {
        await page.mouse.move(at(0.5 + 0.25 * Math.sin(frame / 25)), y);
        await page.waitForTimeout(8);
      }
    });
    await measure(page, session, 'Five seconds from letting go, labels and list included', 1, async () => {
      await page.mouse.up();
      await page.waitForTimeout(5000);
    });
    await page.waitForFunction(() => !document.querySelector('chart-marks[aria-busy="true"]'));
    await measure(page, session, `Threads switched ${SWITCHES} times, two a second, in a span`, SWITCHES, switchThreads);
    await page.goto(`${served.origin}/timeline/`);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>('.timeline, .timeline-chart')) part.style.display = 'none';
    });
    await measure(page, session, 'The same presses with lanes and list taken out, for comparison', SWITCHES, switchThreads);
  } finally {
    await browser.close();
    await served.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
