import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { laneFigures } from '#figures/lanes.ts';
import { trendFigures } from '#figures/trends.ts';
import type { LaneChart, LaneStep } from '#model/lane-chart.ts';
import { firstDeadlines } from '#model/lane-facts.ts';
import { parseCalendarDate as date } from '#model/calendar-date.ts';
import { formatCalendarDate, spanInWords } from '#words/words.ts';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

const { corpus } = checkContent('content');
assert.ok(corpus);

function elementsIn(tree: Element, test: (node: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (test(node)) found.push(node);
  });
  return found;
}

const marksIn = (tree: Element): readonly Element[] => elementsIn(tree, ({ tagName }) => tagName === 'a');
const namesIn = (tree: Element): readonly string[] => marksIn(tree).map(({ properties }) => String(properties['aria-label']));
const hasClass =
  (name: string) =>
  ({ properties }: Element): boolean =>
    String(properties['class']).split(' ').includes(name);

const step = (kind: LaneStep['kind'], when: string, rest: Partial<LaneStep> = {}): LaneStep => ({
  kind,
  date: date(when),
  text: `A step ${kind}`,
  sources: [`source-of-${kind}`],
  ...rest,
});
const chart: LaneChart = {
  id: 'chart',
  headline: '{Words done} came, {pact.delay} late; {rifles.reached} of {rifles.whole} are here',
  reading: 'Hollow is promised.',
  story: 'a-story',
  holds: {},
  lanes: [
    {
      id: 'pact',
      label: 'A pact',
      agreement: 'the-pact',
      steps: [
        step('begun', '2018-09-03', { event: '2018-09-03-begun' }),
        step('promised', '2021-12', { due: date('2022') }),
        step('done', '2025-02-18', { label: 'signed' }),
      ],
    },
    {
      id: 'rifles',
      label: 'Rifles',
      whole: { amount: 601427, unit: 'rifles' },
      steps: [
        step('begun', '2021-12-06', { event: '2021-12-06-begun' }),
        step('promised', '2021-12-06', { due: date('2032-10') }),
        step('part', '2025-09', { amount: 53000 }),
        step('missing', '2026-11', { label: 'no more found' }),
      ],
    },
    { id: 'site', label: 'A site', steps: [step('noted', '2015-12'), step('missing', '2026-11', { label: 'no place named' })] },
  ],
};
const [figure] = laneFigures({ lanes: [chart] });
assert.ok(figure);

test('laneFigures fills the headline from the steps', () => {
  assert.equal(figure.title, 'One came, 2 years 1 month late; 53,000 of 601,427 are here');
});

test('laneFigures says in words what each lane comes to', () => {
  assert.equal(
    figure.summary,
    'A pact: promised for 2022; signed 2 years 1 month late. Rifles: promised for October 2032; 53,000 of 601,427 came; 9% of the rifles in 34% of the time. A site: no place named.',
  );
});

test('laneFigures gives a row for every step, with when it was promised for and what it rests on', () => {
  assert.deepEqual(
    figure.table.columns.map(({ name }) => name),
    ['Lane', 'Date', 'What happened', 'Promised for'],
  );
  assert.equal(figure.table.rows.length, 9);
  assert.deepEqual(
    figure.table.rows[1]?.cells.map(({ text }) => text),
    ['A pact', 'December 2021', 'A step promised', '2022'],
  );
  assert.deepEqual(figure.table.rows[1]?.sources, ['source-of-promised']);
});

test('laneFigures leaves the column of promises out where nothing was promised', () => {
  const [bare] = laneFigures({ lanes: [{ ...chart, headline: 'None', lanes: chart.lanes.slice(2) }] });
  assert.equal(bare?.table.columns.length, 3);
});

test('laneFigures links each mark to the agreement of its lane, else to its event, else to its source', () => {
  const urls = marksIn(figure.still).map(({ properties }) => properties['href']);
  assert.deepEqual([...new Set(urls.slice(0, 3))], ['/agreements/the-pact/']);
  assert.ok(urls.includes('/events/2021-12-06-begun/') && urls.includes('/sources/source-of-missing/'));
});

test('laneFigures draws promised as hollow, what came as filled, what is missing as a question mark', () => {
  for (const tree of [figure.still, ...figure.drawings.map((drawing) => drawing.tree)]) {
    assert.equal(elementsIn(tree, hasClass('hollow')).length, 2);
    assert.equal(elementsIn(tree, hasClass('course')).length, 2);
    assert.equal(elementsIn(tree, hasClass('rest')).length, 1);
    const signs = elementsIn(tree, (node) => node.tagName === 'text' && hasClass('warm')(node) && hasClass('shape')(node));
    assert.deepEqual(
      signs.map(({ children }) => children.map((child) => (child.type === 'text' ? child.value : ''))),
      [['?'], ['?']],
    );
  }
});

describe('the charts of lanes of the real content', () => {
  for (const own of laneFigures(corpus)) {
    const source = corpus.lanes.find(({ id }) => id === own.id);
    assert.ok(source);
    const steps = source.lanes.flatMap((lane) => lane.steps.map((each) => ({ lane, each })));

    test(`${own.id} has a mark and a row for every step, and names its lane, text, date and the words beside it`, () => {
      for (const tree of [own.still, ...own.drawings.map((drawing) => drawing.tree)]) {
        const names = namesIn(tree);
        assert.equal(names.length, steps.length);
        for (const { lane, each } of steps) {
          const said = formatCalendarDate(each.due ?? each.date);
          assert.ok(
            names.some(
              (name) =>
                name.startsWith(`${lane.label}, `) &&
                name.includes(`, ${each.text}: ${said}`) &&
                name.toLowerCase().includes(each.label?.toLowerCase() ?? ''),
            ),
            `no mark for ${each.text}, ${said}`,
          );
        }
      }
      assert.equal(own.table.rows.length, steps.length + (source.rule ? 1 : 0));
    });

    test(`${own.id} names every lane in its summary, and leaves nothing of its headline unfilled`, () => {
      for (const { label } of source.lanes) assert.ok(own.summary.includes(`${label}: `));
      assert.doesNotMatch(own.title + own.summary, /[{}]|undefined|NaN/);
    });
  }
});

describe('the trends of the real content', () => {
  for (const own of trendFigures(corpus)) {
    const trend = corpus.trends.find(({ id }) => id === own.id);
    const rows = corpus.series.find(({ id }) => id === trend?.series)?.rows.filter(({ measure }) => measure === trend?.measure) ?? [];

    test(`${own.id} has a mark for every period of its series, the missing ones as a question mark`, () => {
      for (const tree of [own.still, ...own.drawings.map((drawing) => drawing.tree)]) {
        assert.equal(namesIn(tree).length, rows.length);
        const missing = rows.filter(({ value }) => value === undefined).length;
        assert.ok(missing > 0);
        assert.equal(elementsIn(tree, (node) => hasClass('shape')(node) && node.tagName === 'text').length, missing);
      }
    });

    test(`${own.id} says every figure, the target and what is disputed in its summary`, () => {
      for (const { period, value } of rows)
        assert.ok(own.summary.includes(`${period}: ${value === undefined ? 'none found' : `$${value}bn`}`));
      assert.equal(own.summary.split('sources differ').length - 1, trend?.disputed.length);
      assert.equal(own.table.rows.length, rows.length + 1);
    });
  }
});

test('trendFigures draws a figure that no source reports as it stands as hollow', () => {
  const series = corpus.series.map((each) => ({
    ...each,
    rows: each.rows.map((row) => (row.period === '2022-23' ? { ...row, basis: 'derived' as const } : row)),
  }));
  const [changed] = trendFigures({ trends: corpus.trends, series });
  assert.ok(changed);
  assert.equal(elementsIn(changed.still, hasClass('rest')).length, 1);
  assert.match(changed.summary, /2022-23: \$49\.3bn, derived by us, sources differ/);
});

test('spanInWords(span) is exact where the span is, and to half a year where it is not', () => {
  assert.equal(spanInWords({ months: 25, isExact: true }), '2 years 1 month');
  assert.equal(spanInWords({ months: 12, isExact: true }), '1 year');
  assert.equal(spanInWords({ months: 139, isExact: false }), 'about 11½ years');
  assert.equal(spanInWords({ months: 46, isExact: false }), 'about 4 years');
  assert.equal(spanInWords({ months: 23, isExact: false }), 'about 1 year 11 months');
  assert.equal(spanInWords({ months: 0, isExact: true }), 'less than a month');
});

test('laneFigures names both dates of a promise that has two, in its mark and in its row', () => {
  const partly = { due: date('2020-10'), text: 'first unit' };
  const steps = [
    step('begun', '2018-10-05'),
    step('promised', '2019', { due: date('2023-04'), partly }),
    step('missing', '2026-11', { label: 'rest' }),
  ];
  const [own] = laneFigures({ lanes: [{ ...chart, headline: 'Late', lanes: [{ id: 'units', label: 'Units', steps }] }] });
  assert.ok(own);
  const both = 'April 2023; first unit October 2020';
  assert.ok(namesIn(own.still).includes(`Units, Apr 2023, A step promised: ${both}, said 2019`));
  assert.equal(own.table.rows[1]?.cells.at(-1)?.text, both);
});

test('laneFigures says of many promised dates how many there are and between which they lie', () => {
  const steps = [
    step('begun', '2018-10-05'),
    ...['2025', '2023-04', '2024', '2023-04', '2027'].map((due, place) => step('promised', `201${place + 5}`, { due: date(due) })),
    step('missing', '2026-11', { label: 'rest' }),
  ];
  const [own] = laneFigures({ lanes: [{ ...chart, headline: 'Late', lanes: [{ id: 'units', label: 'Units', steps }] }] });
  assert.match(own?.summary ?? '', /^Units: promised for four dates from April 2023 to 2027; /);
});

test('laneFigures says a delay as a range where sources differ on the first deadline, and draws the disputed part dashed', () => {
  const deadline = (due: string): LaneStep => step('promised', '2018-10-05', { due: date(due), first: true });
  const laneWith = (...dues: readonly string[]): LaneChart['lanes'][number] => ({
    id: 'units',
    label: 'Units',
    steps: [step('begun', '2018-10-05'), ...dues.map(deadline), step('missing', '2026-11', { label: 'the rest' })],
  });
  const figureOf = (...dues: readonly string[]): ReturnType<typeof laneFigures>[number] | undefined =>
    laneFigures({ lanes: [{ ...chart, headline: 'Units are {units.delay} late', lanes: [laneWith(...dues)] }] })[0];
  const gapsOf = (own: ReturnType<typeof figureOf>): readonly number[] => [
    own ? elementsIn(own.still, hasClass('gap')).length : -1,
    own ? elementsIn(own.still, hasClass('disputed')).length : -1,
  ];
  const differing = figureOf('2025', '2023-04');
  assert.equal(differing?.title, 'Units are 10 months to 3 years 6 months late');
  assert.match(differing.summary, /the rest 10 months to 3 years 6 months overdue\.$/);
  assert.deepEqual(gapsOf(differing), [2, 1]);
  const open = figureOf('2023-04', '2027');
  assert.equal(open?.title, 'Units are up to 3 years 6 months late');
  assert.deepEqual(gapsOf(open), [1, 1]);
  assert.deepEqual(gapsOf(figureOf('2023-04', '2023-04')), [1, 0]);
});

test('laneFigures leaves a card no promises but those that delay counts from', () => {
  const [own] = laneFigures({ lanes: corpus.lanes.filter(({ id }) => id === 'promise') });
  assert.ok(own?.cardStill);
  const hollow = elementsIn(own.cardStill, hasClass('hollow')).length;
  const lanes = corpus.lanes.find(({ id }) => id === 'promise')?.lanes ?? [];
  assert.equal(hollow, lanes.flatMap(firstDeadlines).length);
  assert.ok(hollow < elementsIn(own.still, hasClass('hollow')).length);
});
