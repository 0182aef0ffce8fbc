import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contentDirectory } from '#content-directory.ts';

/** Where the site is published, for absolute links: SITE_URL, else the `url` of summit.yaml. */
export function publishedUrl(): string {
  const summit = parse(readFileSync(`${contentDirectory()}/summit.yaml`, 'utf8')) as { url?: string };
  const url = process.env['SITE_URL'] ?? summit.url;
  if (!url) throw new Error(`${contentDirectory()}/summit.yaml has no url. Write where the site is published, with https://.`);
  return url;
}
