import assert from 'node:assert/strict';
import test from 'node:test';
import { topicsOf } from '#model/disagreement.ts';
import { VERDICTS } from '#model/claim.ts';
import { letterOf } from '#model/letter.ts';
import { sourceChoices } from '#model/source.ts';
import { urls } from '#urls.ts';
import { language, words } from '#words/words.ts';
import type { Element, Nodes } from 'hast';
import { all, attribute, corpus, hasClass, only, pageAt, pages, textOf, withId } from './built-site.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** What a reader sees of a part before anything is unfolded. */
const unfolded = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const children =
    node.type === 'element' && node.tagName === 'details'
      ? node.children.filter((child) => 'tagName' in child && child.tagName === 'summary')
      : node.children;
  return children.map(unfolded).join('');
};
/** The names of a filter's choices with their counts, that of all left out. */
const choicesOf = (node: Nodes): readonly string[] => all(only(node, 'fieldset'), 'label').slice(1).map(textOf);
const fits = (item: Element): readonly number[] => (attribute(item, 'dataIn') ?? '').split(' ').filter(Boolean).map(Number);

test('the list of disagreements is by topic, each with how many it holds, and shows question and reading before anything is unfolded', () => {
  const { tree } = pageAt(urls.disagreements);
  const topics = topicsOf(corpus);
  assert.deepEqual(
    all(only(tree, 'nav.chips'), 'a').map(textOf),
    topics.map(({ name, disagreements }) => `${name ?? words.otherTopics} ${disagreements.length}`),
  );
  for (const link of all(only(tree, 'nav.chips'), 'a')) assert.ok(withId(tree, attribute(link, 'href')?.slice(1) ?? ''), textOf(link));
  const sections = all(tree, 'section.topic');
  topics.forEach(({ disagreements }, place) => {
    const rows = all(sections[place] ?? tree, 'section.disagreement');
    assert.equal(rows.length, disagreements.length);
    disagreements.forEach(({ question, reading, why, versions }, row) => {
      const seen = plain(unfolded(rows[row] ?? tree));
      for (const text of [question, reading, words.versions(versions.length)]) assert.ok(seen.includes(plain(text)), text);
      assert.ok(!seen.includes(plain(why)), why);
    });
  });
});

test('wherever the versions of a disagreement stand, the one the site uses is marked, and no other', () => {
  for (const { id, versions } of corpus.disagreements) {
    const list = only(withDisagreement(id), 'ul');
    const marked = all(list, 'li').map((item) => hasClass(item, 'used') && textOf(item).startsWith(words.versionUsed));
    assert.deepEqual(
      marked,
      versions.map(({ used }) => used === true),
      id,
    );
  }
  assert.ok(corpus.disagreements.some(({ versions }) => versions.some(({ used }) => used)));
});

function withDisagreement(id: string): Element {
  return only(pageAt(urls.disagreement(id)).tree, 'section.disagreement');
}

test('every statement names its speaker where it stands alone: as a headline, in the list and in the preview', () => {
  for (const { id, speaker, said } of corpus.claims) {
    const name = speaker.split(',')[0]?.split(' ').at(-1) ?? '';
    const { tree } = pageAt(urls.claim(id));
    const row = withId(pageAt(urls.claims).tree, id);
    assert.ok(row);
    for (const text of [textOf(only(tree, 'h1')), textOf(only(row, 'h2')), said]) assert.ok(text.includes(name), `${id}: ${text}`);
  }
});

test('the list of statements can be narrowed to each verdict, with how many have it', () => {
  const { tree } = pageAt(urls.claims);
  assert.deepEqual(
    choicesOf(tree),
    VERDICTS.map((verdict) => `${words.verdicts[verdict]} ${corpus.claims.filter((claim) => claim.verdict === verdict).length}`),
  );
  for (const { id, verdict } of corpus.claims) {
    const row = withId(tree, id);
    assert.ok(row);
    assert.deepEqual(fits(row), [VERDICTS.indexOf(verdict)], id);
    assert.ok(plain(unfolded(row)).includes(words.verdicts[verdict]), id);
  }
});

test('the list of sources can be narrowed to each kind and to the commonest other languages, with how many there are', () => {
  const { tree } = pageAt(urls.sources);
  const choices = sourceChoices(corpus.sources, language);
  assert.deepEqual(
    choicesOf(tree).map((text) => Number(/\d+$/.exec(text)?.[0])),
    choices.map(({ sources }) => sources.size),
  );
  for (const item of all(only(tree, 'div.list-filter'), 'li')) {
    const source = corpus.sources.find(({ id }) => urls.source(id) === attribute(all(item, 'a')[0] ?? item, 'href'));
    assert.ok(source);
    assert.deepEqual(
      fits(item),
      choices.flatMap(({ sources }, place) => ([...sources].some(({ id }) => id === source.id) ? [place] : [])),
      source.id,
    );
  }
});

test('a primary source is told from others wherever a page lists it among its sources', () => {
  const primary = new Map(corpus.sources.map(({ id, kind }) => [urls.source(id), kind === 'primary']));
  const wrong = pages.flatMap(({ url, tree }) =>
    all(tree, 'section.sources').flatMap((section) =>
      all(section, 'li')
        .filter((item) => {
          const marked = all(item, 'span.primary').length === 1;
          return marked !== primary.get(attribute(all(item, 'a')[0] ?? item, 'href') ?? '');
        })
        .map((item) => `${url}: ${textOf(item)}`),
    ),
  );
  assert.deepEqual(wrong, []);
});

test('each letter of the glossary leads to its first term, and no term shows what people type for it', () => {
  const { tree } = pageAt(urls.glossary);
  const heads = all(tree, 'section.term').map((section) => only(section, 'h2'));
  const letters = [...new Set(heads.map((head) => letterOf(textOf(head))))];
  const links = all(only(tree, 'nav.letters'), 'a');
  assert.deepEqual(links.map(textOf), letters.map(words.letter));
  assert.deepEqual(
    links.map((link) => attribute(link, 'href')),
    letters.map((letter) => `#${attribute(heads.find((head) => letterOf(textOf(head)) === letter) ?? (tree as unknown as Element), 'id')}`),
  );
  for (const term of corpus.terms) {
    const shown = textOf(only(tree, 'section.term', (section) => withId(section, term.id) !== undefined));
    const own = `${term.title} ${term.longForm ?? ''} ${term.body.text}`.toLowerCase();
    const aliases = term.aliases.filter((alias) => !own.includes(alias.toLowerCase()) && shown.includes(alias));
    assert.deepEqual(aliases, [], term.id);
  }
});
