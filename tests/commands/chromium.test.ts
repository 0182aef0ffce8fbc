import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';

const CHROMIUM = pathToFileURL(join(import.meta.dirname, '../../src/commands/chromium.mjs')).href;
/** A folder without any program or browser. */
const empty = mkdtempSync(join(tmpdir(), 'bare-'));
after(() => rmSync(empty, { recursive: true }));

/** What the search for a browser prints on a machine that has none, with some variables set. */
function search(variables: NodeJS.ProcessEnv): readonly string[] {
  const code = `import { findChromium } from ${JSON.stringify(CHROMIUM)}; console.log(await findChromium());`;
  const env = { PATH: empty, HOME: empty, PLAYWRIGHT_BROWSERS_PATH: empty, ...variables };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: empty, env, encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout.trim().split('\n');
}

test('findChromium() installs nothing where BROWSERS is never', () => {
  const tried = search({ BROWSERS: 'never' }).map((line) => line.split(':')[0]?.trim());
  assert.deepEqual(tried.slice(0, 1), ['system']);
  assert.deepEqual(
    tried.filter((source) => /download|package|npm/.test(source ?? '')),
    [],
  );
});

test('findChromium() believes no program that does not start as a browser does, and looks on', () => {
  const [first, second] = search({ BROWSERS: 'never', CHROMIUM_PATH: process.execPath });
  assert.equal(first, `CHROMIUM_PATH: ${process.execPath} does not start`);
  assert.match(second ?? '', /^ {2}system: /);
});
