import assert from 'node:assert/strict';
import test from 'node:test';
import { isTiedToTotal, lastEvidenceDate, latestStep, statusByYear, stepsSince, type Agreement } from '#model/agreement.ts';
import { compareCalendarDates, yearOf, type CalendarDate } from '#model/calendar-date.ts';
import { countCorpus, fillCounts } from '#model/counts.ts';
import { knowledgeGroups } from '#model/ledger.ts';
import { searchStatusOf } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, formatNumber, numberInWords, words } from '#words/en.ts';
import type { Element, Nodes } from 'hast';
import { all, attribute, corpus, hasClass, internalLinks, only, pageAt, textOf, withId } from './built-site.ts';

const { summit, agreements, events, threads, sources } = corpus;
const counts = countCorpus(corpus);
const front = pageAt(urls.home);
const figure = (url: string, id: string): Element => only(pageAt(url).tree, 'figure', (element) => element.properties['id'] === id);
const drawingsIn = (node: Nodes): readonly Element[] => all(node, 'svg', (svg) => attribute(svg, 'role') === 'group');
const hrefs = (node: Nodes, tag = 'a'): readonly string[] => all(node, tag).map((link) => attribute(link, 'href') ?? '');
const fill = (text: string): string => fillCounts(text, counts, numberInWords).replace(/\s+/g, ' ');
const nameIn = (vocabulary: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  vocabulary.find((word) => word.id === id)?.name ?? assert.fail(id);
const inOrder = [...events].sort((a, b) => compareCalendarDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
const textAt = (url: string, selector: string): string => textOf(only(pageAt(url).tree, selector));

test('the front page draws as many squares as were announced, and each one with a record leads to it', () => {
  const groups = knowledgeGroups(corpus);
  const drawings = drawingsIn(figure(urls.home, 'squares'));
  assert.equal(drawings.length, 2);
  for (const drawing of drawings) {
    const stateOf = (square: Element): string => /square-([\w-]+)/.exec(attribute(square, 'className') ?? '')?.[1] ?? '';
    const marks = all(drawing, 'a');
    const inMarks = marks.map((mark) => ({ state: stateOf(only(mark, 'rect')), href: attribute(mark, 'href') }));
    assert.deepEqual(
      inMarks,
      groups.flatMap(({ squares }) =>
        squares.flatMap(({ state, agreement }) => (agreement ? [{ state, href: urls.agreement(agreement.id) }] : [])),
      ),
    );
    const states = all(drawing, 'rect').map(stateOf);
    const inFrame = states.filter((state) => ['traced', 'documented', 'unidentified'].includes(state));
    const tied = agreements.filter(isTiedToTotal).length;
    assert.equal(inFrame.length, summit.announced);
    assert.equal(states.filter((state) => state === 'unidentified').length, summit.announced - tied);
    for (const [place, mark] of marks.entries()) {
      const agreement: Agreement | undefined = agreements.find(({ id }) => urls.agreement(id) === inMarks[place]?.href);
      assert.ok(agreement);
      assert.equal(attribute(mark, 'dataSector'), agreement.sector);
      for (const fact of [agreement.label, nameIn(summit.sectors, agreement.sector), nameIn(summit.levels, agreement.level)])
        assert.ok(
          attribute(mark, 'ariaLabel')?.toLowerCase().includes(fact.toLowerCase()),
          `${attribute(mark, 'ariaLabel')} lacks ${fact}`,
        );
    }
  }
});

test('every documented square shows its level by the same shape, and another than other levels', () => {
  for (const drawing of drawingsIn(figure(urls.home, 'squares'))) {
    const shapes = new Map<string, Set<string>>();
    for (const mark of all(drawing, 'a')) {
      const agreement = agreements.find(({ id }) => urls.agreement(id) === attribute(mark, 'href'));
      const outline = (attribute(only(mark, 'path.level'), 'd') ?? '').replace(/^M[\d.]+ [\d.]+/, '');
      const level = agreement?.level ?? '';
      shapes.set(level, (shapes.get(level) ?? new Set()).add(outline));
    }
    const outlines = [...shapes.values()].map((own) => [...own]);
    assert.ok(outlines.every((own) => own.length === 1));
    assert.equal(new Set(outlines.flat()).size, shapes.size);
  }
});

test('the table under the squares lists the same agreements with the status of each', () => {
  const rows = all(only(figure(urls.home, 'squares'), 'tbody'), 'tr').filter((row) => hrefs(row).length > 0);
  const shown = knowledgeGroups(corpus).flatMap(({ squares }) => squares.flatMap(({ agreement }) => agreement ?? []));
  assert.deepEqual(
    rows.map((row) => [hrefs(row)[0], textOf(all(row, 'td')[5] ?? row)]),
    shown.map((agreement) => [urls.agreement(agreement.id), nameIn(summit.statuses, latestStep(agreement).status)]),
  );
});

test('the outcomes chart draws a mark for every change of state since the year of the summit, and each leads to its record', () => {
  const first = String(yearOf(summit.date)) as CalendarDate;
  const changes = agreements.flatMap((agreement) => {
    const steps = stepsSince(agreement, first);
    return steps
      .filter(({ status }, place) => status !== steps[place - 1]?.status)
      .map(
        ({ status, date }) =>
          `${urls.agreement(agreement.id)} ${agreement.label}: ${nameIn(summit.statuses, status).toLowerCase()}, ${formatCalendarDate(date)}`,
      );
  });
  assert.ok(changes.length >= agreements.length);
  const drawings = drawingsIn(figure(urls.home, 'outcomes'));
  assert.equal(drawings.length, 2);
  for (const drawing of drawings) {
    const marks = all(drawing, 'a').map((link) => `${attribute(link, 'href')} ${attribute(link, 'ariaLabel')}`);
    assert.deepEqual(marks.toSorted(), changes.toSorted());
  }
});

test('the totals of the outcomes chart are the numbers of agreements at each status at the end of each year', () => {
  const years = statusByYear(agreements.filter(isTiedToTotal), yearOf(summit.date), yearOf(summit.searchedAt));
  const expected = summit.statuses
    .filter(({ id }) => years.some(({ byStatus }) => byStatus.has(id)))
    .map(({ id, name }) => [name, ...years.map(({ byStatus }) => String(byStatus.get(id)?.length ?? 0))].join(' '));
  for (const drawing of drawingsIn(figure(urls.home, 'outcomes'))) {
    const texts = all(drawing, 'text').map(textOf);
    const start = texts.indexOf(words.outcomeTotals(agreements.filter(isTiedToTotal).length));
    assert.ok(start > 0);
    assert.deepEqual(texts.slice(start + 1).join(' '), expected.join(' '));
  }
});

test('the table of the outcomes chart has a row for every agreement, with the date of its newest evidence', () => {
  const rows = all(only(figure(urls.home, 'outcomes'), 'tbody'), 'tr');
  assert.deepEqual(
    rows.map((row) => [hrefs(row)[0], textOf(all(row, 'td')[3] ?? row)]).toSorted(),
    agreements
      .map((agreement) => {
        const newest = lastEvidenceDate(agreement, searchStatusOf(summit));
        return [urls.agreement(agreement.id), newest ? formatCalendarDate(newest, 'short') : '–'];
      })
      .toSorted(),
  );
});

test('the timeline lists every event once, in order of date', () => {
  const entries = all(only(pageAt(urls.timeline).tree, 'ol.timeline'), 'li', (item) => all(item, 'ol').length === 0);
  assert.deepEqual(
    entries.map((entry) => hrefs(entry).find((href) => href.startsWith('/events/'))),
    inOrder.map(({ id }) => urls.event(id)),
  );
  assert.deepEqual(
    entries.map((entry) => attribute(only(entry, 'time'), 'dateTime')),
    inOrder.map(({ date }) => date),
  );
});

test('the lanes draw one mark for every event, and one lane for every thread that has any', () => {
  const [drawing, ...others] = drawingsIn(figure(urls.timeline, 'lanes'));
  assert.ok(drawing && others.length === 0);
  const links = all(drawing, 'a');
  const marks = links.filter((link) => attribute(link, 'href')?.startsWith('/events/'));
  assert.deepEqual(marks.map((mark) => attribute(mark, 'href')).toSorted(), events.map(({ id }) => urls.event(id)).toSorted());
  for (const mark of marks) assert.equal(all(mark, '*', (shape) => hasClass(shape, 'shape')).length, 1);
  const lanes = links.filter((link) => !marks.includes(link)).map((link) => attribute(link, 'href'));
  assert.deepEqual(
    lanes.toSorted(),
    threads
      .filter(({ id }) => events.some(({ thread }) => thread === id))
      .map(({ id }) => urls.thread(id))
      .toSorted(),
  );
});

test('the page of a thread lists its events and no other', () => {
  for (const thread of threads.filter(({ id }) => events.some((event) => event.thread === id))) {
    const listed = hrefs(only(pageAt(urls.thread(thread.id)).tree, 'ol.timeline')).filter((href) => href.startsWith('/events/'));
    assert.deepEqual(
      listed,
      inOrder.filter((event) => event.thread === thread.id).map(({ id }) => urls.event(id)),
    );
  }
});

test('the page of an agreement lights its square and tells its whole history, and shows the status it reached last', () => {
  const drawn = knowledgeGroups(corpus).flatMap(({ squares }) => squares.flatMap(({ agreement }) => agreement?.id ?? []));
  for (const agreement of agreements) {
    const { tree } = pageAt(urls.agreement(agreement.id));
    assert.equal(all(tree, 'path.lit').length, drawn.includes(agreement.id) ? 1 : 0, `${agreement.id}: lit squares`);
    const steps = all(only(tree, 'ol.history'), 'li');
    assert.deepEqual(
      steps.map((step) => attribute(only(step, 'time'), 'dateTime')),
      agreement.history.map(({ date }) => date),
      agreement.id,
    );
    const latest = summit.statuses.find(({ id }) => id === latestStep(agreement).status);
    assert.ok(textOf(only(tree, 'p.state')).startsWith(latest?.name ?? '?'), agreement.id);
  }
});

test('the page of an agreement leads to its events, itself or by a thread it links, and the page of an event to its agreements', () => {
  const pathsOn = (url: string): readonly string[] => internalLinks(pageAt(url)).map(({ path }) => path);
  const threadsOf = (url: string): readonly string[] => pathsOn(url).filter((path) => /^\/timeline\/./.test(path));
  const missing = agreements.flatMap(({ id }) => {
    const url = urls.agreement(id);
    const near = new Set([...pathsOn(url), ...threadsOf(url).flatMap(pathsOn)]);
    return events
      .filter((event) => event.agreements.includes(id))
      .flatMap((event) => [
        ...(near.has(urls.event(event.id)) ? [] : [`${url} leads to no ${event.id}`]),
        ...(pathsOn(urls.event(event.id)).includes(url) ? [] : [`${urls.event(event.id)} leads to no ${id}`]),
      ]);
  });
  assert.deepEqual(missing, []);
});

test('the numbers of the front page are the numbers of the records', () => {
  assert.equal(textOf(only(front.tree, 'h1')), fill(summit.front.headline));
  assert.match(textOf(only(front.tree, 'h1')), new RegExp(`\\b${counts.announced}\\b.*\\b${counts.documented}\\b`));
  const standfirsts = all(front.tree, 'p.standfirst').map(textOf);
  assert.ok(standfirsts.includes(fill(summit.front.standfirst)));
  const points = all(
    only(front.tree, 'ol', (list) => all(list, 'strong').length > 0),
    'li',
  ).map(textOf);
  summit.front.points.forEach((point, place) => {
    assert.ok(points[place]?.startsWith(`${fill(point.lead)} ${fill(point.text)}`), points[place]);
  });
});

test('the titles of the charts say the numbers of the records', () => {
  const title = (url: string, id: string): string => textOf(withId(pageAt(url).tree, `${id}-title`) ?? front.tree);
  assert.equal(title(urls.home, 'squares'), words.squareTitle(counts.documented, counts.announced));
  const last = statusByYear(agreements.filter(isTiedToTotal), yearOf(summit.searchedAt), yearOf(summit.searchedAt))[0];
  const silent = last?.byStatus.get(summit.statuses.find(({ tone }) => tone === 'silent')?.id ?? '')?.length ?? 0;
  assert.equal(title(urls.home, 'outcomes'), words.outcomeTitle(silent, counts.documented));
  const ofSummitYear = events.filter(({ date }) => yearOf(date) === yearOf(summit.date)).length;
  const [first, final] = [inOrder[0], inOrder.at(-1)];
  assert.ok(first && final);
  assert.equal(
    title(urls.timeline, 'lanes'),
    words.timelineTitle(ofSummitYear, counts.events, `${yearOf(first.date)}–${yearOf(final.date)}`),
  );
});

test('the standfirsts of the ledger, the timeline and the sources say the numbers of the records', () => {
  assert.equal(textAt(urls.agreements, 'p.standfirst'), words.ledgerStandfirst(counts.agreements, counts.announced, counts.documented));
  assert.ok(textAt(urls.timeline, 'p.standfirst').startsWith(formatNumber(counts.events)));
  const primary = sources.filter(({ kind }) => kind === 'primary').length;
  const inPart = sources.filter(({ read }) => read === 'opening').length;
  assert.equal(textAt(urls.sources, 'p.standfirst'), words.sourcesStandfirst(counts.sources, primary, inPart));
});

test('the page about the site counts as the records do', () => {
  const { tree } = pageAt(urls.about);
  const paragraphs = all(tree, 'p').map(textOf);
  for (const section of summit.about) {
    assert.equal(textOf(withId(tree, section.id) ?? tree), fill(section.heading));
    for (const paragraph of section.paragraphs)
      assert.ok(
        paragraphs.some((shown) => shown.startsWith(fill(paragraph))),
        paragraph,
      );
  }
});

test('the list of everything names every record once', () => {
  const listed = all(pageAt(urls.search).tree, 'details').flatMap((list) => hrefs(list));
  const expected = [
    ...corpus.articles.map(({ id }) => urls.article(id)),
    ...agreements.map(({ id }) => urls.agreement(id)),
    ...events.map(({ id }) => urls.event(id)),
    ...corpus.terms.map(({ id }) => urls.term(id)),
    ...sources.map(({ id }) => urls.source(id)),
  ];
  assert.deepEqual(listed.toSorted(), expected.toSorted());
});
