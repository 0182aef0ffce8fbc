import type { AstroIntegration } from 'astro';

/** Has each page of a build finished while it is at hand: to read and write all of them once more takes longer than to make them. */
export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'build') addMiddleware({ entrypoint: new URL('./finish-page.ts', import.meta.url), order: 'post' });
      },
    },
  };
}
