import { checkContent, type ContentCheck } from '#check/check-content.ts';
import type { ReadMemory } from '#check/read-content.ts';
import { contentDirectory } from '#content-directory.ts';
import type { Corpus } from '#model/corpus.ts';
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import test, { after } from 'node:test';
import { chanceOf, editCarelessly, pick } from './careless-editor.ts';

const SEED = 20_211_206;
const EDITS = 1_000;
/** `MUTANT=417` makes that one edit alone again. */
const chosen = process.env['MUTANT'];

const root = mkdtempSync(join(tmpdir(), 'careless-edits-'));
const folder = join(root, 'content');
after(() => rmSync(root, { recursive: true }));
cpSync(contentDirectory(), folder, { recursive: true });
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:md|yaml|csv)$/.test(entry.name) && entry.name !== 'README.md')
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const memory: ReadMemory = new Map();
const sound = checkContent(folder, memory);

/** What the check says of one careless edit; the folder is afterwards as it was. */
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
  const text = readFileSync(join(folder, file), 'utf8');
  const edit = editCarelessly(file, text, readFileSync(join(folder, pick(chance, files)), 'utf8'), chance);
  const name = edit.name ?? file;
  const replay = `seed ${SEED}, edit ${number}: ${edit.deed}, in ${file}; MUTANT=${number} node --test tests/check/careless-edits.test.ts makes it again`;
  try {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (name !== file) renameSync(join(folder, file), join(folder, name));
    writeFileSync(join(folder, name), edit.bytes);
    return { replay, file, name, text, result: checkContent(folder, memory) };
  } catch (error) {
    return assert.fail(`${replay}\nThe check threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    rmSync(join(folder, name), { force: true });
    writeFileSync(join(folder, file), text);
    if (dirname(name) !== dirname(file)) rmSync(join(folder, dirname(name)), { recursive: true });
  }
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

test('the content that is edited is sound, and every folder of it is edited', () => {
  assert.equal(sound.report, '');
  assert.ok(files.length > 0 && existsSync(folder));
});

test(`checkContent(folder) answers each of ${EDITS} careless edits with a clean pass or with a message that names the file`, () => {
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
