import { cardsOf } from '#cards/cards-of.ts';
import { setCard } from '#cards/draw-card.ts';
import { checkFolder } from '#check/check-content.ts';
import type { ReadMemory } from '#check/read-content.ts';
import { agreementBrief, articleBrief, BRIEF_LENGTH } from '#exports/brief.ts';
import { figuresOf } from '#figures/all.ts';
import { outlineText } from '#images/outline-text.ts';
import { bodyPlugins } from '#markdown/pipeline.ts';
import { bodyFile } from '#markdown/seen.ts';
import { isReservedId } from '#model/reserved-ids.ts';
import type { Corpus } from '#model/corpus.ts';
import type { Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import assert from 'node:assert/strict';
import test from 'node:test';
import { unified } from 'unified';
import { htmlFaults } from '../site/html-faults.ts';
import { makeContent, type Content } from './content-maker.ts';
import { filesOf, inMemory } from './memory-folder.ts';
import { bare, wordsOf } from './read-words.ts';
import { SMALL_SUMMIT } from './small-summit.ts';
import { cardDrawing } from '../cards/card-drawing.ts';

const CONTENTS = 500;
const ORIGIN = new URL('https://small-summit.example');

const files = filesOf(SMALL_SUMMIT);
const memory: ReadMemory = new Map();
checkFolder(inMemory('content', files), memory);
const processor = unified().use(remarkParse).use(bodyPlugins);

/** A body as the build renders it. */
function rendered(text: string): Root {
  const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
  const value = head.replaceAll(/[^\n]/g, ' ') + text.slice(head.length);
  const file = bodyFile(value, { keyPoints: [] });
  return processor.runSync(processor.parse(file), file) as unknown as Root;
}

/** The smallest page that a body can stand on. */
function pageOf(body: Root): string {
  return `<!DOCTYPE html><html lang="en"><head><title>A body</title></head><body><main><h1>A body</h1>${toHtml(body)}</main></body></html>`;
}

function idsOf(node: Nodes): readonly string[] {
  if (!('children' in node)) return [];
  const own = node.type === 'element' && node.properties['id'] !== undefined ? [String(node.properties['id'])] : [];
  return [...own, ...node.children.flatMap((child) => idsOf(child))];
}

/** What a reader would miss of a content that the check takes, or what would end the build. */
async function faultsOf({ file, text, seen, isTitle }: Content, corpus: Corpus): Promise<readonly string[]> {
  const faults: string[] = [];
  const id = file.replace(/^.*\/|\.md$/g, '');
  if (isTitle) {
    const record = [...corpus.agreements, ...corpus.events, ...corpus.articles].find((one) => one.id === id);
    const title = record && ('headline' in record ? record.headline : record.title);
    if (title !== seen.trim()) faults.push(`the title reads ${String(title)}`);
    for (const { card } of cardsOf(corpus, cardDrawing).filter((one) => one.id === id)) await setCard(card);
  } else {
    const tree = rendered(text);
    if (!bare(wordsOf(tree)).includes(bare(seen))) faults.push(`“${seen}” is not in “${wordsOf(tree).slice(-300)}”`);
    const ids = idsOf(tree).filter((one) => !/^p-/.test(one));
    faults.push(...htmlFaults({ url: file, html: pageOf(tree) }));
    if (ids.some((one) => one === '' || isReservedId(one)) || new Set(ids).size < ids.length) faults.push(`ids ${ids.join(', ')}`);
  }
  const briefs = [
    ...corpus.agreements.map((one) => agreementBrief(one, corpus, ORIGIN)),
    ...corpus.articles.map((one) => articleBrief(one, corpus, ORIGIN)),
  ];
  if (briefs.some((brief) => brief.length >= BRIEF_LENGTH)) faults.push('a brief is too long');
  return faults;
}

test(`what the check takes of ${CONTENTS} generated contents can be drawn, is valid HTML, and is printed as it is written`, async () => {
  const outcomes: (readonly string[] | undefined)[] = [];
  for (let number = 0; number < CONTENTS; number += 1) {
    const content = makeContent(files, number);
    const { corpus, faults, report } = checkFolder(
      inMemory('content', new Map(files).set(content.file, Buffer.from(content.text))),
      new Map(memory),
    );
    if (faults.length > 0) {
      outcomes.push(undefined);
      assert.ok(
        faults.every(({ file }) => file === content.file),
        `content ${number}: ${report}`,
      );
      continue;
    }
    assert.ok(corpus);
    const found = await faultsOf(content, corpus).catch((error: unknown) => [String(error)]);
    outcomes.push(found.map((fault) => `content ${number}, ${content.file}: ${fault}`));
  }
  assert.deepEqual(
    outcomes.flatMap((found) => found ?? []),
    [],
  );
  const taken = outcomes.filter((found) => found !== undefined).length;
  assert.ok(
    taken > CONTENTS / 4 && taken < CONTENTS * 0.9,
    `${taken} of ${CONTENTS} were taken: they are too wild or too tame to prove anything`,
  );
});

test('every chart of a content that the check takes can be drawn as a picture, whatever letters its words have', () => {
  const edited = new Map(files);
  const label = (file: string, from: string, to: string): void =>
    void edited.set(file, Buffer.from((files.get(file)?.toString() ?? '').replace(from, to)));
  label('agreements/fog-signal-charter.md', 'label: Fog signal', 'label: 北京 S\u2011400 → Ω');
  label('threads/rails.md', 'label: Night train', 'label: रेल 👩‍🌾');
  label('lanes/promised-and-come.yaml', 'label: Night train', 'label: Việt Nam ⅓');
  const { corpus, report } = checkFolder(inMemory('content', edited));
  assert.equal(report, '');
  assert.ok(corpus);
  const untied = { ...corpus, agreements: corpus.agreements.map((agreement) => ({ ...agreement, counted: 'outside' as const })) };
  for (const figure of [...figuresOf(corpus), ...figuresOf(untied)]) {
    for (const tree of [figure.still, figure.cardStill])
      assert.doesNotMatch(JSON.stringify(outlineText(tree)), /NaN|null,null|Infinity/, figure.id);
  }
});
