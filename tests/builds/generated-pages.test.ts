import { checkFolder } from '#check/check-content.ts';
import type { ReadMemory } from '#check/read-content.ts';
import { urls } from '#urls.ts';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { makeContent, type Content } from '../check/content-maker.ts';
import { filesOf, inMemory } from '../check/memory-folder.ts';
import { bare, wordsOf } from '../check/read-words.ts';
import { only, readPages } from '../site/built-site.ts';
import { htmlFaults } from '../site/html-faults.ts';
import { openWorkshop, SMALL_SUMMIT } from './workshop.ts';

/** Contents that are generated; those that pass the check are put into one and built together. */
const CONTENTS = 120;

const { content, site, build } = openWorkshop(SMALL_SUMMIT);

const PAGES: Readonly<Record<string, (id: string) => string>> = { articles: urls.article, agreements: urls.agreement, events: urls.event };

/** The page a file is read on. */
function addressOf(file: string): string {
  const [folder = '', name = ''] = file.split('/');
  return PAGES[folder]?.(name.replace('.md', '')) ?? assert.fail(file);
}

/** The small summit with all that was generated and passed, one thing after the other; an article may be as long as that makes it. */
function pileUp(): { readonly files: ReadonlyMap<string, Buffer>; readonly kept: readonly Content[] } {
  let files = filesOf(SMALL_SUMMIT);
  const summit = files.get('summit.yaml')?.toString() ?? '';
  files = new Map(files).set('summit.yaml', Buffer.from(summit.replace(/(?<=most: )\d+/, '99999')));
  const memory: ReadMemory = new Map();
  const kept: Content[] = [];
  for (let number = 0; number < CONTENTS; number += 1) {
    const made = makeContent(files, number);
    const more = new Map(files).set(made.file, Buffer.from(made.text));
    if (checkFolder(inMemory('content', more), memory).faults.length > 0) continue;
    files = more;
    kept.push(made);
  }
  return { files, kept };
}

test('generated contents that pass the check make pages of valid HTML, on which every word is printed as it is written', async () => {
  const { files, kept } = pileUp();
  assert.ok(kept.length > CONTENTS / 5 && kept.some(({ isTitle }) => isTitle), `${kept.length} of ${CONTENTS} were kept`);
  for (const [file, bytes] of files) writeFileSync(join(content, file), bytes);
  const { status, output } = await build().done;
  assert.equal(status, 0, output);
  const pages = readPages(site);
  assert.deepEqual(pages.flatMap(htmlFaults), []);
  const lost = kept.flatMap(({ file, seen, isTitle }, place) => {
    const page = pages.find(({ url }) => url === addressOf(file)) ?? assert.fail(file);
    // A later title took the place of an earlier one.
    if (isTitle && kept.slice(place + 1).some((later) => later.isTitle && later.file === file)) return [];
    return bare(wordsOf(only(page.tree, 'main'))).includes(bare(seen)) ? [] : [`${file}: “${seen}”`];
  });
  assert.deepEqual(lost, []);
});
