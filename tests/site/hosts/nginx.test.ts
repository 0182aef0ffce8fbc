import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { compressFolder } from '#hosts/compress.ts';
import { nginxServer } from '#hosts/nginx.ts';
import { exampleFiles, testShippedAnswers } from './shipped-answers.ts';
import { freePort, scratchSite, startServer, writeBelow, type RunningServer } from './server.ts';

const MODULES = process.env['NGINX_MODULES'] ?? '/usr/lib/nginx/modules';
const site = scratchSite(exampleFiles());

before(() => compressFolder(site.root));
after(() => site.remove());

/** Starts nginx as its configuration is shipped, for a site under a path. */
async function serve(base: string): Promise<RunningServer> {
  const port = await freePort();
  const shipped = nginxServer({ hostname: 'localhost', root: site.root, base }).replace('listen 80;', `listen 127.0.0.1:${port};`);
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
      shipped,
      '}',
    ].join('\n'),
  );
  return startServer(process.env['NGINX_PATH'] ?? 'nginx', ['-p', site.folder, '-e', 'stderr', '-c', config], port);
}

testShippedAnswers('nginx', serve, site.root);
