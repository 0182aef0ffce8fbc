import assert from 'node:assert/strict';
import test, { mock } from 'node:test';

const ROOT = 'https://site.example/';
const PAGE = `${ROOT}agreements/oil/`;

interface FetchEvent {
  readonly request: { readonly method: string; readonly mode: string; readonly url: string };
  readonly respondWith: (response: Promise<Response>) => void;
  readonly waitUntil: (work: Promise<unknown>) => void;
}

const listeners = new Map<string, (event: FetchEvent) => void>();
const kept = new Map<string, Response>([[PAGE, new Response('old')]]);
const cache = {
  match: async (url: string) => kept.get(url)?.clone(),
  put: async (url: string, response: Response) => void kept.set(url, response),
  keys: async () => [...kept.keys()].map((url) => ({ url })),
};
const registration = { scope: ROOT, installing: null, waiting: null, update: async () => undefined };

test('the worker keeps a page that the network sends after a copy of it was shown', async () => {
  Object.assign(globalThis, {
    registration,
    caches: { open: async () => cache },
    addEventListener: (type: string, listener: (event: FetchEvent) => void) => listeners.set(type, listener),
  });
  let arrive = (_: Response): void => undefined;
  mock.method(globalThis, 'fetch', () => new Promise<Response>((resolve) => (arrive = resolve)));
  mock.timers.enable({ apis: ['setTimeout'] });
  await import('#worker/keep.ts');

  let answer: Promise<Response> | undefined;
  let isOver = false;
  const works: Promise<unknown>[] = [];
  listeners.get('fetch')?.({
    request: { method: 'GET', mode: 'navigate', url: PAGE },
    respondWith: (response) => (answer = response),
    waitUntil: (work) => {
      if (isOver) throw new DOMException('The event handler is already finished.', 'InvalidStateError');
      works.push(work);
    },
  });
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  await turn();
  mock.timers.tick(3_000);
  assert.equal(await (await answer)?.text(), 'old', 'a slow network shows the copy');
  assert.equal(works.length, 1, 'the time to keep the fresh page is asked for while the event lasts');
  isOver = true;
  const fresh = new Response('new');
  Object.defineProperty(fresh, 'type', { value: 'basic' });
  fresh.clone = () => Object.defineProperty(new Response('new'), 'type', { value: 'basic' });
  arrive(fresh);
  await turn();
  await Promise.all(works);
  assert.equal(await kept.get(PAGE)?.text(), 'new');
  mock.timers.reset();
});

test('a script that cannot be kept is answered all the same', async () => {
  const script = `${ROOT}_astro/share.js`;
  const put = mock.method(cache, 'put', () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError')));
  const fetched = mock.method(globalThis, 'fetch', async () => new Response('script'));
  const works: Promise<unknown>[] = [];
  const answers: Promise<Response>[] = [];
  listeners.get('fetch')?.({
    request: { method: 'GET', mode: 'cors', url: script },
    respondWith: (response) => answers.push(response),
    waitUntil: (work) => works.push(work),
  });
  assert.equal(await (await answers[0])?.text(), 'script');
  await Promise.all(works);
  assert.equal(put.mock.callCount(), 1);
  assert.equal(fetched.mock.callCount(), 1);
});
