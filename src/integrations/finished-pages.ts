import { kindOf } from '#hosts/headers.ts';
import { withPolicy } from '#hosts/policy.ts';
import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFiles } from './built-files.ts';
import { dropIdleScopes, shortenScopeNames } from './scope-names.ts';
import { nameLayersOnce } from './style-layers.ts';

/** Gives each built page its last form: short names for its styles, only where they are wanted, and each layer named once, then the Content Security Policy that names their hash. */
export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of builtFiles(folder).filter((name) => name.endsWith('.html'))) {
          const canSearch = kindOf(`/${file}`) === 'page';
          const path = join(folder, file);
          writeFileSync(path, withPolicy(nameLayersOnce(shortenScopeNames(dropIdleScopes(readFileSync(path, 'utf8')))), canSearch));
        }
      },
    },
  };
}
