import { checkContent } from '#check/check-content.ts';
import { isTiedToTotal } from '#model/agreement.ts';
import { countCorpus } from '#model/counts.ts';
import { recordsBySource } from '#model/mentions.ts';
import type { Corpus } from '#model/corpus.ts';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const { corpus, report } = checkContent('content');
assert.ok(corpus, report);
const records: Corpus = corpus;

/** The text of every content file, by its name. */
const files: ReadonlyMap<string, string> = new Map(
  readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|yaml|csv)$/.test(name) && name !== 'README.md')
    .map((name) => [name, readFileSync(`content/${name}`, 'utf8')]),
);

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

test('the published content has nothing to mend', () => {
  assert.equal(report, '');
});

test('the content holds all that the research can support', () => {
  const counts = countCorpus(records);
  assert.equal(counts.agreements, 28);
  assert.equal(counts.claims, 36);
  assert.equal(counts.articles, 9);
  assert.ok(counts.events >= 125, `${counts.events} events`);
  assert.ok(counts.sources >= 295, `${counts.sources} sources`);
  assert.ok(counts.disagreements >= 28, `${counts.disagreements} disagreements`);
  assert.ok(counts.terms >= 33, `${counts.terms} terms`);
});

test('the documented and the unidentified make up the announced total', () => {
  const counts = countCorpus(records);
  assert.equal(counts.documented + counts.unidentified, records.summit.announced);
  assert.equal(records.agreements.filter(isTiedToTotal).length, counts.documented);
});

test('every source is used by a record, or says why it is not', () => {
  const used = recordsBySource(records);
  const silent = records.sources.filter(({ id, unused }) => !used.has(id) && unused === undefined);
  assert.deepEqual(
    silent.map(({ id }) => id),
    [],
  );
});

/** What stands between quotation marks in our own prose; titles of sources are not ours. */
function quotationsIn(name: string, text: string): readonly { readonly name: string; readonly words: readonly string[] }[] {
  if (name.startsWith('sources/')) return [];
  return [...text.matchAll(/“([^”]+)”/g)].map((match) => ({ name, words: wordsOf(match[1] ?? '') }));
}

const quotations = [...files].flatMap(([name, text]) => quotationsIn(name, text));

test('no run of eight words of a quotation stands in another file', () => {
  // Titles of documents are names and may stand wherever they are meant.
  const titles = ' india russia india partnership for peace progress and prosperity ';
  const texts = new Map([...files].filter(([name]) => !name.startsWith('sources/')).map(([name, text]) => [name, ` ${wordsOf(text).join(' ')} `]));
  const repeated = quotations.flatMap(({ name, words }) =>
    words.slice(0, Math.max(0, words.length - 7)).flatMap((_, start) => {
      const run = ` ${words.slice(start, start + 8).join(' ')} `;
      return [...texts].filter(([other, text]) => other !== name && text.includes(run) && !titles.includes(run)).map(([other]) => `${name} and ${other}:${run}`);
    }),
  );
  assert.deepEqual(repeated, []);
});

test('what the research marks do-not-publish is not published', () => {
  // The checked statements may repeat a wrong wording in order to mend it.
  const all = [...files].flatMap(([name, text]) => (/^claims\/|the-interview-checked|^glossary/.test(name) ? [] : [text])).join('\n');
  for (const [what, pattern] of [
    ['the aggregator note on a fourth S-400 unit', /rbtfl/],
    ['the coking-coal memorandum as one of the 28', /id: coking[\s\S]{0,400}counted: (inside|disputed)/],
    ['a no-blanket waiver for India in those words', /no ["“]?blanket["”]? waiver for India/i],
    ['the Non-Aligned Meet', /Non-Aligned Meet(?!ing)(?![^.]*(text|reads|calls|says))/],
  ] as const) {
    assert.ok(!pattern.test(all), what);
  }
});
