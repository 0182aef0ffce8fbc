import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, digestOfCode } from '#digest.ts';
import { forgetOld } from '#forget-old.ts';

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

/** Clears up before the first picture, and says which code draws. */
function prepared(): string {
  mkdirSync(FOLDER, { recursive: true });
  forgetOld(FOLDER);
  return digestOfCode(DRAWN_BY);
}
