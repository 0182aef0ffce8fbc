import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirectory } from '#content-directory.ts';
import { digestOf, digestOfCode } from '#digest.ts';
import { edition } from '#edition.ts';
import { forgetOld } from '#forget-old.ts';
import { publishedUrl } from '#published-url.ts';

const CACHES = 'node_modules/.astro';
/** The code that decides how a body is rendered: our own, and the versions of the packages it uses. */
const RENDERED_BY = ['markdown', 'words', 'model', 'urls.ts', 'published-url.ts'];

/**
 * The folder rendered bodies are kept in between builds, relative to the project; Astro itself asks only whether a body has changed.
 * Its name says for which content, by which code and for which address and edition they were rendered. Those of code that is no more go.
 */
export function bodyCache(): string {
  const ofCode = `${contentDirectory().replaceAll(/[^a-z0-9]+/gi, '-')}.${digestOfCode(RENDERED_BY)}`;
  const ofContent = ofCode.slice(0, ofCode.lastIndexOf('.') + 1);
  mkdirSync(CACHES, { recursive: true });
  forgetOld(CACHES);
  for (const name of readdirSync(CACHES)) {
    if (name.startsWith(ofContent) && !name.startsWith(ofCode)) rmSync(join(CACHES, name), { recursive: true, force: true });
  }
  return `${CACHES}/${ofCode}.${digestOf([publishedUrl(), edition])}`;
}
