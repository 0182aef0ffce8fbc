import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { SMALL_SUMMIT, withCopy } from './small-summit.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** Runs the command on a content folder; the time it took is replaced by a word. */
function checkContentCommand(directory: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/check/main.ts'], {
    cwd: PROJECT,
    env: { ...process.env, CONTENT_DIR: directory },
    encoding: 'utf8',
  });
  const untimed = (text: string): string => text.replace(/\d+\.\d s/, 'some time').replaceAll(directory.replace(/\/$/, ''), 'content');
  return { status, stdout: untimed(stdout), stderr: untimed(stderr) };
}

test('node src/check/main.ts says what a sound folder holds, and succeeds', () => {
  assert.deepEqual(checkContentCommand(SMALL_SUMMIT), {
    status: 0,
    stdout: 'content/ holds 1 article, 5 agreements, 8 events, 8 sources, 2 terms; nothing to mend (some time).\n',
    stderr: '',
  });
});

test('node src/check/main.ts takes a relative folder with a dot before and a slash behind', () => {
  const { status, stdout } = checkContentCommand(`./${relative(PROJECT, SMALL_SUMMIT)}/`);
  assert.equal(status, 0);
  assert.match(stdout, /^content\/ holds 1 article, /);
});

test('node src/check/main.ts prints the report of a faulty folder as an error, counts the faults, and fails', () => {
  withCopy(
    ({ replace, remove }) => {
      replace('agreements/night-train.md', 'sector: rail', 'sector: rails');
      replace('events/2019-05-13-a-rind-apart.md', 'date: "2019-05-13"', 'date: 2019-05-13');
      remove('glossary/queen.md');
    },
    (directory) =>
      assert.deepEqual(checkContentCommand(directory), {
        status: 1,
        stdout: '',
        stderr: [
          'content/agreements/night-train.md:7:9  unknown sector "rails"',
          '  Did you mean "rail"? The sectors of summit.yaml are rail, bees, fog, reading, dairy.',
          'content/agreements/queen-bee-pact.md:36:16  unknown term "queen"',
          '  Terms live in glossary/.',
          'content/events/2019-05-13-a-rind-apart.md:3:7  unquoted date 2019-05-13',
          '  Write "2019-05-13" in quotation marks; bare YAML reads it as something else.',
          '',
          '3 to mend in content/ (some time).',
          '',
        ].join('\n'),
      }),
  );
});

test('node src/check/main.ts counts a fault that is found twice at one place once', () => {
  withCopy(
    ({ replace }) => replace('events/2017-two-surveys-of-one-tunnel.md', 'metres.', 'metres.[@tape; @tape, p. 2]'),
    (directory) =>
      assert.equal(
        checkContentCommand(directory).stderr,
        'content/events/2017-two-surveys-of-one-tunnel.md:10:101  unknown source "tape"\n  Sources live in sources/.\n\n1 to mend in content/ (some time).\n',
      ),
  );
});

test('node src/check/main.ts does not crash on a folder that does not exist', () => {
  const { status, stderr } = checkContentCommand('no-such-folder');
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'content/summit.yaml  no summit.yaml\n  It says which summit the site explains; copy the one of another site and change it.\n\n1 to mend in content/ (some time).\n',
  );
});
