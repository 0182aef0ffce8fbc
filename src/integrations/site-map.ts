import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';

/** How a page asks search engines not to list it. */
const UNLISTED = '<meta name="robots" content="noindex"';

/** The site map of every page but those that ask search engines not to list them; `base` is the path the site is published under. */
export function siteMap({ base }: { readonly base: string }): AstroIntegration {
  let folder: URL | undefined;
  const isListed = (page: string): boolean =>
    !readFileSync(new URL(`.${new URL(page).pathname.slice(base.length)}index.html`, folder), 'utf8').includes(UNLISTED);
  const { name, hooks } = sitemap({ filter: isListed });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:build:done': (context) => {
        folder = context.dir;
        return hooks['astro:build:done']?.(context);
      },
    },
  };
}
