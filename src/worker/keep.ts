/**
 * The worker that lets visited pages, the ledger and the glossary open without a connection.
 * One cache for each release: what is kept of one is never shown among pages of another. Pages come fresh from the network whenever it answers in time.
 */

/** What a service worker finds around it; the DOM's own types do not know it. */
interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    readonly installing: unknown;
    readonly waiting: unknown;
    update(): Promise<unknown>;
  };
  readonly clients: {
    matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly { readonly url: string }[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Lasting & Asking) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Asking {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const PREFIX = 'kept-';
/** The build puts the digest of the site here. */
const CACHE = `${PREFIX}%release%`;
const worker = globalThis as unknown as WorkerScope;
const root = worker.registration.scope;
const OFFLINE = `${root}offline/`;
const CORE = [OFFLINE, `${root}agreements/`, `${root}glossary/`];
/** Visited pages that are kept; the one visited longest ago goes first. */
const MOST_PAGES = 60;
/** How long a page may keep a reader waiting who has a copy of it, in milliseconds. */
const PATIENCE = 3000;

/** Files named for what they hold: their bytes never change. */
const isLasting = (path: string): boolean => /^(?:_astro|fonts)\//.test(path);
/** What the search asks for once a reader searches. */
const isSearch = (path: string): boolean => /^(?:pagefind|search)\/./.test(path);
const pathOf = (url: string): string => url.slice(root.length);
const plain = (url: string): string => url.replace(/[?#].*/, '');

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(root)) return;
  const path = pathOf(plain(url));
  if (mode === 'navigate') event.respondWith(answerPage(event));
  else if (isLasting(path)) event.respondWith(answerLasting(event));
  else if (isSearch(path)) event.respondWith(answerSearch(event));
});

/** Fills the cache of this release with what always opens, what is open, and what was kept of the release before; all of it anew. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const former = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const wanted = [...former.flat(), ...open].map(({ url }) => plain(url)).filter((url) => url.startsWith(root) && !isLasting(pathOf(url)));
  await Promise.all(CORE.map((url) => fetchAndKeep(cache, url)));
  await Promise.allSettled([...new Set(wanted)].filter((url) => !CORE.includes(url)).map((url) => fetchAndKeep(cache, url)));
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The page from the network; a kept copy when that fails or takes too long; and when there is none, the page that says what can be read. */
async function answerPage(event: Lasting & Asking): Promise<Response> {
  const cache = await caches.open(CACHE);
  const copy = await cache.match(plain(event.request.url));
  const fresh = fetch(event.request);
  const kept = fresh.then((response) => keepIfOurs(cache, event.request.url, response.clone()));
  // Said at once: when the network answers after the copy was shown, the event is over and asks for no more time.
  event.waitUntil(kept.catch(() => undefined));
  try {
    return await (copy ? Promise.race([fresh, after(PATIENCE, copy)]) : fresh);
  } catch {
    return copy ?? (await cache.match(OFFLINE)) ?? Response.error();
  }
}

async function answerLasting(event: Lasting & Asking): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(CACHE);
  const copy = await cache.match(request);
  if (copy) return copy;
  const response = await fetch(request);
  // What cannot be kept, on a full disk say, is shown all the same.
  if (response.ok) event.waitUntil(cache.put(request, response.clone()).catch(() => undefined));
  return response;
}

async function answerSearch(event: Lasting & Asking): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(event.request);
    event.waitUntil(keepIfOurs(cache, event.request.url, response.clone()));
    return response;
  } catch (error) {
    const copy = await cache.match(plain(event.request.url));
    if (copy) return copy;
    throw error;
  }
}

/** Keeps what came from the network, unless the host has gone on to another release: then the next worker fetches it. */
async function keepIfOurs(cache: Cache, url: string, response: Response): Promise<void> {
  if (!response.ok || response.redirected || response.type !== 'basic') return;
  await worker.registration.update();
  if (worker.registration.installing || worker.registration.waiting) return;
  await keep(cache, plain(url), response);
}

async function fetchAndKeep(cache: Cache, url: string): Promise<void> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(url);
  await keep(cache, url, response);
}

/** Keeps a file, and of a page or a script what it cannot do without. */
async function keep(cache: Cache, url: string, response: Response): Promise<void> {
  const type = response.headers.get('content-type') ?? '';
  const needed = /html/.test(type)
    ? addressesIn(await response.clone().text(), /\s(?:src|href)="([^"]+)"/g, url)
    : /javascript/.test(type)
      ? addressesIn(await response.clone().text(), /(?:from|import)\s*["']([^"']+)["']/g, url)
      : [];
  await cache.put(url, response);
  await Promise.all(needed.filter((address) => isLasting(pathOf(address))).map((address) => keepLasting(cache, address)));
  const visited = (await cache.keys()).filter((kept) => kept.url.endsWith('/') && !CORE.includes(kept.url));
  await Promise.all(visited.slice(0, -MOST_PAGES).map((kept) => cache.delete(kept)));
}

async function keepLasting(cache: Cache, url: string): Promise<void> {
  if (!(await cache.match(url))) await fetchAndKeep(cache, url);
}

function addressesIn(text: string, pattern: RegExp, base: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, address = '']) => new URL(address, base).href).filter((address) => address.startsWith(root));
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
}

export {};
