import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';

const MACHINE = pathToFileURL(join(import.meta.dirname, '../../src/commands/machine.mjs')).href;
const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const project = mkdtempSync(join(tmpdir(), 'machine-'));
after(() => rmSync(project, { recursive: true }));
writeFileSync(
  join(project, 'package.json'),
  JSON.stringify({ optionalDependencies: { [`node-${system}`]: '24.0.0', 'node-amiga-m68k': '24.0.0' } }),
);

/** What a check says, and how it ends, in a folder with just a package.json. */
function say(call: string): { readonly said: string; readonly status: number | null } {
  const code = `import { checkMachine, checkPackages } from ${JSON.stringify(MACHINE)}; ${call}`;
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: project, encoding: 'utf8' });
  return { said: stderr.trim(), status };
}

test('checkMachine() takes folders with blanks, brackets, umlauts and other signs', () => {
  assert.deepEqual(say(`checkMachine('/home/jürgen müller/100% the 28 (1) & [2]; $', '20.0.0')`), { said: '', status: 0 });
});

for (const sign of ["'", '"', '#', '?', '*']) {
  test(`checkMachine() refuses a folder with ${sign} in its path in one sentence`, () => {
    assert.deepEqual(say(`checkMachine(${JSON.stringify(`/home/d${sign}s/the-28`)}, '20.0.0')`), {
      said: `The site cannot be built in a folder whose path has ${sign} in it (/home/d${sign}s/the-28): move it to another.`,
      status: 1,
    });
  });
}

test('checkMachine() refuses a Node that is too old for the commands in one sentence', () => {
  assert.deepEqual(say(`checkMachine('/the-28', '18.20.4')`), {
    said: 'The 28 needs Node 20 or newer, and this is Node 18.20.4: install Node 24.',
    status: 1,
  });
});

test('checkPackages() says that optional packages are missing, and no more once they are there', () => {
  assert.deepEqual(say(`checkPackages('24.21.0')`), {
    said: 'Optional packages are missing, the Node that a build needs among them: run npm ci --include=optional.',
    status: 1,
  });
  mkdirSync(join(project, 'node_modules', `node-${system}`), { recursive: true });
  assert.deepEqual(say(`checkPackages('24.21.0')`), { said: '', status: 0 });
});

test('checkPackages() says which Node a build needs where npm has brought none that runs', () => {
  mkdirSync(join(project, 'node_modules', `node-${system}`), { recursive: true });
  assert.deepEqual(say(`checkPackages('20.20.2')`), {
    said: `A build needs Node 22.18 or newer, this is Node 20.20.2, and npm has none that runs on ${system}: install Node 24.`,
    status: 1,
  });
});
