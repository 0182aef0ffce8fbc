// npm test: installs what is missing and proves everything, cheapest first.
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { findServers, unproven } from './servers.mjs';
import { build, install, run, script, step } from './steps.mjs';

// Tests must not depend on where or when they run.
const env = { TZ: 'America/Los_Angeles' };

await step('Install', install);
const browsers = { CHROMIUM_PATH: await findChromium(run), FIREFOX_PATH: findFirefox() };
const servers = findServers();
await step('Formatting', () => script('format:check'));
await step('Types', () => script('check', {}, '--minimumSeverity', 'warning'));
await step('Content', () => script('check:content'));
await step('Unit tests', () => script('test:unit', { env }));
await step('Build', build);
await step('Tests of the built site', () => script('test:site', { env }));
await step('Budgets', () => script('budgets'));
if (servers.length > 0)
  await step(`Tests on ${servers.join(' and ')}`, () =>
    script('test:hosts', { env }, ...servers.map((name) => `tests/site/hosts/${name}.test.ts`)),
  );
await step('Tests of building', () => script('test:builds', { env: { ...env, ...browsers } }));
await step('Tests in the browser', () => script('test:browser', { env: { ...env, ...browsers } }));
if (unproven(servers)) console.log(`\n${unproven(servers)}`);
