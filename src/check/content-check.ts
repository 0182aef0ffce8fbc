import type { AstroIntegration } from 'astro';
import { contentDirectory } from '#content-directory.ts';
import { relative, resolve } from 'node:path';
import { checkContent } from './check-content.ts';
import { contentOfBuild } from './content-of-build.ts';
import { atRest, newsOfCheck } from './content-watch.ts';
import { pathFault } from './project-path.ts';
import type { ReadMemory } from './read-content.ts';

/** Refuses to build faulty content; while editing, prints what is to be mended after each change, and when all is. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        const misplaced = pathFault(process.cwd());
        if (misplaced !== undefined) throw new Error(misplaced);
        if (command !== 'build') return;
        const { faults, report } = contentOfBuild();
        if (faults.length > 0) throw new Error(`${faults.length} to mend in ${contentDirectory()}/; nothing was built.\n${report}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const memory: ReadMemory = new Map();
        let wasFaulty = false;
        const check = (): void => {
          const { faults, report } = checkContent(contentDirectory(), memory);
          const news = newsOfCheck(faults.length, report, wasFaulty);
          if (news) logger[news.level](news.text);
          wasFaulty = faults.length > 0;
        };
        check();
        // Pictures are part of what is checked.
        const watched = [contentDirectory(), 'public'].map((folder) => resolve(folder));
        server.watcher.add(watched);
        const checkAtRest = atRest(check);
        for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) {
          server.watcher.on(event, (file) => {
            if (watched.some((folder) => !relative(folder, file).startsWith('..'))) checkAtRest();
          });
        }
      },
    },
  };
}
