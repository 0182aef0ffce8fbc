import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A short name for some texts or bytes: other ones have another. */
export function digestOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

/** The same for some files and folders of src/, and for the version of every package. */
export function digestOfCode(paths: readonly string[]): string {
  const files = paths.flatMap((path) =>
    path.includes('.') ? [path] : readdirSync(join('src', path), { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)),
  );
  const code = files.filter((file) => file.endsWith('.ts')).sort();
  return digestOf([...code.flatMap((file) => [file, readFileSync(join('src', file))]), readFileSync('package-lock.json')]);
}
