import { inFrames } from './frame-steps.ts';
import { inFigures } from './in-figures.ts';
import { holdList, listGroups, narrowList, showAll, type ListedEvent, type ListGroup } from './timeline-list.ts';
import type { TimelineDetail } from './timeline/timeline-detail.ts';
import { readState, soundState, writeState, type TimelineChoices, type TimelineState } from './timeline-state.ts';
import { hold, isHeld, layOutNear, release, whenSeen, type Deferred } from './when-seen.ts';

/** Marks are counted anew after so long, in milliseconds, so that a quick hand does not wait for it. */
const COUNT_AFTER = 250;

/** The element whose marks are counted, once its script has run. */
type ChartMarks = HTMLElement & { readonly watch?: (drawings: Iterable<Element>) => void };

/**
 * Keeps what a reader chose of the timeline, its threads and its span, in the address, and shows it in the list and the lanes.
 * Choosing a span loads the code that places events; threads need none of it. Configured by `data-first` and `data-end`, its months.
 */
export class TimelineView extends HTMLElement {
  private state: TimelineState = { threads: [] };
  private choices: TimelineChoices = { first: 0, end: 0, threads: [] };
  private detail: Promise<TimelineDetail | undefined> | undefined;
  private opened: TimelineDetail | undefined;
  private chips: readonly HTMLAnchorElement[] = [];
  private buttons: readonly HTMLElement[] = [];
  private densities: readonly SVGElement[] = [];
  private status: Element | null = null;
  private marks: ChartMarks | null = null;
  private list: HTMLElement | null = null;
  private groups: readonly ListGroup[] = [];
  private items: readonly ListedEvent[] = [];
  private stacked = '';
  private charts: readonly HTMLElement[] = [];
  /** What each drawing held when the page came, and what it held before it was printed. */
  private built: readonly (readonly Element[])[] = [];
  private onScreen: readonly (readonly Element[])[] = [];
  /** True from before the page is printed until after, when nothing may be drawn for the width of the paper. */
  isOnPaper = false;
  private stop = (): void => undefined;
  private counting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.chips = [...this.querySelectorAll<HTMLAnchorElement>('.chips a[data-thread]')];
    this.choices = {
      first: Number(this.dataset['first']),
      end: Number(this.dataset['end']),
      threads: this.chips.map((chip) => chip.dataset['thread'] ?? ''),
    };
    this.buttons = [...this.querySelectorAll<HTMLElement>('.spans button')];
    this.densities = [...this.querySelectorAll<SVGElement>('.density')];
    this.status = this.querySelector('.timeline-status');
    this.marks = this.querySelector<ChartMarks>('chart-marks');
    this.list = this.querySelector<HTMLElement>('.timeline');
    if (this.list) layOutNear(this.list, this.list.offsetHeight);
    this.groups = listGroups(this);
    this.items = this.groups.flatMap(({ events }) => events);
    this.charts = [...this.querySelectorAll<HTMLElement>('.timeline-chart')];
    this.built = this.charts.map((chart) => [...chart.children]);
    for (const part of this.querySelectorAll<HTMLElement>('.scripted')) part.hidden = false;
    for (const chip of this.chips) chip.role = 'button';
    for (const lane of this.lanes) layOutNear(lane, Number(lane.firstElementChild?.getAttribute('height')));
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
    this.stop();
    this.opened?.pause();
    this.onScreen = this.charts.map((chart) => [...chart.children]);
    for (const [index, chart] of this.charts.entries()) chart.replaceChildren(...(this.built[index] ?? []));
    showAll(this.groups);
    this.putAway([]);
    for (const part of this.querySelectorAll<HTMLElement>('.waiting')) release(part);
  }

  private showAgain(): void {
    this.isOnPaper = false;
    for (const [index, chart] of this.charts.entries()) chart.replaceChildren(...(this.onScreen[index] ?? []));
    this.putAway();
    this.opened?.resume();
    this.show(this.state);
  }

  /** Copies the address with what is chosen; the plain link leads to the whole. */
  private async copy(event: Event): Promise<void> {
    const link = event.currentTarget as HTMLElement;
    event.preventDefault();
    let said = link.dataset['copied'];
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      said = link.dataset['failed'];
    }
    this.status?.replaceChildren(said ?? '');
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

  /** Shows a choice; one that is a step of the history is taken into the address at once. */
  choose(wish: TimelineState, isStep = true): void {
    const state = soundState(wish, this.choices);
    this.show(state);
    if (isStep) this.writeAddress('pushState');
  }

  /** Takes what is chosen into the address. */
  writeAddress(change: 'pushState' | 'replaceState'): void {
    const { search, pathname, hash } = location;
    const query = writeState(this.state, search);
    try {
      if (query !== search) history[change](null, '', pathname + query + hash);
    } catch {
      // Safari refuses more than a hundred changes in half a minute; the next one takes this along.
    }
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

  /** What places events; nothing when it cannot be had, and then it is asked for again at the next act. */
  private open(): Promise<TimelineDetail | undefined> {
    this.detail ??= import('./timeline/timeline-detail.ts').then(
      ({ TimelineDetail: Detail }) => (this.opened = new Detail(this)),
      () => (this.detail = undefined),
    );
    return this.detail;
  }

  private show(state: TimelineState): void {
    this.state = state;
    const { from = this.choices.first, to = this.choices.end, threads } = state;
    for (const chip of this.chips) chip.ariaPressed = String(threads.includes(chip.dataset['thread'] ?? ''));
    for (const button of this.buttons)
      button.ariaPressed = String(Number(button.dataset['from']) === from && Number(button.dataset['to']) === to);
    const isWhole = to - from === this.choices.end - this.choices.first;
    if (!isWhole && !this.detail) this.drawing?.setAttribute('aria-busy', 'true');
    this.sayCount(from, to, threads);
    if (!isWhole || this.detail) void this.open().then((detail) => (detail ? detail.show() : this.sayUndrawn(state, isWhole)));
    this.stop();
    this.stop = inFrames(this.narrow(threads));
  }

  /** Narrows the lanes at once, and the list when it is seen; what comes is laid out when it is seen. Each frame does one of these. */
  private *narrow(threads: readonly string[]): Generator<number> {
    const { list, groups } = this;
    if (list && this.isListDue && !isHeld(list)) {
      holdList(list, groups);
      yield Infinity;
    }
    if (threads.join() !== this.stacked) {
      this.stacked = threads.join();
      this.putAway();
      yield Infinity;
    }
    yield* whenSeen(() => this.left());
  }

  /** True while the list shows other events than are wanted. */
  private get isListDue(): boolean {
    return this.items.some(({ isShown, isWanted }) => isShown !== isWanted);
  }

  /** What is left to do: to lay out the lanes that wait, to narrow the list, and to lay out its groups. */
  private left(): readonly Deferred[] {
    const { list, groups } = this;
    const layOut = (part: HTMLElement): Deferred => ({ part, work: () => release(part) });
    const lanes = this.lanes.filter(isHeld).map(layOut);
    if (list && (this.isListDue || isHeld(list))) return [...lanes, { part: list, work: () => narrowList(list, groups) }];
    const lists = groups.flatMap((group) => (isHeld(group.list) ? [layOut(group.list)] : []));
    return [...lanes, ...lists];
  }

  /** Notes which events are wanted, and says at once how many. */
  private sayCount(from: number, to: number, threads: readonly string[]): void {
    const own = new Set(threads.length > 0 ? threads : this.choices.threads);
    let wanted = 0;
    for (const event of this.items) {
      event.isWanted = event.start < to && event.end > from && own.has(event.thread);
      if (event.isWanted) wanted += 1;
    }
    const { all = '', some = '', none = '' } = this.dataset;
    const text = wanted === this.items.length ? all : wanted === 0 ? none : some;
    if (this.status) this.status.textContent = text.replace('{n}', inFigures(wanted));
  }

  /** Says that the lanes still show the whole, unless the reader has gone on to another choice. */
  private sayUndrawn(state: TimelineState, isWhole: boolean): void {
    if (state !== this.state) return;
    this.drawing?.removeAttribute('aria-busy');
    if (!isWhole) this.status?.append(` ${this.dataset['undrawn']}`);
  }

  /** Puts away the lanes of other threads; a browser keeps them as they are, so that they come back fast. Those that come back wait until they are seen. */
  putAway(threads = this.state.threads): void {
    const isAway = ({ dataset: { thread } }: HTMLElement | SVGElement): boolean =>
      thread !== undefined && threads.length > 0 && !threads.includes(thread);
    for (const density of this.densities) density.classList.toggle('away', isAway(density));
    for (const lane of this.lanes) {
      const wasAway = lane.classList.contains('away');
      if (lane.classList.toggle('away', isAway(lane))) release(lane);
      else if (wasAway) hold(lane);
    }
    this.countMarks();
  }

  /** The lanes of every drawing. They are looked for where they stand: a search would walk through every event at each press. */
  private get lanes(): readonly HTMLElement[] {
    return this.charts.flatMap(({ children }) => [...children].filter((child): child is HTMLElement => child.classList.contains('lane')));
  }

  /** The drawing that the width of the window shows. */
  get drawing(): HTMLElement | undefined {
    return this.charts.find(({ parentElement }) => parentElement?.checkVisibility());
  }

  /** Says the places of the marks anew, after some came or went. */
  countMarks(): void {
    clearTimeout(this.counting);
    this.counting = setTimeout(() => {
      if (this.drawing) this.marks?.watch?.([this.drawing]);
    }, COUNT_AFTER);
  }
}

if (!customElements.get('timeline-view')) customElements.define('timeline-view', TimelineView);
