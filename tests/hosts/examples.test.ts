import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { headersOf, kindOf, PATH_KINDS } from '#hosts/headers.ts';
import { COMPRESSIBLE, MEDIA_TYPES, mediaTypeOf } from '#hosts/media-types.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '../../docs/hosts', name), 'utf8');
const nginx = read('nginx.conf');
const caddy = read('Caddyfile');

/** Paths of every kind, among them those that look like another. */
const PATHS = [
  '/',
  '/about/',
  '/404.html',
  '/embed/squares/',
  '/embed/old.html',
  '/agreements/one/embed.txt',
  '/oembed/embed/squares.json',
  '/_astro/menu.B1.js',
  '/pagefind/fragment/en_1.pf_fragment',
  '/pagefind/index/en_1.pf_index',
  '/pagefind/pagefind.js',
  '/fonts/a.woff2',
  '/feed.xml',
  '/charts/fonts/trade.svg',
];

/** A table from paths to values: the first pattern that fits decides, else the line of `default`. */
type Rows = readonly (readonly [pattern: string, values: readonly string[]])[];

/** The values a table has for a path. */
function valuesFor(rows: Rows, path: string): readonly string[] {
  return rows.find(([pattern]) => pattern === 'default' || new RegExp(pattern.slice(1)).test(path))?.[1] ?? [];
}

/** The lines of a table, whose values may stand between quotation marks. */
function rowsOf(lines: string): Rows {
  return lines
    .split('\n')
    .map((line) =>
      [
        ...line
          .trim()
          .replace(/;$/, '')
          .matchAll(/"([^"]*)"|(\S+)/g),
      ].map(([, quoted, bare = '']) => quoted ?? bare),
    )
    .map(([pattern = '', ...values]) => [pattern, values]);
}

/** What nginx sends for a path; a header without a value is none. */
function nginxHeaders(path: string): Readonly<Record<string, string>> {
  const maps = new Map(
    [...nginx.matchAll(/^map \$uri \$(\w+) \{\n([\s\S]*?)\n\}/gm)].map(([, name = '', lines = '']) => [name, rowsOf(lines)]),
  );
  const sent = [...nginx.matchAll(/^\s*add_header (\S+) "?(.+?)"? always;$/gm)].map(([, name = '', value = '']): [string, string] => [
    name,
    value.replaceAll(/\$(\w+)/g, (_, variable: string) => valuesFor(maps.get(variable) ?? [], path)[0] ?? assert.fail(variable)),
  ]);
  return Object.fromEntries(sent.filter(([, value]) => value !== ''));
}

/** The placeholders Caddy fills for a path. */
function caddyPlaceholders(path: string): ReadonlyMap<string, string> {
  const maps = [...caddy.matchAll(/^\tmap \{path\} (.+) \{\n([\s\S]*?)\n\t\}/gm)];
  return new Map(
    maps.flatMap(([, names = '', lines = '']) => {
      const values = valuesFor(rowsOf(lines), path);
      return names.split(' ').map((name, place): [string, string] => [name, values[place] ?? assert.fail(name)]);
    }),
  );
}

/** What Caddy sends for a path, but its media type. */
function caddyHeaders(path: string): Readonly<Record<string, string>> {
  const filled = caddyPlaceholders(path);
  const [, common = ''] = /^\(headers\) \{\n\theader \{\n([\s\S]*?)\n\t\}/m.exec(caddy) ?? [];
  const sent = rowsOf(common).map(([name, [value = '']]): [string, string] => [
    name,
    value.replaceAll(/\{\w+\}/g, (placeholder) => filled.get(placeholder) ?? assert.fail(placeholder)),
  ]);
  const others = /@file not path (.+)/.exec(caddy)?.[1]?.split(' ') ?? [];
  const isFile = !others.some((other) => (other.startsWith('*') ? path.endsWith(other.slice(1)) : path.startsWith(other.slice(0, -1))));
  const [, access = ''] = /header @file Access-Control-Allow-Origin "(.+)"/.exec(caddy) ?? [];
  return Object.fromEntries([
    ...sent.filter(([name]) => name !== 'Content-Type'),
    ...(isFile ? [['Access-Control-Allow-Origin', access] as const] : []),
  ]);
}

test('the examples for nginx and Caddy set the headers of src/hosts/headers.ts on every kind of path', () => {
  assert.deepEqual([...new Set(PATHS.map(kindOf))].toSorted(), [...PATH_KINDS].toSorted());
  for (const path of PATHS) {
    assert.deepEqual(nginxHeaders(path), headersOf(kindOf(path)), `nginx: ${path}`);
    assert.deepEqual(caddyHeaders(path), headersOf(kindOf(path)), `Caddy: ${path}`);
  }
});

test('the examples for nginx and Caddy know the media type of every ending the site serves', () => {
  const [, types = ''] = /types \{\n([\s\S]*?)\n\s*\}/.exec(nginx) ?? [];
  const byEnding = rowsOf(types).flatMap(([type, endings]) => endings.map((ending) => [ending, type] as const));
  assert.deepEqual(Object.fromEntries(byEnding), MEDIA_TYPES);
  for (const [ending, type] of Object.entries(MEDIA_TYPES)) {
    assert.equal(caddyPlaceholders(`/a.${ending}`).get('{type}')?.replace('; charset=utf-8', ''), type, ending);
  }
  const texts = new Set(COMPRESSIBLE.map((ending) => MEDIA_TYPES[ending] ?? ''));
  assert.deepEqual((/charset_types (.+);/.exec(nginx)?.[1] ?? '').split(' ').concat('text/html').toSorted(), [...texts].toSorted());
});

test('mediaTypeOf(path) says that texts are UTF-8, and takes what has no ending for text', () => {
  assert.equal(mediaTypeOf('data/ships.csv'), 'text/csv; charset=utf-8');
  assert.equal(mediaTypeOf('agreements/one/cite.csl.json'), 'application/json; charset=utf-8');
  assert.equal(mediaTypeOf('favicon.ico'), 'image/x-icon');
  assert.equal(mediaTypeOf('_redirects'), 'text/plain; charset=utf-8');
});
