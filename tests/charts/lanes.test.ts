import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { textWidth } from '#charts/frame.ts';
import { placeLanes, type LaneSettings, type PlacedLanes, type PlacedText } from '#charts/lanes.ts';
import { parseCalendarDate as date } from '#model/calendar-date.ts';
import type { Lane, LaneChart, LaneStep } from '#model/lane-chart.ts';

const step = (kind: LaneStep['kind'], when: string, rest: Partial<LaneStep> = {}): LaneStep => ({
  kind,
  date: date(when),
  text: 'It happened',
  label: 'label',
  sources: ['a-source'],
  ...rest,
});
const kept: Lane = { id: 'kept', label: 'Logistics pact', steps: [step('begun', '2018-09-03'), step('done', '2025-02-18')] };
const slipping: Lane = {
  id: 'slipping',
  label: 'Missile units',
  whole: { amount: 5, unit: 'units' },
  steps: [
    step('begun', '2018-10-05'),
    step('promised', '2018-10-05', { due: date('2023'), first: true }),
    step('promised', '2019-11', { due: date('2025-06') }),
    step('part', '2021-12', { label: 'the first one', amount: 1 }),
    step('part', '2021-12-21', { label: 'seen in the north' }),
    step('part', '2023-08-20', { amount: 3 }),
    step('noted', '2024-01-02'),
    step('promised', '2024', { due: date('2032-10') }),
    step('missing', '2026-11'),
  ],
};
const empty: Lane = { id: 'empty', label: 'Second site', steps: [step('noted', '2015-12'), step('missing', '2026-11')] };
const unknown: Lane = { id: 'unknown', label: 'Nothing seen', steps: [step('missing', '2026-11')] };
const rule: LaneChart['rule'] = { date: date('2021-12-06'), label: 'the summit', event: '2021-12-06-summit', sources: ['a-source'] };

const times = (count: number): readonly Lane[] =>
  Array.from({ length: count }, (_, index) => [kept, slipping, empty, unknown][index % 4] ?? kept);
const busy = (count: number): Lane => ({
  ...slipping,
  steps: [
    step('begun', '2018-10-05'),
    ...Array.from({ length: count }, (_, index) =>
      step(
        index % 2 === 0 ? 'promised' : 'part',
        `20${19 + (index % 6)}-0${1 + (index % 9)}`,
        index % 2 === 0 ? { due: date('2031') } : {},
      ),
    ),
    step('missing', '2026-11'),
  ],
});

const settings = (width: number): LaneSettings => ({
  showNames: true,
  width,
  labelOf: ({ label }) => label,
  headOf: (lane) => (lane.whole ? '3 of 5 came' : 'signed after about 6½ years'),
  resultOf: (lane) => (lane.whole ? 'the rest 2 years 10 months overdue and no date in sight for it' : undefined),
});

const charts: readonly (readonly [string, Pick<LaneChart, 'lanes' | 'rule'>])[] = [
  ['no lanes', { lanes: [] }],
  ['one lane', { lanes: [kept] }],
  ['lanes of every form', { lanes: [kept, slipping, empty, unknown], rule }],
  ['10 × the lanes', { lanes: [...times(40)], rule }],
  ['100 × the lanes', { lanes: [...times(400)] }],
  ['100 × the steps', { lanes: [busy(900)] }],
];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** Every text with the room it takes, in pixels. */
function boxes(placed: PlacedLanes, width: number): readonly Box[] {
  const box = ({ text, x, y, anchor }: PlacedText, size = 12, more = ''): Box => {
    const extent = textWidth(text, size) + textWidth(more, 12);
    const left = x * width - (anchor === 'end' ? extent : anchor === 'middle' ? extent / 2 : 0);
    return { left, right: left + extent, baseline: y };
  };
  return [
    ...placed.ticks.map(({ x, label }) => box({ text: label, x, y: 12, anchor: 'start' })),
    ...(placed.rule ? [box(placed.rule.label)] : []),
    ...placed.lanes.flatMap(({ label, head = '', steps, result }) => [
      box(label, 13, head),
      ...steps.flatMap((mark) => (mark.label ? [box(mark.label)] : [])),
      ...result.map((line) => box(line)),
    ]),
  ];
}

for (const [name, chart] of charts) {
  for (const width of [288, 640]) {
    describe(`placeLanes with ${name} at ${width} pixels`, () => {
      const placed = placeLanes(chart, settings(width));

      test('places every lane and every step once, in order', () => {
        assert.deepEqual(
          placed.lanes.map(({ lane }) => lane),
          chart.lanes,
        );
        for (const { lane, steps } of placed.lanes) {
          const promised = lane.steps.filter(({ kind }) => kind === 'promised');
          const others = lane.steps.filter(({ kind }) => kind !== 'promised');
          assert.deepEqual(
            steps.map((mark) => mark.step),
            [...promised, ...others],
          );
        }
      });

      test('keeps every mark inside the frame and its lane', () => {
        for (const { y, height, steps, course, rest, gap, disputedGap } of placed.lanes) {
          for (const mark of [...steps, course, rest, gap, disputedGap].filter((stretch) => stretch !== undefined)) {
            assert.ok(mark.x >= 0 && mark.extent >= 0 && mark.x + mark.extent <= 1, `${mark.x} + ${mark.extent}`);
            assert.ok(mark.y > y && mark.y < y + height, `${mark.y} in ${y} + ${height}`);
          }
          assert.ok(y + height <= placed.height);
        }
      });

      test('lays lanes one under the other', () => {
        placed.lanes.forEach(({ y }, index) => {
          const before = placed.lanes[index - 1];
          assert.ok(y >= (before ? before.y + before.height : placed.top));
        });
      });

      test('keeps every text inside the frame, and no two of them on each other', () => {
        const all = boxes(placed, width).toSorted((a, b) => a.baseline - b.baseline);
        all.forEach((box, index) => {
          assert.ok(box.left > -1 && box.right < width + 9, `from ${box.left} to ${box.right}`);
          for (let place = index + 1; place < all.length; place += 1) {
            const other = all[place];
            if (!other || other.baseline - box.baseline >= 12) break;
            assert.ok(other.left >= box.right || box.left >= other.right, JSON.stringify([box, other]));
          }
        });
      });

      test('gives the same for the same', () => assert.deepEqual(placeLanes(chart, settings(width)), placed));
    });
  }
}

test('placeLanes draws what came up to the last sign of it, and the time to the search as a rest', () => {
  const [lane] = placeLanes({ lanes: [slipping] }, settings(640)).lanes;
  assert.ok(lane?.course && lane.rest);
  assert.equal(lane.rest.x.toFixed(3), (lane.course.x + lane.course.extent).toFixed(3));
  const last = lane.steps.findLast((mark) => mark.step.kind === 'part');
  assert.equal(last?.x, lane.rest.x);
});

test('placeLanes draws a gap from the end of the first deadline to the end, and none where nothing was promised', () => {
  const [first, second] = placeLanes({ lanes: [slipping, kept] }, settings(640)).lanes;
  const promise = first?.steps[0];
  assert.ok(first?.gap && promise);
  assert.equal(first.gap.x.toFixed(3), (promise.x + promise.extent).toFixed(3));
  assert.equal(second?.gap, undefined);
});

test('placeLanes gives a lane that never began no course, and a lane that ended no rest', () => {
  const [first, second] = placeLanes({ lanes: [empty, kept] }, settings(640)).lanes;
  assert.equal(first?.course, undefined);
  assert.equal(first?.rest, undefined);
  assert.equal(second?.rest, undefined);
});

test('placeLanes draws a day as a point, and a month or a year as long as it is', () => {
  const [lane] = placeLanes(
    {
      lanes: [
        { ...empty, steps: [step('begun', '2020-01-01'), step('noted', '2021-03'), step('noted', '2022'), step('missing', '2024-11')] },
      ],
    },
    settings(640),
  ).lanes;
  const [day, month, year] = lane?.steps.map(({ extent }) => extent) ?? [];
  assert.equal(day, 0);
  assert.ok(month && year && year / month > 10 && year / month < 14, `${year} / ${month}`);
});

test('placeLanes puts the words beside a name into lines below where the name’s line has no room', () => {
  const long = { ...settings(288), headOf: () => 'a result that is much too long to stand beside any name at all' };
  const [lane] = placeLanes({ lanes: [kept] }, long).lanes;
  assert.equal(lane?.head, undefined);
  assert.ok((lane?.result.length ?? 0) > 1);
});

test('placeLanes notches a promise of two dates at the end of the earlier, within its bar', () => {
  const promise = step('promised', '2019-01-02', { due: date('2023-04'), partly: { due: date('2020-10'), text: 'first unit' } });
  const lane = { ...slipping, steps: [step('begun', '2018-10-05'), promise, step('missing', '2026-11')] };
  const marks = placeLanes({ lanes: [lane] }, settings(288)).lanes[0]?.steps ?? [];
  const bar = marks.find((mark) => mark.step === promise);
  assert.ok(bar?.notch);
  assert.ok(bar.notch > bar.x && bar.notch < bar.x + bar.extent);
  assert.deepEqual(
    marks.filter((mark) => mark !== bar).map(({ notch }) => notch),
    [undefined, undefined],
  );
});

test('placeLanes puts the words of a promise before its bar where there is no room behind it', () => {
  const lane = { ...slipping, steps: [step('begun', '2018'), step('promised', '2022', { due: date('2032-12') }), step('missing', '2026')] };
  const bar = placeLanes({ lanes: [lane] }, settings(288)).lanes[0]?.steps.find(({ step: { kind } }) => kind === 'promised');
  assert.equal(bar?.label?.anchor, 'end');
  assert.equal(bar.label.x, bar.x);
});

test('placeLanes without words takes less room, and its marks stay in their order inside the frame', () => {
  const lanes = [kept, slipping, empty];
  const silent = { labelOf: () => undefined, headOf: () => undefined, resultOf: () => undefined };
  const named = placeLanes({ lanes }, { ...settings(640), ...silent });
  const bare = placeLanes({ lanes }, { ...settings(640), ...silent, showNames: false });
  assert.ok(bare.height < named.height - 3 * 13);
  const tracks = bare.lanes.map(({ track }) => track);
  assert.deepEqual(
    tracks,
    tracks.toSorted((a, b) => a - b),
  );
  for (const { steps } of bare.lanes) for (const { y } of steps) assert.ok(y >= 0 && y <= bare.height);
});
