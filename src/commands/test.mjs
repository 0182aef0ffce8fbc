// npm test: installs what is missing and proves everything, two things at a time.
import { chromiumAdvice, findChromium } from './chromium.mjs';
import { checkMachine } from './machine.mjs';
import { findPrograms } from './programs.mjs';
import { build, install, script, step } from './steps.mjs';

// Tests must not depend on where or when they run.
const env = { TZ: 'America/Los_Angeles' };
/** What Node's test runner says at its end. */
const CLOSING = 8;
const tests = (name, given = {}, ...args) => script(name, { env: { ...env, ...given }, quiet: true, closing: CLOSING }, ...args);
const proven = [];
const unproven = [];

checkMachine();
await step('Install', install);
const browser = await step('Browser', findChromium);
const { programs, unproven: withoutPrograms } = await findPrograms();
const inBrowser = { CHROMIUM_PATH: browser?.path };

/** Steps that only need the built site: whoever is done with its own takes the next. */
const left = [() => third(3), ...programs.map((program) => () => withProgram(program))];

const built = step('Build', build);
await Promise.all([page(), code()]);
if (withoutPrograms) console.log(`\n${withoutPrograms}`);
if (browser) console.log(`\nPages were judged in ${browser.name}.`);
else {
  console.error(`\nProven: ${proven.join(', ')}. Not proven, for want of a Chromium: ${unproven.join(', ')} (${chromiumAdvice}).`);
  process.exit(1);
}

async function code() {
  await prove('Formatting', () => script('format:check', { quiet: true }));
  await prove('Content', () => script('check:content', { quiet: true, closing: 1 }));
  await prove('Unit tests', () => tests('test:unit'));
  await built;
  await prove('Tests of building', () => tests('test:with', {}, '--test-concurrency=1', 'tests/builds/*.test.ts'));
  // Not beside a build of this folder: both write what Astro knows of the content.
  await prove('Types', () => script('check', { quiet: true, closing: 4 }, '--minimumSeverity', 'warning'));
  await proveInBrowser('Reading offline', () => tests('test:with', inBrowser, 'tests/builds/browser/*.test.ts'));
  await takeNext();
}

async function page() {
  await built;
  await prove('Tests of the built site', () => tests('test:site'));
  await prove('Budgets', () => script('budgets', { quiet: true, closing: 22 }));
  await Promise.all([third(1).then(takeNext), third(2).then(takeNext)]);
}

async function takeNext() {
  for (let next = left.shift(); next; next = left.shift()) await next();
}

function withProgram({ name, variable, path, test }) {
  return prove(`Tests with ${name}`, () => tests('test:with', { [variable]: path }, test));
}

function third(number) {
  return proveInBrowser(`Tests in the browser, third ${number}`, () =>
    tests('test:with', inBrowser, '--test-isolation=none', `--test-shard=${number}/3`, 'tests/site/browser/*.test.ts'),
  );
}

async function prove(name, work) {
  await step(name, work);
  proven.push(name);
}

async function proveInBrowser(name, work) {
  if (browser) await prove(name, work);
  else unproven.push(name);
}
