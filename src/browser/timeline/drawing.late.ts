import { timeAxis } from '#charts/time-axis.ts';
import type { Shares } from '#charts/timeline.ts';
import type { TimelineData } from '#drawings/timeline-data.ts';
import { Lanes } from './lanes.late.ts';
import { monthInWords, monthsInWords } from './month-in-words.ts';
import { SpanControl } from './span-control.late.ts';
import type { TimelineState } from './state.ts';

/** What a drawing of the timeline needs of its page. */
export interface TimelinePage {
  readonly data: TimelineData;
  /** What holds the drawings, and the strip of all events. */
  readonly frame: HTMLElement;
  readonly strip: HTMLElement;
  /** Where the months are written out. */
  readonly months: Element | null;
  readonly chosen: () => TimelineState;
  /** Called for a span the reader chooses; `isHeld` while a key may follow. */
  readonly choose: (span: Pick<TimelineState, 'from' | 'to'>, address: { readonly isStep: boolean; readonly isHeld: boolean }) => void;
  /** Called when the lanes have come to rest. */
  readonly rested: () => void;
}

/** Shows what is chosen. */
export interface TimelineDrawing {
  readonly show: () => void;
}

/** After so long without a movement the labels are drawn, in milliseconds. */
const REST = 120;

/** Makes the strip choose spans, and draws the lanes of the chosen one: while it moves its marks, at rest its labels too. */
export function startDrawing({ data, frame, strip, months, chosen, choose, rested }: TimelinePage): TimelineDrawing {
  const { first, end } = data;
  const axis = timeAxis(data.events.map(({ date }) => date));
  const lanes = new Lanes(frame, data, axis);
  let drawn = `${first} ${end}`;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const chosenMonths = (): { readonly from: number; readonly to: number } => {
    const { from = first, to = end } = chosen();
    return { from, to };
  };
  const chosenShares = (): Shares => {
    const { from, to } = chosenMonths();
    return { from: axis.share(startOfMonth(from)), to: axis.share(startOfMonth(to)) };
  };
  const settle = (): void => {
    rest = undefined;
    lanes.draw(chosenShares(), chosen().threads, false);
    frame.ariaBusy = 'false';
    rested();
  };
  const move = (shares: Shares): void => {
    clearTimeout(rest);
    drawn = '';
    const from = nearestMonth(axis.share.invert(shares.from));
    control.show(shares, { from, to: Math.max(from + 1, nearestMonth(axis.share.invert(shares.to))) });
    if (shares.to <= shares.from) return;
    frame.ariaBusy = 'true';
    lanes.draw(shares, chosen().threads, true);
  };
  const show = (): void => {
    const { from, to } = chosenMonths();
    if (drawn === `${from} ${to}`) {
      lanes.showThreads(chosen().threads);
      if (rest !== undefined) return;
      frame.ariaBusy = 'false';
      return rested();
    }
    move(chosenShares());
    drawn = `${from} ${to}`;
    rest = setTimeout(settle, REST);
  };
  const control = new SpanControl(strip, {
    first,
    end,
    chosen: chosenMonths,
    shareOf: (month) => axis.share(startOfMonth(month)),
    monthAt: (share) => nearestMonth(axis.share.invert(share)),
    move,
    choose: (from, to) => {
      drawn = '';
      choose({ from, to }, { isStep: true, isHeld: false });
    },
    step: (from, to, isFirst) => choose({ from, to }, { isStep: isFirst, isHeld: true }),
    cancel: () => {
      drawn = '';
      show();
    },
    wordOf: (month) => monthInWords(data, month),
    fromTo: (first, last) => monthsInWords(data, first, last),
    inWords: months,
  });
  control.show(chosenShares(), chosenMonths());
  new ResizeObserver(() => {
    if (lanes.node.isConnected && lanes.node.clientWidth !== lanes.width) settle();
  }).observe(frame);
  return { show };
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
