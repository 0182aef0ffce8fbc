import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { contentDirectory } from '#content-directory.ts';
import { sequence } from '../charts/many-events.ts';
import { serve } from '../site/browser/serve.ts';

/**
 * How smoothly the timeline moves with ten times its events on a processor four times slower: builds such a site, drags its
 * span to and fro, switches its threads, and prints the frames a second. It judges nothing: times differ from machine to machine.
 */

const TIMES = 10;
const SLOWDOWN = 4;
const project = join(import.meta.dirname, '../..');

/** Copies a content folder with every event ten times over, each copy up to three hundred days from the first. */
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

/** The time the main thread has worked, in milliseconds; other programs do not count. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

async function printWork(session: CDPSession, before: number): Promise<void> {
  console.log(`  the main thread worked ${Math.round((await worked(session)) - before)} ms`);
}

async function printFrames(page: Page, what: string): Promise<void> {
  const { frames, tasks } = await page.evaluate(() =>
    (window as unknown as { stopFrames: () => { frames: number[]; tasks: number[] } }).stopFrames(),
  );
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  const total = frames.reduce((sum, each) => sum + each, 0);
  console.log(
    `${what}: ${((frames.length / total) * 1000).toFixed(1)} frames a second (${frames.length} frames); a frame took ${at(0.5).toFixed(1)} ms in the median, ${at(0.95).toFixed(1)} at the 95th percentile, ${at(1).toFixed(1)} at most; tasks over 50 ms: ${tasks.map((task) => Math.round(task)).join(', ') || 'none'}`,
  );
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
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
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
    await page.mouse.move(at(0.35), y);
    await page.waitForTimeout(1500);
    await page.mouse.down();
    await page.mouse.move(at(0.6), y, { steps: 20 });
    await page.mouse.up();
    await page.waitForTimeout(3000);

    let before = await worked(session);
    await startFrames(page);
    await page.waitForTimeout(3000);
    await printFrames(page, 'At rest, for comparison');
    await printWork(session, before);

    before = await worked(session);
    await startFrames(page);
    await page.mouse.move(at(0.5), y);
    await page.mouse.down();
    for (let frame = 0; frame < 300; frame += 1) {
      await page.mouse.move(at(0.5 + 0.25 * Math.sin(frame / 25)), y);
      await page.waitForTimeout(8);
    }
    await printFrames(page, 'While the span is dragged');
    await printWork(session, before);
    before = await worked(session);
    await startFrames(page);
    await page.mouse.up();
    await page.waitForTimeout(3000);
    await printFrames(page, 'Three seconds from letting go, labels and list included');
    await printWork(session, before);

    before = await worked(session);
    await startFrames(page);
    const chips = await page.locator('.chips a').count();
    for (let press = 0; press < 8; press += 1) {
      await page
        .locator('.chips a')
        .nth(press % chips)
        .click();
      await page.waitForTimeout(500);
    }
    await printFrames(page, 'While eight threads are switched, two a second');
    await printWork(session, before);
  } finally {
    await browser.close();
    await served.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
