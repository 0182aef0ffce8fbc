import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

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
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'offline-worker',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                buildStart() {
                  this.emitFile({ type: 'chunk', id: isKept ? KEEP : FORGET, fileName: WORKER });
                },
              },
            ],
          },
        });
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
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${relative(folder, file).replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}
