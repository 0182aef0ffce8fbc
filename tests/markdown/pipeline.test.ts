import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { numberSources } from '#model/citation.ts';
import type { MarkdownBody } from '#model/citation.ts';
import { bodyPlugins } from '#markdown/pipeline.ts';
import { bodyFile, seenIn } from '#markdown/seen.ts';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';

const processor = unified().use(remarkParse).use(bodyPlugins).use(rehypeStringify);

interface Rendered {
  readonly html: string;
  readonly seen: Omit<MarkdownBody, 'html' | 'sections'>;
}

/** Renders a Markdown file; its front matter is blanked out, so that places are places in the file. */
function render(markdown: string): Rendered {
  const [head = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
  const value = head.replaceAll(/[^\n]/g, ' ') + markdown.slice(head.length);
  const file = bodyFile(value, { ...(parse(yaml) as object | null) });
  const html = `${String(processor.processSync(file))}\n`;
  const { html: _, sections: __, ...seen } = seenIn(file);
  return { html, seen };
}

const fixtures = new URL('./fixtures/', import.meta.url);
const cases = readdirSync(fixtures).sort();
const read = (name: string, file: string): string => readFileSync(new URL(`${name}/${file}`, fixtures), 'utf8');

for (const name of cases) {
  const title = name.replaceAll('-', ' ');

  test(`the Markdown plugins write ${title} as output.html says`, () => {
    assert.equal(render(read(name, 'input.md')).html, read(name, 'output.html'));
  });

  test(`the Markdown plugins record of ${title} what seen.json says`, () => {
    assert.deepEqual(render(read(name, 'input.md')).seen, JSON.parse(read(name, 'seen.json')));
  });
}

test('the Markdown plugins number sources as numberSources(ids) does, key points first', () => {
  const { html, seen } = render(read('key-points-are-numbered-first', 'input.md'));
  const keyPoints = ['cna-2021-12-07', 'mea-2021-12-06'];
  const numbers = new Map(
    numberSources([...keyPoints, ...seen.citations.map(({ source }) => source)]).map(({ id, number }) => [id, number]),
  );
  assert.deepEqual(
    [...html.matchAll(/href="#note-(\d+)"/g)].map(([, number]) => Number(number)),
    seen.citations.map(({ source }) => numbers.get(source)),
  );
});

test('the Markdown plugins keep nothing from one file to the next', () => {
  const first = render(read('several-citations-in-one-bracket', 'input.md'));
  render(read('one-citation', 'input.md'));
  assert.deepEqual(render(read('several-citations-in-one-bracket', 'input.md')), first);
});

test('the Markdown plugins record a link whose kind is misspelt with a capital, for the corpus to refuse', () => {
  assert.deepEqual(render('See the [rifles](Agreement:ak-203-rifles).\n').seen.links, [
    { kind: 'Agreement', id: 'ak-203-rifles', line: 1, column: 9 },
  ]);
});

test('the Markdown plugins record a link to a record without its id, for the corpus to refuse', () => {
  assert.deepEqual(render('See the [rifles](agreement:).\n').seen.links, [{ kind: 'agreement', id: '', line: 1, column: 9 }]);
});

test('the Markdown plugins record a link to a record that is written by reference', () => {
  assert.deepEqual(
    render('See the [rifles][1].\n\n[1]: agreement:ak-203-rifles\n').seen.links.map(({ kind, id }) => ({ kind, id })),
    [{ kind: 'agreement', id: 'ak-203-rifles' }],
  );
});

test('the Markdown plugins lead a link that is written by reference to the page of its record', () => {
  assert.match(
    render('See the [rifles][1].\n\n[1]: agreement:ak-203-rifles\n').html,
    /<a href="\/agreements\/ak-203-rifles\/">rifles<\/a>/,
  );
});

test('the Markdown plugins record an image without alternative text that is written by reference', () => {
  assert.deepEqual(render('They met. ![][hands]\n\n[hands]: hands.jpg\n').seen.silentImages, [{ line: 1, column: 11 }]);
});

test('the Markdown plugins write no link to the note of a term they did not record', () => {
  const { html, seen } = render('It was [read](/glossary/#relos), see the [pact](term:caatsa).\n');
  assert.deepEqual(
    [...html.matchAll(/href="#term-([^"]+)"/g)].map(([, id]) => id),
    seen.links.filter(({ kind }) => kind === 'term').map(({ id }) => id),
  );
});
