import { after, before } from 'node:test';
import { compressFolder } from '#hosts/compress.ts';
import { example, exampleFiles, testExample } from './example-answers.ts';
import { freePort, scratchSite, startServer, writeBelow, type RunningServer } from './server.ts';

const site = scratchSite(exampleFiles());

before(() => compressFolder(site.root));
after(() => site.remove());

/** Starts Caddy with the example, for a site under a path; on plain HTTP and this machine alone, since a certificate needs a name that leads here. */
async function serve(base: string): Promise<RunningServer> {
  const port = await freePort();
  const own = example('Caddyfile', base, site.root).replace('\nthe28.example {', `\nhttp://127.0.0.1:${port} {\n\tbind 127.0.0.1`);
  const config = writeBelow(site.folder, 'Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${own}`);
  return startServer(process.env['CADDY_PATH'] ?? 'caddy', ['run', '--config', config, '--adapter', 'caddyfile'], port);
}

testExample('Caddy', serve, site.root);
