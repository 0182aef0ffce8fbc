import { timeAxis, type TimeAxis } from '#charts/time-axis.ts';
import { motionWidth, placeMotion, readyToMove, type MovingItem } from '#charts/timeline-motion.ts';
import {
  placeTicks,
  placeTime,
  placingLane,
  timelineSettings,
  type Shares,
  type Span,
  type TimelineItem,
  type TimelineThread,
} from '#charts/timeline.ts';
import { fluid } from '#drawings/across.ts';
import { drawAxis, type TimelineTexts } from '#drawings/timeline.ts';
import { parseCalendarDate, type CalendarDate } from '#model/calendar-date.ts';
import { inFrames } from '#browser/frame-steps.ts';
import { inFigures } from '#browser/in-figures.ts';
import type { ListedEvent } from '#browser/timeline-list.ts';
import type { TimelineView } from '#browser/timeline-view.ts';
import { LaneWork } from './lane-work.ts';
import { MotionStage, type Motion } from './motion-stage.ts';
import { SpanControl } from './span-control.ts';
import { treeToDom } from './tree-to-dom.ts';

/** Waits so long after a key before it draws the labels, in milliseconds. */
const REST = 120;
/** The address follows keys when they rest so long, in milliseconds: Safari allows a hundred changes in half a minute. */
const ADDRESS_REST = 350;

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
  private address: ReturnType<typeof setTimeout> | undefined;
  private stop = (): void => undefined;
  /** The lanes drawn for the span that was chosen last; none while those stand that were built. */
  private lanes: readonly LaneWork[] = [];
  private shown = '';
  private readonly stage = new MotionStage();
  /** How long a span the stage shows, and whether it holds the whole axis or that span alone. */
  private staged = { length: 0, isWhole: false };
  private viewWidth = 0;
  private drawn: { readonly chart: HTMLElement; readonly frame: HTMLElement; readonly width: number } | undefined;

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
            clearTimeout(this.address);
            if (!isStep) this.address = setTimeout(() => view.writeAddress('replaceState'), ADDRESS_REST);
          },
          cancel: () => {
            this.shown = '';
            this.show();
          },
          wordOf: (month) => this.monthInWords(month),
          inWords: view.querySelector('.months'),
        })
      : undefined;
    this.measure();
    const shown = this.wish;
    const { from, to } = this.months;
    this.control?.show({ from: this.axis.share(startOfMonth(from)), to: this.axis.share(startOfMonth(to)) }, { from, to });
    if (from === first && to === end) this.shown = shown;
    new ResizeObserver(() => {
      if (view.isOnPaper || view.clientWidth === this.viewWidth) return;
      this.measure();
      this.show();
    }).observe(view);
  }

  private get months(): { readonly from: number; readonly to: number } {
    const { first, end } = this.view.choosable;
    const { from = first, to = end } = this.view.chosen;
    return { from, to };
  }

  /** Shows the chosen span: its marks at once, its labels when the reader rests. Where only threads changed, lanes that come are finished. */
  show(): void {
    // What came while the page was being printed is shown after it.
    if (this.view.isOnPaper) return;
    const { from, to } = this.months;
    if (this.wish === this.shown) {
      if (!this.drawn || this.stage.isOpen) return;
      const isDone = this.shownLanes().every((lane) => lane.isDone);
      this.drawn.chart.ariaBusy = String(!isDone);
      if (!isDone) this.run(this.finishing());
      return;
    }
    this.shown = this.wish;
    this.move({ from: this.axis.share(startOfMonth(from)), to: this.axis.share(startOfMonth(to)) });
    this.rest = setTimeout(() => this.settle(), REST);
  }

  /** Stops drawing, for a page that is being printed. */
  pause(): void {
    clearTimeout(this.rest);
    this.stop();
    this.stage.close();
  }

  /** Draws anew what the pause left half done, in the drawing that the screen shows. */
  resume(): void {
    this.measure();
    if (this.drawn?.chart.ariaBusy === 'true') this.shown = '';
  }

  /** Looks which drawing shows, and how wide; slow, since the page must be laid out for it. */
  private measure(): void {
    this.viewWidth = this.view.clientWidth;
    const chart = this.view.drawing;
    const frame = chart?.parentElement;
    // What the window no longer shows is not finished: it is drawn anew when it comes back.
    if (this.drawn && this.drawn.chart !== chart) this.drawn.chart.ariaBusy = 'false';
    this.drawn = chart && frame ? { chart, frame, width: frame.getBoundingClientRect().width } : undefined;
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
    this.stop();
    const span = { from: this.axis.share.invert(shares.from), to: this.axis.share.invert(shares.to) };
    const from = nearestMonth(span.from);
    this.control?.show(shares, { from, to: Math.max(from + 1, nearestMonth(span.to)) });
    if (!this.drawn || this.view.isOnPaper || shares.to <= shares.from) return;
    const { chart, frame, width } = this.drawn;
    chart.ariaBusy = 'true';
    if (!this.stage.isOpen) {
      this.stage.open(frame, chart.querySelectorAll<HTMLElement>('.lane:not(.away)'));
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
    const { levels } = timelineSettings(width);
    return {
      ticks: placeTicks(this.axis, shares, width),
      marksOf: (thread) => placeMotion(this.moving.get(thread) ?? [], shares, { width, levels }),
    };
  }

  /** Draws the lanes of the chosen span. */
  private settle(): void {
    if (!this.drawn) return;
    const { chart, width } = this.drawn;
    const { from, to } = this.months;
    const span = { from: startOfMonth(from), to: startOfMonth(to) };
    this.lanes = this.threads.map((thread) => {
      const placing = placingLane(thread, this.items.get(thread.id) ?? [], this.axis, span, timelineSettings(width));
      return new LaneWork(thread.id, placing, width, this.texts);
    });
    this.run(this.settling(chart, span, width));
  }

  /** Places the lanes behind the stage, opens on them as soon as those that are shown stand, and finishes them. */
  private *settling(chart: HTMLElement, span: Span, width: number): Generator<number | void> {
    for (const { standing } of this.shownLanes()) yield* standing;
    for (const lane of chart.querySelectorAll('.lane')) {
      lane.remove();
      yield;
    }
    const day = this.view.dataset['day'];
    const time = placeTime(this.axis, span, width, day === undefined ? undefined : parseCalendarDate(day));
    chart.replaceChildren(...drawAxis(time, fluid, this.texts).map(treeToDom), ...this.lanes.map(({ box }) => box));
    this.view.putAway();
    this.stage.close();
    yield Infinity;
    yield* this.finishing();
  }

  /** Finishes the lanes that are shown; the others stand ready for when they come. */
  private *finishing(): Generator<number | void> {
    for (const { standing } of this.shownLanes()) yield* standing;
    for (const { finishing } of this.shownLanes()) yield* finishing;
    if (this.drawn) this.drawn.chart.ariaBusy = 'false';
    this.view.countMarks();
    for (const { standing } of this.lanes) yield* standing;
  }

  private shownLanes(): readonly LaneWork[] {
    const { threads } = this.view.chosen;
    return this.lanes.filter(({ thread }) => threads.length === 0 || threads.includes(thread));
  }

  /** Goes on with these steps instead of others. */
  private run(steps: Generator<number | void>): void {
    this.stop();
    this.stop = inFrames(steps);
  }

  private monthInWords(month: number): string {
    return `${(this.view.dataset['months'] ?? '').split(' ')[month % 12] ?? ''} ${Math.floor(month / 12)}`;
  }
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
      shown === total ? inFigures(total) : count.replace('{shown}', inFigures(shown)).replace('{total}', inFigures(total)),
    sumOf: ({ count: events, first, last }) => ({
      name: sum
        .replace('{count}', inFigures(events))
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
