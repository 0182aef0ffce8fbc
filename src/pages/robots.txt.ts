import type { APIContext } from 'astro';
import { urls } from '#urls.ts';

/** Everything may be read; the map says what there is. */
export function GET({ site }: APIContext): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(urls.siteMap, site).href}\n`);
}
