import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { openWorkshop, SMALL_SUMMIT } from './workshop.ts';

/** As many files of src/ as a new page type may need. */
const MOST = 10;

const SCHEMA = `import { z } from 'astro/zod';
import { formerIds, text } from './fields.ts';
import { idOf, sourceIds } from './named-ids.ts';

export const personSchema = z.strictObject({ name: text, events: z.array(idOf('events')), sources: sourceIds, formerIds });
`;

const PAGE = `---
import SourceList from '#components/sourcing/SourceList.astro';
import { getCorpus } from '#corpus.ts';
import BaseLayout from '#layouts/BaseLayout.astro';
import { numberSources } from '#model/citation.ts';

export async function getStaticPaths() {
  return (await getCorpus()).people.map((person) => ({ params: { id: person.id }, props: { person } }));
}

const { person } = Astro.props;
const { summit, sources } = await getCorpus();
---

<BaseLayout {summit} title={person.name} description={person.name}>
  <h1>{person.name}</h1>
  <Fragment set:html={person.body.html} />
  <SourceList numbered={numberSources(person.sources)} {sources} />
</BaseLayout>
`;

/** What is written for people: new files, and lines put before or after a text that stands in one file of src/ alone. */
const NEW_FILES = { 'model/person.ts': SCHEMA, 'pages/people/[id].astro': PAGE } as const;
const LINES: readonly { readonly put: string; readonly before?: string; readonly after?: string }[] = [
  { put: "import { personSchema } from './person.ts';\n", before: "import { seriesSchema } from './series.ts';" },
  {
    put: "\n  people: { kind: 'markdown', schema: personSchema, noun: 'person', title: 'name', shown: 'page', isLinkable: true },",
    after: 'export const COLLECTIONS = {',
  },
  { put: '\n  person: (id: string): string => at(`/people/${id}/`),', after: 'claim: (id: string): string => at(`/claims/${id}/`),' },
  { put: "\n    person: 'Person',", after: '  typeNames: {' },
  { put: "\n      people: 'People',", after: '    collections: {' },
  {
    put: "table('people', corpus.people, [key('id', ({ id }) => id), key('name', ({ name }) => name)]),\n    ",
    before: "table('claims', corpus.claims, [",
  },
  { put: "'person', ", after: 'export const SEARCH_TYPES = [' },
  { put: '\n  person: 1,', after: 'const SHARE: Readonly<Record<SearchType, number>> = {' },
  {
    put: "...corpus.people.map(({ id, name }) => ({ ...BARE, type: 'person' as const, url: urls.person(id), title: name })),\n    ",
    before: '...pageEntries(corpus),',
  },
];

const PERSON = `---
name: Orsolo Vint
events: [2018-10-cheese-talks-open]
sources: [fogbank-2019-05-13-cheese]
formerIds: [vint]
---
He spoke of cheese.
`;

/** Writes the page type into a project; returns the files of src/ that it touched. */
function addPeople(src: string): ReadonlySet<string> {
  const touched = new Set<string>();
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(src, file)), { recursive: true });
    writeFileSync(join(src, file), text);
    touched.add(file);
  };
  for (const [file, text] of Object.entries(NEW_FILES)) write(file, text);
  for (const { put, before, after } of LINES) {
    const place = before ?? after ?? '';
    const holders = filesIn(src).filter((file) => readFileSync(join(src, file), 'utf8').includes(place));
    const [file = ''] = holders;
    assert.equal(holders.length, 1, `${place} stands in ${holders.join(', ')}`);
    write(file, readFileSync(join(src, file), 'utf8').replace(place, before === undefined ? place + put : put + place));
  }
  return touched;
}

test(`a page type with records of its own needs at most ${MOST} files, and is checked, linked, searched, moved and published`, async () => {
  const { project, content, site, build } = openWorkshop(SMALL_SUMMIT);
  const touched = addPeople(join(project, 'src'));
  assert.ok(touched.size <= MOST, [...touched].join(', '));
  mkdirSync(join(content, 'people'));
  const file = join(content, 'people/orsolo-vint.md');
  writeFileSync(file, PERSON.replace('2018-10-cheese-talks-open', 'cheese-talks').replace('He spoke', 'He [spoke](person:orsolo-vynt)'));
  const refused = await build().done;
  assert.notEqual(refused.status, 0);
  assert.match(refused.output, /people\/orsolo-vint\.md:3:10 {2}unknown event "cheese-talks"/);
  assert.match(refused.output, /people\/orsolo-vint\.md:7:4 {2}unknown person "orsolo-vynt"\n {2}Did you mean "orsolo-vint"\?/);

  writeFileSync(file, PERSON);
  const { status, output } = await build().done;
  assert.equal(status, 0, output);
  const built = (name: string): string => readFileSync(join(site, name), 'utf8');
  assert.match(built('people/orsolo-vint/index.html'), /<p>He spoke of cheese\.<\/p>/);
  assert.match(built('people/vint/index.html'), /people\/orsolo-vint\//);
  assert.match(built('_redirects'), /^\S*\/people\/vint\/\* \S*\/people\/orsolo-vint\/:splat 301$/m);
  assert.match(
    built('sources/fogbank-2019-05-13-cheese/index.html'),
    /Person<\/span>\s*<a href="[^"]*\/people\/orsolo-vint\/"[^>]*>Orsolo Vint</,
  );
  assert.match(built('data/people.json'), /"text": ?"He spoke of cheese\."/);
  assert.match(built('data/people.csv'), /orsolo-vint,Orsolo Vint/);
  assert.match(built('sitemap-0.xml'), /people\/orsolo-vint\//);
  assert.match(built('search/vocabulary.json'), /Orsolo Vint/);
});
