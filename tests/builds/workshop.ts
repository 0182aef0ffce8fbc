import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

const PROJECT = join(import.meta.dirname, '../..');
/** What a build is made of, besides its content and what npm installs. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Where builds keep the pictures they drew, each by what it says and the code that draws it. */
const PICTURES = 'node_modules/.cache/pictures';

/** The small summit: a build of it takes a few seconds. */
export const SMALL_SUMMIT = join(PROJECT, 'tests/fixtures/small-summit');
/** The summit the site explains. */
export const REAL_SUMMIT = join(PROJECT, process.env['CONTENT_DIR'] ?? 'content');

/** A copy of the project with content of its own, in a folder of its own. */
export interface Workshop {
  /** The code that builds it. */
  readonly project: string;
  readonly content: string;
  /** The folder that holds the built site, and beside it what a build leaves lying about. */
  readonly shelf: string;
  readonly site: string;
  /** Starts a build; `done` tells how it ended. */
  readonly build: (env?: NodeJS.ProcessEnv) => Build;
}

/** A build at work. */
export interface Build {
  readonly process: ChildProcess;
  readonly done: Promise<{ readonly status: number | null; readonly output: string }>;
}

/** Copies the project and a summit's content; the copy goes when the tests of the file are over. Of what was built before, only pictures help: drawing is not what builds are tested for. */
export function openWorkshop(summit: string): Workshop {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'workshop-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const project = join(root, 'project');
  copyProject(project);
  mkdirSync(join(PROJECT, PICTURES), { recursive: true });
  mkdirSync(join(project, PICTURES, '..'));
  symlinkSync(join(PROJECT, PICTURES), join(project, PICTURES), 'junction');
  const content = join(root, 'content');
  cpSync(summit, content, { recursive: true });
  const [shelf, site] = [join(root, 'shelf'), join(root, 'shelf/site')];
  return { project, content, shelf, site, build: (env = {}) => start(project, { ...env, CONTENT_DIR: content, OUT_DIR: site }) };
}

/** Copies what a build is made of, without content and without anything that was built before. */
export function copyProject(to: string): void {
  for (const part of PARTS) cpSync(join(PROJECT, part), join(to, part), { recursive: true });
  linkPackages(join(to, 'node_modules'));
}

/** The names on a shelf, in order. */
export function namesIn(shelf: string): readonly string[] {
  return readdirSync(shelf).sort();
}

/** Links every installed package, and none of the folders in which builds keep what they made before. */
function linkPackages(to: string): void {
  mkdirSync(to, { recursive: true });
  const packages = readdirSync(join(PROJECT, 'node_modules'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && (!entry.name.startsWith('.') || entry.name === '.bin'),
  );
  for (const { name } of packages) symlinkSync(join(PROJECT, 'node_modules', name), join(to, name), 'junction');
}

function start(project: string, given: NodeJS.ProcessEnv): Build {
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...given };
  for (const name of ['SITE_URL', 'NODE_TEST_CONTEXT', 'NODE_OPTIONS']) delete env[name];
  const child = spawn(process.execPath, [join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: project, env });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  return {
    process: child,
    done: new Promise((resolve) => child.once('close', (status) => resolve({ status, output: output.slice(-3000) }))),
  };
}
