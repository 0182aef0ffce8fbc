import { checkContent } from '#check/check-content.ts';
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

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

/** Copies the small summit, lets an editor at it, hands the copy's folder to `use`, and cleans up. */
export function withCopy<Result>(edit: (editor: Editor) => void, use: (directory: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'small-summit-'));
  const directory = join(root, 'content');
  try {
    cpSync(SMALL_SUMMIT, directory, { recursive: true });
    edit(editorOf(directory));
    return use(directory);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The report on an edited copy, with its folder named `content`. */
export function reportAfter(edit: (editor: Editor) => void): string {
  return withCopy(edit, (directory) => checkContent(directory).report.replaceAll(directory, 'content'));
}

function editorOf(directory: string): Editor {
  const pathOf = (file: string): string => join(directory, file);
  const read = (file: string): string => readFileSync(pathOf(file), 'utf8');
  const write: Editor['write'] = (file, content) => {
    mkdirSync(dirname(pathOf(file)), { recursive: true });
    writeFileSync(pathOf(file), content);
  };
  return {
    write,
    rewrite: (file, change) => write(file, change(read(file))),
    replace: (file, from, to) => {
      const parts = read(file).split(from);
      assert.equal(parts.length, 2, `${file} holds ${JSON.stringify(from)} ${parts.length - 1} times, not once`);
      write(file, parts.join(to));
    },
    rename: (from, to) => {
      mkdirSync(dirname(pathOf(to)), { recursive: true });
      renameSync(pathOf(from), pathOf(to));
    },
    remove: (file) => rmSync(pathOf(file)),
  };
}
