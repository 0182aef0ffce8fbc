import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Lets integrations build beside the output folder and puts the result in its place at the end, so that a build that fails
 * or is killed leaves the last good site where it is.
 */
export function wholeRelease(integrations: readonly AstroIntegration[]): AstroIntegration[] {
  let release = '';
  let workshop = '';
  const open: AstroIntegration = {
    name: 'whole-release-open',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        release = fileURLToPath(config.outDir).replace(/[/\\]+$/, '');
        workshop = `${release}.building-${process.pid}`;
        clearAbandoned(release);
        // Where Astro lays the records that the pages are made of: builds beside this one have others.
        const records = `${release}.records-${process.pid}`;
        updateConfig({ outDir: pathToFileURL(`${workshop}/`), cacheDir: pathToFileURL(`${records}/`) });
        process.once('exit', () => {
          for (const folder of [workshop, records]) rmSync(folder, { recursive: true, force: true });
        });
      },
    },
  };
  const close: AstroIntegration = { name: 'whole-release-close', hooks: { 'astro:build:done': () => replaceFolder(release, workshop) } };
  return [open, ...integrations, close];
}

/** Puts `next` in the place of `folder`. Killed between its two renames, the next build puts the old folder back. */
function replaceFolder(folder: string, next: string): void {
  const former = `${folder}.former-${process.pid}`;
  if (existsSync(folder)) renameSync(folder, former);
  renameSync(next, folder);
  rmSync(former, { recursive: true, force: true });
}

/** Removes what killed builds left beside a folder, and puts the folder back if one was killed while replacing it. */
function clearAbandoned(folder: string): void {
  if (!existsSync(dirname(folder))) return;
  for (const name of readdirSync(dirname(folder))) {
    const [, own, kind, builder] = /^(.+)\.(building|former|records)-(\d+)$/.exec(name) ?? [];
    if (own !== basename(folder) || isRunning(Number(builder))) continue;
    const left = join(dirname(folder), name);
    if (kind === 'former' && !existsSync(folder)) renameSync(left, folder);
    else rmSync(left, { recursive: true, force: true });
  }
}

/** Whether a process of this machine is at work; one that is not ours to ask counts as being so. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
