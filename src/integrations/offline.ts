import { filesIn } from '#files-in.ts';
import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servedChunk } from './served-chunk.ts';

const KEEP = fileURLToPath(new URL('../worker/keep.ts', import.meta.url));
const FORGET = fileURLToPath(new URL('../worker/forget.ts', import.meta.url));
/** Where the worker is served: at the root, since it may only keep what lies below it. */
const WORKER = 'keep.js';
const RELEASE = '%release%';

/**
 * Serves the worker that keeps pages for reading offline, named for the very bytes of the site: another release is another worker.
 * `isKept` false serves one that throws away what earlier releases kept, and itself.
 */
export function offlineReading({ isKept }: { readonly isKept: boolean }): AstroIntegration {
  return {
    name: 'offline-reading',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: servedChunk(isKept ? KEEP : FORGET, WORKER) });
      },
      'astro:build:done': ({ dir }) => {
        if (isKept) nameRelease(fileURLToPath(dir));
      },
    },
  };
}

function nameRelease(folder: string): void {
  const file = join(folder, WORKER);
  const code = readFileSync(file, 'utf8');
  if (!code.includes(RELEASE)) throw new Error(`${WORKER} has no place for the name of the release: ${RELEASE} is to stand in ${KEEP}.`);
  writeFileSync(file, code.replaceAll(RELEASE, digestOf(folder)));
}

/** A short digest of every file of a folder, names included. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}
