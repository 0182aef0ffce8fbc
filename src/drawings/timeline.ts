import type { Element } from 'hast';
import type {
  LooseLane,
  PlacedMark,
  PlacedSum,
  PlacedTime,
  PlacedTimeline,
  TimelineItem,
  TimelineThread,
  TimelineTick,
} from '#charts/timeline.ts';
import { fixed, type Across } from './across.ts';
import { element } from './element.ts';

const LABEL_SIZE = 12;
const NAME_SIZE = 13;

/** The words and addresses of the drawing. */
export interface TimelineTexts {
  readonly names: Readonly<Record<string, string>>;
  readonly urlOf: (item: TimelineItem) => string;
  readonly threadUrlOf: (thread: TimelineThread) => string;
  /** Date, how well it is known, title, and whether sources differ. */
  readonly nameOf: (item: TimelineItem) => string;
  /** True where sources differ. */
  readonly isDisputed: (item: TimelineItem) => boolean;
  /** How many events of a lane are shown, of how many. */
  readonly countOf: (shown: number, total: number) => string;
  /** A number of events drawn as one mark, and where they are listed. */
  readonly sumOf: (sum: PlacedSum) => { readonly name: string; readonly url: string };
  readonly tickOf: (tick: TimelineTick) => string;
  /** What happened on the day with the dashed line. */
  readonly rule: string;
}

/** Draws the timeline for a page: the axis behind, and each lane as a drawing of its own, so that a browser can lay out, paint and put away each alone. */
export function drawTimeline(placed: PlacedTimeline, across: Across, texts: TimelineTexts): Element {
  return drawStack(
    texts,
    drawAxis(placed, across, texts),
    placed.lanes.map((lane) => drawLane(lane, placed.width, across, texts)),
  );
}

/** The axis and the lanes that were drawn, in their group. */
export function drawStack({ names }: TimelineTexts, axis: readonly Element[], lanes: readonly Element[]): Element {
  return element('div', { class: 'timeline-chart', role: 'group', ...names }, ...axis, ...lanes);
}

/** One lane in a drawing of its own. */
export function drawLane(lane: LooseLane, width: number, across: Across, texts: TimelineTexts): Element {
  return element(
    'div',
    { class: 'lane', 'data-thread': lane.thread.id },
    element(
      'svg',
      { class: 'chart', role: 'none', width: '100%', height: lane.height },
      ...bareLane(lane, texts),
      ...drawMarks(lane, width, across, texts),
    ),
  );
}

/** Draws the same as one drawing of a fixed width. */
export function drawTimelineStill(placed: PlacedTimeline, texts: TimelineTexts): Element {
  const across = fixed(placed.width);
  return element(
    'svg',
    { class: 'chart timeline-chart', role: 'group', viewBox: `0 0 ${placed.width} ${placed.height}`, width: placed.width, ...texts.names },
    element('g', { 'aria-hidden': 'true' }, ...axisLines(placed, across, placed.height), ...axisWords(placed, across, texts)),
    ...placed.lanes.map((lane) =>
      element(
        'g',
        { transform: `translate(0 ${Math.round(lane.top * 100) / 100})` },
        ...bareLane(lane, texts),
        ...drawMarks(lane, placed.width, across, texts),
      ),
    ),
  );
}

/** The lines of the years and months and of the day to remember, as high as what they stand behind, and their words above the lanes. */
export function drawAxis(time: PlacedTime, across: Across, texts: TimelineTexts): readonly [Element, Element] {
  return [
    element('svg', { class: 'chart axis-lines', width: '100%', 'aria-hidden': 'true' }, ...axisLines(time, across, '100%')),
    element('svg', { class: 'chart', width: '100%', height: time.head, 'aria-hidden': 'true' }, ...axisWords(time, across, texts)),
  ];
}

function axisLines({ ticks, width, head, rule }: PlacedTime, across: Across, foot: number | string): readonly (Element | undefined)[] {
  const line = (name: string, x: number, top: number): Element =>
    element('line', { class: name, x1: across(x / width), x2: across(x / width), y1: top, y2: foot });
  return [
    ...ticks.map(({ x, isYear }) => line(isYear ? 'hairline' : 'hairline month', x, 2)),
    rule && line('summit-rule', rule.x, head - 16),
  ];
}

function axisWords({ ticks, width, head, rule }: PlacedTime, across: Across, texts: TimelineTexts): readonly (Element | undefined)[] {
  const word = (name: string, x: number, y: number, text: string, anchor?: string): Element =>
    element('text', { class: name, x: across(x / width), y, 'font-size': LABEL_SIZE, 'text-anchor': anchor }, text);
  return [
    ...ticks.map((tick) => word(tick.isYear ? 'year' : 'soft', tick.x + 4, 12, texts.tickOf(tick))),
    rule && word('rule-name', rule.x + (rule.anchor === 'start' ? 5 : -5), head - 6, texts.rule, rule.anchor),
  ];
}

/** The line and the name of a lane. */
function bareLane({ thread, name, baseline, nameY, shown, total }: LooseLane, texts: TimelineTexts): readonly Element[] {
  return [
    element('line', { class: 'line', x1: 0, x2: '100%', y1: baseline, y2: baseline }),
    element(
      'a',
      { class: 'lane-name', href: texts.threadUrlOf(thread) },
      element('text', { x: 0, y: nameY, 'font-size': NAME_SIZE, 'font-weight': 600 }, `${name} · ${texts.countOf(shown, total)}`),
    ),
  ];
}

/** What stands on a lane: the stems in one group, the sums and the marks in order of date in another. */
function drawMarks({ thread, marks, sums }: LooseLane, width: number, across: Across, texts: TimelineTexts): readonly [Element, Element] {
  return [
    element('g', { class: 'stems' }, ...marks.map((mark) => drawStem(mark, width, across))),
    element(
      'g',
      { class: 'marks' },
      ...sums.map((sum) => drawSum(sum, thread, width, across, texts)),
      ...marks.map((mark) => drawMark(mark, width, across, texts)),
    ),
  ];
}

function drawStem({ label, y }: PlacedMark, width: number, across: Across): Element | undefined {
  if (!label) return undefined;
  const x = across(label.x / width);
  return element('line', { class: 'stem', x1: x, x2: x, y1: y, y2: label.lines[0]?.y });
}

function drawMark(mark: PlacedMark, width: number, across: Across, texts: TimelineTexts): Element {
  const { item, x, extent, y, precision } = mark;
  return element(
    'a',
    {
      class: `mark event-${item.weight}${precision === 'day' ? '' : ' event-span'}`,
      href: texts.urlOf(item),
      'aria-label': texts.nameOf(item),
      'data-thread': item.thread,
    },
    extent > 0
      ? element('rect', { class: 'shape', x: across(x / width), y: y - 3, width: across(extent / width), height: 6, rx: 3 })
      : element('circle', { class: 'shape', cx: across(x / width), cy: y, r: 4 }),
    ...drawLabel(mark, width, across, texts),
  );
}

function drawLabel({ label, item }: PlacedMark, width: number, across: Across, texts: TimelineTexts): readonly (Element | string)[] {
  if (!label) return [];
  const { lines, anchor } = label;
  const x = across((label.x + (anchor === 'start' ? 5 : -5)) / width);
  const drawn = lines.map(({ text, y }, index) =>
    element(
      'text',
      { x, y, 'font-size': LABEL_SIZE, 'text-anchor': anchor === 'end' ? 'end' : undefined },
      index === lines.length - 1 && texts.isDisputed(item) ? `${text} ≠` : text,
    ),
  );
  // A space between the lines is not drawn, and without it they are read as one word.
  return drawn.flatMap((line, index) => (index === 0 ? [line] : [' ', line]));
}

function drawSum(sum: PlacedSum, thread: TimelineThread, width: number, across: Across, texts: TimelineTexts): Element {
  const { name, url } = texts.sumOf(sum);
  return element(
    'a',
    { class: 'mark event-sum', href: url, 'aria-label': name, 'data-thread': thread.id },
    element(
      'text',
      { class: 'shape', x: across(sum.x / width), y: sum.y, 'font-size': LABEL_SIZE, 'text-anchor': 'middle' },
      `+${sum.count}`,
    ),
  );
}
