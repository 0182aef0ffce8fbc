import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { caddySite } from '#hosts/caddy.ts';
import { compressFolder } from '#hosts/compress.ts';
import { assertShippedAnswers, exampleFiles } from './shipped-answers.ts';
import { freePort, scratchSite, startServer, writeBelow, type RunningServer } from './server.ts';

let server: RunningServer | undefined;
const site = scratchSite(exampleFiles());

before(async () => {
  await compressFolder(site.root);
  const port = await freePort();
  // Plain HTTP on this machine alone: a certificate needs a name that leads here.
  const shipped = `{\n\tadmin off\n\tauto_https off\n}\n${caddySite('localhost', site.root).replace('\nlocalhost {', `\nhttp://127.0.0.1:${port} {\n\tbind 127.0.0.1`)}`;
  const config = writeBelow(site.folder, 'Caddyfile', shipped);
  server = await startServer(process.env['CADDY_PATH'] ?? 'caddy', ['run', '--config', config, '--adapter', 'caddyfile'], port);
});

after(async () => {
  await server?.close();
  site.remove();
});

test('Caddy, as its configuration is shipped, serves the built site', async () => {
  assert.ok(server);
  await assertShippedAnswers(server, site.root);
});
