import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

/** The environment of a build of some content into a folder, and of the tests of what it built; the address of the site is the content's own unless one is given. */
export function siteEnvironment(content: string, site: string, address?: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, CONTENT_DIR: content, OUT_DIR: site, ASTRO_TELEMETRY_DISABLED: '1' };
  for (const name of ['SITE_URL', 'NODE_TEST_CONTEXT', 'NODE_OPTIONS']) delete env[name];
  return address === undefined ? env : { ...env, SITE_URL: address };
}

/** Builds a site with the code of this checkout, and waits. */
export function buildSite(env: NodeJS.ProcessEnv): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: PROJECT, env, encoding: 'utf8' });
}
