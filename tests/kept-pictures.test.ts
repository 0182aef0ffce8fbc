import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { digestOfCode, keptPicture } from '#kept-pictures.ts';

const PICTURES = 'node_modules/.cache/pictures';
const project = mkdtempSync(join(tmpdir(), 'kept-pictures-'));
for (const folder of ['src/cards', 'src/images', 'src/drawings', PICTURES]) mkdirSync(join(project, folder), { recursive: true });
writeFileSync(join(project, 'package-lock.json'), '{}');
for (const file of ['cards/card.ts', 'images/picture.ts', 'drawings/element.ts']) writeFileSync(join(project, 'src', file), 'export {};');

const drawn: string[] = [];
const draw = (said: string): Promise<Buffer> =>
  keptPicture(said, () => {
    drawn.push(said);
    return Promise.resolve(Buffer.from(`a picture of ${said}`));
  });

describe('in a project', () => {
  const here = process.cwd();
  before(() => process.chdir(project));
  after(() => {
    process.chdir(here);
    rmSync(project, { recursive: true });
  });

  test('keptPicture(said, draw) draws once, clears what no build asked for in a month, and leaves no unfinished file', async () => {
    const monthsAgo = Date.now() / 1000 - 31 * 86_400;
    for (const [name, time] of [
      ['forgotten.png', monthsAgo],
      ['of-last-week.png', monthsAgo + 24 * 86_400],
    ] as const) {
      writeFileSync(join(PICTURES, name), '');
      utimesSync(join(PICTURES, name), time, time);
    }
    assert.equal(String(await draw('one')), 'a picture of one');
    assert.equal(String(await draw('one')), 'a picture of one');
    assert.equal(String(await draw('another')), 'a picture of another');
    assert.deepEqual(drawn, ['one', 'another']);
    assert.ok(!existsSync(join(PICTURES, 'forgotten.png')));
    assert.ok(existsSync(join(PICTURES, 'of-last-week.png')));
    assert.equal(readdirSync(PICTURES).length, 3);
  });

  test('keptPicture(said, draw) draws again what another build has cleared away', async () => {
    for (const name of readdirSync(PICTURES)) rmSync(join(PICTURES, name));
    assert.equal(String(await draw('one')), 'a picture of one');
    assert.deepEqual(drawn.slice(2), ['one']);
  });

  test('digestOfCode(paths) is another for another file, another text and other packages, and the same for other folders', () => {
    const digest = (): string => digestOfCode(['cards', 'drawings/element.ts']);
    const digests = [digest()];
    const change = (file: string, text: string): void => {
      writeFileSync(file, text);
      digests.push(digest());
    };
    change('src/cards/card.ts', 'export const a = 1;');
    change('src/cards/b.ts', '');
    change('src/drawings/element.ts', 'export const a = 1;');
    change('package-lock.json', '{ "packages": {} }');
    assert.equal(new Set(digests).size, 5);
    change('src/images/picture.ts', 'export const a = 1;');
    assert.equal(digests.at(-1), digests.at(-2));
  });
});
