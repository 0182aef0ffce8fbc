import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceIdsOfArticle, storiesAfter } from '#model/article.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { all, attribute, corpus, only, pageAt, textOf, withId } from './built-site.ts';

const stories = corpus.articles.toSorted((a, b) => a.order - b.order);
const linksIn = (...[node, selector]: Parameters<typeof all>): readonly string[] =>
  all(node, selector).map((link) => attribute(link, 'href') ?? '');

test('an article says how long it takes, how many sources it has and how many of them are primary', () => {
  for (const article of stories) {
    const ids = sourceIdsOfArticle(article);
    const primary = corpus.sources.filter(({ id, kind }) => ids.includes(id) && kind === 'primary').length;
    const said = textOf(only(pageAt(urls.article(article.id)).tree, 'div.dates'));
    assert.match(said, /^\s*\d+ minutes? · /, article.id);
    assert.ok(said.includes(`${ids.length} sources, ${primary || 'none'} of them primary`), `${article.id}: ${said}`);
  }
});

test('the contents of an article lead to each of its sections, folded and beside the text alike', () => {
  for (const { id } of stories) {
    const { tree } = pageAt(urls.article(id));
    const heads = all(only(tree, 'div.prose'), 'h2').map((head) => `#${attribute(head, 'id') ?? ''}`);
    const contents = only(tree, 'nav.contents');
    assert.ok(heads.length > 1);
    assert.deepEqual(linksIn(contents, 'a'), [...heads, ...heads], id);
    assert.equal(all(contents, 'summary').length, 1);
  }
});

test('an article ends with what is known and what is not, each finding with its sources', () => {
  for (const article of stories) {
    const { tree } = pageAt(urls.article(article.id));
    for (const kind of ['known', 'unknown'] as const) {
      const box = only(tree, `section.${kind}`);
      const items = all(box, 'li');
      assert.deepEqual(
        items.map((item) => all(item, 'a').length),
        article[kind].map(({ sources }) => new Set(sources).size),
      );
      assert.ok(article[kind].every(({ text }, place) => textOf(items[place] ?? box).includes(text)));
    }
  }
});

test('an article leads to the next three stories, and the last one to the first', () => {
  for (const { id } of stories) {
    const next = storiesAfter(stories, id, 3).map((story) => urls.article(story.id));
    assert.deepEqual(linksIn(only(pageAt(urls.article(id)).tree, 'nav.stories'), 'a'), next);
  }
  const last = stories.at(-1)?.id ?? '';
  const after = textOf(only(pageAt(urls.article(last)).tree, 'nav.stories'));
  assert.ok(after.includes(words.fromTheStart) && !after.includes(words.nextStory));
  assert.match(after, new RegExp(`\\(1 of ${stories.length}\\)`));
});

test('the list of stories says where to start, and numbers each with the question it asks', () => {
  const items = all(only(pageAt(urls.explainers).tree, 'ol.order'), 'li');
  assert.deepEqual(
    items.map((item) => [textOf(only(item, 'span.number')).trim(), ...linksIn(item, 'a'), textOf(only(item, 'p.question'))]),
    stories.map(({ id, question }, place) => [String(place + 1), urls.article(id), question]),
  );
  assert.deepEqual(
    items.map((item) => all(item, 'p.start').map(textOf)),
    stories.map((_, place) => (place === 0 ? [words.startHere] : [])),
  );
});

test('an article shows eight of its sources and folds the others, in one numbering', () => {
  for (const article of stories) {
    const { tree } = pageAt(urls.article(article.id));
    const count = sourceIdsOfArticle(article).length;
    const sources = only(tree, 'section.sources');
    assert.deepEqual(
      all(sources, 'ol').map((list) => [String(list.properties['start'] ?? 1), all(list, 'li').length]),
      [
        ['1', 8],
        ['9', count - 8],
      ],
      article.id,
    );
    const fold = only(sources, 'details');
    assert.equal(textOf(only(fold, 'summary')).trim(), `All ${count} sources`);
    assert.ok(withId(fold, `note-${count}`) && !withId(fold, 'note-8'));
  }
});
