import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';

const STEPS = pathToFileURL(join(import.meta.dirname, '../../src/commands/steps.mjs')).href;

/** A process that runs a command which never ends by itself, with options of run(), and then says whether it did well. */
function runEndless(options: string): { readonly process: ReturnType<typeof spawn>; readonly done: Promise<readonly unknown[]> } {
  const code = `import { run } from ${JSON.stringify(STEPS)}; console.log('started'); console.log(await run('node', ['--interactive'], ${options}));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  return { process: child, done: new Promise((resolve) => child.once('close', (status) => resolve([status, said]))) };
}

test('run() ends a command that takes longer than its limit, and tells that it failed', async () => {
  assert.deepEqual(await runEndless('{ quiet: true, isRequired: false, limit: 100 }').done, [0, 'started\nfalse\n']);
});

test('run() prints what failed and goes on where one failure must not hide the next', () => {
  const code = `import { run } from ${JSON.stringify(STEPS)}; const options = { quiet: true, isRequired: false, saysFaults: true };
    console.log(await run('node', ['-e', 'console.log("one test failed"); process.exit(3)'], options));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  assert.equal(stdout, 'false\n');
  assert.match(stderr, /one test failed[^]*failed\.\n$/);
  assert.equal(status, 0);
});

test('whoever ends npm test half-way does not see it succeed', async () => {
  const { process: child, done } = runEndless('{ quiet: true }');
  child.stdout?.once('data', () => setTimeout(() => child.kill('SIGTERM'), 500));
  const [status, said] = await done;
  assert.notEqual(status, 0);
  assert.equal(said, 'started\n');
});

test('build() builds again when a record changes, in whichever folder the content lies', () => {
  const project = mkdtempSync(join(tmpdir(), 'steps-'));
  const write = (file: string, text: string): void => writeFileSync(join(project, file), text);
  const build = (): string => {
    const code = `import { build } from ${JSON.stringify(STEPS)}; console.log(await build());`;
    const env = { ...process.env, CONTENT_DIR: 'another', OUT_DIR: 'site' };
    return spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: project, env, encoding: 'utf8' }).stdout.trim();
  };
  try {
    mkdirSync(join(project, 'another'));
    write('package.json', '{ "scripts": { "build": "node build.mjs" } }');
    write('build.mjs', "import fs from 'node:fs'; fs.mkdirSync('site', { recursive: true }); fs.writeFileSync('site/index.html', '');");
    write('another/record.md', 'One.');
    assert.deepEqual([build(), build()], ['built and indexed', 'nothing changed since the last build']);
    write('another/record.md', 'Two.');
    assert.equal(build(), 'built and indexed');
  } finally {
    rmSync(project, { recursive: true });
  }
});
