import assert from 'node:assert/strict';
import test from 'node:test';
import { endOfDate, parseCalendarDate } from '#model/calendar-date.ts';
import { inLedgerOrder } from '#model/ledger.ts';
import { pastYears } from '#model/past.ts';
import { statedSteps } from '#model/state.ts';
import { searchStatusOf } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';
import type { Element } from 'hast';
import { all, attribute, corpus, internalLinks, metaOf, only, pageAt, pages, textOf, withId, type Page } from './built-site.ts';

const { summit } = corpus;
const agreements = inLedgerOrder(corpus);
const years = pastYears(corpus);

/** The steps of an agreement known to have happened by the end of a year, as the record has them. */
const stepsBy = (id: string, year: number) => {
  const agreement = agreements.find((one) => one.id === id);
  assert.ok(agreement);
  return statedSteps(agreement, summit).filter(({ step }) => endOfDate(step.date) <= endOfDate(parseCalendarDate(String(year))));
};
const rowsOf = (page: Page): readonly Element[] =>
  all(page.tree, 'section.stood').flatMap((section) => all(section, 'tr', (row) => attribute(row, 'id') !== undefined));

test('the ledger can be read at the end of each year since the summit that is over, and of no other', () => {
  assert.ok(years.length > 0);
  assert.deepEqual(
    pages
      .map(({ url }) => url)
      .filter((url) => url.startsWith('/agreements/at/'))
      .toSorted(),
    years.map(urls.agreementsAt),
  );
});

test('each page of a past year has every agreement once, with the status of its last step by then and the date of that status', () => {
  for (const year of years) {
    const page = pageAt(urls.agreementsAt(year));
    const rows = rowsOf(page);
    assert.deepEqual(rows.map((row) => attribute(row, 'id')).toSorted(), agreements.map(({ id }) => id).toSorted());
    for (const row of rows) {
      const id = attribute(row, 'id') ?? '';
      const last = stepsBy(id, year).at(-1);
      const then = last && stateInWords(last.state, summit, 'short');
      assert.equal(textOf(all(row, 'td')[0] ?? row), then?.since ?? words.past.unbegun, `${page.url}#${id}`);
    }
  }
});

test('each page of a past year puts its agreements under their status, and says how many stand there', () => {
  for (const year of years) {
    const sections = all(pageAt(urls.agreementsAt(year)).tree, 'section.stood');
    for (const section of sections) {
      const rows = all(section, 'tr', (row) => attribute(row, 'id') !== undefined);
      const head = only(section, 'h2');
      const statuses = new Set(rows.map((row) => stepsBy(attribute(row, 'id') ?? '', year).at(-1)?.state.status ?? 'unbegun'));
      assert.deepEqual([...statuses], [attribute(head, 'id')?.replace('status-', '')]);
      assert.equal(textOf(only(head, 'span.count')), String(rows.length));
    }
  }
});

test('no page of a past year shows anything dated later than it, but where it says today', () => {
  for (const year of years) {
    const late = rowsOf(pageAt(urls.agreementsAt(year))).flatMap((row) => {
      const text = textOf(all(row, 'td')[0] ?? row);
      return [...text.matchAll(/\b(\d{4})\b/g)].filter(([, said]) => Number(said) > year).map(() => text);
    });
    assert.deepEqual(late, [], String(year));
  }
});

test('each page of a past year tells every change of that year, and none of another', () => {
  for (const year of years) {
    const told = all(only(pageAt(urls.agreementsAt(year)).tree, 'ul.changes'), 'li').map(textOf);
    const changes = agreements.flatMap((agreement) =>
      statedSteps(agreement, summit).filter(
        ({ step, isChange }) => isChange && step.status !== searchStatusOf(summit) && step.date.startsWith(String(year)),
      ),
    );
    assert.equal(told.length, changes.length);
    for (const { step } of changes)
      assert.ok(
        told.some((text) => text.includes(step.text.replace(/\s+/g, ' '))),
        step.text,
      );
  }
});

test('a page of a past year says plainly what it is, and leads to its neighbours and to today', () => {
  years.forEach((year, place) => {
    const page = pageAt(urls.agreementsAt(year));
    const description = metaOf(page, 'description') ?? '';
    assert.ok(description.startsWith(`As it stood at the end of ${year}, from what we know today.`), description);
    const leads = internalLinks({ ...page, tree: only(page.tree, 'main') as unknown as Page['tree'] }).map(({ path }) => path);
    for (const other of [years[place - 1], years[place + 1]]) if (other !== undefined) assert.ok(leads.includes(urls.agreementsAt(other)));
    assert.ok(leads.includes(urls.agreements));
  });
});

test('the ledger, the chart of outcomes and each agreement lead to the past years, an agreement to its own row there', () => {
  const leadsOf = (url: string): readonly string[] => internalLinks(pageAt(url)).map(({ href }) => href);
  for (const year of years) {
    for (const url of [urls.agreements, urls.chartPage('outcomes')]) assert.ok(leadsOf(url).includes(urls.agreementsAt(year)), url);
    for (const { id } of agreements) {
      assert.ok(leadsOf(urls.agreement(id)).includes(`${urls.agreementsAt(year)}#${id}`), id);
      assert.ok(withId(pageAt(urls.agreementsAt(year)).tree, id), id);
    }
  }
});

test('each year that the chart of outcomes names leads to the ledger at its end, but for one that is not over', () => {
  for (const drawing of all(pageAt(urls.chartPage('outcomes')).tree, 'svg.chart')) {
    const named = new Set(all(drawing, 'text').map(textOf));
    assert.deepEqual(
      all(drawing, 'a.year').map((link) => attribute(link, 'href')),
      years.filter((year) => named.has(String(year))).map(urls.agreementsAt),
    );
  }
});
