import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { compressFolder } from '#hosts/compress.ts';
import { example, exampleFiles, testExample } from './example-answers.ts';
import { freePort, scratchSite, startServer, writeBelow, type RunningServer } from './server.ts';

const MODULES = process.env['NGINX_MODULES'] ?? '/usr/lib/nginx/modules';
const site = scratchSite(exampleFiles());

before(() => compressFolder(site.root));
after(() => site.remove());

/** Starts nginx with the example, for a site under a path. */
async function serve(base: string): Promise<RunningServer> {
  const port = await freePort();
  const own = example('nginx.conf', base, site.root).replace('listen 80;', `listen 127.0.0.1:${port};`);
  const module_ = `${MODULES}/ngx_http_brotli_static_module.so`;
  assert.ok(existsSync(module_), `nginx needs ${module_}: apt-get install libnginx-mod-http-brotli-static`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${site.folder}/${name};`);
  const config = writeBelow(
    site.folder,
    'nginx.conf',
    [
      `load_module ${module_};`,
      'daemon off;',
      'master_process off;',
      `pid ${site.folder}/nginx.pid;`,
      'error_log stderr;',
      'events {}',
      'http {',
      '  access_log off;',
      ...temporary,
      own,
      '}',
    ].join('\n'),
  );
  return startServer(process.env['NGINX_PATH'] ?? 'nginx', ['-p', site.folder, '-e', 'stderr', '-c', config], port);
}

testExample('nginx', serve, site.root);
