import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '#files-in.ts';

/** The files of a content folder, wherever they are kept; paths are relative to it and have slashes. */
export interface ContentFolder {
  /** What messages call it. */
  readonly name: string;
  /** The names of the folders at its top. */
  readonly folders: () => readonly string[];
  /** The paths of every file in one of these, in order; none where there is no such folder. */
  readonly filesIn: (folder: string) => readonly string[];
  /** The bytes of a file, or nothing where there is none. */
  readonly read: (file: string) => Buffer | undefined;
  /** True when the site serves a file of public/ at this path. */
  readonly serves: (path: string) => boolean;
}

/** A content folder on a disk; throws when it may not be read. */
export function folderOnDisk(directory: string): ContentFolder {
  return {
    name: directory,
    folders: () =>
      (unlessMissing(() => readdirSync(directory, { withFileTypes: true })) ?? [])
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name),
    filesIn: (folder) => (unlessMissing(() => filesIn(join(directory, folder))) ?? []).map((file) => `${folder}/${file}`),
    read: (file) => unlessMissing(() => readFileSync(join(directory, file))),
    serves: (path) => unlessMissing(() => statSync(join('public', decodedPath(path))).isFile()) ?? false,
  };
}

/** A path as the name of a file: its query and its escapes are of the address alone. */
function decodedPath(path: string): string {
  const plain = path.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** What an access to a disk gives, or nothing where there is no such file or folder. */
function unlessMissing<Result>(access: () => Result): Result | undefined {
  try {
    return access();
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
