import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { headersOf, kindOf, type Headers } from '#hosts/headers.ts';
import { headerFile } from '#hosts/header-file.ts';
import { rulesOf, sentBy } from '../hosts/header-rules.ts';
import { pageAt, siteFolder } from '../site/built-site.ts';

// npm run test:observatory: the MDN Observatory's own scorer, fed with what a host would send. It brings 233 packages for its web
// service, so it is fetched into a cache when this is asked for and is no dependency; npm test holds what it scores.
const SCORER = '@mdn/mdn-http-observatory';
const VERSION = '1.4.8';
const folder = resolve('node_modules/.cache/observatory');

interface Judgement {
  readonly result: string;
  readonly pass: boolean;
}

interface Scorer {
  readonly judge: readonly ((requests: unknown) => Judgement)[];
  readonly modifier: (result: string) => number;
  readonly requests: new (hostname: string) => Record<string, Record<string, unknown>>;
  readonly metaHeaders: (html: string, url: string) => Map<string, string[]>;
}

async function loadScorer(): Promise<Scorer> {
  const home = `${folder}/node_modules/${SCORER}`;
  if (!existsSync(home)) {
    mkdirSync(folder, { recursive: true });
    const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', `${SCORER}@${VERSION}`];
    const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(status, 0, stderr);
  }
  // Its list of hosts that browsers know as HTTPS only is fetched apart; ours would not be on it.
  mkdirSync(`${home}/conf`, { recursive: true });
  writeFileSync(`${home}/conf/hsts-preload.json`, '{}');
  const part = async (file: string): Promise<Record<string, unknown>> =>
    (await import(pathToFileURL(`${home}/src/${file}`).href)) as Record<string, unknown>;
  const [constants, grader, types, utils] = await Promise.all(
    ['constants.js', 'grader/grader.js', 'types.js', 'retriever/utils.js'].map(part),
  );
  return {
    judge: constants?.['ALL_TESTS'],
    modifier: grader?.['getScoreModifier'],
    requests: types?.['Requests'],
    metaHeaders: utils?.['parseHttpEquivHeaders'],
  } as Scorer;
}

/** The score of a page sent with headers over HTTPS, from a host that leads plain HTTP there; as the scorer counts it. */
function scoreOf(scorer: Scorer, headers: Headers, html: string): { readonly score: number; readonly failed: readonly string[] } {
  const url = new URL('https://summit.example/');
  const response = { headers: { 'content-type': 'text/html', ...headers }, status: 200, verified: true, request: { headers: {} } };
  const requests = new scorer.requests(url.hostname);
  const hops = [
    { url: new URL('http://summit.example/'), status: 301 },
    { url, status: 200 },
  ];
  Object.assign(requests, { session: { url, jar: undefined } });
  Object.assign(requests['resources'] ?? {}, { path: html });
  Object.assign(requests['responses'] ?? {}, {
    auto: { ...response, httpEquiv: scorer.metaHeaders(html, url.href) },
    cors: { ...response, headers: { 'content-type': 'text/html' } },
    http: response,
    https: response,
    httpRedirects: hops,
    httpsRedirects: hops.slice(1),
  });
  const judgements = scorer.judge.map((judge) => judge(requests));
  const modifiers = judgements.map(({ result }) => scorer.modifier(result));
  const losses = modifiers.filter((modifier) => modifier < 0).reduce((sum, modifier) => sum + modifier, 100);
  // Credit beyond 100 is given to what already has an A.
  const score = losses >= 90 ? modifiers.reduce((sum, modifier) => sum + modifier, 100) : losses;
  return { score, failed: judgements.filter(({ pass }) => !pass).map(({ result }) => result) };
}

const { html, url } = pageAt('/');

test('the Observatory scores the headers of every host at 130 or more', async () => {
  const scorer = await loadScorer();
  const ownServer = headersOf(kindOf(url));
  const pagesHost = sentBy(rulesOf(headerFile(filesIn(siteFolder))), url);
  for (const [host, headers] of [
    ['nginx and Caddy', ownServer],
    ['Netlify and Cloudflare Pages', pagesHost],
  ] as const) {
    const { score, failed } = scoreOf(scorer, headers, html);
    assert.deepEqual(failed, [], host);
    assert.ok(score >= 130, `${host}: ${score}`);
    console.log(`${host}: ${score}`);
  }
});

test('the Observatory scores less without the headers, and less with styles from anywhere', async () => {
  const scorer = await loadScorer();
  assert.ok(scoreOf(scorer, {}, html).score < 100);
  const loose = {
    ...headersOf('page'),
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  };
  assert.ok(scoreOf(scorer, loose, '').score < 130);
});
