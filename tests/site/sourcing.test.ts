import assert from 'node:assert/strict';
import test from 'node:test';
import { byPublisher, mostUsed } from '#model/source.ts';
import { urls } from '#urls.ts';
import { compareNames } from '#words/words.ts';
import { answersOf } from '#model/agreement.ts';
import { linkToRecord } from '#record-links.ts';
import { recordsBySource } from '#model/mentions.ts';
import type { Element, Nodes } from 'hast';
import { all, attribute, corpus, only, pageAt, pages, readPage, textOf, withId, type Page } from './built-site.ts';

const figuresIn = (node: Nodes): readonly Element[] => all(node, 'a', (link) => attribute(link, 'href')?.startsWith('#note-') ?? false);
/** The id of the note that a figure leads to. */
const targetOf = (figure: Element): string => attribute(figure, 'href')?.slice(1) ?? '';
const notesOf = (page: Page): readonly Element[] => all(page.tree, '*', (element) => /^note-/.test(attribute(element, 'id') ?? ''));

/** The source a note is about, from its link to the source's record. */
function sourceOf(note: Element | undefined): string | undefined {
  const links = note ? all(note, 'a').map((link) => attribute(link, 'href') ?? '') : [];
  return links.map((href) => /^\/sources\/([^/]+)\/$/.exec(href)?.[1]).find((id) => id !== undefined);
}

/** The sources that the figures of a part of a page lead to, in order. */
function citedIn(page: Page, node: Nodes): readonly (string | undefined)[] {
  return figuresIn(node).map((figure) => sourceOf(withId(page.tree, targetOf(figure))));
}

function citationFaults(page: Page): readonly string[] {
  const notes = notesOf(page);
  const figures = figuresIn(page.tree);
  const numbers = notes.map((note) => Number(attribute(note, 'id')?.replace('note-', '')));
  const targets = figures.map(targetOf);
  return [
    ...(numbers.every((number, place) => number === place + 1) ? [] : [`the notes are numbered ${numbers.join(' ')}`]),
    ...figures.flatMap((figure, place) => {
      const target = targets[place] ?? '';
      const label = attribute(figure, 'ariaLabel') ?? '';
      if (!withId(page.tree, target)) return [`the figure ${textOf(figure)} leads to no note`];
      const isRight = `note-${textOf(figure)}` === target && /\d+/.exec(label)?.[0] === textOf(figure);
      return isRight ? [] : [`the figure ${textOf(figure)}, “${label}”, leads to ${target}`];
    }),
    ...notes.flatMap((note) => [
      ...('popover' in note.properties ? [`${attribute(note, 'id')} is hidden until it is opened`] : []),
      ...(sourceOf(note) ? [] : [`${attribute(note, 'id')} leads to no source`]),
    ]),
  ];
}

/** Paragraphs and points of a text that cite nothing. */
function uncitedIn(text: Nodes): readonly string[] {
  const inCharts = new Set(all(text, 'figure').flatMap((figure) => all(figure, '*')));
  return all(text, '*', ({ tagName }) => tagName === 'p' || tagName === 'li')
    .filter((part) => !inCharts.has(part) && !all(part, 'p').length && figuresIn(part).length === 0 && textOf(part) !== '')
    .map((part) => textOf(part).slice(0, 60));
}

const inBodyOrder = (citations: readonly { readonly source: string }[]): readonly string[] => citations.map(({ source }) => source);

test('every figure leads to a note of its page that leads to a source, and numbers run from 1 without gaps', () => {
  assert.ok(pages.flatMap(({ tree }) => figuresIn(tree)).length > pages.length / 2);
  assert.deepEqual(
    pages.flatMap((page) => citationFaults(page).map((fault) => `${page.url}: ${fault}`)),
    [],
  );
});

test('citationFaults(page) finds figures without notes, gaps, and notes without a source', () => {
  const bad = readPage(
    '/bad/',
    `<p><a href="#note-1" aria-label="Source 1">1</a><a href="#note-2" aria-label="Source 2">2</a>
     <a href="#note-3" aria-label="Source 4">4</a></p>
     <ol><li id="note-1" popover><a href="/sources/a/">A</a></li><li id="note-3"><a href="https://a.example/">A</a></li></ol>`,
  );
  assert.deepEqual(citationFaults(bad), [
    'the notes are numbered 1 3',
    'the figure 2 leads to no note',
    'the figure 4, “Source 4”, leads to note-3',
    'note-1 is hidden until it is opened',
    'note-3 leads to no source',
  ]);
});

test('every note of an article, an event, the front page and the glossary has a figure that leads to it', () => {
  const urlsOfThem = [
    urls.home,
    urls.glossary,
    ...corpus.articles.map(({ id }) => urls.article(id)),
    ...corpus.events.map(({ id }) => urls.event(id)),
  ];
  const idle = urlsOfThem.flatMap((url) => {
    const page = pageAt(url);
    const opened = new Set(figuresIn(page.tree).map(targetOf));
    return notesOf(page)
      .filter((note) => !opened.has(attribute(note, 'id') ?? ''))
      .map((note) => `${url}: ${attribute(note, 'id')}`);
  });
  assert.deepEqual(idle, []);
});

test('every note links the record of its document, and in lists that are not long the document itself where it has an address', () => {
  const wrong = pages.flatMap((page) =>
    notesOf(page).flatMap((note, _, notes) => {
      const source = corpus.sources.find(({ id }) => id === sourceOf(note));
      const links = all(note, 'a').map((link) => attribute(link, 'href'));
      const isLong = notes.length > 24;
      const address = isLong ? undefined : source?.url;
      return source && links.includes(urls.source(source.id)) && links.length === (address ? 2 : 1) && (!address || links.includes(address))
        ? []
        : [`${page.url}: ${attribute(note, 'id')} links ${links.join(', ')}`];
    }),
  );
  assert.deepEqual(wrong, []);
});

test('every paragraph and point of every article is cited', () => {
  assert.ok(corpus.articles.length > 0);
  for (const { id } of corpus.articles) {
    const { tree } = pageAt(urls.article(id));
    const prose = only(tree, 'div.prose');
    assert.ok(all(prose, 'p').length > 0, id);
    assert.deepEqual(uncitedIn(prose), [], id);
    for (const list of ['points', 'known', 'unknown']) assert.deepEqual(uncitedIn(only(tree, `section.${list}`)), [], id);
  }
});

test('uncitedIn(text) finds a paragraph and a point that cite nothing', () => {
  const cited = '<a href="#note-1">1</a>';
  const { tree } = readPage('/', `<div><p>Cited.${cited}</p><p>Bare.</p><ul><li>Point.</li><li><p>Cited.${cited}</p></li></ul></div>`);
  assert.deepEqual(uncitedIn(tree), ['Bare.', 'Point.']);
});

test('the figures of a text lead to the very sources its author cited, in order', () => {
  const texts: readonly (readonly [page: Page, text: Element, cited: readonly string[]])[] = [
    ...corpus.articles.map(({ id, body }) => {
      const page = pageAt(urls.article(id));
      return [page, only(page.tree, 'div.prose'), inBodyOrder(body.citations)] as const;
    }),
    ...corpus.agreements.map(({ id, body }) => {
      const page = pageAt(urls.agreement(id));
      return [page, only(page.tree, 'div.prose'), inBodyOrder(body.citations)] as const;
    }),
    ...corpus.events.map(({ id, body }) => {
      const page = pageAt(urls.event(id));
      return [page, only(page.tree, 'div.prose'), inBodyOrder(body.citations)] as const;
    }),
    ...corpus.terms.map(({ id, body }) => {
      const page = pageAt(urls.glossary);
      const term = only(page.tree, 'section', (section) => withId(section, id) !== undefined && all(section, 'section').length === 0);
      return [page, only(term, 'div.meaning'), inBodyOrder(body.citations)] as const;
    }),
  ];
  for (const [page, text, cited] of texts) assert.deepEqual(citedIn(page, text), cited, page.url);
  assert.ok(texts.some(([, , cited]) => cited.length > 0));
});

test('the figures of a statement that is data lead to the sources its record names', () => {
  const same = (page: Page, node: Nodes, ids: readonly string[]): void =>
    assert.deepEqual([...new Set(citedIn(page, node))].toSorted(), [...new Set(ids)].toSorted(), page.url);
  const front = pageAt(urls.home);
  const points = all(
    only(front.tree, 'ol', (list) => all(list, 'strong').length > 0),
    'li',
  );
  corpus.summit.front.points.forEach((point, place) => same(front, points[place] ?? front.tree, point.sources));
  for (const article of corpus.articles) {
    const page = pageAt(urls.article(article.id));
    const items = all(only(page.tree, 'section.points'), 'li');
    article.keyPoints.forEach((point, place) => same(page, items[place] ?? page.tree, point.sources));
  }
  for (const agreement of corpus.agreements) {
    const page = pageAt(urls.agreement(agreement.id));
    const steps = all(only(page.tree, 'ol.history'), 'li', (item) => all(item, 'li').length === 0);
    agreement.history.toReversed().forEach((step, place) => same(page, steps[place] ?? page.tree, step.sources));
    const answers = all(only(page.tree, 'dl.questions'), 'dd');
    answersOf(agreement).forEach(({ sources }, place) => same(page, answers[place] ?? page.tree, sources));
    same(page, only(page.tree, 'aside.facts'), [...agreement.countedSources, ...(agreement.value?.sources ?? [])]);
    const points = corpus.disagreements.filter(({ agreements }) => agreements.includes(agreement.id));
    const shown = all(page.tree, 'section.disagreement');
    assert.equal(shown.length, points.length, agreement.id);
    points.forEach(({ versions }, place) =>
      same(
        page,
        shown[place] ?? page.tree,
        versions.flatMap(({ sources }) => sources),
      ),
    );
  }
  for (const event of corpus.events) {
    const page = pageAt(urls.event(event.id));
    const label = only(page.tree, 'p.label', (part) => figuresIn(part).length > 0);
    same(page, label, event.sources);
  }
  const glossary = pageAt(urls.glossary);
  for (const term of corpus.terms) {
    const section = only(glossary.tree, 'section', (part) => withId(part, term.id) !== undefined && all(part, 'section').length === 0);
    same(
      glossary,
      only(section, '*.label', (part) => figuresIn(part).length > 0),
      term.sources,
    );
  }
  const claims = pageAt(urls.claims);
  for (const claim of corpus.claims) same(claims, withId(claims.tree, claim.id) ?? claims.tree, claim.sources);
  const disagreements = pageAt(urls.disagreements);
  for (const { id, versions } of corpus.disagreements) {
    const section = only(disagreements.tree, 'section.disagreement', (part) => withId(part, id) !== undefined);
    const items = all(section, 'li');
    assert.equal(items.length, versions.length, id);
    versions.forEach((version, place) => same(disagreements, items[place] ?? section, version.sources));
  }
  const about = pageAt(urls.about);
  const cited = corpus.summit.about.flatMap(({ sources }) => sources);
  same(about, only(about.tree, 'div.prose'), cited);
});

test('the page of a source lists what rests on it, and nothing else', () => {
  const uses = recordsBySource(corpus);
  for (const source of corpus.sources) {
    const page = pageAt(urls.source(source.id));
    const lists = all(only(page.tree, 'main'), 'ul')
      .filter((list) => all(list, 'a').every((link) => attribute(link, 'dataSend') === undefined))
      .flatMap((list) => all(list, 'li'));
    assert.equal(lists.length, uses.get(source.id)?.length ?? 0, source.id);
    if (source.url)
      assert.ok(
        all(page.tree, 'a').some((link) => attribute(link, 'href') === source.url),
        source.id,
      );
  }
});

test('a page or a part of one that a source’s page says rests on it leads to that source', () => {
  const idle = corpus.sources.flatMap((source) => {
    const used = recordsBySource(corpus).get(source.id) ?? [];
    return used.flatMap((user) => {
      const { url } = linkToRecord(corpus, user);
      const page = pageAt(url.replace(/#.*/, ''));
      const leads = all(page.tree, 'a').some((link) => attribute(link, 'href') === urls.source(source.id));
      return leads ? [] : [`${url} does not cite ${source.id}`];
    });
  });
  assert.deepEqual(idle, []);
});

test('every source is listed once on the page of sources, and those used most at its head as well', () => {
  const sections = all(only(pageAt(urls.sources).tree, 'div.list-filter'), 'section');
  const uses = recordsBySource(corpus);
  const most = mostUsed(byPublisher(corpus.sources, compareNames), ({ id }) => uses.get(id)?.length ?? 0);
  const letters = sections.slice(most.length > 0 ? 1 : 0);
  const listed = letters.flatMap((section) => all(section, 'li').map((item) => attribute(all(item, 'a')[0] ?? item, 'href')));
  assert.deepEqual(listed.toSorted(), corpus.sources.map(({ id }) => urls.source(id)).toSorted());
  const head = most.length > 0 && sections[0] ? all(sections[0], 'li') : [];
  assert.deepEqual(
    head.map((item) => attribute(all(item, 'a')[0] ?? item, 'href')),
    most.map(({ id }) => urls.source(id)),
  );
});

test('what a citation of an article says of its source, such as “our sum”, stands in the note of that source', () => {
  const said = corpus.articles.flatMap(({ id, body }) =>
    body.citations.flatMap(({ source, locator }) => (locator === undefined ? [] : [{ id, source, locator }])),
  );
  for (const { id, source, locator } of said) {
    const { tree } = pageAt(urls.article(id));
    const note = all(tree, 'li', (li) => all(li, 'a').some((link) => attribute(link, 'href') === urls.source(source))).map(textOf);
    assert.ok(
      note.some((text) => text.includes(locator)),
      `${id}: ${locator}`,
    );
  }
});
