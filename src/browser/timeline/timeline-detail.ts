import { timeAxis, type TimeAxis } from '#charts/time-axis.ts';
import { placeMotion, readyToMove, type MovingItem } from '#charts/timeline-motion.ts';
import { placeTime, placeTimeline, timelineSettings, type Span, type TimelineItem, type TimelineThread } from '#charts/timeline.ts';
import { fluid } from '#drawings/across.ts';
import { drawMotion } from '#drawings/timeline-motion.ts';
import { drawAxis, drawLane, type TimelineTexts } from '#drawings/timeline.ts';
import { parseCalendarDate, type CalendarDate } from '#model/calendar-date.ts';
import type { ListedEvent, TimelineView } from '#browser/timeline-view.ts';
import { SpanControl, type Shares } from './span-control.ts';
import { treeToDom } from './tree-to-dom.ts';

/** Waits so long after a key before it draws the labels, in milliseconds. */
const REST = 120;

/** Draws the lanes of a span with the functions the build drew the whole with; while the span moves, marks alone. */
export class TimelineDetail {
  private readonly view: TimelineView;
  private readonly control: SpanControl | undefined;
  private readonly axis: TimeAxis;
  private readonly items: readonly TimelineItem[];
  private readonly threads: readonly TimelineThread[];
  private readonly moving: ReadonlyMap<string, readonly MovingItem[]>;
  private readonly texts: TimelineTexts;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private shown = '';
  /** The lanes that move: those a reader sees. */
  private seen: readonly SVGGElement[] | undefined;
  private drawn: { readonly svg: SVGSVGElement; readonly width: number } | undefined;

  constructor(view: TimelineView) {
    this.view = view;
    const listed = view.events.map((event) => ({ event, item: itemOf(event) }));
    this.items = listed.map(({ item }) => item);
    this.axis = timeAxis(this.items.map(({ date }) => date));
    this.moving = readyToMove(this.items, this.axis);
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
    const shown = this.measure();
    const { from, to } = this.months;
    this.control?.show({ from: this.axis.share(startOfMonth(from)), to: this.axis.share(startOfMonth(to)) }, { from, to });
    if (from === first && to === end) this.shown = shown;
    let { clientWidth } = view;
    new ResizeObserver(() => {
      if (view.clientWidth === clientWidth) return;
      clientWidth = view.clientWidth;
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
    const shown = this.measure();
    if (shown === this.shown) return;
    this.shown = shown;
    this.move({ from: this.axis.share(startOfMonth(from)), to: this.axis.share(startOfMonth(to)) });
    this.rest = setTimeout(() => this.settle(), REST);
  }

  /** Looks which drawing shows, and how wide; what it returns is the same while nothing is to be drawn anew. */
  private measure(): string {
    const svg = this.view.drawing;
    this.drawn = svg && { svg, width: svg.getBoundingClientRect().width };
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
    const { svg, width } = this.drawn;
    const settings = timelineSettings(width, 'frame');
    this.drawAxis(span);
    svg.ariaBusy = 'true';
    this.seen ??= this.view.lanesOf(svg).filter(isNearWindow);
    for (const lane of this.seen) {
      const marks = placeMotion(this.moving.get(lane.dataset['thread'] ?? '') ?? [], shares, settings);
      const paths = drawMotion(marks);
      for (const kind of ['spans', 'details', 'headlines'] as const) motionPath(lane, kind).setAttribute('d', paths[kind]);
      lane.classList.add('moving');
    }
  }

  /** Draws the lanes with everything, one a frame, so that no frame is late. */
  private settle(): void {
    const { from, to } = this.months;
    if (!this.drawn) return;
    const { svg, width } = this.drawn;
    const span = { from: startOfMonth(from), to: startOfMonth(to) };
    const settings = timelineSettings(width, 'frame');
    const turn = (this.turn += 1);
    this.seen = undefined;
    const waiting = this.threads.filter(({ id }) => this.items.some(({ thread }) => thread === id));
    const next = (): void => {
      const thread = turn === this.turn ? waiting.shift() : undefined;
      if (!thread) return;
      const own = this.items.filter((item) => item.thread === thread.id);
      const placed = placeTimeline(own, [thread], this.axis, span, settings);
      for (const lane of placed.lanes) {
        const node = treeToDom(drawLane(lane, placed.width, fluid, this.texts));
        const before = svg.querySelector(`.lane[data-thread="${thread.id}"]`);
        if (before) before.replaceWith(node);
        else svg.append(node);
      }
      this.view.stackLanes();
      if (waiting.length > 0) requestAnimationFrame(next);
      else {
        svg.ariaBusy = 'false';
        this.view.countMarks();
      }
    };
    this.drawAxis(span);
    next();
  }

  private drawAxis(span: Span): void {
    if (!this.drawn) return;
    const { svg, width } = this.drawn;
    const day = this.view.dataset['day'];
    const placed = placeTime(this.axis, span, width, day === undefined ? undefined : parseCalendarDate(day));
    const axis = treeToDom(drawAxis(placed, fluid, this.texts));
    const before = svg.querySelector('.axis');
    if (before) before.replaceChildren(...axis.childNodes);
    else svg.prepend(axis);
  }

  private monthInWords(month: number): string {
    return `${(this.view.dataset['months'] ?? '').split(' ')[month % 12] ?? ''} ${Math.floor(month / 12)}`;
  }
}

/** The path of a lane that draws one kind of its marks in motion. */
function motionPath(lane: SVGGElement, kind: string): SVGPathElement {
  const before = lane.querySelector<SVGPathElement>(`.motion-${kind}`);
  if (before) return before;
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', `motion motion-${kind}`);
  path.setAttribute('transform', `translate(0 ${lane.querySelector('.line')?.getAttribute('y1') ?? '0'})`);
  lane.append(path);
  return path;
}

function isNearWindow(lane: SVGGElement): boolean {
  const { top, bottom } = lane.getBoundingClientRect();
  return bottom > -innerHeight / 2 && top < innerHeight * 1.5;
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
