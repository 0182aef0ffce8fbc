import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentDirectory } from '#content-directory.ts';
import { publishedUrl } from '#published-url.ts';

const CACHES = 'node_modules/.astro';
/** The code that decides how a body is rendered: our own, and the versions of the packages it uses. */
const RENDERED_BY = ['markdown', 'words', 'model', 'urls.ts', 'published-url.ts', '../package.json'];

/**
 * The folder rendered bodies are kept in between builds, relative to the project; Astro itself asks only whether a body has changed.
 * Its name says for which content, by which code and for which address they were rendered. Those of code that is no more go.
 */
export function bodyCache(): string {
  const ofCode = `${contentDirectory().replaceAll(/[^a-z0-9]+/gi, '-')}.${digestOf(codeIn(RENDERED_BY))}`;
  const ofContent = ofCode.slice(0, ofCode.lastIndexOf('.') + 1);
  for (const name of existsSync(CACHES) ? readdirSync(CACHES) : []) {
    if (name.startsWith(ofContent) && !name.startsWith(ofCode)) rmSync(join(CACHES, name), { recursive: true, force: true });
  }
  return `${CACHES}/${ofCode}.${digestOf([publishedUrl()])}`;
}

/** Names and texts of the files below some paths of this folder, in order. */
function codeIn(paths: readonly string[]): readonly string[] {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const files = paths.flatMap((path) =>
    /\.\w+$/.test(path) ? [path] : readdirSync(join(here, path), { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)),
  );
  return files
    .filter((name) => /\.(?:ts|json)$/.test(name))
    .sort()
    .flatMap((file) => [file, readFileSync(join(here, file), 'utf8')]);
}

function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 12);
}
