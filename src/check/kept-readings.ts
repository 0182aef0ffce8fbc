import { contentDirectory } from '#content-directory.ts';
import { digestOf, digestOfCode } from '#digest.ts';
import { forgetOld } from '#forget-old.ts';
import { publishedUrl } from '#published-url.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { checkContent, type ContentCheck } from './check-content.ts';
import type { ReadMemory } from './read-content.ts';

const FOLDER = join('node_modules', '.cache', 'readings');
const READ_BY = ['check', 'markdown', 'model', 'words', 'urls.ts', 'published-url.ts'];

type Remembered = NonNullable<ReturnType<ReadMemory['get']>>;

/** What a sound file said, by its name. Where its fields stand is left out: only faults are told with their places. */
type KeptReading = readonly [
  file: string,
  bytes: Buffer,
  record: unknown,
  bodyStart: Remembered['read']['bodyStart'],
  pictures: Remembered['read']['pictures'],
  subHeads: Remembered['read']['subHeads'],
];

/** Checks the content of a build, reading only the files whose bytes are not those of the last sound one. Where anything is to mend, all of it is read again. */
export function checkWithKept(): ContentCheck {
  const kept = readKept();
  const memory: ReadMemory = new Map(kept);
  const check = checkContent(contentDirectory(), memory);
  if (check.faults.length > 0) return kept.length > 0 ? checkContent(contentDirectory()) : check;
  const isSame = memory.size === kept.length && kept.every(([file, reading]) => memory.get(file) === reading);
  if (!isSame) keep(memory);
  return check;
}

/** One file for each content folder, named for the code that read it and the form it is written in as well. */
function nameOfKept(): { readonly content: string; readonly name: string } {
  const content = `${contentDirectory().replaceAll(/[^a-z0-9]+/gi, '-')}.`;
  return { content, name: `${content}${digestOf([digestOfCode(READ_BY), publishedUrl(), process.versions.v8])}` };
}

function readKept(): readonly (readonly [file: string, Remembered])[] {
  const file = join(FOLDER, nameOfKept().name);
  if (!existsSync(file)) return [];
  const kept = deserialize(readFileSync(file)) as readonly KeptReading[];
  return kept.map(([name, bytes, record, bodyStart, pictures, subHeads]) => {
    const yaml = { data: undefined, faults: [], locate: () => ({ line: 1, column: 1 }) };
    return [
      name,
      {
        bytes,
        read: { yaml, faults: [], record, ...(bodyStart && { bodyStart }), ...(pictures && { pictures }), ...(subHeads && { subHeads }) },
      },
    ];
  });
}

function keep(memory: ReadMemory): void {
  const readings = [...memory]
    .filter(([file]) => existsSync(join(contentDirectory(), file)))
    .map(([file, { bytes, read }]): KeptReading => [file, bytes, read.record, read.bodyStart, read.pictures, read.subHeads]);
  const { content, name } = nameOfKept();
  mkdirSync(FOLDER, { recursive: true });
  forgetOld(FOLDER);
  const unfinished = join(FOLDER, `${name}.${process.pid}`);
  writeFileSync(unfinished, serialize(readings));
  renameSync(unfinished, join(FOLDER, name));
  for (const former of readdirSync(FOLDER)) {
    if (former.startsWith(content) && former.length === name.length && former !== name) rmSync(join(FOLDER, former), { force: true });
  }
}
