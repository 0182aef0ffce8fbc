import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of a built folder, in order, as paths below it with slashes. */
export function builtFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
