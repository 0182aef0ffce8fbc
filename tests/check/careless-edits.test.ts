import { checkFolder, type ContentCheck } from '#check/check-content.ts';
import type { ReadMemory } from '#check/read-content.ts';
import { contentDirectory } from '#content-directory.ts';
import type { Corpus } from '#model/corpus.ts';
import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import test from 'node:test';
import { chanceOf, editCarelessly, pick } from './careless-editor.ts';
import { filesOf, inMemory } from './memory-folder.ts';

const SEED = 20_211_206;
const EDITS = 1_000;
/** `MUTANT=417` makes that one edit alone again. */
const chosen = process.env['MUTANT'];

const content = filesOf(contentDirectory());
const files = [...content.keys()].filter((file) => /\.(?:md|yaml|csv)$/.test(file) && file !== 'README.md').sort();
const memory: ReadMemory = new Map();
const sound = checkFolder(inMemory('content', content), memory);

/** What the check says of one careless edit. */
function judge(number: number): {
  readonly replay: string;
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly result: ContentCheck;
} {
  const chance = chanceOf(SEED, number);
  // Small folders count as much as large ones, or most edits would be of sources.
  const family = pick(chance, [...new Set(files.map(dirname))]);
  const file = pick(
    chance,
    files.filter((one) => dirname(one) === family),
  );
  const text = textOf(file);
  const edit = editCarelessly(file, text, textOf(pick(chance, files)), chance);
  const name = edit.name ?? file;
  const replay = `seed ${SEED}, edit ${number}: ${edit.deed}, in ${file}; MUTANT=${number} node --test tests/check/careless-edits.test.ts makes it again`;
  const edited = new Map(content);
  edited.delete(file);
  edited.set(name, Buffer.from(edit.bytes));
  try {
    return { replay, file, name, text, result: checkFolder(inMemory('content', edited), new Map(memory)) };
  } catch (error) {
    return assert.fail(`${replay}\nThe check threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

function textOf(file: string): string {
  return content.get(file)?.toString() ?? assert.fail(`there is no ${file}`);
}

/** What is wrong with the message that refuses an edit of `file`, which held `text` before. */
function faultsOfRefusal({ faults, report }: ContentCheck, file: string, name: string, text: string): readonly string[] {
  const [id, ...mentioned] = [file, ...faults.map((fault) => fault.file)].map((one) => one.replace(/^.*\//, '').replace(/\.\w+$/, ''));
  const isNamed =
    faults.some((one) => one.file === name || one.file === file || `${one.fault}${one.remedy}`.includes(id ?? '')) ||
    // What only the lost text named is itself named as lost.
    mentioned.some((other) => text.includes(other));
  return [
    ...faults.filter((one) => ![name, `${dirname(name)}/`, ...files].includes(one.file)).map((one) => `it names no file: ${one.file}`),
    ...faults.filter(({ fault, remedy }) => fault.trim() === '' || remedy.trim() === '').map(() => 'it says nothing'),
    ...(/\n\s+at |undefined|\[object |NaN/.test(report) ? ['it speaks of code'] : []),
    ...(isNamed ? [] : ['it names neither the file that was edited nor what only that named']),
    ...(report.split('\n').some((line) => line.length > 1_000) ? ['it has a line that nobody reads to the end'] : []),
  ];
}

/** What a reader would miss of an edit that passed. */
function holesOf(corpus: Corpus | undefined): readonly string[] {
  if (!corpus || !sound.corpus) return ['there is no corpus'];
  const { summit: _, ...collections } = corpus;
  return Object.entries(collections).flatMap(([collection, records]) => {
    const before = sound.corpus?.[collection as keyof typeof collections].length ?? 0;
    const lost = records.length < before ? [`${collection} has ${records.length} records, not ${before}`] : [];
    const empty = (records as readonly { readonly id: string }[]).filter(
      (record) => 'body' in record && (record.body as { isEmpty: boolean }).isEmpty,
    );
    const blank = (records as readonly object[])
      .flatMap(textsOf)
      .filter((text) => text.trim() === '' || /^(?:undefined|null|NaN|\[object .*)$/.test(text));
    return [
      ...lost,
      ...empty.map(({ id }) => `${collection}/${id} has no body`),
      ...(collection === 'series' ? [] : blank.map(() => `${collection} has a text without words`)),
    ];
  });
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('the content that is edited is sound', () => {
  assert.equal(sound.report, '');
  assert.ok(files.length > 0);
});

test(`checkFolder(folder) answers each of ${EDITS} careless edits with a clean pass or with a message that names the file`, () => {
  const numbers = chosen === undefined ? Array.from({ length: EDITS }, (_, number) => number) : [Number(chosen)];
  const outcomes = numbers.map((number) => {
    const { replay, file, name, text, result } = judge(number);
    const complaints = result.faults.length > 0 ? faultsOfRefusal(result, file, name, text) : holesOf(result.corpus);
    if (chosen !== undefined) console.log(`${replay}\n${result.report || 'It passes.'}`);
    return {
      isRefused: result.faults.length > 0,
      complaints: complaints.map((complaint) => `${replay}\n  ${complaint}\n  ${result.report.slice(0, 600)}`),
    };
  });
  assert.deepEqual(
    outcomes.flatMap(({ complaints }) => complaints),
    [],
  );
  if (chosen !== undefined) return;
  const refused = outcomes.filter(({ isRefused }) => isRefused).length;
  assert.ok(
    refused > EDITS / 3 && refused < EDITS,
    `${refused} of ${EDITS} edits were refused: the edits are too tame or too wild to prove anything`,
  );
});
