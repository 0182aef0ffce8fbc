import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startChromium } from '../../site/browser/reader.ts';
import { PATIENCE } from '../../site/browser/windows.ts';
import { serve, type Served } from '../../site/browser/serve.ts';
import { openWorkshop, SMALL_SUMMIT } from '../workshop.ts';

const OLD = 'A night train';
const NEW = 'The midnight train';
/** An answer of the search, all answers being in. */
const ANSWER = 'search-panel .results[aria-busy="false"] li > a';
const TRAIN = urls.agreement('night-train');
const BEES = urls.agreement('queen-bee-pact');
const workshop = openWorkshop(SMALL_SUMMIT);
const root = mkdtempSync(join(realpathSync(tmpdir()), 'releases-'));
const current = join(root, 'current');
let browser: Browser;
let served: Served;
/** Paths the host does not answer as long as they stand here. */
const held = new Set<string>();

before(async () => {
  await buildAs('first');
  const file = join(workshop.content, 'agreements/night-train.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: "${NEW}"`));
  await buildAs('second');
  await buildAs('without', { OFFLINE: 'no' });
  const first = readFileSync(join(root, 'first/agreements/index.html'), 'utf8');
  assert.ok(!first.includes(NEW));
  release('first');
  served = await serve(current, {
    hold: async (path) => {
      while (held.has(path)) await new Promise((resolve) => setTimeout(resolve, 50));
    },
  });
  browser = await startChromium();
});
after(async () => {
  held.clear();
  await browser.close();
  await served.close();
  rmSync(root, { recursive: true });
});

async function buildAs(name: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { status, output } = await workshop.build(env).done;
  assert.equal(status, 0, output);
  cpSync(workshop.site, join(root, name), { recursive: true });
}

/** Puts a release where the host serves from. */
function release(name: string): void {
  rmSync(current, { force: true });
  symlinkSync(join(root, name), current, 'junction');
}

/** A reader who has opened the front page of the first release once, with everything kept that is to be kept. */
async function asReader(read: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  release('first');
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    await page.goto(served.origin);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await read(page, context);
  } finally {
    await context.close();
  }
}

const open = async (page: Page, path: string): Promise<string> => {
  await page.goto(served.origin + path);
  return page.innerText('h1');
};
const cachesOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => caches.keys());
/** Waits until the page is kept. */
const untilKept = (page: Page, path: string): Promise<void> =>
  until(() => page.evaluate(async (address) => (await caches.match(address)) !== undefined, path));

/** Waits until a question to a page is answered with yes; `waitForFunction` takes a promise for a yes. Gives up after a minute. */
async function until(ask: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 1200; times += 1) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never came true: ${String(ask)}`);
}

test('after one visit the visited page, the ledger and the glossary open without a connection, and their scripts run', async () => {
  await asReader(async (page, context) => {
    await untilKept(page, '/');
    const expected = await Promise.all(['/', urls.agreements, urls.glossary].map((path) => titleOnline(path)));
    await context.setOffline(true);
    for (const [place, path] of ['/', urls.agreements, urls.glossary].entries()) {
      assert.equal(await open(page, path), expected[place], path);
      assert.ok(await page.evaluate(() => customElements.get('search-box') !== undefined), path);
    }
  });
});

/** The title of a page as the host sends it now. */
async function titleOnline(path: string): Promise<string> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(PATIENCE);
  try {
    return await open(await context.newPage(), path);
  } finally {
    await context.close();
  }
}

test('a page that was never visited says what opens without a connection; one that was visited opens', async () => {
  await asReader(async (page, context) => {
    const title = await open(page, TRAIN);
    await untilKept(page, TRAIN);
    await context.setOffline(true);
    assert.equal(await open(page, TRAIN), title);
    assert.equal(await open(page, BEES), words.offline.title);
  });
});

test('a search that was used before answers without a connection', async () => {
  await asReader(async (page, context) => {
    const ask = async (): Promise<number> => {
      await page.goto(`${served.origin}${urls.search}?q=train`);
      await page.waitForSelector(ANSWER);
      return page.locator(ANSWER).count();
    };
    const found = await ask();
    await untilKept(page, urls.search);
    await page.waitForLoadState('networkidle');
    await ask();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    assert.equal(await ask(), found);
  });
});

test('a page is fresh from the network whenever the host answers, and a kept copy stands in when the host takes too long', async () => {
  await asReader(async (page) => {
    await untilKept(page, urls.agreements);
    release('second');
    await page.goto(served.origin + urls.agreements);
    assert.match(await page.innerText('main'), new RegExp(NEW));
  });
  await asReader(async (page) => {
    await untilKept(page, urls.agreements);
    held.add(urls.agreements);
    await page.goto(served.origin + urls.agreements);
    held.clear();
    assert.match(await page.innerText('main'), new RegExp(OLD, 'i'));
  });
});

test('a new release takes the place of the old as a whole: what was visited of the old opens as it is in the new', async () => {
  await asReader(async (page, context) => {
    const [former] = await cachesOf(page);
    await open(page, TRAIN);
    await untilKept(page, TRAIN);
    release('second');
    await page.goto(served.origin);
    await until(async () => {
      const names = await cachesOf(page);
      return names.length === 1 && names[0] !== former;
    });
    await context.setOffline(true);
    assert.equal(await open(page, TRAIN), NEW);
    await page.goto(served.origin + urls.agreements);
    assert.match(await page.innerText('main'), new RegExp(NEW));
  });
});

test('while a new release cannot be fetched as a whole, nothing of it is kept among the old', async () => {
  cpSync(join(root, 'second'), join(root, 'half'), { recursive: true });
  rmSync(join(root, 'half/glossary'), { recursive: true });
  await asReader(async (page, context) => {
    const before = await open(page, TRAIN);
    await untilKept(page, TRAIN);
    const [former] = await cachesOf(page);
    release('half');
    assert.equal(await open(page, TRAIN), NEW);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    assert.equal(await open(page, TRAIN), before);
    assert.ok((await cachesOf(page)).includes(former ?? ''));
  });
});

test('a site that opts out throws away what earlier releases kept', async () => {
  await asReader(async (page, context) => {
    const driver = await context.newCDPSession(page);
    await driver.send('ServiceWorker.enable');
    release('without');
    await page.goto(served.origin);
    await until(async () => {
      // While a driver watches it, a busy browser may not stop the old worker for minutes, which it does for readers.
      const isWaiting = await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
      if (isWaiting) await driver.send('ServiceWorker.stopAllWorkers');
      return (await cachesOf(page)).length === 0;
    });
  });
});
