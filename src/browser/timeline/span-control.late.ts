import type { Shares } from '#charts/timeline.ts';

/** What the control asks and tells; months are whole, shares are not. */
export interface SpanListener {
  readonly first: number;
  readonly end: number;
  /** The months chosen now. */
  readonly chosen: () => { readonly from: number; readonly to: number };
  readonly shareOf: (month: number) => number;
  /** The month whose start lies nearest to a share. */
  readonly monthAt: (share: number) => number;
  /** Called for every movement of a drag. */
  readonly move: (shares: Shares) => void;
  /** Called when a drag ends, and for a press on a year. */
  readonly choose: (from: number, to: number) => void;
  /** Called for every key; the first on an end of the span begins a step of the history. */
  readonly step: (from: number, to: number, isFirst: boolean) => void;
  readonly cancel: () => void;
  readonly wordOf: (month: number) => string;
  /** Months from one to another, in words. */
  readonly fromTo: (first: string, last: string) => string;
  /** Where the months are written out. */
  readonly inWords: Element | null;
}

type Grip = 'from' | 'to' | 'both' | 'new';

interface Drag {
  readonly grip: Grip;
  readonly pointer: number;
  readonly start: number;
  readonly shares: Shares;
  now: Shares;
}

/** A drag shorter than this is a press, in pixels. */
const PRESS = 4;
const YEAR = 12;

/** Makes the strip choose a span: by dragging its ends, itself or anew, by a press on a year, and by the keys of sliders. */
export class SpanControl {
  private readonly strip: HTMLElement;
  private readonly listener: SpanListener;
  private drag: Drag | undefined;
  private frame = 0;
  private lastKey: EventTarget | null = null;

  constructor(strip: HTMLElement, listener: SpanListener) {
    this.strip = strip;
    this.listener = listener;
    strip.addEventListener('pointerdown', (event) => this.begin(event));
    strip.addEventListener('pointermove', (event) => this.follow(event));
    strip.addEventListener('pointerup', (event) => this.finish(event));
    strip.addEventListener('pointercancel', () => this.drop());
    strip.addEventListener('keydown', (event) => this.press(event));
    strip.addEventListener('focusout', () => (this.lastKey = null));
    document.addEventListener('keydown', ({ key, isComposing }) => {
      if (key === 'Escape' && !isComposing && this.drag) this.drop();
    });
  }

  /** Sets the handles to a span, and says it to those who listen to them. */
  show({ from, to }: Shares, months: { readonly from: number; readonly to: number }): void {
    const grips = this.strip.querySelector<HTMLElement>('.grips');
    grips?.style.setProperty('--from', String(from));
    grips?.style.setProperty('--to', String(to));
    const { first, end, wordOf, fromTo, inWords } = this.listener;
    const [start, last] = [wordOf(months.from), wordOf(months.to - 1)];
    const both = start === last ? start : fromTo(start, last);
    if (inWords && inWords.textContent !== both) inWords.textContent = both;
    const say = (grip: string, now: number, [least, most]: readonly [number, number], text: string): void => {
      const slider = this.strip.querySelector(`[data-grip="${grip}"]`);
      if (!slider || (slider.ariaValueText === text && slider.ariaValueMin === String(least) && slider.ariaValueMax === String(most)))
        return;
      slider.ariaValueMin = String(least);
      slider.ariaValueMax = String(most);
      slider.ariaValueNow = String(now);
      slider.ariaValueText = text;
    };
    say('from', months.from, [first, months.to - 1], start);
    say('to', months.to - 1, [months.from, end - 1], last);
    say('both', months.from, [first, end - (months.to - months.from)], both);
  }

  private shareAt(event: PointerEvent): number {
    const { left, width } = this.strip.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / width));
  }

  private begin(event: PointerEvent): void {
    if (event.button !== 0 || this.drag) return;
    const { chosen, shareOf, first, end } = this.listener;
    const { from, to } = chosen();
    const on = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
    const held = on?.dataset['grip'] as Grip | undefined;
    const grip = held === undefined || (held === 'both' && from <= first && to >= end) ? 'new' : held;
    const shares = { from: shareOf(from), to: shareOf(to) };
    this.drag = { grip, pointer: event.clientX, start: this.shareAt(event), shares, now: shares };
    this.strip.setPointerCapture(event.pointerId);
    on?.focus({ preventScroll: true });
    event.preventDefault();
  }

  private follow(event: PointerEvent): void {
    const { drag } = this;
    if (!drag) return;
    drag.now = this.moved(drag, this.shareAt(event));
    if (Math.abs(event.clientX - drag.pointer) < PRESS && drag.grip === 'new') return;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.drag) this.listener.move(this.drag.now);
    });
  }

  private moved({ grip, start, shares: { from, to } }: Drag, share: number): Shares {
    const least = 1 / 400;
    switch (grip) {
      case 'from':
        return { from: Math.min(Math.max(0, from + share - start), to - least), to };
      case 'to':
        return { from, to: Math.max(Math.min(1, to + share - start), from + least) };
      case 'both': {
        const by = Math.min(Math.max(share - start, -from), 1 - to);
        return { from: from + by, to: to + by };
      }
      case 'new':
        return { from: Math.min(start, share), to: Math.max(start, share) };
    }
  }

  private finish(event: PointerEvent): void {
    const { drag } = this;
    if (!drag) return;
    this.drag = undefined;
    const { monthAt, choose, cancel } = this.listener;
    if (Math.abs(event.clientX - drag.pointer) >= PRESS) {
      const from = monthAt(drag.now.from);
      return choose(from, Math.max(from + 1, monthAt(drag.now.to)));
    }
    if (drag.grip !== 'new') return cancel();
    const year = Math.floor(this.monthBefore(drag.start) / YEAR) * YEAR;
    choose(year, year + YEAR);
  }

  /** The month a share lies in. */
  private monthBefore(share: number): number {
    const { monthAt, shareOf, end } = this.listener;
    const near = monthAt(share);
    return Math.min(shareOf(near) > share ? near - 1 : near, end - 1);
  }

  private drop(): void {
    this.drag = undefined;
    this.listener.cancel();
  }

  private press(event: KeyboardEvent): void {
    const grip = event.target instanceof HTMLElement ? event.target.dataset['grip'] : undefined;
    const { first, end, chosen } = this.listener;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -YEAR,
      PageUp: YEAR,
      Home: first - end,
      End: end - first,
    };
    const step = steps[event.key];
    if (grip === undefined || step === undefined || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { from, to } = chosen();
    const isFirst = this.lastKey !== event.target;
    this.lastKey = event.target;
    if (grip === 'from') this.listener.step(Math.min(Math.max(first, from + step), to - 1), to, isFirst);
    else if (grip === 'to') this.listener.step(from, Math.max(Math.min(end, to + step), from + 1), isFirst);
    else {
      const by = Math.min(Math.max(step, first - from), end - to);
      this.listener.step(from + by, to + by, isFirst);
    }
  }
}
