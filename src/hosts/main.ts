import { basePath, publishedUrl } from '#published-url.ts';
import { resolve } from 'node:path';
import { caddySite } from './caddy.ts';
import { compressFolder } from './compress.ts';
import { nginxServer } from './nginx.ts';

// npm run host -- nginx | caddy prints the configuration of a server of one's own; npm run compress packs the built files for it.
const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
const [task, root = folder] = process.argv.slice(2);
const site = { hostname: new URL(publishedUrl()).hostname, root, base: basePath() };

switch (task) {
  case 'nginx':
    process.stdout.write(nginxServer(site));
    break;
  case 'caddy':
    process.stdout.write(caddySite(site));
    break;
  case 'compress':
    console.log(`${await compressFolder(folder)} files of ${folder} compressed`);
    break;
  default:
    console.error('Say which server: npm run host -- nginx, or npm run host -- caddy; behind it, the folder it serves.');
    process.exitCode = 1;
}
