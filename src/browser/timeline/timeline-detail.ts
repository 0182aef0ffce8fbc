import { timeAxis, type TimeAxis } from '#charts/time-axis.ts';
import { motionWidth, placeMotion, readyToMove, type MovingItem } from '#charts/timeline-motion.ts';
import {
  placeTicks,
  placeTime,
  placeTimeline,
  timelineSettings,
  type PlacedLane,
  type Shares,
  type TimelineItem,
  type TimelineThread,
} from '#charts/timeline.ts';
import { fluid } from '#drawings/across.ts';
import { drawMotion } from '#drawings/timeline-motion.ts';
import { drawAxis, drawBareLane, drawMarks, type TimelineTexts } from '#drawings/timeline.ts';
import { parseCalendarDate, type CalendarDate } from '#model/calendar-date.ts';
import type { ListedEvent, TimelineView } from '#browser/timeline-view.ts';
import { MotionStage, motionPaths, type Motion } from './motion-stage.ts';
import { SpanControl } from './span-control.ts';
import { growTree, treeToDom } from './tree-to-dom.ts';

/** Waits so long after a key before it draws the labels, in milliseconds. */
const REST = 120;
/** So many marks are put on a lane in one frame. */
const A_FRAME = 24;

/** Draws the lanes of a span with the functions the build drew the whole with; while the span moves, marks alone on a light stage. */
export class TimelineDetail {
  private readonly view: TimelineView;
  private readonly control: SpanControl | undefined;
  private readonly axis: TimeAxis;
  private readonly items: ReadonlyMap<string, readonly TimelineItem[]>;
  private readonly threads: readonly TimelineThread[];
  private readonly moving: ReadonlyMap<string, readonly MovingItem[]>;
  private readonly texts: TimelineTexts;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private shown = '';
  private readonly stage = new MotionStage();
  /** How long a span the stage shows, and whether it holds the whole axis or that span alone. */
  private staged = { length: 0, isWhole: false };
  private drawn: { readonly svg: SVGSVGElement; readonly frame: HTMLElement; readonly width: number } | undefined;

  constructor(view: TimelineView) {
    this.view = view;
    const listed = view.events.map((event) => ({ event, item: itemOf(event) }));
    const items = listed.map(({ item }) => item);
    this.items = Map.groupBy(items, ({ thread }) => thread);
    this.axis = timeAxis(items.map(({ date }) => date));
    this.moving = readyToMove(items, this.axis);
    const chips = [...view.querySelectorAll<HTMLAnchorElement>('.chips a[data-thread]')];
    this.threads = chips.map((chip) => ({
      id: chip.dataset['thread'] ?? '',
      title: chip.title,
      label: chip.firstChild?.textContent?.trim() ?? '',
    }));
    this.texts = textsOf(view, new Map(listed.map(({ event, item }) => [item, event])), chips);
    const strip = view.querySelector<HTMLElement>('.strip');
    const { first, end } = view.choosable;
    this.control = strip
      ? new SpanControl(strip, {
          first,
          end,
          chosen: () => this.months,
          shareOf: (month) => this.axis.share(startOfMonth(month)),
          monthAt: (share) => nearestMonth(this.axis.share.invert(share)),
          move: (shares) => this.move(shares),
          choose: (from, to, isStep) => {
            this.shown = '';
            view.choose({ from, to, threads: view.chosen.threads }, isStep);
          },
          cancel: () => {
            this.shown = '';
            this.show();
          },
          wordOf: (month) => this.monthInWords(month),
        })
      : undefined;
    this.measure();
    const shown = this.wish;
    const { from, to } = this.months;
    this.control?.show({ from: this.axis.share(startOfMonth(from)), to: this.axis.share(startOfMonth(to)) }, { from, to });
    if (from === first && to === end) this.shown = shown;
    let { clientWidth } = view;
    new ResizeObserver(() => {
      if (view.isOnPaper || view.clientWidth === clientWidth) return;
      clientWidth = view.clientWidth;
      this.measure();
      this.show();
    }).observe(view);
  }

  private get months(): { readonly from: number; readonly to: number } {
    const { first, end } = this.view.choosable;
    const { from = first, to = end } = this.view.chosen;
    return { from, to };
  }

  /** Shows the chosen span: its marks at once, its labels when the reader rests. Nothing moves where only threads changed. */
  show(): void {
    const { from, to } = this.months;
    if (this.wish === this.shown) return;
    this.shown = this.wish;
    this.move({ from: this.axis.share(startOfMonth(from)), to: this.axis.share(startOfMonth(to)) });
    this.rest = setTimeout(() => this.settle(), REST);
  }

  /** Looks which drawing shows, and how wide; slow, since the page must be laid out for it. */
  private measure(): void {
    const svg = this.view.drawing;
    const frame = svg?.parentElement;
    this.drawn = svg && frame ? { svg, frame, width: frame.getBoundingClientRect().width } : undefined;
    this.stage.close();
  }

  /** What is to be drawn: the same while nothing is to be drawn anew. */
  private get wish(): string {
    const { from, to } = this.months;
    return `${from} ${to} ${this.drawn?.width}`;
  }

  /** Shows the marks of a span in motion. */
  private move(shares: Shares): void {
    clearTimeout(this.rest);
    this.turn += 1;
    const span = { from: this.axis.share.invert(shares.from), to: this.axis.share.invert(shares.to) };
    const from = nearestMonth(span.from);
    this.control?.show(shares, { from, to: Math.max(from + 1, nearestMonth(span.to)) });
    if (!this.drawn || shares.to <= shares.from) return;
    const { svg, frame, width } = this.drawn;
    svg.ariaBusy = 'true';
    if (!this.stage.isOpen) {
      this.stage.open(frame, svg, this.view.shownLanesOf(svg));
      this.staged = { length: 0, isWhole: false };
    }
    const length = shares.to - shares.from;
    const isPanned = Math.abs(length - this.staged.length) < 1e-9;
    const whole = motionWidth(length, width);
    if (!isPanned) this.stage.draw(this.motionIn(shares, width), this.texts.tickOf);
    else if (!this.staged.isWhole) this.stage.draw(this.motionIn({ from: 0, to: 1 }, whole.width), this.texts.tickOf);
    this.staged = { length, isWhole: isPanned };
    this.stage.shift(isPanned ? -shares.from * whole.stretch : 0);
  }

  private motionIn(shares: Shares, width: number): Motion {
    const { levels } = timelineSettings(width, 'frame');
    return {
      ticks: placeTicks(this.axis, shares, width),
      marksOf: (thread) => placeMotion(this.moving.get(thread) ?? [], shares, { width, levels }),
    };
  }

  /** Draws the lanes with everything, a part in each frame, so that no frame is late. */
  private settle(): void {
    const turn = (this.turn += 1);
    const steps = this.settling();
    const next = (): void => {
      if (turn === this.turn && !steps.next().done) requestAnimationFrame(next);
    };
    next();
  }

  /** Places the lanes behind the stage, opens on their marks as paths, and puts the marks themselves in the place of these. */
  private *settling(): Generator<void> {
    if (!this.drawn) return;
    const { svg, width } = this.drawn;
    const settings = timelineSettings(width, 'frame');
    const { from, to } = this.months;
    const span = { from: startOfMonth(from), to: startOfMonth(to) };
    const placed: PlacedLane[] = [];
    for (const thread of this.threads) {
      placed.push(...placeTimeline(this.items.get(thread.id) ?? [], [thread], this.axis, span, settings).lanes);
      yield;
    }
    for (const lane of this.view.lanesOf(svg)) {
      lane.remove();
      yield;
    }
    const day = this.view.dataset['day'];
    const time = placeTime(this.axis, span, width, day === undefined ? undefined : parseCalendarDate(day));
    const bare = placed.map((lane) => ({ lane, node: treeToDom(drawBareLane(lane, this.texts)), paths: pathsOf(lane) }));
    for (const { node, paths } of bare) node.append(...paths);
    svg.replaceChildren(treeToDom(drawAxis(time, fluid, this.texts)), ...bare.map(({ node }) => node));
    svg.setAttribute('height', String(placed.reduce((height, lane) => height + lane.height, time.head)));
    this.view.stackLanes();
    this.stage.close();
    for (const { lane, node, paths } of bare) {
      yield;
      const [stems, marks] = drawMarks(lane, width, fluid, this.texts);
      node.append(treeToDom(stems));
      yield* growTree(marks, node, A_FRAME);
      for (const path of paths) path.remove();
    }
    svg.ariaBusy = 'false';
    this.view.countMarks();
  }

  private monthInWords(month: number): string {
    return `${(this.view.dataset['months'] ?? '').split(' ')[month % 12] ?? ''} ${Math.floor(month / 12)}`;
  }
}

/** The marks of a lane as paths, where they stand at rest. */
function pathsOf({ marks, baseline }: PlacedLane): readonly SVGElement[] {
  const moving = marks.map(({ x, y, extent, item }) => ({ x, y: y - baseline, extent, isHeadline: item.weight === 'headline' }));
  return Object.values(motionPaths(drawMotion(moving), baseline));
}

function itemOf({ element, date, thread }: ListedEvent): TimelineItem {
  const link = element.querySelector<HTMLAnchorElement>(':scope > a');
  return {
    id: link?.getAttribute('href') ?? '',
    title: link?.textContent.trim() ?? '',
    date: date as CalendarDate,
    thread,
    weight: element.classList.contains('headline') ? 'headline' : 'detail',
  };
}

/** The words the page itself holds. */
function textsOf(view: TimelineView, listed: ReadonlyMap<TimelineItem, ListedEvent>, chips: readonly HTMLAnchorElement[]): TimelineTexts {
  const { months = '', sum = '', count = '', rule = '', differs = '' } = view.dataset;
  const dateInWords = new Map([...listed].map(([{ date }, { element }]) => [date, element.querySelector('time')?.textContent ?? '']));
  const isDisputed = (item: TimelineItem): boolean => listed.get(item)?.element.querySelector('.differs') !== null;
  return {
    names: {},
    urlOf: ({ id }) => id,
    threadUrlOf: ({ id }) => chips.find((chip) => chip.dataset['thread'] === id)?.getAttribute('href') ?? '',
    isDisputed,
    nameOf: (item) => {
      const known = listed.get(item)?.element.querySelector('.known')?.textContent;
      return `${dateInWords.get(item.date) ?? ''}${known ? ` ${known}` : ''}: ${item.title}${isDisputed(item) ? ` (${differs})` : ''}`;
    },
    countOf: (shown, total) =>
      shown === total ? String(total) : count.replace('{shown}', String(shown)).replace('{total}', String(total)),
    sumOf: ({ count: events, first, last }) => ({
      name: sum
        .replace('{count}', String(events))
        .replace('{first}', dateInWords.get(first) ?? first)
        .replace('{last}', dateInWords.get(last) ?? last),
      url: `#year-${first.slice(0, 4)}`,
    }),
    tickOf: ({ date, isYear }) => (isYear ? date : (months.split(' ')[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)),
    rule,
  };
}

function startOfMonth(month: number): Date {
  const start = new Date(0);
  start.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return start;
}

function nearestMonth(date: Date): number {
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const [start, next] = [startOfMonth(month).getTime(), startOfMonth(month + 1).getTime()];
  return date.getTime() - start < next - date.getTime() ? month : month + 1;
}
