import type { AstroIntegration } from 'astro';

/** Adds its policy to each page while it is made: reading and writing all pages again takes longer than making them. */
export function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'build') addMiddleware({ entrypoint: new URL('./policy-middleware.ts', import.meta.url), order: 'post' });
      },
    },
  };
}
