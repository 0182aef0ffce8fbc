import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of some names that PATH or one of the further folders holds; nothing when none does. */
export function findProgram(names, further = []) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...further];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
