// npm test: installs what is missing and proves everything, two things at a time.
import { findChromium } from './chromium.mjs';
import { findPrograms } from './programs.mjs';
import { build, install, run, script, step } from './steps.mjs';

// Tests must not depend on where or when they run.
const env = { TZ: 'America/Los_Angeles' };
/** What Node's test runner says at its end. */
const CLOSING = 8;
const tests = (name, given = {}, ...args) => script(name, { env: { ...env, ...given }, quiet: true, closing: CLOSING }, ...args);

await step('Install', install);
const browser = { CHROMIUM_PATH: await findChromium(run) };
const { programs, unproven } = findPrograms();

/** Steps that only need the built site: whoever is done with its own takes the next. */
const left = [() => third(3), ...programs.map((program) => () => withProgram(program))];

const built = step('Build', build);
await Promise.all([page(), code()]);
if (unproven) console.log(`\n${unproven}`);

async function code() {
  await step('Formatting', () => script('format:check', { quiet: true }));
  await step('Content', () => script('check:content', { quiet: true, closing: 1 }));
  await step('Unit tests', () => tests('test:unit'));
  await built;
  await step('Tests of building', () => tests('test:builds', browser));
  // Not beside a build of this folder: both write what Astro knows of the content.
  await step('Types', () => script('check', { quiet: true, closing: 4 }, '--minimumSeverity', 'warning'));
  await takeNext();
}

async function page() {
  await built;
  await step('Tests of the built site', () => tests('test:site'));
  await step('Budgets', () => script('budgets', { quiet: true, closing: 22 }));
  await Promise.all([third(1).then(takeNext), third(2).then(takeNext)]);
}

async function takeNext() {
  for (let next = left.shift(); next; next = left.shift()) await next();
}

function withProgram({ name, variable, path, test }) {
  return step(`Tests with ${name}`, () => tests('test:with', { [variable]: path }, test));
}

function third(number) {
  return step(`Tests in the browser, third ${number}`, () =>
    tests('test:with', browser, '--test-isolation=none', `--test-shard=${number}/3`, 'tests/site/browser/*.test.ts'),
  );
}
