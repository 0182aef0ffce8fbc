import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';

const PROJECT = join(import.meta.dirname, '..');
const FILES = ['package.json', '.ci/run', 'tests/published-urls.txt', 'src/styles/base.css', 'public/fonts/newsreader-500.woff2'];
const root = mkdtempSync(join(tmpdir(), 'line-ends-'));
after(() => rmSync(root, { recursive: true }));

test('a clone by a git that writes Windows line ends has every file as it is here', () => {
  const [written, cloned] = [join(root, 'written'), join(root, 'cloned')];
  mkdirSync(written);
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@a.example', ...args], { cwd: root, stdio: 'pipe' });
  for (const file of ['.gitattributes', ...FILES]) cpSync(join(PROJECT, file), join(written, file));
  git('init', '--quiet', 'written');
  git('-C', 'written', 'add', '--all');
  git('-C', 'written', 'commit', '--quiet', '--message=All');
  git('-c', 'core.autocrlf=true', 'clone', '--quiet', 'written', 'cloned');
  for (const file of FILES) assert.ok(readFileSync(join(cloned, file)).equals(readFileSync(join(written, file))), file);
});
