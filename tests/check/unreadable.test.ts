import { checkContent } from '#check/check-content.ts';
import type { ReadMemory } from '#check/read-content.ts';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { reportAfter, withCopy } from './small-summit.ts';

const BEES = 'agreements/queen-bee-pact.md';
const QUEEN = 'glossary/queen.md';

test('checkContent reports a character nobody can see, with its place and number', () => {
  const hidden = { NUL: '\0', 'a right-to-left override': '\u202E', 'a lost character': '\uFFFD', 'a mark in the middle': '\uFEFF' };
  for (const [name, sign] of Object.entries(hidden)) {
    const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    assert.equal(
      reportAfter(({ rewrite }) => rewrite(QUEEN, (text) => text.replace('title: ', `title: ${sign}`))),
      `content/${QUEEN}:2:8  a character nobody can see: U+${number}\n  Delete it; if a letter was meant, type that letter.`,
      name,
    );
  }
});

test('checkContent takes the joiners that Devanagari and emoji are written with', () => {
  assert.equal(
    reportAfter(({ rewrite }) => rewrite(QUEEN, (text) => `${text.trimEnd()} क्‍ष 👩‍🌾\n`)),
    '',
  );
});

test('checkContent reports a file that is too large to be a record, and does not read it', () => {
  assert.equal(
    reportAfter(({ rewrite }) => rewrite(QUEEN, (text) => text + 'Pasted by mistake. '.repeat(10_000))),
    [
      `content/${QUEEN}  the file has 186 kB, and a record at most 128`,
      '  Part it into several records, or look whether something was pasted by mistake.',
    ].join('\n'),
  );
});

test('checkContent reports a file that a parser chokes on as that file’s fault, in Markdown and in summit.yaml', () => {
  const remedy = '  Something in it is nested too deeply or oddly formed; take back the last change and make it in smaller steps.';
  for (const file of [BEES, 'summit.yaml']) {
    const report = reportAfter(({ rewrite }) => rewrite(file, (text) => text.replace(/^(\w+:)/m, `deep: ${'['.repeat(20_000)}\n$1`)));
    assert.ok(report.split('\n').length === 2 && report.startsWith(`content/${file}`), report.slice(0, 300));
    if (report.includes('cannot be read')) assert.equal(report.split('\n')[1], remedy);
  }
});

test('checkContent leaves out the middle of a message nobody would read to its end', () => {
  const report = reportAfter(({ rewrite }) => rewrite(QUEEN, (text) => `${text.trimEnd()} [@${'x'.repeat(5_000)}]\n`));
  assert.match(report, /unknown source "x{100,} … x{100,}"/);
  assert.ok(report.length < 1_000);
});

test('checkContent(folder, memory) sees an edit made since the last check, and its undoing', () => {
  withCopy(
    () => undefined,
    (folder) => {
      const memory: ReadMemory = new Map();
      const file = join(folder, QUEEN);
      const text = readFileSync(file, 'utf8');
      assert.equal(checkContent(folder, memory).report, '');
      writeFileSync(file, text.replace('title:', 'titel:'));
      assert.match(checkContent(folder, memory).report, /unknown key "titel"/);
      writeFileSync(file, text);
      assert.equal(checkContent(folder, memory).report, '');
      assert.equal(checkContent(folder, memory).corpus?.terms.length, checkContent(folder).corpus?.terms.length);
    },
  );
});
