import { kindOf } from '#hosts/headers.ts';
import { withPolicy } from '#hosts/policy.ts';
import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFiles } from './built-files.ts';
import { dropIdleRules, wordsOfScript } from './idle-rules.ts';
import { dropIdleScopes, shortenScopeNames } from './scope-names.ts';
import { nameLayersOnce } from './style-layers.ts';

/** Gives each built page its last form: only the styles it can use, with short names where they are wanted and each layer named once, then the Content Security Policy that names their hash. */
export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = builtFiles(folder);
        const words = new Set(
          files
            .filter((name) => name.endsWith('.js') && !name.startsWith('pagefind/'))
            .flatMap((name) => wordsOfScript(readFileSync(join(folder, name), 'utf8'))),
        );
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const canSearch = kindOf(`/${file}`) === 'page';
          const path = join(folder, file);
          const dressed = dropIdleScopes(dropIdleRules(readFileSync(path, 'utf8'), words));
          writeFileSync(path, withPolicy(nameLayersOnce(shortenScopeNames(dressed)), canSearch));
        }
      },
    },
  };
}
