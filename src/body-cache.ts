import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentDirectory } from '#content-directory.ts';

const CACHES = 'node_modules/.astro';
/** What decides how a body is rendered, besides the body: our own code and the packages it uses. */
const RENDERED_BY = ['markdown', 'words', 'model', 'urls.ts', '../package.json'];

/**
 * The folder rendered bodies are kept in between builds, relative to the project. Its name holds the content folder, since two summits must
 * not share bodies, and a digest of the code that renders them: Astro asks only whether a body has changed. Those of other code go.
 */
export function bodyCache(): string {
  const content = contentDirectory().replaceAll(/[^a-z0-9]+/gi, '-');
  const own = `${content}.${digestOf(RENDERED_BY)}`;
  for (const name of existsSync(CACHES) ? readdirSync(CACHES) : []) {
    if (name.startsWith(`${content}.`) && name !== own) rmSync(join(CACHES, name), { recursive: true, force: true });
  }
  return `${CACHES}/${own}`;
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const here = fileURLToPath(new URL('.', import.meta.url));
  const files = paths.flatMap((path) =>
    /\.\w+$/.test(path) ? [path] : readdirSync(join(here, path), { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)),
  );
  for (const file of files.filter((name) => /\.(?:ts|json)$/.test(name)).sort()) hash.update(file).update(readFileSync(join(here, file)));
  return hash.digest('hex').slice(0, 12);
}
