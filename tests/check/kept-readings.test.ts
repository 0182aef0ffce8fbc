import { checkContent } from '#check/check-content.ts';
import { checkWithKept } from '#check/kept-readings.ts';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

const SMALL_SUMMIT = resolve('tests/fixtures/small-summit');
const ARTICLE = 'content/articles/one-train-two-tunnels.md';
const sound = readFileSync(join(SMALL_SUMMIT, 'articles/one-train-two-tunnels.md'), 'utf8');
const READINGS = 'node_modules/.cache/readings';

/** What stands in the file of readings, which is written only when something was read. */
function keptBytes(): Buffer {
  const [name = '', ...others] = readdirSync(READINGS);
  assert.deepEqual(others, []);
  return readFileSync(join(READINGS, name));
}

describe('in a project with the small summit', () => {
  const here = process.cwd();
  const content = process.env['CONTENT_DIR'];
  const project = mkdtempSync(join(tmpdir(), 'kept-readings-'));
  before(() => {
    symlinkSync(resolve('src'), join(project, 'src'), 'junction');
    cpSync('package-lock.json', join(project, 'package-lock.json'));
    cpSync(SMALL_SUMMIT, join(project, 'content'), { recursive: true });
    delete process.env['CONTENT_DIR'];
    process.chdir(project);
  });
  after(() => {
    process.chdir(here);
    if (content !== undefined) process.env['CONTENT_DIR'] = content;
    rmSync(project, { recursive: true });
  });

  test('checkWithKept() finds the same corpus when nothing has changed, and when one file has', () => {
    for (const text of [sound, sound, sound.replace('headline: ', 'headline: Edited, '), sound]) {
      writeFileSync(ARTICLE, text);
      assert.deepEqual(checkWithKept(), checkContent('content'));
    }
    assert.equal(checkWithKept().corpus?.articles.length, 1);
  });

  test('checkWithKept() tells faults as a first reading does, with their places, and keeps none of them', () => {
    checkWithKept();
    const before = keptBytes();
    for (const text of [sound.replace('headline: ', 'heading: '), sound.replace(/\[@[a-z0-9-]+/, '[@nobody-2001-01-01-nothing'), '']) {
      writeFileSync(ARTICLE, text);
      const { report } = checkWithKept();
      assert.match(report, /articles\/one-train-two-tunnels\.md:\d+/);
      assert.equal(report, checkContent('content').report);
      assert.deepEqual(keptBytes(), before);
    }
    writeFileSync(ARTICLE, sound);
    assert.deepEqual(checkWithKept().faults, []);
  });

  test('checkWithKept() misses a source that is gone, though those that name it have not changed', () => {
    checkWithKept();
    const [source = ''] = readdirSync('content/sources').filter((file) => sound.includes(file.replace('.yaml', '')));
    rmSync(join('content/sources', source));
    const { report } = checkWithKept();
    assert.match(report, /unknown source/);
    assert.equal(report, checkContent('content').report);
  });
});
