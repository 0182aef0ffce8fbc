import { resolve } from 'node:path';
import { compressFolder } from './compress.ts';

// npm run compress packs the built files for servers that send packed files as they are: nginx and Caddy.
const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
console.log(`${await compressFolder(folder)} files of ${folder} compressed`);
