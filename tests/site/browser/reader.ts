import assert from 'node:assert/strict';
import { chromium, type Browser, type Page } from 'playwright-core';
import { after } from 'node:test';
import { chromiumNames } from '#commands/chromium.mjs';
import { findProgram } from '#commands/find-program.mjs';
import { yearOf } from '#model/calendar-date.ts';
import { urls } from '#urls.ts';
import { corpus, isEmbed, isMoved, pages, siteFolder } from '../built-site.ts';
import { environmentOf, type ReaderFonts } from './reader-fonts.ts';
import { serve, type Served } from './serve.ts';
import { openWindows, PATIENCE, type WindowKind, type Windows, type WindowSetting } from './windows.ts';

/** How a reader comes to a page: unless told, with script and mouse, in light, in a window of 1280 pixels. */
export interface Visit extends Partial<WindowKind>, Partial<WindowSetting> {
  /** Called before the page is opened, with a window of its own. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What a stricter policy of the visit refuses, as the console says it. */
  readonly refused?: RegExp;
}

/** A page being read, and what happened meanwhile. */
export interface Reading {
  readonly page: Page;
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly requests: readonly string[];
  /** What the console called an error, and what a script threw. */
  readonly errors: readonly string[];
}

/** How Chromium is started: alone, as any user, without errands of its own, and in few processes, since to start them for hundreds of pages costs a tenth of the time. */
export const LAUNCH: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--in-process-gpu',
  '--renderer-process-limit=1',
  '--num-raster-threads=1',
];

const launched = new Map<ReaderFonts, Promise<Windows>>();
const servers = new Map<string, Promise<Served>>();

/** Starts a Chromium that draws with fonts of the tests' own, so that a page looks the same on every machine. */
export function startChromium(fonts: ReaderFonts = 'wide'): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? findProgram(chromiumNames) ?? 'chromium',
    args: [...LAUNCH],
    env: { ...process.env, ...environmentOf(fonts) },
    timeout: PATIENCE,
  });
}

/** The windows of a browser that starts when the first test of a process asks for it; it ends, with all servers, after the last. */
function windowsWith(fonts: ReaderFonts): Promise<Windows> {
  const windows = launched.get(fonts) ?? startChromium(fonts).then(openWindows);
  launched.set(fonts, windows);
  return windows;
}

function serverOf(folder: string): Promise<Served> {
  const server = servers.get(folder) ?? serve(folder);
  servers.set(folder, server);
  return server;
}

async function endAll(): Promise<void> {
  const [browsers, running] = [[...launched.values()], [...servers.values()]];
  launched.clear();
  servers.clear();
  for (const server of running) await (await server).close();
  for (const browser of browsers) await (await browser).close();
}

/** A browser with a reader's fonts and a server of a folder, the built site unless told, which the tests of a process share. A reading fails when its page asks another host for anything or does what its policy forbids. */
export function openBrowser(
  folder: string = siteFolder,
  fonts: ReaderFonts = 'wide',
): (path: string, visit: Visit, read: (reading: Reading) => Promise<void>) => Promise<void> {
  after(endAll);
  return async (
    path,
    { width = 1280, colorScheme = 'light', hasScript = true, permissions = [], hasTouch = false, prepare, refused },
    read,
  ) => {
    const { origin } = await serverOf(folder);
    const windows = await windowsWith(fonts);
    const kind: WindowKind = { hasScript, hasTouch, permissions };
    const page = await (prepare ? windows.open : windows.take)(kind, { width, colorScheme });
    try {
      const [requests, errors, strangers, violations]: [string[], string[], string[], string[]] = [[], [], [], []];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin === origin) requests.push(url.pathname);
        else if (url.protocol.startsWith('http')) strangers.push(request.url());
      });
      page.on('console', (message) => {
        if (refused?.test(message.text())) return;
        if (/content security policy/i.test(message.text())) violations.push(message.text());
        else if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      await prepare?.(page);
      await page.goto(origin + path);
      await read({ page, origin, requests, errors });
      assert.deepEqual(strangers, [], `${path} asks other hosts`);
      assert.deepEqual(violations, [], `${path} does what its policy forbids`);
    } catch (error) {
      await page.context().close();
      throw error;
    }
    await (prepare ? page.context().close() : windows.leave(kind, page));
  };
}

/** Opens all that a reader can unfold on a page. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
}

/** Lays out what a page leaves until a reader scrolls to it: until then it keeps the height it had in a wider window, and seems to overlap what follows. */
export function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
  });
}

/** One page of every type, by what it is. */
export const pageTypes: readonly (readonly [type: string, path: string])[] = examples();

/** Pages for frames: every chart, and one record of each kind. */
export const frameTypes: readonly (readonly [type: string, path: string])[] = [
  ...Map.groupBy(
    pages.filter((page) => isEmbed(page) && !isMoved(page)),
    ({ url }) =>
      url
        .split('/')
        .slice(0, -2)
        .join('/')
        .replace(/\/embed$/, url),
  ).values(),
].flatMap(([first]) => (first ? [['page for frames', first.url] as const] : []));

function examples(): readonly (readonly [type: string, path: string])[] {
  const { articles, agreements, events, sources, threads, claims, disagreements } = corpus;
  const thread = threads.find(({ id }) => events.some((event) => event.thread === id));
  const longest = [...agreements].sort((a, b) => b.history.length - a.history.length)[0];
  const event = events.find((one) => one.agreements.length > 0 && one.doubt) ?? events[0];
  const [article, source, facet, claim, disagreement] = [articles[0], sources[0], agreements[0], claims[0], disagreements[0]];
  assert.ok(thread && longest && event && article && source && facet && claim && disagreement);
  return [
    ['front page', urls.home],
    ['list of articles', urls.explainers],
    ['article', urls.article(article.id)],
    ['ledger', urls.agreements],
    ['ledger at the end of a year', urls.agreementsAt(yearOf(corpus.summit.date))],
    ['page of an agreement', urls.agreement(longest.id)],
    ['page of a sector', urls.facet('sector', facet.sector)],
    ['timeline', urls.timeline],
    ['page of a thread', urls.thread(thread.id)],
    ['page of an event', urls.event(event.id)],
    ['list of sources', urls.sources],
    ['page of a source', urls.source(source.id)],
    ['glossary', urls.glossary],
    ['list of disagreements', urls.disagreements],
    ['page of a disagreement', urls.disagreement(disagreement.id)],
    ['page of a claim', urls.claim(claim.id)],
    ['sheet to print', urls.sheet(longest.id)],
    ['list of claims', urls.claims],
    ['page of the figures', urls.figures],
    ['page of a chart', urls.chartPage('squares')],
    ['page of the data', urls.data],
    ['search page', urls.search],
    ['page about the site', urls.about],
    ['log of updates', urls.updates],
    ['log of corrections', urls.corrections],
    ['page for lost readers', '/404.html'],
    ['page for readers without a connection', urls.offline],
  ];
}
