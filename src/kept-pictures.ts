import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, digestOfCode } from '#digest.ts';

/** Outside the built site, so that a fresh build finds them. */
const FOLDER = join('node_modules', '.cache', 'pictures');
const DRAWN_BY = ['cards', 'images', 'drawings/element.ts'];
/** A picture that no build has asked for in so many days goes. */
const KEPT_DAYS = 30;

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

/** Clears up before the first picture, and says which code draws. */
function prepared(): string {
  mkdirSync(FOLDER, { recursive: true });
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of readdirSync(FOLDER)) {
    const file = join(FOLDER, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < oldest) rmSync(file, { force: true });
  }
  return digestOfCode(DRAWN_BY);
}
