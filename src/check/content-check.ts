import type { AstroIntegration } from 'astro';
import { contentDirectory } from '#content-directory.ts';
import { relative } from 'node:path';
import { checkContent } from './check-content.ts';
import { contentOfBuild } from './content-of-build.ts';
import type { ReadMemory } from './read-content.ts';

/** Refuses to build faulty content; while editing, prints what is to be mended after each save. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const { faults, report } = contentOfBuild();
        if (faults.length > 0) throw new Error(`${faults.length} to mend in ${contentDirectory()}/; nothing was built.\n${report}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const memory: ReadMemory = new Map();
        const check = (): void => {
          const { faults, report } = checkContent(contentDirectory(), memory);
          if (faults.length > 0) logger.error(`${faults.length} to mend\n${report}`);
        };
        check();
        server.watcher.on('change', (file) => {
          if (!relative(contentDirectory(), file).startsWith('..')) check();
        });
      },
    },
  };
}
