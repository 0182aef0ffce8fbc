import type { ContentFolder } from '#check/content-folder.ts';
import { filesIn } from '#files-in.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder on the disk, by its path below it. */
export function filesOf(directory: string): ReadonlyMap<string, Buffer> {
  return new Map(filesIn(directory).map((file) => [file, readFileSync(join(directory, file))]));
}

/** A content folder that is kept in memory: a thousand edits of it leave nothing behind and wait for no disk. */
export function inMemory(name: string, files: ReadonlyMap<string, Buffer>, pictures: readonly string[] = []): ContentFolder {
  const paths = [...files.keys()].sort();
  return {
    name,
    folders: () => [...new Set(paths.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))))],
    filesIn: (folder) => paths.filter((path) => path.startsWith(`${folder}/`)),
    read: (file) => files.get(file),
    serves: (path) => pictures.includes(path),
  };
}
