import { cardsOf } from '#cards/cards-of.ts';
import { textsOfCard } from '#cards/card.ts';
import { filesIn } from '#files-in.ts';
import type { Agreement } from '#model/agreement.ts';
import { parseCalendarDate, type CalendarDate } from '#model/calendar-date.ts';
import { pastYears } from '#model/past.ts';
import { latestState, statedSteps, type AgreementState } from '#model/state.ts';
import { searchStatusOf, type Status } from '#model/summit.ts';
import { searchRecords } from '#search-records.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';
import { csvParse } from 'd3';
import type { Element, Nodes } from 'hast';
import assert from 'node:assert/strict';
import test from 'node:test';
import { all, attribute, corpus, hasClass, only, pageAt, pages, readBuilt, siteFolder } from './built-site.ts';
import { cardDrawing } from '../cards/card-drawing.ts';

const { agreements, summit } = corpus;
const searchStatus = searchStatusOf(summit);

/** A status with the date that stands beside it, as a reader sees them. */
interface Pair {
  readonly status: string;
  readonly date: string;
  /** Where the date stands: what follows a status is its own date; what leads it is that of the step. */
  readonly side: 'before' | 'after';
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const names = summit.statuses.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
const silentName = words.states
  .silentSince('')
  .trim()
  .replace(/ since$/, '');
const NAME = `(?<name>${[...names, silentName].map(escaped).join('|')})(?: by (?:${summit.sides.map(({ name }) => escaped(name)).join('|')}| and )+)?`;
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month)).toLocaleString('en-GB', { month: 'long' }));
const DATE = String.raw`(?<date>(?:\d{1,2} )?(?:(?:${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|Sept) )?\d{4})\b`;
/** What may stand between the two and still bind them: signs, and the few words that lead a date. */
const BETWEEN = String.raw`(?:[ ·,;:|(–—-]|\b(?:since|of|on|in|evidence|as)\b)*`;
const AFTER = new RegExp(`${NAME}${BETWEEN}${DATE}`, 'g');
const BEFORE = new RegExp(`${DATE}[ ,:(–—-]*${NAME}(?![\\w’])`, 'g');

function pairsIn(text: string): readonly Pair[] {
  const find = (pattern: RegExp, side: Pair['side']): readonly Pair[] =>
    [...text.matchAll(pattern)].map(({ groups }) => ({ status: groups?.['name'] ?? '', date: groups?.['date'] ?? '', side }));
  return [...find(AFTER, 'after'), ...find(BEFORE, 'before')];
}

/** A date in words, as exact as it is known and less so: a year says no less truly when something happened. */
const inForms = (date: CalendarDate): readonly string[] =>
  [date, date.slice(0, 7), date.slice(0, 4)].flatMap((known) => {
    const coarser = parseCalendarDate(known);
    return [formatCalendarDate(coarser), formatCalendarDate(coarser, 'short')];
  });
const nameOf = ({ status }: AgreementState): string =>
  status === searchStatus ? silentName : (summit.statuses.find(({ id }): boolean => id === status) as Status).name;

/** Every pair that is right of some agreements. */
function rightPairs(own: readonly Agreement[]): ReadonlySet<string> {
  return new Set(
    own
      .flatMap((agreement) => statedSteps(agreement, summit).filter(({ isChange }) => isChange))
      .flatMap(({ step, state }) => [
        ...(state.since ? inForms(state.since).map((date) => `after ${nameOf(state)} ${date}`) : []),
        ...inForms(step.date).map((date) => `before ${nameOf(state)} ${date}`),
      ]),
  );
}

/** What records are called, the longest first: a year in a name is no date of a status. */
const called = new RegExp(
  agreements
    .flatMap(({ title, label }) => [title, label])
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
  'g',
);

/** The pairs of a text that are wrong of these agreements. */
function wrongPairs(text: string, own: readonly Agreement[] = agreements): readonly string[] {
  const right = rightPairs(own);
  const said = text.replace(called, 'a record').replaceAll(words.embeds.atSummit(formatCalendarDate(summit.date)), 'there');
  return pairsIn(said)
    .map(({ side, status, date }) => `${side} ${status} ${date}`)
    .filter((pair) => !right.has(pair));
}

/** All a page says to readers, ears and machines, a line for each piece; the cells of a row are one line. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return '';
  const own = node.children.map(wordsOf).join('');
  if (node.type !== 'element') return own;
  const { ariaLabel, alt, content } = node.properties;
  const said = [ariaLabel, alt, content].filter((value) => typeof value === 'string').map((value) => `\n${value}\n`);
  // The name of a thread is no status, though it may be the same word.
  const isBlock =
    hasClass(node, 'thread') || /^(?:p|li|tr|h\d|dt|dd|div|title|caption|figcaption|summary|option|a|text)$/.test(node.tagName);
  return `${said.join('')}${isBlock ? `\n${own}\n` : ['td', 'th'].includes(node.tagName) ? `${own} | ` : own}`;
}

/** A link and what stands behind it in its own line are one thing to a reader. */
const linesOf = (text: string): string => text.replace(/ *\n[ \n]*/g, '\n');

test('the finder of statuses beside dates sees the forms a page may print, and leaves sentences alone', () => {
  const found = (text: string): readonly string[] => pairsIn(text).map(({ side, status, date }) => `${side} ${status} ${date}`);
  const [first] = summit.statuses.filter(({ id }) => id !== searchStatus);
  const side = summit.sides[0]?.name ?? '';
  assert.ok(first);
  const name = first.name;
  for (const text of [
    `${name}, 18 Feb 2026`,
    `${name} by ${side} · 18 Feb 2026`,
    `${name} | 18 Feb 2026`,
    `${name} (evidence of 18 Feb 2026)`,
  ]) {
    assert.deepEqual(found(text), [`after ${name} 18 Feb 2026`], text);
  }
  assert.deepEqual(found(`December 2025: ${name}. It was.`), [`before ${name} December 2025`]);
  assert.deepEqual(found(`${name} when the ministers met in 2021`), []);
});

test('the finder of wrong pairs takes the date on which a record became so, and no date of later evidence', () => {
  const moved = agreements.find((agreement) => {
    const { since, newestEvidence, status } = latestState(agreement, summit);
    return status !== searchStatus && since !== undefined && newestEvidence !== undefined && since !== newestEvidence;
  });
  assert.ok(moved);
  const { since, newestEvidence, ...state } = latestState(moved, summit);
  assert.ok(since && newestEvidence);
  const name = nameOf({ since, newestEvidence, ...state });
  assert.deepEqual(wrongPairs(`${name} · ${formatCalendarDate(since)}`, [moved]), []);
  assert.equal(wrongPairs(`${name} · ${formatCalendarDate(newestEvidence)}`, [moved]).length, 1);
});

test('no page prints a status beside a date on which no record became so', () => {
  const faults = pages.flatMap((page) => wrongPairs(linesOf(wordsOf(page.tree))).map((pair) => `${page.url}: ${pair}`));
  assert.deepEqual(faults, []);
});

test('a page of a past year prints beside an agreement no status but with the date on which that very record became so', () => {
  const rows = pastYears(corpus).flatMap((year) => {
    const { url, tree } = pageAt(urls.agreementsAt(year));
    const named = (row: Element): Agreement | undefined =>
      agreements.find(({ id }) => urls.agreement(id) === attribute(all(row, 'a')[0] ?? row, 'href'));
    return [...all(tree, 'tr'), ...all(only(tree, 'ul.changes'), 'li')].flatMap((row) => {
      const own = named(row);
      return own ? [{ url, own, said: linesOf(wordsOf(row)) }] : [];
    });
  });
  assert.ok(rows.length > agreements.length);
  assert.deepEqual(
    rows.flatMap(({ url, own, said }) => wrongPairs(said, [own]).map((pair) => `${url}#${own.id}: ${pair}`)),
    [],
  );
});

test('the page, the frame, the sheet, the brief, the feed and the card of an agreement print its status beside its own date alone', () => {
  const cards = cardsOf(corpus, cardDrawing);
  for (const agreement of agreements) {
    const state = latestState(agreement, summit);
    const { since } = stateInWords(state, summit);
    const path = urls.agreement(agreement.id);
    const heads = [path, urls.agreementEmbed(agreement.id), `${path}sheet/`].map((url) => {
      const said = linesOf(wordsOf(pageAt(url).tree));
      assert.ok(said.replace(/\s+/g, ' ').includes(since), `${url} does not say ${since}`);
      return said;
    });
    const card = cards.find(({ collection, id }) => collection === 'agreements' && id === agreement.id);
    assert.ok(card);
    const { status, day = '' } = stateInWords(state, summit, 'short');
    assert.ok(textsOfCard(card.card).includes(status) && textsOfCard(card.card).join('\n').includes(day), agreement.id);
    const files = ['brief.txt', 'feed.xml'].map((file) => readBuilt(`${path}${file}`));
    assert.ok(files[0]?.includes(since), `${path}brief.txt does not say ${since}`);
    // The list of related agreements is none of its own words.
    const texts = [...heads.slice(1), ...files, textsOfCard(card.card).join('\n'), headOf(path)];
    for (const text of texts) assert.deepEqual(wrongPairs(text, [agreement]), [], agreement.id);
  }
});

/** Title, description and history of an agreement's page. */
function headOf(path: string): string {
  return (
    linesOf(wordsOf(pageAt(path).tree))
      .split(words.disagreementsHead)[0]
      ?.split(words.alsoIn('').trim())[0] ?? ''
  );
}

test('cards, feeds, briefs, charts to download and what the search reads print no status beside another date', () => {
  const isRead = (file: string): boolean => /\.(?:txt|xml|json|csv|svg)$/.test(file) && !/^(?:data|pagefind|sitemap)/.test(file);
  const files = filesIn(siteFolder).filter(isRead);
  assert.ok(files.length > agreements.length);
  const faults = files.flatMap((file) => wrongPairs(readBuilt(`/${file}`).replace(/[<>"]+/g, '\n')).map((pair) => `${file}: ${pair}`));
  const onCards = cardsOf(corpus, cardDrawing).flatMap(({ collection, id, card }) =>
    wrongPairs(textsOfCard(card).join('\n')).map((pair) => `${collection}/${id}: ${pair}`),
  );
  const inText = searchRecords(corpus).flatMap(({ url, text }) => wrongPairs(text).map((pair) => `${url}: ${pair}`));
  assert.deepEqual([...faults, ...onCards, ...inText], []);
});

test('the data set gives each status the date on which the record became so, and each step the date of its state', () => {
  const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] => csvParse(readBuilt(`${urls.data}${file}`));
  for (const row of rowsOf('agreements.csv')) {
    const agreement = agreements.find(({ id }) => id === row['id']);
    assert.ok(agreement);
    const { status, by, since = '', newestEvidence = '', searchedAt = '' } = latestState(agreement, summit);
    assert.deepEqual(
      [row['status'], row['by'], row['since'], row['newestEvidence'], row['searchedAt']],
      [status, by.join(' '), since, newestEvidence, searchedAt],
      agreement.id,
    );
  }
  for (const row of rowsOf('steps.csv')) {
    const agreement = agreements.find(({ id }) => id === row['agreement']);
    const stated = agreement && statedSteps(agreement, summit).find(({ id }) => id === row['id']);
    assert.ok(stated);
    assert.deepEqual([row['status'], row['since']], [stated.state.status, stated.state.since ?? ''], `${row['agreement']}#${row['id']}`);
  }
});
