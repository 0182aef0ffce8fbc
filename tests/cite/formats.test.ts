import assert from 'node:assert/strict';
import test from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { citationFormats, citationLinks, writeCsl } from '#cite/formats.ts';
import { agreementReference, articleReference, datasetReference, sourceReference, type Reference } from '#cite/reference.ts';
import { checkContent } from '#check/check-content.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';

const { corpus } = checkContent('content');
assert.ok(corpus);
const { articles, agreements, sources, summit } = corpus;
const cited = { site: new URL('https://example.org'), summit };
const references: readonly Reference[] = [
  ...articles.map((article) => articleReference(cited, article)),
  ...agreements.map((agreement) => agreementReference(cited, agreement)),
  datasetReference(cited, parseCalendarDate('2026-03-28')),
];
/** A title with every sign that TeX reads as a command. */
const awkward: Reference = {
  id: 'the-28-awkward',
  type: 'webpage',
  title: 'Costs & gains: 50% of #1, $5 {five} under_way ~ ^ and \\',
  author: [{ literal: 'Fish & Sons' }],
  publisher: 'Fish & Sons',
  issued: { 'date-parts': [[2026, 2]] },
  version: '2026-02',
  URL: 'https://example.org/a/',
  language: 'en',
};

function write(id: string, reference: Reference): string {
  const format = citationFormats.find((one) => one.id === id);
  assert.ok(format, id);
  return format.write(reference);
}

/** What a reference manager makes of BibTeX. */
function readBibtex(text: string): Readonly<Record<string, unknown>> {
  const options = { forceType: '@bibtex/text', generateGraph: false, maxChainLength: 10, strict: true, target: '@csl/list+object' };
  const [item] = plugins.input.chain(text, options) as unknown as readonly Record<string, unknown>[];
  assert.ok(item, text);
  return item;
}

test('BibTeX says title, author, date and address as the reference does, read by a parser', () => {
  for (const reference of references) {
    const item = readBibtex(write('bib', reference));
    assert.equal(item['title'], reference.title);
    assert.equal(item['URL'], reference.URL);
    assert.deepEqual(item['issued'], reference.issued);
    assert.match(JSON.stringify(item['author']), new RegExp(summit.name));
  }
});

test('BibTeX keeps the signs that TeX would read as commands', () => {
  const text = write('bib', awkward);
  for (const escaped of ['\\&', '\\%', '\\#', '\\$', '\\{five\\}', 'under\\_way'])
    assert.ok(text.includes(escaped), `${escaped} in ${text}`);
  assert.match(String(readBibtex(text)['title']), /^Costs & gains: 50% of #1, \$5/);
});

test('RIS is lines of two letters, two spaces, a hyphen and a space, from TY to ER, and names the version', () => {
  for (const reference of [...references, awkward]) {
    const lines = write('ris', reference).split('\r\n');
    assert.equal(lines.pop(), '');
    assert.match(lines[0] ?? '', /^TY {2}- (ELEC|DATA)$/);
    assert.equal(lines.at(-1), 'ER  - ');
    for (const line of lines) assert.match(line, /^[A-Z][A-Z0-9] {2}- /);
    assert.ok(lines.includes(`TI  - ${reference.title}`));
    assert.ok(lines.includes(`ET  - ${reference.version ?? '?'}`));
    assert.ok(lines.includes(`UR  - ${reference.URL ?? '?'}`));
    assert.match(lines.find((line) => line.startsWith('DA')) ?? '', /^DA {2}- \d{4}\/(\d\d)?\/(\d\d)?\/$/);
  }
});

test('plain text ends each of its parts once and closes with the address', () => {
  const [article] = references;
  assert.ok(article);
  const text = write('txt', { ...article, title: 'Was it said?' });
  assert.match(text, /^The 28\. “Was it said\?” .* Version of \d{1,2} [A-Z][a-z]+ \d{4}\. https:\S+\n$/);
  assert.match(write('txt', awkward), /^Fish & Sons\. “Costs.*\\\.” Version of February 2026\. https:/);
});

test('CSL-JSON holds only variables of the CSL schema, of its types', () => {
  const strings = ['id', 'type', 'title', 'container-title', 'publisher', 'version', 'URL', 'language', 'note'];
  const all = JSON.parse(writeCsl([...references, ...sources.map(sourceReference)])) as readonly Record<string, unknown>[];
  assert.equal(all.length, references.length + sources.length);
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  for (const item of all) {
    for (const [name, value] of Object.entries(item)) {
      if (strings.includes(name)) assert.equal(typeof value, 'string', `${String(item['id'])} ${name}`);
      else if (name === 'author') assert.ok((value as readonly { literal: unknown }[]).every(({ literal }) => typeof literal === 'string'));
      else if (name === 'issued') {
        const parts = (value as { 'date-parts': readonly (readonly number[])[] })['date-parts'][0] ?? [];
        assert.ok(
          parts.length >= 1 && parts.length <= 3 && parts.every(Number.isInteger),
          `${String(item['id'])} ${JSON.stringify(value)}`,
        );
      } else assert.fail(`${name} is no variable we use`);
    }
    assert.ok(['webpage', 'dataset'].includes(String(item['type'])));
  }
});

test('citationLinks(folder) leads to one file for each format', () => {
  assert.deepEqual(
    citationLinks('/data/').map(({ href }) => href),
    ['/data/cite.txt', '/data/cite.bib', '/data/cite.ris', '/data/cite.csl.json'],
  );
});
