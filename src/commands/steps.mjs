// Plain JavaScript for Node 20: these steps run before anything is installed, and bring the newer Node the build needs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where these commands keep what they know from one run to the next. */
export const STAMPS = 'node_modules/.cache/the-28';
const SITE = process.env.OUT_DIR ?? 'dist';
/** Where Node keeps what it compiled: each of the many processes of a build or a test would compile the same packages. */
const COMPILED = join(process.cwd(), 'node_modules/.cache/node');
const BUILD_INPUTS = ['src', process.env.CONTENT_DIR ?? 'content', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Runs a step, says how long it took, and returns what came of it. */
export async function step(name, work) {
  const start = performance.now();
  process.stdout.write(`\n▸ ${name}\n`);
  const result = await work();
  const remark = typeof result === 'string' ? result : result === false ? 'failed' : 'done';
  console.log(`  ${name}: ${remark}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

const running = new Set();
process.on('exit', () => running.forEach((end) => end('SIGTERM')));

/** Runs a command; ends this process with the command's own code when it fails, unless it need not succeed: then tells whether it did. A quiet one prints its last lines, as many as `closing` says, or everything when it fails; one that need not succeed fails in silence unless it `saysFaults`. One that takes longer than `limit` milliseconds is ended. Whoever ends this process meanwhile has it end with `endCode`. */
export async function run(
  command,
  args,
  { env = {}, quiet = false, closing = 0, isRequired = true, saysFaults = isRequired, limit = 0, endCode = 143 } = {},
) {
  // The commands of node_modules first, the newer Node among them.
  const path = [join(process.cwd(), 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const isGroup = quiet && process.platform !== 'win32';
  const child = spawn(command, args, {
    stdio: quiet ? 'pipe' : 'inherit',
    env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: COMPILED, ...env },
    shell: process.platform === 'win32',
    // A group of its own, so that what npm starts ends with it: a runner of tests waits for them when it is asked to end. One
    // that is not quiet belongs to the terminal.
    detached: isGroup,
  });
  const kill = (signal) => (isGroup && child.exitCode === null ? process.kill(-child.pid, 'SIGKILL') : child.kill(signal));
  running.add(kill);
  let output = '';
  child.stdout?.on('data', (text) => (output += text));
  child.stderr?.on('data', (text) => (output += text));
  // Whoever ends this process ends what it started.
  let isEnded = false;
  const end = (signal) => {
    isEnded = true;
    kill(signal);
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  const timer = limit > 0 ? setTimeout(kill, limit, 'SIGKILL') : undefined;
  const code = await new Promise((resolve, reject) => {
    child.on('error', (error) => (isRequired ? reject(error) : resolve(1)));
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  clearTimeout(timer);
  process.off('SIGTERM', end);
  process.off('SIGINT', end);
  running.delete(kill);
  if (isEnded) process.exit(endCode);
  if (code !== 0 && saysFaults) {
    process.stderr.write(output);
    console.error(`\n${[command, ...args].join(' ')} failed.`);
  }
  if (code !== 0 && isRequired) process.exit(code);
  if (closing > 0) console.log(output.trimEnd().split('\n').slice(-closing).join('\n'));
  return code === 0;
}

/** Runs a script of package.json, so that the Node of node_modules comes first. */
export const script = (name, options, ...args) =>
  run('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], options);

/** Installs what the lock file names, unless exactly that is installed. */
export async function install() {
  const wanted = digest(['package-lock.json']);
  if (isStamped('installed', wanted)) return 'nothing new';
  // Whatever the reader's npm leaves out by habit: the newer Node is an optional package, what tests need is for development.
  await run('npm', ['ci', '--include=optional', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']);
  await useOwnNode();
  if (!(await run('node', ['src/commands/check-machine.mjs'], { isRequired: false }))) process.exit(1);
  stamp('installed', wanted);
  return 'installed';
}

/** Leaves the machine its own Node where npm's does not run, as on Alpine Linux. */
async function useOwnNode() {
  const own = 'node_modules/.bin/node';
  if (existsSync(own) && !(await run(own, ['--version'], { quiet: true, isRequired: false }))) rmSync(own);
}

/** Builds and indexes the site, unless nothing it is made of has changed since the last build. */
export async function build() {
  const wanted = digest(BUILD_INPUTS);
  if (existsSync(join(SITE, 'index.html')) && isStamped('built', wanted)) return 'nothing changed since the last build';
  await script('build', { quiet: true });
  stamp('built', wanted);
  return 'built and indexed';
}

function digest(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesOf)) hash.update(file).update(readFileSync(file));
  return hash
    .update(process.env.CONTENT_DIR ?? '')
    .update(process.env.SITE_URL ?? '')
    .update(process.env.OFFLINE ?? '')
    .update(SITE)
    .digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function isStamped(name, value) {
  const file = join(STAMPS, name);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

function stamp(name, value) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), value);
}
