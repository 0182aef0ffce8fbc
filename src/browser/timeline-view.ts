import type { TimelineDetail } from './timeline/timeline-detail.ts';
import { readState, soundState, writeState, type TimelineChoices, type TimelineState } from './timeline-state.ts';

/** Marks are counted anew after so long, in milliseconds, so that a quick hand does not wait for it. */
const COUNT_AFTER = 250;
/** So many events of the list change in one frame. */
const A_FRAME = 120;
/** Where no frame of a drawing reaches, in pixels. */
const BELOW = 99_999;

/** An event of the list: what it says of itself, and the months it may have happened in. */
export interface ListedEvent {
  readonly element: HTMLElement;
  readonly date: string;
  readonly thread: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Keeps what a reader chose of the timeline, its threads and its span, in the address, and shows it in the list and the lanes.
 * Choosing a span loads the code that places events; threads need none of it. Configured by `data-first` and `data-end`, its months.
 */
export class TimelineView extends HTMLElement {
  private state: TimelineState = { threads: [] };
  private choices: TimelineChoices = { first: 0, end: 0, threads: [] };
  private detail: Promise<TimelineDetail> | undefined;
  private chips: HTMLAnchorElement[] = [];
  private items: readonly ListedEvent[] = [];
  private stacked = '';
  private charts: readonly SVGSVGElement[] = [];
  /** What each drawing held when the page came, and what it held before it was printed. */
  private built: readonly (readonly Element[])[] = [];
  private onScreen: readonly (readonly Element[])[] = [];
  /** True from before the page is printed until after, when nothing may be drawn for the width of the paper. */
  isOnPaper = false;
  private narrowing = 0;
  private counting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.chips = [...this.querySelectorAll<HTMLAnchorElement>('.chips a[data-thread]')];
    this.choices = {
      first: Number(this.dataset['first']),
      end: Number(this.dataset['end']),
      threads: this.chips.map((chip) => chip.dataset['thread'] ?? ''),
    };
    this.items = [...this.querySelectorAll<HTMLElement>('.timeline li li')].map(listedEvent);
    this.charts = [...this.querySelectorAll<SVGSVGElement>('.timeline-chart')];
    this.built = this.charts.map((svg) => [...svg.children]);
    for (const part of this.querySelectorAll<HTMLElement>('.scripted')) part.hidden = false;
    for (const chip of this.chips) chip.role = 'button';
    this.addEventListener('click', (event) => this.press(event));
    this.addEventListener('keydown', (event) => {
      if (event.key === ' ' && event.target instanceof HTMLAnchorElement && this.chips.includes(event.target)) this.press(event);
    });
    const strip = this.querySelector('.strip');
    for (const act of ['pointerenter', 'focusin', 'touchstart']) strip?.addEventListener(act, () => void this.open(), { passive: true });
    this.querySelector('.copy-view')?.addEventListener('click', (event) => void this.copy(event));
    addEventListener('popstate', () => this.show(readState(location.search, this.choices)));
    addEventListener('beforeprint', () => this.showBuilt());
    addEventListener('afterprint', () => this.showAgain());
    this.show(readState(location.search, this.choices));
  }

  /** Puts everything back as it was built: paper takes the whole timeline, whatever is chosen on the screen. */
  private showBuilt(): void {
    this.isOnPaper = true;
    cancelAnimationFrame(this.narrowing);
    this.onScreen = this.charts.map((svg) => [...svg.children]);
    for (const part of this.querySelectorAll<HTMLElement>('.timeline li')) part.hidden = false;
    for (const [index, svg] of this.charts.entries()) svg.replaceChildren(...(this.built[index] ?? []));
    this.stackLanes([]);
  }

  private showAgain(): void {
    this.isOnPaper = false;
    for (const [index, svg] of this.charts.entries()) svg.replaceChildren(...(this.onScreen[index] ?? []));
    this.stackLanes();
    this.show(this.state);
  }

  /** Copies the address with what is chosen; the plain link leads to the whole. */
  private async copy(event: Event): Promise<void> {
    const link = event.currentTarget as HTMLElement;
    event.preventDefault();
    const isDone = await navigator.clipboard.writeText(location.href).then(
      () => true,
      () => false,
    );
    this.querySelector('.timeline-status')?.replaceChildren((isDone ? link.dataset['copied'] : link.dataset['failed']) ?? '');
  }

  /** What is chosen now. */
  get chosen(): TimelineState {
    return this.state;
  }

  /** The events of the list. */
  get events(): readonly ListedEvent[] {
    return this.items;
  }

  /** What can be chosen. */
  get choosable(): TimelineChoices {
    return this.choices;
  }

  /** Shows a choice and writes it into the address: as a new step of the history, or over the last one. */
  choose(wish: TimelineState, isStep = true): void {
    const state = soundState(wish, this.choices);
    const address = `${location.pathname}${writeState(state, location.search)}${location.hash}`;
    if (address !== location.pathname + location.search + location.hash) {
      history[isStep ? 'pushState' : 'replaceState'](null, '', address);
    }
    this.show(state);
  }

  private press(event: Event): void {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('.chips a, .spans button') : null;
    const isPlain = !(event instanceof MouseEvent) || !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (!pressed || !isPlain) return;
    event.preventDefault();
    const { thread, from, to } = pressed.dataset;
    const { threads } = this.state;
    if (thread === undefined) this.choose({ from: Number(from), to: Number(to), threads });
    else this.choose({ ...this.state, threads: threads.includes(thread) ? threads.filter((id) => id !== thread) : [...threads, thread] });
  }

  private open(): Promise<TimelineDetail> {
    this.detail ??= import('./timeline/timeline-detail.ts').then(({ TimelineDetail: Detail }) => new Detail(this));
    return this.detail;
  }

  private show(state: TimelineState): void {
    this.state = state;
    const { from = this.choices.first, to = this.choices.end, threads } = state;
    for (const chip of this.chips) chip.ariaPressed = String(threads.includes(chip.dataset['thread'] ?? ''));
    for (const button of this.querySelectorAll<HTMLElement>('.spans button'))
      button.ariaPressed = String(Number(button.dataset['from']) === from && Number(button.dataset['to']) === to);
    const isWhole = to - from === this.choices.end - this.choices.first;
    if (!isWhole && !this.detail) this.drawing?.setAttribute('aria-busy', 'true');
    if (!isWhole || this.detail) void this.open().then((detail) => detail.show());
    const isIn = this.sayCount(from, to, threads);
    cancelAnimationFrame(this.narrowing);
    this.narrowing = requestAnimationFrame(() => {
      this.narrowLanes(threads);
      this.narrowing = requestAnimationFrame(() => this.narrowList(isIn));
    });
  }

  /** Says at once how many events fit, and returns which. */
  private sayCount(from: number, to: number, threads: readonly string[]): (event: ListedEvent) => boolean {
    const fits = ({ start, end, thread }: ListedEvent): boolean =>
      start < to && end > from && (threads.length === 0 || threads.includes(thread));
    const shown = this.items.filter(fits).length;
    const { all = '', some = '', none = '' } = this.dataset;
    const status = this.querySelector('.timeline-status');
    if (status) status.textContent = (shown === this.items.length ? all : shown === 0 ? none : some).replace('{n}', String(shown));
    return fits;
  }

  /** Takes the events that do not fit out of the list, so many a frame. */
  private narrowList(fits: (event: ListedEvent) => boolean): void {
    const changed = this.items.filter((item) => item.element.hidden === fits(item));
    const next = (): void => {
      const slice = changed.splice(0, A_FRAME);
      for (const { element } of slice) element.hidden = !element.hidden;
      for (const list of new Set(slice.map(({ element }) => element.parentElement))) {
        const year = list?.closest<HTMLElement>('.timeline > li');
        if (year) year.hidden = !list?.querySelector('li:not([hidden])');
      }
      if (changed.length > 0) this.narrowing = requestAnimationFrame(next);
    };
    next();
  }

  /** Takes the lanes of other threads out of the drawings and closes the gaps; away, they keep their marks out of sight, since to lay these out anew is slow. */
  stackLanes(threads = this.state.threads): void {
    for (const svg of this.charts) {
      let top = Number(svg.dataset['head']);
      for (const lane of this.lanesOf(svg)) {
        const isAway = threads.length > 0 && !threads.includes(lane.dataset['thread'] ?? '');
        lane.classList.toggle('away', isAway);
        lane.setAttribute('transform', `translate(0 ${isAway ? BELOW : top})`);
        if (!isAway) top += Number(lane.dataset['height']);
      }
      if (svg.parentElement) svg.parentElement.style.height = `${top}px`;
    }
  }

  /** The drawing that the width of the window shows. */
  get drawing(): SVGSVGElement | undefined {
    return this.charts.find(({ parentElement }) => parentElement?.checkVisibility());
  }

  /** The lanes of a drawing. */
  lanesOf(svg: SVGSVGElement): readonly SVGGElement[] {
    return [...svg.children].filter((child): child is SVGGElement => child.classList.contains('lane'));
  }

  /** The lanes of the chosen threads. */
  shownLanesOf(svg: SVGSVGElement): readonly SVGGElement[] {
    return this.lanesOf(svg).filter((lane) => !lane.classList.contains('away'));
  }

  /** Says the places of the marks anew, after some came or went. */
  countMarks(): void {
    clearTimeout(this.counting);
    this.counting = setTimeout(() => {
      const marks = this.querySelector<HTMLElement & { watch?: (drawings: Iterable<Element>) => void }>('chart-marks');
      if (this.drawing) marks?.watch?.([this.drawing]);
    }, COUNT_AFTER);
  }

  private narrowLanes(threads: readonly string[]): void {
    if (threads.join() === this.stacked) return;
    this.stacked = threads.join();
    this.stackLanes();
    for (const row of this.querySelectorAll<SVGElement>('.density')) {
      row.classList.toggle('away', threads.length > 0 && !threads.includes(row.dataset['thread'] ?? ''));
    }
    this.countMarks();
  }
}

function listedEvent(element: HTMLElement): ListedEvent {
  const date = element.querySelector('time')?.dateTime ?? '';
  const start = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1;
  return { element, date, thread: element.dataset['thread'] ?? '', start, end: start + (date.length === 4 ? 12 : 1) };
}

if (!customElements.get('timeline-view')) customElements.define('timeline-view', TimelineView);
