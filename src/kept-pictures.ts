import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Outside the built site, so that a fresh build finds them. */
const FOLDER = join('node_modules', '.cache', 'pictures');
const DRAWN_BY = ['cards', 'images', 'drawings/element.ts'];

let code: string | undefined;

/** A picture made from what `said` says to the last stroke; drawn only when no build has drawn the same by the same code, fonts and packages. */
export async function keptPicture(said: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  code ??= prepared();
  const file = join(FOLDER, `${digestOf([code, said])}.png`);
  const kept = readKept(file);
  if (kept) return kept;
  const picture = await draw();
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, picture);
  renameSync(unfinished, file);
  return picture;
}

/** Another build may clear up at any time, so a picture is there once it has been read. */
function readKept(file: string): Buffer | undefined {
  try {
    const picture = readFileSync(file);
    const now = Date.now() / 1000;
    utimesSync(file, now, now);
    return picture;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Deletes pictures unused for 30 days before the first one, and returns a digest of the code and packages that draw. */
function prepared(): string {
  mkdirSync(FOLDER, { recursive: true });
  const oldest = Date.now() - 30 * 86_400_000;
  for (const name of readdirSync(FOLDER)) {
    const file = join(FOLDER, name);
    // Another build may delete the same at the same time.
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < oldest) rmSync(file, { force: true });
  }
  return digestOfCode(DRAWN_BY);
}

/** A digest of some files and folders of src/, and of the version of every package. */
export function digestOfCode(paths: readonly string[]): string {
  const files = paths.flatMap((path) =>
    path.includes('.') ? [path] : readdirSync(join('src', path), { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)),
  );
  const code = files.filter((file) => file.endsWith('.ts')).sort();
  return digestOf([...code.flatMap((file) => [file, readFileSync(join('src', file))]), readFileSync('package-lock.json')]);
}

function digestOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}
