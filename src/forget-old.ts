import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What no build has written or asked for in so many days is not asked for again, as a rule; if it is, it is made anew. */
const KEPT_DAYS = 30;

/** Removes what lies in a folder of things kept between builds and was last touched a month ago. Another build may do the same at the same time. */
export function forgetOld(folder: string): void {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of readdirSync(folder)) {
    const kept = join(folder, name);
    const touched = statSync(kept, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (touched < oldest) rmSync(kept, { recursive: true, force: true });
  }
}
