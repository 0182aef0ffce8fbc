import { filesIn } from '#files-in.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE } from './media-types.ts';

/** Below this a file does not fit into fewer packets for being packed. */
const LEAST_BYTES = 1_000;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes a .br and a .gz beside every file of a folder that they make smaller, as small as they get; returns how many files got them. */
export async function compressFolder(folder: string): Promise<number> {
  const files = filesIn(folder)
    .filter((file) => COMPRESSIBLE.includes(extname(file).slice(1)))
    .map((file) => join(folder, file));
  let compressed = 0;
  const work = files.values();
  const worker = async (): Promise<void> => {
    for (const file of work) if (await compressFile(file)) compressed += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return compressed;
}

async function compressFile(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) return false;
  const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT, Z_BEST_COMPRESSION } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${file}.br`, await toBrotli(bytes, { params }));
  await writeFile(`${file}.gz`, await toGzip(bytes, { level: Z_BEST_COMPRESSION }));
  return true;
}
