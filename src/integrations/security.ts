import { headerFile } from '#hosts/header-file.ts';
import { kindOf } from '#hosts/headers.ts';
import { withPolicy } from '#hosts/policy.ts';
import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes each built page's Content Security Policy into its head, and the headers for hosts that read them from a file. */
export function security(): AstroIntegration {
  return {
    name: 'security',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const path = join(folder, file);
          writeFileSync(path, withPolicy(readFileSync(path, 'utf8'), kindOf(`/${file}`) === 'page'));
        }
        writeFileSync(join(folder, '_headers'), headerFile(files));
      },
    },
  };
}
