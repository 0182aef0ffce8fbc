// npm test: installs what is missing and proves everything, cheapest first.
import { findChromium } from './chromium.mjs';
import { findPrograms } from './programs.mjs';
import { build, install, run, script, step } from './steps.mjs';

// Tests must not depend on where or when they run.
const env = { TZ: 'America/Los_Angeles' };

await step('Install', install);
const inBrowser = { env: { ...env, CHROMIUM_PATH: await findChromium(run) } };
const { programs, unproven } = findPrograms();
await step('Formatting', () => script('format:check'));
await step('Types', () => script('check', {}, '--minimumSeverity', 'warning'));
await step('Content', () => script('check:content'));
await step('Unit tests', () => script('test:unit', { env }));
await step('Build', build);
await step('Tests of the built site', () => script('test:site', { env }));
await step('Budgets', () => script('budgets'));
await step('Tests of building', () => script('test:builds', inBrowser));
await step('Tests in the browser', () => script('test:browser', inBrowser));
for (const { name, variable, path, test } of programs) {
  await step(`Tests with ${name}`, () => script('test:with', { env: { ...env, [variable]: path } }, test));
}
if (unproven) console.log(`\n${unproven}`);
