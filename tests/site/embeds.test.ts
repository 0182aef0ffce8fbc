import { filesIn } from '#files-in.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import { rehype } from 'rehype';
import { urls } from '#urls.ts';
import { formatCalendarDate } from '#words/words.ts';
import { latestState } from '#model/state.ts';
import { stateInWords } from '#words/state.ts';
import { all, attribute, corpus, isFile, only, origin, pageAt, pages, readBuilt, siteFolder, textOf, type Page } from './built-site.ts';

const records = [
  ...corpus.agreements.map(({ id, title }) => ({ id, title, page: urls.agreement(id), frame: urls.agreementEmbed(id) })),
  ...corpus.events.map(({ id, title }) => ({ id, title, page: urls.event(id), frame: urls.eventEmbed(id) })),
];

interface Answer {
  readonly version: string;
  readonly type: string;
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

const oEmbedOn = (page: Page): string | undefined => {
  const link = all(page.tree, 'link', (each) => attribute(each, 'type') === 'application/json+oembed')[0];
  return link && attribute(link, 'href');
};
const answerAt = (address: string): Answer => JSON.parse(readBuilt(address.slice(origin.length))) as Answer;

test('every agreement and event has a frame without script, that names its page as the one to list and leads to it', () => {
  for (const { title, page, frame } of records) {
    const { tree } = pageAt(frame);
    assert.deepEqual(all(tree, 'script').length, 0, frame);
    assert.equal(
      attribute(
        only(tree, 'link', (link) => attribute(link, 'rel') === 'canonical'),
        'href',
      ),
      origin + page,
    );
    assert.equal(textOf(only(tree, 'h1')), title.replace(/\s+/g, ' '));
    assert.equal(attribute(only(tree, 'base'), 'target'), '_top', 'links leave the frame');
    const links = all(tree, 'a').map((link) => attribute(link, 'href'));
    assert.ok(links.length > 0 && links.every((href) => href === page), `${frame}: ${links.join()}`);
  }
});

test('the frame of an agreement says what it is and where it stands; that of an event its date', () => {
  for (const agreement of corpus.agreements) {
    const text = textOf(pageAt(urls.agreementEmbed(agreement.id)).tree);
    const { since, evidence = '' } = stateInWords(latestState(agreement, corpus.summit), corpus.summit);
    const { is, stands } = agreement.answers;
    for (const said of [`${since} ${evidence}`.trim(), is.text, stands.text]) assert.ok(text.includes(said), `${agreement.id}: ${said}`);
  }
  for (const event of corpus.events) {
    assert.ok(textOf(pageAt(urls.eventEmbed(event.id)).tree).includes(formatCalendarDate(event.date)), event.id);
  }
});

test('every frame is light: a few kilobytes, nothing fetched but the face of the headlines', () => {
  for (const { frame } of records) {
    const page = pageAt(frame);
    assert.ok(Buffer.byteLength(page.html) < 14_000, `${frame}: ${Buffer.byteLength(page.html)}`);
    assert.deepEqual(
      all(page.tree, 'img').length + all(page.tree, 'link', (link) => /stylesheet|preload/.test(attribute(link, 'rel') ?? '')).length,
      0,
    );
    assert.match(page.html, /color-scheme:\s*light dark/);
  }
});

test('every page that can be framed names its oEmbed answer, which says how to frame it', () => {
  for (const { title, page, frame } of records) {
    const address = oEmbedOn(pageAt(page));
    assert.equal(address, origin + urls.oEmbed(page));
    const answer = answerAt(address ?? '');
    assert.deepEqual([answer.version, answer.type, answer.title], ['1.0', 'rich', title]);
    assert.deepEqual([answer.provider_name, answer.provider_url], [corpus.summit.name, `${origin}/`]);
    assert.ok(Number.isInteger(answer.width) && Number.isInteger(answer.height));
    const iframe = only(rehype().data('settings', { fragment: true }).parse(answer.html), 'iframe');
    assert.deepEqual(
      [attribute(iframe, 'src'), attribute(iframe, 'title'), attribute(iframe, 'height')],
      [origin + frame, title, String(answer.height)],
    );
  }
});

test('every chart that can be framed has an oEmbed answer too, and there is no answer for anything else', () => {
  const charts = pages.filter(({ url }) => /^\/embed\/[^/]+\/$/.test(url));
  assert.ok(charts.length > 0);
  for (const chart of charts) {
    const address = oEmbedOn(chart);
    assert.equal(address, origin + urls.oEmbed(chart.url));
    assert.ok(isFile(urls.oEmbed(chart.url)) && answerAt(address ?? '').html.includes(`src="${origin}${chart.url}`), chart.url);
  }
  const answers = filesIn(siteFolder).filter((file) => file.startsWith('oembed/'));
  assert.equal(answers.length, records.length + charts.length);
});

test('the page of each record links the code of its frame, to copy', () => {
  for (const { page, frame } of records) {
    assert.ok(
      all(pageAt(page).tree, 'a').some((link) => attribute(link, 'href') === 'embed.txt'),
      page,
    );
    const code = readBuilt(`${page}embed.txt`);
    const iframe = only(rehype().data('settings', { fragment: true }).parse(code), 'iframe');
    assert.equal(attribute(iframe, 'src'), origin + frame, page);
  }
});
