// npm test: installs what is missing and proves everything, two things at a time.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumAdvice, findChromium } from './chromium.mjs';
import { checkMachine } from './machine.mjs';
import { findPrograms } from './programs.mjs';
import { build, install, script, STAMPS, step } from './steps.mjs';

// Tests must not depend on where or when they run.
const env = { TZ: 'America/Los_Angeles' };
/** What Node's test runner says at its end. */
const CLOSING = 8;
/** One failure does not keep the others from being found: all are named at the end. */
const judging = { quiet: true, isRequired: false, saysFaults: true };
const proven = [];
const unproven = [];
const failed = [];
/** What failed beside others and may be steady alone. */
const doubted = [];

checkMachine();
await step('Install', install);
const browser = await step('Browser', findChromium);
const { programs, unproven: withoutPrograms } = await findPrograms();
const inBrowser = { CHROMIUM_PATH: browser?.path };

/** Steps that only need the built site: whoever is done with its own takes the next. */
const left = [() => third(3), ...programs.map((program) => () => withProgram(program))];

const built = step('Build', build);
await Promise.all([page(), code()]);
for (const { name, work } of doubted) await prove(`${name}, what failed, alone`, work);
if (withoutPrograms) console.log(`\n${withoutPrograms}`);
if (browser) console.log(`\nPages were judged in ${browser.name}.`);
else console.error(`\nProven: ${proven.join(', ')}. Not proven, for want of a Chromium: ${unproven.join(', ')} (${chromiumAdvice}).`);
if (failed.length > 0) console.error(`\nFailed: ${failed.join('; ')}.`);
process.exit(browser && failed.length === 0 ? 0 : 1);

async function code() {
  await prove('Formatting', () => script('format:check', judging));
  await prove('Unused code', () => script('unused', judging));
  await prove('Content', () => script('check:content', { ...judging, closing: 1 }));
  await prove('Unit tests', () => tests('test:unit'));
  await built;
  await proveTwice('Tests of building', {}, '--test-concurrency=1', 'tests/builds/*.test.ts');
  // Not beside a build of this folder: both write what Astro knows of the content.
  await prove('Types', () => script('check', { ...judging, closing: 4 }, '--minimumSeverity', 'warning'));
  await proveInBrowser('Reading offline', 'tests/builds/browser/*.test.ts');
  await takeNext();
}

async function page() {
  await built;
  await prove('Tests of the built site', () => tests('test:site'));
  await prove('Budgets', () => script('budgets', { ...judging, closing: 22 }));
  await Promise.all([third(1).then(takeNext), third(2).then(takeNext)]);
}

async function takeNext() {
  for (let next = left.shift(); next; next = left.shift()) await next();
}

function withProgram({ name, variable, path, test }) {
  return proveTwice(`Tests with ${name}`, { [variable]: path }, test);
}

function third(number) {
  const shard = `--test-shard=${number}/3`;
  return proveInBrowser(`Tests in the browser, third ${number}`, '--test-isolation=none', shard, 'tests/site/browser/*.test.ts');
}

function tests(name, given = {}, ...args) {
  return script(name, { ...judging, env: { ...env, ...given }, closing: CLOSING }, ...args);
}

async function prove(name, work) {
  (await step(name, work)) === false ? failed.push(name) : proven.push(name);
}

/** Proves what a busy machine may disturb: tests that fail beside others run once more when all else is done. What fails twice has failed. */
async function proveTwice(name, given, ...args) {
  const passed = join(STAMPS, `${name.replace(/\W+/g, '-')}.json`);
  rmSync(passed, { force: true });
  // A Node older than the one npm brings knows no such option: there all tests of the step run once more.
  const remembering = existsSync('node_modules/.bin/node') ? [`--test-rerun-failures=${passed}`] : [];
  const work = () => tests('test:with', given, ...remembering, ...args);
  (await step(name, work)) === false ? doubted.push({ name, work }) : proven.push(name);
}

async function proveInBrowser(name, ...args) {
  if (browser) await proveTwice(name, inBrowser, ...args);
  else unproven.push(name);
}
