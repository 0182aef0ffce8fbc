import assert from 'node:assert/strict';
import test from 'node:test';
import { answersOf, isTiedToTotal, lastEvidenceDate, statusByYear, type Agreement } from '#model/agreement.ts';
import { compareCalendarDates, precisionOf, yearOf, type CalendarDate } from '#model/calendar-date.ts';
import { countCorpus, fillCounts } from '#model/counts.ts';
import { knowledgeGroups } from '#model/ledger.ts';
import { searchStatusOf } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, formatNumber, numberInWords, words } from '#words/words.ts';
import { latestState, statedSince, statedSteps } from '#model/state.ts';
import { stateInWords } from '#words/state.ts';
import { csvParse } from 'd3';
import type { Element, Nodes } from 'hast';
import { all, attribute, corpus, hasClass, internalLinks, only, pageAt, readBuilt, textOf, withId } from './built-site.ts';

const { summit, agreements, events, threads, sources } = corpus;
const counts = countCorpus(corpus);
const front = pageAt(urls.home);
const figure = (url: string, id: string): Element => only(pageAt(url).tree, 'figure', (element) => element.properties['id'] === id);
const drawingsIn = (node: Nodes): readonly Element[] =>
  all(
    node,
    '*',
    (drawing) => attribute(drawing, 'role') === 'group' && (hasClass(drawing, 'chart') || hasClass(drawing, 'timeline-chart')),
  );
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
    shown.map((agreement) => [urls.agreement(agreement.id), stateInWords(latestState(agreement, summit), summit, 'short').status]),
  );
});

test('the outcomes chart draws a mark for every change of state since the year of the summit, and each leads to its record', () => {
  const first = String(yearOf(summit.date)) as CalendarDate;
  const changes = agreements.flatMap((agreement) =>
    statedSince(statedSteps(agreement, summit), first)
      .filter(({ isChange }, place) => isChange || place === 0)
      .map(({ state }) => `${urls.agreement(agreement.id)} ${agreement.label}: ${stateInWords(state, summit).since}`),
  );
  assert.ok(changes.length >= agreements.length);
  const drawings = drawingsIn(figure(urls.chartPage('outcomes'), 'outcomes'));
  assert.equal(drawings.length, 2);
  for (const drawing of drawings) {
    const marks = all(drawing, 'a.mark').map((link) => `${attribute(link, 'href')} ${attribute(link, 'ariaLabel')}`);
    assert.deepEqual(marks.toSorted(), changes.toSorted());
  }
});

test('the totals of the outcomes chart are the numbers of agreements at each status at the end of each year', () => {
  const years = statusByYear(agreements.filter(isTiedToTotal), yearOf(summit.date), yearOf(summit.searchedAt));
  const expected = (shown: typeof years): readonly string[] =>
    summit.statuses
      .filter(({ id }) => years.some(({ byStatus }) => byStatus.has(id)))
      .map(({ id, name }) => [name, ...shown.map(({ byStatus }) => String(byStatus.get(id)?.length ?? 0))].join(' '));
  for (const drawing of drawingsIn(figure(urls.chartPage('outcomes'), 'outcomes'))) {
    const texts = all(drawing, 'text').map(textOf);
    const start = texts.indexOf(words.outcomeTotals(agreements.filter(isTiedToTotal).length));
    assert.ok(start > 0);
    const named = texts.slice(0, start).filter((text) => /^\d{4}$/.test(text));
    assert.equal(named.at(-1), String(years.at(-1)?.year));
    const shown = years.filter(({ year }) => named.includes(String(year)));
    assert.deepEqual(texts.slice(start + 1).join(' '), expected(shown).join(' '));
  }
});

test('the table of the outcomes chart has a row for every agreement, with the date of its newest evidence', () => {
  const rows = all(only(figure(urls.chartPage('outcomes'), 'outcomes'), 'tbody'), 'tr');
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

const laneOrder = threads.filter(({ id }) => events.some(({ thread }) => thread === id)).toSorted((a, b) => a.order - b.order);

test('every drawing of the timeline has one mark for every event, named by its date and title, and one lane for every thread that has any', () => {
  const drawings = drawingsIn(figure(urls.timeline, 'timeline'));
  assert.equal(drawings.length, 3);
  for (const drawing of drawings) {
    const marks = all(drawing, 'a.mark');
    assert.deepEqual(marks.map((mark) => attribute(mark, 'href')).toSorted(), events.map(({ id }) => urls.event(id)).toSorted());
    for (const { id, date, title } of events) {
      const mark = only(drawing, 'a.mark', (link) => attribute(link, 'href') === urls.event(id));
      const name = attribute(mark, 'ariaLabel') ?? '';
      assert.ok(name.startsWith(formatCalendarDate(date)) && name.includes(`: ${title}`), name);
      assert.equal(name.includes(`(${words.knownTo[precisionOf(date)]})`), precisionOf(date) !== 'day', name);
      assert.equal(all(mark, '*', (shape) => hasClass(shape, 'shape')).length, 1);
    }
    assert.deepEqual(
      all(drawing, 'a.lane-name').map((link) => attribute(link, 'href')),
      laneOrder.map(({ id }) => urls.thread(id)),
    );
  }
});

test('the timeline labels every event to know on a wide screen', () => {
  const wide = drawingsIn(figure(urls.timeline, 'timeline')).slice(1);
  for (const drawing of wide) {
    for (const { id, title, weight } of events) {
      const texts = all(
        only(drawing, 'a.mark', (link) => attribute(link, 'href') === urls.event(id)),
        'text',
      ).map(textOf);
      assert.equal(texts.join(' ').replace(/ ≠$/, ''), weight === 'headline' ? title : '');
    }
  }
});

test('the table and the CSV of the timeline have a row for every event, with how well its date is known', () => {
  const rows = all(only(figure(urls.timeline, 'timeline'), 'tbody'), 'tr');
  assert.deepEqual(
    rows.map((row) => [hrefs(row)[0], textOf(all(row, 'td')[1] ?? row)]),
    inOrder.map(({ id, date }) => [urls.event(id), words.timelineView.precision[precisionOf(date)]]),
  );
  assert.equal(csvParse(readBuilt('charts/timeline.csv')).length, events.length);
});

test('the list of the timeline and its marks carry the thread of each event', () => {
  const { tree } = pageAt(urls.timeline);
  for (const { id, thread } of events) {
    const links = all(
      tree,
      '*',
      (element) =>
        attribute(element, 'dataThread') !== undefined &&
        (attribute(element, 'href') === urls.event(id) || (element.tagName === 'li' && hrefs(element)[0] === urls.event(id))),
    );
    assert.equal(links.length, 4);
    assert.ok(links.every((link) => attribute(link, 'dataThread') === thread));
  }
});

test('the threads to choose from are links to their pages, each with its number of events', () => {
  const chips = all(only(pageAt(urls.timeline).tree, 'nav.chips'), 'a');
  assert.deepEqual(
    chips.map((chip) => [attribute(chip, 'href'), textOf(chip)]),
    laneOrder.map(({ id, label }) => [urls.thread(id), `${label} ${events.filter(({ thread }) => thread === id).length}`]),
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

test('the page of an agreement says where it stands, answers four questions, and lights its square where a source ties it to the total', () => {
  for (const agreement of agreements) {
    const { tree } = pageAt(urls.agreement(agreement.id));
    assert.equal(all(tree, 'path.lit').length, isTiedToTotal(agreement) ? 1 : 0, `${agreement.id}: lit squares`);
    const { since, evidence = '' } = stateInWords(latestState(agreement, summit), summit);
    assert.ok(textOf(only(tree, 'div.state')).startsWith(`${since} ${evidence}`.trim()), agreement.id);
    const answers = all(only(tree, 'dl.questions'), 'dd').map(textOf);
    assert.equal(answers.length, 4);
    answersOf(agreement).forEach(({ text }, place) => assert.ok(answers[place]?.startsWith(text), `${agreement.id}: ${text}`));
  }
});

test('the page of an agreement tells its whole history, newest first, and names a status where it changed', () => {
  for (const agreement of agreements) {
    const { tree } = pageAt(urls.agreement(agreement.id));
    const steps = all(only(tree, 'ol.history'), 'li', (item) => all(item, 'li').length === 0);
    const told = statedSteps(agreement, summit).toReversed();
    assert.deepEqual(
      steps.map((step) => attribute(step, 'id')),
      told.map(({ id }) => id),
      agreement.id,
    );
    assert.deepEqual(
      steps.map((step) => all(step, 'span.status').map(textOf).join()),
      told.map(({ isChange, state }) => (isChange ? stateInWords(state, summit, 'short').status : '')),
      agreement.id,
    );
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
  assert.equal(title(urls.chartPage('outcomes'), 'outcomes'), words.outcomeTitle(silent, counts.documented));
  const inYear = (test: (year: number) => boolean): number => events.filter(({ date }) => test(yearOf(date))).length;
  const year = yearOf(summit.date);
  assert.equal(
    title(urls.timeline, 'timeline'),
    words.timelineView.title(
      inYear((each) => each === year),
      counts.events,
      year,
      inYear((each) => each < year),
      inYear((each) => each > year),
    ),
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
