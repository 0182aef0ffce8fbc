import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import test, { after } from 'node:test';
import { buildSite, siteEnvironment } from './build-site.ts';

const project = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'base-path-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const env = siteEnvironment(join('tests', 'fixtures', 'small-summit'), folder, 'https://host.example/some/path/');
const build = buildSite(env);

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const textFiles = (): readonly string[] =>
  filesIn(folder).filter((file) => /\.(?:html|css|js|xml|json|csv|txt|md|svg)$/.test(file) && !file.startsWith('pagefind/'));

/** Addresses in a file that begin at the root of the host and leave out the path the site is published under. */
function rootAddresses(text: string): readonly string[] {
  const inMarkup = text.matchAll(/(?:href|src|action|content)="(\/[^"]*)"/g);
  const inStyle = text.matchAll(/url\(["']?(\/[^)"']*)/g);
  const inFull = text.matchAll(/https:\/\/host\.example(\/[^\s"'<>&\\]*)/g);
  return [...inMarkup, ...inStyle, ...inFull].map(([, path = '']) => path).filter((path) => !path.startsWith('/some/path/'));
}

test('a site published under a path is built', () => {
  assert.equal(build.status, 0, `astro build failed.\n${build.stdout}\n${build.stderr}`);
});

test('under a path, no page, style, feed or data names an address at the root of the host', () => {
  assert.ok(textFiles().length > 30);
  const lost = textFiles().flatMap((file) => rootAddresses(read(file)).map((path) => `${file}: ${path}`));
  assert.deepEqual(lost, []);
});

test('under a path, every page names the icon that phones look for at the root of a host', () => {
  const files = filesIn(folder).filter((file) => file.endsWith('.html') && !file.startsWith('embed/'));
  const link = '<link rel="apple-touch-icon" href="/some/path/apple-touch-icon.png">';
  assert.deepEqual(
    files.filter((file) => !read(file).includes(link)),
    [],
  );
});

test('under a path, scripts look for the search engine below it', () => {
  const naming = textFiles().filter((file) => file.endsWith('.js') && read(file).includes('pagefind/pagefind.js'));
  assert.ok(naming.length > 0);
  for (const file of naming) assert.match(read(file), /\/some\/path\/pagefind\/pagefind\.js/, file);
});

test('under a path, every link, address, asset, feed and map of the site leads to what was built', () => {
  const files = ['links', 'pages'].map((name) => relative(project, join(import.meta.dirname, `${name}.test.ts`)));
  const run = spawnSync(process.execPath, ['--test', '--test-reporter=dot', ...files], { cwd: project, env, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout);
});

test('rootAddresses(text) finds an address without the path in markup, in style and in full', () => {
  const text = '<a href="/about/"> <a href="/some/path/"> a { src: url(/fonts/a.woff2) } <loc>https://host.example/feed.xml</loc>';
  assert.deepEqual(rootAddresses(text), ['/about/', '/fonts/a.woff2', '/feed.xml']);
});
