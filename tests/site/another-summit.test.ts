import { filesIn } from '#files-in.ts';
import { checkContent } from '#check/check-content.ts';
import { contentDirectory } from '#content-directory.ts';
import { parseCalendarDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import { countCorpus } from '#model/counts.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate } from '#words/words.ts';
import type { Element } from 'hast';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import test, { after } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { buildSite, siteEnvironment } from './build-site.ts';
import { all, attribute, only, readPages, textOf, type Page, isEmbed, isMoved } from './built-site.ts';

const project = join(import.meta.dirname, '../..');
const fixture = join('tests', 'fixtures', 'small-summit');
const folder = mkdtempSync(join(tmpdir(), 'another-summit-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const env = siteEnvironment(fixture, folder);
const build = buildSite(env);

const own = corpusIn(join(project, fixture));
const real = corpusIn(join(project, contentDirectory()));

function corpusIn(directory: string): Corpus {
  const { corpus, faults } = checkContent(directory);
  if (!corpus || faults.length > 0) throw new Error(`${faults.length} faults in ${directory}/; npm run check:content names them.`);
  return corpus;
}

function builtPages(): readonly Page[] {
  assert.equal(build.status, 0, `astro build failed.\n${build.stdout}\n${build.stderr}`);
  return readPages(folder);
}

/** The words of six letters or more in a text, in lower case. */
function longWords(text: string): ReadonlySet<string> {
  return new Set([...text.normalize('NFC').matchAll(/[\p{L}\p{M}]{6,}/gu)].map(([word]) => word.toLowerCase()));
}

/** Every text of a value, its keys left out. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What people read of a page: its text, and the attributes that are shown, spoken or followed. */
function readableText({ tree }: Page): string {
  const spoken = ['ariaLabel', 'alt', 'title', 'content', 'placeholder', 'value', 'label'];
  const isRead = (element: Element): boolean => attribute(element, 'name') !== 'viewport';
  const attributes = all(tree, '*', isRead).flatMap((element) => [
    ...spoken.flatMap((name) => attribute(element, name) ?? []),
    attribute(element, 'href')?.split('#')[0] ?? '',
    ...Object.entries(element.properties).flatMap(([name, value]) =>
      /^data[A-Z]/.test(name) && name !== 'dataAstroCid' ? String(value) : [],
    ),
  ]);
  return [textOf(tree), ...all(tree, 'template').map((template) => textOf(template)), ...attributes].join('\n');
}

/** What tells the real summit from any other: the words of its vocabulary and of its records' names. */
function namesOf(corpus: Corpus): string {
  const { summit, agreements, articles, events, threads, terms, sources } = corpus;
  return textsIn([
    summit,
    agreements.map(({ title, label, officialTitle, parties, aliases }) => [title, label, officialTitle, parties, aliases]),
    articles.map(({ headline, kicker, standfirst }) => [headline, kicker, standfirst]),
    events.map(({ title }) => title),
    threads.map(({ title, label }) => [title, label]),
    terms.map(({ title, longForm, aliases }) => [title, longForm, aliases]),
    sources.map(({ publisher, title, origin }) => [publisher, title, origin]),
  ]).join('\n');
}

/** Words that any edition has: the interface’s, the names of months and languages, and the addresses of the site. */
function wordsOfAnyEdition(): string {
  const months = Array.from({ length: 12 }, (_, month) =>
    formatCalendarDate(parseCalendarDate(`2019-${String(month + 1).padStart(2, '0')}`)),
  );
  const languages = own.sources.map(({ language }) => new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? '');
  const folders = ['words/en', 'figures', 'components/sharing'].flatMap((folder) =>
    filesIn(join(project, 'src', folder)).map((file) => `src/${folder}/${file}`),
  );
  const code = ['src/site.ts', 'src/urls.ts', 'src/hosts/policy.ts', ...folders].map((file) => readFileSync(join(project, file), 'utf8'));
  return [...months, ...languages, ...code].join('\n');
}

/** Names of the real summit that no code, script, style or picture of the site may hold. */
const NAMES =
  /\bIndian?s?\b|\bRuss(?:ian?s?|o)\b|\bDelhi\b|\bMoscow\b|\bKremlin\b|\bModi\b|\bPutin\b|\bRELOS\b|\bS-400\b|\bCAATSA\b|\bKalashnikov\b|\bAK-?203\b|\bKudankulam\b|\bRosneft\b|\broubles?\b|\brubles?\b|\brupees?\b|\bThe 28\b|\bthe28\b/i;

/** A built file as text; Pagefind packs its data. */
function readUnpacked(file: string): string {
  const bytes = readFileSync(join(folder, file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

test('another summit is built from another folder, without touching the code', () => {
  assert.ok(builtPages().length > 0);
});

test('every record of the other summit has its page, and no record of the real one has', () => {
  const pages = builtPages();
  const paths = pages.map(({ url }) => url);
  const expected = [
    ...own.articles.map(({ id }) => urls.article(id)),
    ...own.agreements.map(({ id }) => urls.agreement(id)),
    ...own.events.map(({ id }) => urls.event(id)),
    ...own.sources.map(({ id }) => urls.source(id)),
  ];
  assert.ok(expected.length > 0);
  assert.deepEqual(
    expected.filter((url) => !paths.includes(url)),
    [],
  );
  assert.deepEqual(
    real.agreements.map(({ id }) => urls.agreement(id)).filter((url) => paths.includes(url)),
    [],
  );
});

test('the headline of the other summit holds its own name and counts', () => {
  const { announced, documented } = countCorpus(own);
  const [front] = builtPages().filter(({ url }) => url === '/');
  assert.ok(front);
  const headline = textOf(only(front.tree, 'h1'));
  assert.match(headline, new RegExp(`\\b${announced}\\b.*\\b${documented}\\b`));
  for (const { name } of own.summit.sides) assert.ok(headline.includes(name), headline);
  const title = textOf(only(front.tree, 'title', (element) => element.properties['id'] === undefined));
  assert.equal(title, `${own.summit.name}: ${own.summit.strapline}`);
});

test('no file of the other summit names the real one', () => {
  builtPages();
  const files = filesIn(folder).filter((file) => !/\.(?:woff2|png|ico|pagefind)$/.test(file) && !file.startsWith('fonts/'));
  assert.ok(files.some((file) => file.endsWith('.pf_fragment')));
  const named = files.flatMap((file) => {
    const found = [...readUnpacked(file).matchAll(new RegExp(`.{0,30}(?:${NAMES.source}).{0,20}`, 'gi'))].map(([text]) => text);
    return found.map((text) => ({ file, text }));
  });
  const byText = [...Map.groupBy(named, ({ text }) => text)];
  assert.deepEqual(
    byText.map(([text, [first, ...others]]) => `“${text}” in ${first?.file}, and ${others.length} more`),
    [],
  );
  assert.deepEqual(
    files.filter((file) => NAMES.test(file)),
    [],
  );
});

test('no page of the other summit holds a word that only the real one’s records have', () => {
  const fixtureText = filesIn(join(project, fixture)).map((file) => `${file}\n${readFileSync(join(project, fixture, file), 'utf8')}`);
  const fair = longWords([...fixtureText, wordsOfAnyEdition()].join('\n'));
  const foreign = new Set([...longWords(namesOf(real))].filter((word) => !fair.has(word)));
  assert.ok(foreign.size > 200, `${foreign.size} words to look for`);
  const held = builtPages().flatMap((page) =>
    [...longWords(readableText(page))].filter((word) => foreign.has(word)).map((word) => `${page.url}: ${word}`),
  );
  assert.deepEqual(held, []);
});

test('the addresses of the other summit are its own', () => {
  for (const page of builtPages().filter((page) => !isEmbed(page) && !isMoved(page))) {
    for (const link of all(page.tree, 'link', (element) => attribute(element, 'rel') === 'canonical')) {
      assert.equal(attribute(link, 'href'), new URL(page.url, own.summit.url).href);
    }
  }
  for (const file of ['robots.txt', 'sitemap-index.xml', 'sitemap-0.xml', 'feed.xml']) {
    const text = readFileSync(join(folder, file), 'utf8');
    const hosts = [...text.matchAll(/https?:\/\/([^/<\s"]+)/g)]
      .map(([, host = '']) => host)
      .filter((host) => !/(?:^|\.)(?:sitemaps\.org|w3\.org|google\.com)$/.test(host));
    assert.deepEqual([...new Set(hosts)], [new URL(own.summit.url).host], file);
  }
});

test('what holds for the pages of the real summit holds for those of the other', () => {
  builtPages();
  const files = ['pages', 'records', 'figures', 'sourcing', 'wording', 'addresses', 'feeds', 'briefs', 'data', 'embeds'].map((name) =>
    join(import.meta.dirname, `${name}.test.ts`),
  );
  assert.ok(files.every((file) => existsSync(file)));
  const run = spawnSync(
    process.execPath,
    ['--test', '--test-isolation=none', '--test-reporter=dot', ...files.map((file) => relative(project, file))],
    {
      cwd: project,
      env,
      encoding: 'utf8',
    },
  );
  assert.equal(run.status, 0, run.stdout);
});
