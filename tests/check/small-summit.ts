import { checkFolder } from '#check/check-content.ts';
import type { ReadMemory } from '#check/read-content.ts';
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf, inMemory } from './memory-folder.ts';

/** The content of an invented summit, without a fault. */
export const SMALL_SUMMIT = join(import.meta.dirname, '../fixtures/small-summit');

/** What an editor may do to a copy of the small summit; paths are relative to its content folder. */
export interface Editor {
  /** Replaces a text that stands in the file exactly once. */
  readonly replace: (file: string, from: string, to: string) => void;
  /** Rewrites a whole file from its text. */
  readonly rewrite: (file: string, change: (text: string) => string | Uint8Array) => void;
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (file: string) => void;
}

const files = filesOf(SMALL_SUMMIT);
/** A report reads only what its editor touched. */
const memory: ReadMemory = new Map();

/** Lets an editor at a copy of the small summit on the disk, hands its folder to `use`, and cleans up. */
export function withCopy<Result>(edit: (editor: Editor) => void, use: (directory: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'small-summit-'));
  const directory = join(root, 'content');
  try {
    for (const [file, bytes] of edited(edit)) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), bytes);
    }
    return use(directory);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Hands a copy of the small summit on the disk to `use`, and cleans up when that has ended. */
export async function withCopyUntil(use: (directory: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'small-summit-'));
  const directory = join(root, 'content');
  try {
    cpSync(SMALL_SUMMIT, directory, { recursive: true });
    await use(directory);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The report on an edited copy, with its folder named `content`. */
export function reportAfter(edit: (editor: Editor) => void): string {
  return checkFolder(inMemory('content', edited(edit), ['/favicon.svg']), memory).report;
}

/** The files of the small summit as an editor leaves them. */
function edited(edit: (editor: Editor) => void): ReadonlyMap<string, Buffer> {
  const copy = new Map(files);
  edit(editorOf(copy));
  return copy;
}

function editorOf(copy: Map<string, Buffer>): Editor {
  const read = (file: string): Buffer => copy.get(file) ?? assert.fail(`the small summit has no ${file}`);
  const write: Editor['write'] = (file, content) => copy.set(file, Buffer.from(content));
  return {
    write,
    rewrite: (file, change) => write(file, change(read(file).toString())),
    replace: (file, from, to) => {
      const parts = read(file).toString().split(from);
      assert.equal(parts.length, 2, `${file} holds ${JSON.stringify(from)} ${parts.length - 1} times, not once`);
      write(file, parts.join(to));
    },
    rename: (from, to) => {
      write(to, read(from));
      copy.delete(from);
    },
    remove: (file) => {
      read(file);
      copy.delete(file);
    },
  };
}
