// npm start: installs what is missing, builds, indexes and serves the site.
import { createServer } from 'node:net';
import { checkMachine } from './machine.mjs';
import { build, install, run, step } from './steps.mjs';

const PORT = 4321;

checkMachine();
await step('Install', install);
await step('Build', build);
await refuseBusyPort();
console.log(`\nThe site is on http://localhost:${PORT} (Ctrl-C ends it).`);
await run('astro', ['preview', '--host', '127.0.0.1', '--port', String(PORT)], { quiet: true, endCode: 0 });

async function refuseBusyPort() {
  const probe = createServer();
  await new Promise((resolve) => {
    probe.once('error', () => {
      console.error(`\nPort ${PORT} is taken: end the program that uses it, or run npm run preview -- --port 4322.`);
      process.exit(1);
    });
    probe.listen(PORT, '127.0.0.1', () => probe.close(resolve));
  });
}
