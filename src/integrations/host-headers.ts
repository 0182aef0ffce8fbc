import { filesIn } from '#files-in.ts';
import { headerFile } from '#hosts/header-file.ts';
import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes the headers for hosts that read them from a file; runs when everything else is built, since each entry of the folder gets its rule. */
export function hostHeaders(): AstroIntegration {
  let base = '';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/+$/, '');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, '_headers'), headerFile(filesIn(folder), base));
      },
    },
  };
}
