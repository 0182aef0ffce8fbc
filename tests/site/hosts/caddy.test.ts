import { after, before } from 'node:test';
import { caddySite } from '#hosts/caddy.ts';
import { compressFolder } from '#hosts/compress.ts';
import { exampleFiles, testShippedAnswers } from './shipped-answers.ts';
import { freePort, scratchSite, startServer, writeBelow, type RunningServer } from './server.ts';

const site = scratchSite(exampleFiles());

before(() => compressFolder(site.root));
after(() => site.remove());

/** Starts Caddy as its configuration is shipped, for a site under a path; on plain HTTP and this machine alone, since a certificate needs a name that leads here. */
async function serve(base: string): Promise<RunningServer> {
  const port = await freePort();
  const own = caddySite({ hostname: 'localhost', root: site.root, base });
  const shipped = `{\n\tadmin off\n\tauto_https off\n}\n${own.replace('\nlocalhost {', `\nhttp://127.0.0.1:${port} {\n\tbind 127.0.0.1`)}`;
  const config = writeBelow(site.folder, 'Caddyfile', shipped);
  return startServer(process.env['CADDY_PATH'] ?? 'caddy', ['run', '--config', config, '--adapter', 'caddyfile'], port);
}

testShippedAnswers('Caddy', serve, site.root);
