import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { contentDirectory } from '#content-directory.ts';
import { editionPath } from '#edition.ts';

/** Where the site is published, for absolute links: SITE_URL, else the `url` of summit.yaml. */
export function publishedUrl(): string {
  const url = statedUrl();
  if (url === undefined) throw new Error(`${contentDirectory()}/summit.yaml has no url. Write where the site is published, with https://.`);
  return url;
}

let site: URL | undefined;

/** The same as a URL, for making links absolute; read once, since every page asks. */
export function siteUrl(): URL {
  return (site ??= new URL(publishedUrl()));
}

/**
 * The path this edition of the site is published under, without a slash at its end; empty for the first when it has a host of its own.
 * Every address of the site begins with it. Empty too when no address is stated: the check of the content says so, and reads addresses before.
 */
export function basePath(): string {
  const url = statedUrl();
  const ofSite = url !== undefined && URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, '') : '';
  return ofSite + editionPath();
}

function statedUrl(): string | undefined {
  const file = `${contentDirectory()}/summit.yaml`;
  const stated: unknown = process.env['SITE_URL'] ?? (existsSync(file) ? parseDocument(readFileSync(file, 'utf8')).get('url') : undefined);
  return typeof stated === 'string' && stated !== '' ? stated : undefined;
}
