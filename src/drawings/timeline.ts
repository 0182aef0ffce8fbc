import type { Element } from 'hast';
import type {
  PlacedLane,
  PlacedMark,
  PlacedSum,
  PlacedTime,
  PlacedTimeline,
  TimelineItem,
  TimelineThread,
  TimelineTick,
} from '#charts/timeline.ts';
import type { Across } from './across.ts';
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

/** Draws the lanes, each in a group of its own that can be set higher or lower; lines across reach to the foot whatever its height. */
export function drawTimeline(
  placed: PlacedTimeline,
  across: Across,
  texts: TimelineTexts,
  size: Readonly<Record<string, string>>,
): Element {
  return element(
    'svg',
    { class: 'chart timeline-chart', role: 'group', ...size, height: placed.height, 'data-head': placed.head, ...texts.names },
    drawAxis(placed, across, texts),
    ...placed.lanes.map((lane) => drawLane(lane, placed.width, across, texts)),
  );
}

/** The years and months, and the line of the day to remember. */
export function drawAxis({ ticks, width, head, rule }: PlacedTime, across: Across, { tickOf, rule: ruleText }: TimelineTexts): Element {
  const at = (x: number): string | number => across(x / width);
  return element(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    ...ticks.flatMap((tick) => [
      element('line', { class: tick.isYear ? 'hairline' : 'hairline month', x1: at(tick.x), x2: at(tick.x), y1: 2, y2: '100%' }),
      element('text', { class: tick.isYear ? 'year' : 'soft', x: at(tick.x + 4), y: 12, 'font-size': LABEL_SIZE }, tickOf(tick)),
    ]),
    rule && element('line', { class: 'summit-rule', x1: at(rule.x), x2: at(rule.x), y1: head - 16, y2: '100%' }),
    rule &&
      element(
        'text',
        {
          class: 'rule-name',
          x: at(rule.x + (rule.anchor === 'start' ? 5 : -5)),
          y: head - 6,
          'font-size': LABEL_SIZE,
          'text-anchor': rule.anchor,
        },
        ruleText,
      ),
  );
}

/** One lane: its line and name, the stems, the sums, and the marks in order of date. */
export function drawLane(lane: PlacedLane, width: number, across: Across, texts: TimelineTexts): Element {
  const bare = drawBareLane(lane, texts);
  return { ...bare, children: [...bare.children, ...drawMarks(lane, width, across, texts)] };
}

/** A lane without what stands on it. */
export function drawBareLane({ thread, name, top, height, baseline, nameY, shown, total }: PlacedLane, texts: TimelineTexts): Element {
  return element(
    'g',
    { class: 'lane', 'data-thread': thread.id, 'data-height': height, transform: `translate(0 ${Math.round(top * 100) / 100})` },
    element('line', { class: 'line', x1: 0, x2: '100%', y1: baseline, y2: baseline }),
    element(
      'a',
      { class: 'lane-name', href: texts.threadUrlOf(thread) },
      element('text', { x: 0, y: nameY, 'font-size': NAME_SIZE, 'font-weight': 600 }, `${name} · ${texts.countOf(shown, total)}`),
    ),
  );
}

/** What stands on a lane: the stems in one group, the sums and the marks in order of date in another. */
export function drawMarks(
  { thread, marks, sums }: PlacedLane,
  width: number,
  across: Across,
  texts: TimelineTexts,
): readonly [Element, Element] {
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
