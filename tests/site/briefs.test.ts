import assert from 'node:assert/strict';
import test from 'node:test';
import { urls } from '#urls.ts';
import { formatCalendarDate } from '#words/words.ts';
import { latestState } from '#model/state.ts';
import { stateInWords } from '#words/state.ts';
import { all, attribute, corpus, only, origin, pageAt, readBuilt, textOf } from './built-site.ts';

const LENGTH = 1000;
const briefOf = (path: string): string => readBuilt(`${path}brief.txt`);

test('every agreement and article has a brief of plain text shorter than a chat cuts off, that ends with its address', () => {
  for (const path of [...corpus.agreements.map(({ id }) => urls.agreement(id)), ...corpus.articles.map(({ id }) => urls.article(id))]) {
    const brief = briefOf(path);
    assert.ok(brief.length < LENGTH && brief.length > 150, `${path}: ${brief.length}`);
    assert.ok(brief.endsWith(`: ${origin}${path}\n`), path);
    assert.doesNotMatch(brief, /[[\]{}]|undefined|<\/|\n\n/, path);
  }
});

test('the brief of an agreement says the status, the date and the number of sources its page says', () => {
  for (const agreement of corpus.agreements) {
    const brief = briefOf(urls.agreement(agreement.id));
    const { tree } = pageAt(urls.agreement(agreement.id));
    const { since, evidence } = stateInWords(latestState(agreement, corpus.summit), corpus.summit);
    assert.ok(brief.startsWith(`${agreement.title}\n${agreement.answers.is.text}\n`), agreement.id);
    assert.ok(brief.includes(`\n${since}${evidence ? ` (${evidence})` : ''}. ${agreement.answers.stands.text}\n`), agreement.id);
    const independent = all(only(tree, 'aside.facts'), 'summary')
      .map(textOf)
      .find((text) => /source/.test(text));
    assert.ok(independent && brief.includes(`: ${independent}.\n`), `${agreement.id}: ${independent ?? ''}`);
    for (const side of corpus.summit.sides) {
      for (const party of agreement.parties[side.id] ?? []) assert.ok(brief.includes(party) || brief.length > LENGTH - 300, party);
    }
  }
});

test('the brief of an article holds its headline, its date, its standfirst and the number of its sources', () => {
  for (const article of corpus.articles) {
    const path = urls.article(article.id);
    const brief = briefOf(path);
    const listed = all(only(pageAt(path).tree, 'section.sources'), 'li').length;
    for (const text of [article.headline, formatCalendarDate(article.publishedAt), article.standfirst]) assert.ok(brief.includes(text));
    assert.match(brief, new RegExp(`\\n${listed} documents?: `), path);
  }
});

test('the page of an agreement links its brief', () => {
  for (const { id } of corpus.agreements) {
    const links = all(pageAt(urls.agreement(id)).tree, 'a').map((link) => attribute(link, 'href'));
    assert.ok(links.includes('brief.txt'), id);
  }
});
