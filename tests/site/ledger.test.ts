import assert from 'node:assert/strict';
import test from 'node:test';
import { latestState } from '#model/state.ts';
import { EVERYTHING, FACETS } from '#model/ledger-filter.ts';
import { ledgerRecord, namesOf, withFacet } from '#model/ledger-record.ts';
import { inLedgerOrder, ledgerGroupOf } from '#model/ledger.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import { facetsOf } from '#words/facets.ts';
import { stateInWords } from '#words/state.ts';
import type { Element } from 'hast';
import { all, attribute, corpus, hasClass, isMoved, only, pageAt, pages, textOf, type Page } from './built-site.ts';

const { summit } = corpus;
const agreements = inLedgerOrder(corpus);
const facets = facetsOf(agreements, summit);
const ledger = pageAt(urls.agreements);
const facetPages = pages.filter((page) => !isMoved(page) && /^\/agreements\/(?!at\/)[^/]+\/(?!sheet\/)[^/]+\/$/.test(page.url));
const rowsOf = (page: Page): readonly Element[] =>
  all(only(page.tree, 'table.ledger'), 'tr').filter((row) => attribute(row, 'id') !== undefined);
const linksOf = (page: Page): readonly Element[] => all(only(page.tree, 'div.facets'), 'a');

test('the ledger has one row for every agreement, under its id, with what the filters read', () => {
  assert.deepEqual(
    rowsOf(ledger).map((row) => ({
      id: attribute(row, 'id'),
      href: attribute(only(row, 'a'), 'href'),
      names: attribute(row, 'dataWords')?.split('|'),
      evidence: all(row, 'time').map((time) => attribute(time, 'dateTime'))[0] ?? '',
      values: Object.fromEntries(
        FACETS.map((facet) => [facet, attribute(row, `data${facet[0]?.toUpperCase()}${facet.slice(1)}`)?.split(' ')]),
      ),
    })),
    agreements.map((agreement) => {
      const { evidence, values } = ledgerRecord(agreement, summit);
      return { id: agreement.id, href: urls.agreement(agreement.id), names: namesOf(agreement), evidence, values };
    }),
  );
});

test('every list of agreements stands in the groups of the ledger, each under its name', () => {
  for (const page of [ledger, ...facetPages]) {
    const groups = all(only(page.tree, 'table.ledger'), 'tbody');
    const own = rowsOf(page).map((row) => agreements.find(({ id }) => id === attribute(row, 'id')));
    assert.deepEqual(
      groups.map((group) => ({ name: textOf(only(group, 'tr.group')).trim(), rows: all(group, 'tr').length - 1 })),
      [...Map.groupBy(own, (agreement) => agreement && ledgerGroupOf(agreement))].map(([group, members]) => ({
        name: group === 'tied' ? words.namedAmong(summit.announced) : words.outcomeGroups[group ?? 'signed'],
        rows: members.length,
      })),
      page.url,
    );
  }
});

test('no name of an agreement holds the sign that parts the names of a row', () => {
  assert.deepEqual(
    agreements.flatMap(namesOf).filter((name) => name.includes('|')),
    [],
  );
});

test('every row shows in words what it can be narrowed by', () => {
  const rows = rowsOf(ledger);
  agreements.forEach((agreement, place) => {
    const text = textOf(rows[place] ?? ledger.tree);
    const { evidence } = ledgerRecord(agreement, summit);
    const name = (list: readonly { readonly id: string; readonly name: string }[], id: string): string =>
      list.find((one) => one.id === id)?.name ?? '?';
    const shown = [
      agreement.title,
      stateInWords(latestState(agreement, summit), summit, 'short').since,
      name(summit.sectors, agreement.sector),
      name(summit.levels, agreement.level),
      words.countedWords[agreement.counted],
      evidence === ''
        ? words.ledger.noEvidence
        : formatCalendarDate(ledgerRecord(agreement, summit).evidence as Parameters<typeof formatCalendarDate>[0], 'short'),
    ];
    for (const words_ of shown) assert.ok(text.includes(words_), `${agreement.id} does not say “${words_}”: ${text}`);
  });
});

test('every value of every facet stands in the ledger with the number of rows its page has; a value nobody has is marked and leads nowhere', () => {
  for (const { facet, values } of facets) {
    const list = only(ledger.tree, 'details', (details) => attribute(details, 'dataFacet') === facet);
    const items = all(list, 'li');
    assert.deepEqual(
      items.map((item) => attribute(item, 'dataValue')),
      values.map(({ id }) => id),
      facet,
    );
    items.forEach((item, place) => {
      const value = values[place]?.id ?? '';
      const shared = withFacet(agreements, summit, facet, value);
      const [link] = all(item, 'a');
      assert.equal(textOf(only(item, 'span.count')), String(shared.length), `${facet} ${value}`);
      assert.equal(link && attribute(link, 'href'), shared.length > 0 ? urls.facet(facet, value) : undefined);
      assert.equal(hasClass(item, 'empty'), shared.length === 0);
      if (!link) return;
      assert.deepEqual(
        rowsOf(pageAt(urls.facet(facet, value))).map((row) => attribute(row, 'id')),
        shared.map(({ id }) => id),
        `${facet} ${value}`,
      );
    });
  }
});

test('every page of a facet is linked from the ledger, has the same lists with the same numbers, and marks its own value', () => {
  const outline = (page: Page): readonly string[] =>
    all(only(page.tree, 'div.facets'), 'li').map((item) => `${attribute(all(item, 'a')[0] ?? item, 'href')} ${textOf(item)}`);
  assert.deepEqual(
    linksOf(ledger)
      .map((link) => attribute(link, 'href'))
      .toSorted(),
    facetPages.map(({ url }) => url).toSorted(),
  );
  for (const page of facetPages) {
    assert.deepEqual(outline(page), outline(ledger), page.url);
    const marked = linksOf(page).filter((link) => attribute(link, 'ariaCurrent') === 'page');
    assert.deepEqual(
      marked.map((link) => attribute(link, 'href')),
      [page.url],
    );
  }
});

test('the form of the ledger asks the ledger by GET, and says how many agreements there are before anybody asks', () => {
  const form = only(only(ledger.tree, 'ledger-filter'), 'form');
  assert.deepEqual([attribute(form, 'method'), attribute(form, 'action')], ['get', urls.agreements]);
  assert.deepEqual(
    all(form, '*', ({ tagName }) => ['input', 'select'].includes(tagName)).map((field) => attribute(field, 'name')),
    ['q', 'sort'],
  );
  const sentence = words.ledger.sentenceText({
    ...EVERYTHING,
    chosen: { sector: [], level: [], status: [], counted: [], party: [], year: [] },
    count: agreements.length,
    announced: summit.announced,
  });
  assert.equal(textOf(only(ledger.tree, 'p.sentence')), sentence);
});
