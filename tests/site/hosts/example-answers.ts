import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { HEADER_NAMES, headersOf, kindOf } from '#hosts/headers.ts';
import { MEDIA_TYPES } from '#hosts/media-types.ts';
import { siteFolder } from '../built-site.ts';
import type { Answer, RunningServer } from './server.ts';

/** The front page, the page for lost readers, a page in a folder, and a file of each ending and kind of path the built site has. */
export function exampleFiles(): readonly string[] {
  const files = filesIn(siteFolder).filter((file) => !/\.(?:br|gz)$/.test(file) && !file.startsWith('_headers') && file !== '_redirects');
  const byForm = Map.groupBy(files, (file) => `${kindOf(pathOf(file))} ${file.split('.').at(-1) ?? ''}`);
  const largest = (group: readonly string[]): string => group.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? '';
  return [...new Set(['index.html', '404.html', 'about/index.html', ...[...byForm.values()].map(largest)])];
}

function sizeOf(file: string): number {
  return statSync(join(siteFolder, file)).size;
}

function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function assertHeaders({ headers }: Answer, path: string): void {
  const expected = headersOf(kindOf(path));
  for (const name of HEADER_NAMES) assert.equal(headers[name.toLowerCase()], expected[name], `${path}: ${name}`);
}

/** An example configuration of docs/hosts/ for a site in a folder; under a path as its comments say. */
export function example(name: string, base: string, root: string): string {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/hosts', name), 'utf8').replaceAll('/var/www/site', root);
  if (base === '') return text;
  const [, above = '', count, comments = '', below = ''] =
    /^([\s\S]*)^\s*# Under a path, instead of the (two|three) lines above:\n((?:\s*#.*\n)+)([\s\S]*)$/m.exec(text) ?? [];
  const kept = above.split('\n').slice(0, count === 'two' ? -3 : -4);
  const instead = comments.replaceAll(/^\s*# ?/gm, '').replaceAll('/some/path', base);
  return `${kept.join('\n')}\n${instead}${below}`
    .replaceAll('~^/', `~^${base}/`)
    .replace(/@file not path .*/, (line) => line.replaceAll(/ (?=\/)/g, ` ${base}`));
}

/** Tests of a server with its example configuration: it serves the site of a host of its own, and one below a path. */
export function testExample(name: string, serve: (base: string) => Promise<RunningServer>, root: string): void {
  for (const base of ['', '/some/path']) {
    const where = base === '' ? 'of a host of its own' : 'under a path, and nothing beside it';
    test(`${name}, with its example in docs/hosts/, serves the built site ${where}`, async () => {
      const server = await serve(base);
      try {
        await assertAnswers(server, root, base);
        if (base !== '') assert.equal((await server.get('/about/')).status, 404);
      } finally {
        await server.close();
      }
    });
  }
}

/** Asks a server for a file of every kind, packed and not, for a page that is not there and one without its slash, and judges all answers; `base` is the path the site is published under. */
async function assertAnswers({ get: ask }: RunningServer, root: string, base: string): Promise<void> {
  const get: RunningServer['get'] = (path, headers) => ask(base + path, headers);
  const files = exampleFiles();
  assert.ok(files.length >= 10, files.join());
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    const type = MEDIA_TYPES[file.split('.').at(-1) ?? ''] ?? assert.fail(`${file} has no media type of ours`);
    for (const accepted of ['br', 'gzip', '']) {
      const answer = await get(pathOf(file), accepted ? { 'accept-encoding': accepted } : {});
      assert.equal(answer.status, 200, file);
      assert.equal(answer.headers['content-type']?.replace(/; charset=utf-8$/i, ''), type, file);
      assertHeaders(answer, pathOf(file));
      const packed = accepted !== '' && existsSync(join(root, `${file}.${accepted === 'br' ? 'br' : 'gz'}`));
      assert.equal(answer.headers['content-encoding'], packed ? accepted : undefined, `${file} for ${accepted || 'no encoding'}`);
      const body = !packed ? answer.body : accepted === 'br' ? brotliDecompressSync(answer.body) : gunzipSync(answer.body);
      assert.ok(body.equals(bytes), `${file} for ${accepted || 'no encoding'} is not what was built`);
      if (packed) assert.match(answer.headers.vary ?? '', /accept-encoding/i, file);
    }
  }
  const front = await get('/', { 'accept-encoding': 'br, gzip' });
  assert.equal(front.headers['content-encoding'], 'br', 'brotli goes before gzip');
  assert.match(front.headers['content-type'] ?? '', /charset=utf-8/i);
  for (const path of ['/no/such/page/', '/data/no-such.json']) {
    const lost = await get(path);
    assert.equal(lost.status, 404, path);
    assert.match(lost.headers['content-type'] ?? '', /^text\/html/, path);
    assert.ok(lost.body.equals(readFileSync(join(root, '404.html'))), `${path} is answered with 404.html`);
    assertHeaders(lost, '/404.html');
  }
  const bare = await get('/about');
  assert.ok([301, 308].includes(bare.status), `/about is answered with ${bare.status}`);
  assert.match((bare.headers.location ?? '').replace(base, ''), /^(?:\.\/|\/)?about\/$/);
  if (base === '') {
    const retired = await get('/agreements/any/feed.json');
    assert.equal(retired.status, 301);
    assert.equal(retired.headers.location, '/agreements/any/feed.xml');
  }
  const { etag = '' } = (await get('/about/')).headers;
  assert.equal((await get('/about/', { 'if-none-match': etag })).status, 304, 'a page is revalidated without being sent again');
}
