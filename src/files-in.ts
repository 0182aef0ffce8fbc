import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of a folder, however deep, in order, as paths below it with slashes; throws when there is no such folder. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
