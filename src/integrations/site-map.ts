import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';

/** How a page asks search engines not to list it. */
const UNLISTED = '<meta name="robots" content="noindex"';

/** When a page says that it was changed. */
const CHANGED = /<meta property="article:modified_time" content="([^"]+)"/;

/** The site map of every page but those that ask search engines not to list them, with the day of its last change where a page names one; `base` is the path the site is published under. */
export function siteMap({ base }: { readonly base: string }): AstroIntegration {
  let folder: URL | undefined;
  const htmlOf = (page: string): string => readFileSync(new URL(`.${new URL(page).pathname.slice(base.length)}index.html`, folder), 'utf8');
  const { name, hooks } = sitemap({
    serialize: (item) => {
      const html = htmlOf(item.url);
      const lastmod = CHANGED.exec(html)?.[1];
      return html.includes(UNLISTED) ? undefined : { ...item, ...(lastmod !== undefined && { lastmod }) };
    },
  });
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
