import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { unpackVocabulary, type PackedAnswers, type PackedNames } from '#search/vocabulary.ts';
import { questionsToTry } from '#search-records.ts';
import { urls } from '#urls.ts';
import { all, attribute, corpus, only, pages, readBuilt, siteFolder, withId } from './built-site.ts';

/** What may be fetched when the box has the focus, in bytes: interface, vocabulary and the script of the box. */
const ON_FOCUS = 28_000;
/** What may be fetched besides with the first letter. */
const WITH_FIRST_LETTER = 20_000;

const { entries } = unpackVocabulary(
  JSON.parse(readBuilt('/search/vocabulary.json')) as PackedNames,
  JSON.parse(readBuilt('/search/answers.json')) as PackedAnswers,
);
const urlsOf = new Set(entries.map(({ url }) => url));

test('interface, vocabulary and answers of the search, and the script of its box, are light', () => {
  const box = all(pages[0]?.tree ?? assert.fail(), 'script')
    .map((script) => attribute(script, 'src') ?? '')
    .filter((src) => src.startsWith('/_astro/'))
    .map(readBuilt)
    .find((code) => code.includes('search-box'));
  assert.ok(box);
  const bytes = [readBuilt('/search/search.js'), readBuilt('/search/vocabulary.json'), box].map((text) => brotliCompressSync(text).length);
  assert.ok(bytes.reduce((sum, one) => sum + one, 0) <= ON_FOCUS, bytes.join(' + '));
  const late = brotliCompressSync(readBuilt('/search/answers.json')).length;
  assert.ok(late <= WITH_FIRST_LETTER, `${late} bytes with the first letter`);
  assert.ok((bytes[2] ?? 0) <= 600, `${bytes[2]} bytes on every page`);
});

test('every agreement, article, event, term, disagreement and claim can be found by name', () => {
  const records = [
    ...corpus.agreements.map(({ id }) => urls.agreement(id)),
    ...corpus.articles.map(({ id }) => urls.article(id)),
    ...corpus.events.map(({ id }) => urls.event(id)),
    ...corpus.terms.map(({ id }) => urls.term(id)),
    ...corpus.disagreements.map(({ id }) => urls.disagreement(id)),
    ...corpus.claims.map(({ id }) => urls.claim(id)),
  ];
  assert.deepEqual(
    records.filter((url) => !urlsOf.has(url)),
    [],
  );
});

test('every sub-head of an article can be found, and every address of the vocabulary is a place that exists', () => {
  for (const { id } of corpus.articles) {
    const page = pages.find(({ url }) => url === urls.article(id));
    assert.ok(page);
    const heads = all(page.tree, 'h2', (head) => all(head, 'a.heading-link').length > 0);
    assert.ok(heads.length > 0, id);
    assert.deepEqual(
      heads.map(({ properties }) => `${page.url}#${String(properties['id'])}`).filter((url) => !urlsOf.has(url)),
      [],
    );
  }
  const lost = entries.filter(({ url }) => {
    const [path = '', id] = url.split('#');
    const page = pages.find((one) => one.url === path);
    return !(page ? id === undefined || withId(page.tree, id) : filesIn(siteFolder).includes(path.slice(1)));
  });
  assert.deepEqual(
    lost.map(({ url }) => url),
    [],
  );
});

test('nothing of the search engine is deployed that nobody loads', () => {
  const files = filesIn(siteFolder).filter((file) => file.startsWith('pagefind/') || file.startsWith('search/'));
  const others = files
    .filter((file) => !/\.pf_(?:fragment|index)$/.test(file))
    .map((file) => file.replace(/_[0-9a-f]+\.pf_meta$/, '.pf_meta'));
  assert.deepEqual(others, [
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.en.pf_meta',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
    'search/answers.json',
    'search/index.html',
    'search/search.js',
    'search/vocabulary.json',
  ]);
});

test('the page of the search links its questions to what answers them, without script', () => {
  const page = pages.find(({ url }) => url === urls.search) ?? assert.fail();
  const links = all(only(page.tree, 'div.questions'), 'a').map((link) => attribute(link, 'href'));
  assert.deepEqual(
    links,
    questionsToTry(corpus.summit).map(({ url }) => url),
  );
  assert.equal(links.length, 6);
});
