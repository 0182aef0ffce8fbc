import type { TimelineData } from '#drawings/timeline-data.ts';
import { AddressKeeper } from './address.ts';
import type { TimelineDrawing } from './drawing.late.ts';
import { formatCount } from './format-count.ts';
import { headlineOf } from './headline.ts';
import { listedEvents, narrowList, putAway, type ListedEvent } from './list.ts';
import { isThreadChosen, monthsOfDate, readState, soundState, writeState, type TimelineState } from './state.ts';

/** What the page holds of the timeline, read once when the reader acts. */
interface Holdings {
  readonly data: TimelineData;
  readonly buttons: readonly HTMLElement[];
  /** The rows of the strip, and the lanes the page came with. */
  readonly lanes: readonly (HTMLElement | SVGElement)[];
  readonly listed: readonly ListedEvent[];
  /** The headline of the chart, and what it says of all events. */
  readonly title: { readonly element: Element | null; readonly ofAll: string };
}

/** The marks are counted anew so many milliseconds after the last choice, so that no press waits for it. */
const COUNT_AFTER = 250;

/** The drawings of the timeline, once the script that walks their marks has run. */
type ChartMarks = HTMLElement & { readonly watch?: (drawings: Iterable<Element>) => void };

/**
 * Keeps what a reader chose of the timeline, its threads and its span, in the address, and shows it in the lanes, the list and the count.
 * The page holds its records as JSON, which is read when the reader acts; a span loads the code that draws, threads need none of it.
 */
export class TimelineView extends HTMLElement {
  private state: TimelineState = { threads: [] };
  private read: Holdings | undefined;
  private counting: ReturnType<typeof setTimeout> | undefined;
  private drawing: Promise<TimelineDrawing | undefined> | undefined;
  private readonly address = new AddressKeeper();

  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('.scripted')) part.hidden = false;
    for (const chip of this.chips) {
      chip.role = 'button';
      chip.ariaPressed = 'false';
    }
    this.addEventListener('click', (event) => this.press(event));
    this.addEventListener('keydown', (event) => {
      if (event.key === ' ' && !event.isComposing && event.target instanceof HTMLElement && event.target.matches('.chips a'))
        this.press(event);
    });
    for (const act of ['pointerenter', 'focusin', 'touchstart'])
      this.querySelector('.strip')?.addEventListener(act, () => void this.open(), { passive: true });
    this.querySelector<HTMLElement>('.copy-view')?.addEventListener('click', (event) => void this.copy(event));
    addEventListener('popstate', () => {
      this.address.drop();
      this.update(readState(location.search, this.choices));
    });
    if (location.search !== '') this.update(readState(location.search, this.choices));
  }

  private get chips(): NodeListOf<HTMLAnchorElement> {
    return this.querySelectorAll('.chips a');
  }

  private get marks(): ChartMarks | null {
    return this.querySelector('chart-marks');
  }

  private get holdings(): Holdings {
    return (this.read ??= holdingsOf(this));
  }

  private get choices(): { readonly first: number; readonly end: number; readonly threads: readonly string[] } {
    const { first, end, threads } = this.holdings.data;
    return { first, end, threads: threads.map(({ id }) => id) };
  }

  /** The address that says what is chosen. */
  private get chosenAddress(): string {
    return `${location.pathname}${writeState(this.state, location.search)}${location.hash}`;
  }

  /** Copies the address with what is chosen; the plain link leads to the whole. */
  private async copy(event: Event): Promise<void> {
    event.preventDefault();
    const { copied = '', failed = '' } = (event.currentTarget as HTMLElement).dataset;
    const status = this.querySelector('.timeline-status');
    try {
      await navigator.clipboard.writeText(new URL(this.chosenAddress, location.href).href);
      status?.replaceChildren(copied);
    } catch {
      status?.replaceChildren(failed);
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

  /** Shows a choice and writes it into the address. */
  private choose(wish: TimelineState, { isStep, isHeld } = { isStep: true, isHeld: false }): void {
    this.update(soundState(wish, this.choices));
    if (isHeld) this.address.writeAtRest(this.chosenAddress, isStep);
    else this.address.write(this.chosenAddress, isStep);
  }

  /** Shows a choice wherever the page says it. */
  private update(state: TimelineState): void {
    this.state = state;
    const { data, buttons, lanes, listed } = this.holdings;
    const { from = data.first, to = data.end, threads } = state;
    for (const chip of this.chips) chip.ariaPressed = String(threads.includes(chip.dataset['thread'] ?? ''));
    for (const button of buttons)
      button.ariaPressed = String(Number(button.dataset['from']) === from && Number(button.dataset['to']) === to);
    for (const lane of lanes) putAway(lane, !isThreadChosen(threads, lane.dataset['thread'] ?? ''));
    const isWanted = data.events.map(({ date, thread }) => {
      const months = monthsOfDate(date);
      return months.start < to && months.end > from && isThreadChosen(threads, thread);
    });
    narrowList(listed, isWanted);
    this.say(isWanted.filter(Boolean).length);
    const isWhole = from === data.first && to === data.end;
    if (!isWhole || this.drawing) void this.draw(state, isWhole);
    else this.countMarks();
  }

  /** Says how many events are shown, beside the choice and in the headline of the chart. */
  private say(count: number): void {
    const { data, title } = this.holdings;
    const { says, events } = data;
    title.element?.replaceChildren(
      count === events.length || count === 0 ? title.ofAll : headlineOf(data, this.state, count, document.documentElement.lang),
    );
    const text = count === events.length ? says.all : count === 0 ? says.none : says.some;
    this.querySelector('.timeline-status')?.replaceChildren(text.replace('{n}', formatCount(count)));
  }

  /** Has the places of the marks said anew, after some came or went. */
  private countMarks(): void {
    clearTimeout(this.counting);
    this.counting = setTimeout(() => {
      const { marks } = this;
      marks?.watch?.([...marks.children].filter((drawing) => drawing.checkVisibility()));
    }, COUNT_AFTER);
  }

  /** Has the lanes drawn, or says that they still show the whole, unless the reader has gone on to another choice. */
  private async draw(state: TimelineState, isWhole: boolean): Promise<void> {
    const { marks } = this;
    if (marks && !isWhole) marks.ariaBusy = 'true';
    const drawing = await this.open();
    if (drawing) return drawing.show();
    if (state !== this.state) return;
    if (marks) marks.ariaBusy = 'false';
    this.countMarks();
    if (!isWhole) this.querySelector('.timeline-status')?.append(` ${this.holdings.data.says.undrawn}`);
  }

  /** What draws spans; nothing when it cannot be had, and then it is asked for again at the next act. */
  private open(): Promise<TimelineDrawing | undefined> {
    const { marks: frame } = this;
    const { data } = this.holdings;
    const strip = this.querySelector<HTMLElement>('.strip');
    if (!frame || !strip) return Promise.resolve(undefined);
    this.drawing ??= import('./drawing.late.ts').then(
      ({ startDrawing }) =>
        startDrawing({
          data,
          frame,
          strip,
          months: this.querySelector('.months'),
          chosen: () => this.state,
          choose: (span, address) => this.choose({ ...span, threads: this.state.threads }, address),
          rested: () => this.countMarks(),
        }),
      () => (this.drawing = undefined),
    );
    return this.drawing;
  }
}

function holdingsOf(view: HTMLElement): Holdings {
  const list = view.querySelector('.timeline');
  const title = view.querySelector('figure h2');
  return {
    data: JSON.parse(view.querySelector('script[type="application/json"]')?.textContent ?? '') as TimelineData,
    buttons: [...view.querySelectorAll<HTMLElement>('.spans button')],
    lanes: [...view.querySelectorAll<HTMLElement | SVGElement>('.density, [class^="when-"] .lane')],
    listed: list ? listedEvents(list) : [],
    title: { element: title, ofAll: title?.textContent ?? '' },
  };
}

if (!customElements.get('timeline-view')) customElements.define('timeline-view', TimelineView);
