// A Chromium that comes as an npm package, with the libraries a bare Linux lacks: fetched when nothing else is to be had.
import { createReadStream, createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { run } from './steps.mjs';

const PACKAGE = '@sparticuz/chromium@153.0.0';
const FOLDER = join(process.cwd(), 'node_modules/.cache/the-28/chromium');
const LIBRARIES = join(FOLDER, 'libraries');
const LIMIT = 300_000;

/** Where it stands once it is fetched. */
export const npmChromium = join(FOLDER, 'start');

/** Fetches it into the cache; false when that fails or when there is none for this system. */
export async function fetchNpmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(LIBRARIES, { recursive: true });
  const args = ['install', '--prefix', FOLDER, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE];
  if (!(await run('npm', args, { quiet: true, isRequired: false, limit: LIMIT }))) return false;
  await unpack('chromium.br', 'chromium', 0o755);
  if (!(await unpackFolder('swiftshader.tar.br', FOLDER)) || !(await unpackFolder('al2023.tar.br', LIBRARIES))) return false;
  writeFileSync(npmChromium, '#!/bin/sh\nhere=$(dirname "$0")\nLD_LIBRARY_PATH="$here/libraries/lib" exec "$here/chromium" "$@"\n', {
    mode: 0o755,
  });
  return true;
}

async function unpack(packed, to, mode) {
  const from = join(FOLDER, 'node_modules/@sparticuz/chromium/bin', packed);
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(join(FOLDER, to), { mode }));
}

async function unpackFolder(packed, to) {
  await unpack(packed, 'packed.tar');
  return run('tar', ['-xf', join(FOLDER, 'packed.tar'), '-C', to], { quiet: true, isRequired: false });
}
