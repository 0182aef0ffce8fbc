import type { TimeAxis } from '#charts/time-axis.ts';
import { placeLane, placeTime, timelineSettings, type LaneRoom, type Shares, type Span } from '#charts/timeline.ts';
import { fluid } from '#drawings/across.ts';
import { textsOf, type TimelineData, type TimelineRecord } from '#drawings/timeline-data.ts';
import { drawAxis, drawLane, drawStack, type TimelineTexts } from '#drawings/timeline.ts';
import type { Element } from 'hast';
import { formatCount, formFor } from './format-count.ts';
import { isThreadChosen } from './state.ts';
import { changeDom, treeToDom } from './tree-to-dom.late.ts';

/** The lanes of a span on the screen, beside the drawings of the whole that the page came with. */
export class Lanes {
  /** The drawing on the page. */
  readonly node: globalThis.Element;
  /** The width it was drawn for, in pixels; 0 when it is to be drawn anew. */
  width = 0;
  private readonly frame: HTMLElement;
  private readonly data: TimelineData;
  private readonly axis: TimeAxis;
  private readonly texts: TimelineTexts;
  private readonly events: ReadonlyMap<string, readonly TimelineRecord[]>;
  private readonly lanes = new Map<string, Element>();
  private readonly rooms = new Map<string, LaneRoom>();
  private tree: Element;

  constructor(frame: HTMLElement, data: TimelineData, axis: TimeAxis) {
    this.frame = frame;
    this.data = data;
    this.axis = axis;
    this.texts = textsOf({ ...data, list: '' }, formatCount, formFor);
    this.events = Map.groupBy(data.events, ({ thread }) => thread);
    this.tree = drawStack(this.texts, [], []);
    this.node = treeToDom(this.tree);
  }

  /** Draws the lanes of a span with their labels; while it moves marks alone, no lane lower than it was, and none that is away. */
  draw(shares: Shares, threads: readonly string[], isMoving: boolean): void {
    this.open();
    this.width = this.node.clientWidth;
    // Paper takes the drawings of the whole.
    if (this.width === 0) return;
    const { axis, data, texts, width } = this;
    const span: Span = { from: axis.share.invert(shares.from), to: axis.share.invert(shares.to) };
    const settings = timelineSettings(width);
    for (const thread of data.threads) {
      if (isMoving && this.lanes.has(thread.id) && !isThreadChosen(threads, thread.id)) continue;
      const events = this.events.get(thread.id) ?? [];
      const lane = isMoving
        ? placeLane(thread, events, axis, span, { ...settings, rows: 0 }, this.rooms.get(thread.id))
        : placeLane(thread, events, axis, span, settings);
      this.rooms.set(thread.id, lane);
      this.lanes.set(thread.id, drawLane(lane, width, fluid, texts));
    }
    this.change(drawAxis(placeTime(axis, span, width, data.day), fluid, texts), threads);
  }

  /** Puts away the lanes of other threads. */
  showThreads(threads: readonly string[]): void {
    const [lines, names] = this.tree.children.filter((child) => child.type === 'element');
    if (lines && names) this.change([lines, names], threads);
  }

  private change(axis: readonly Element[], threads: readonly string[]): void {
    const lanes = this.data.threads.flatMap(({ id }) => {
      const tree = this.lanes.get(id);
      return tree ? [isThreadChosen(threads, id) ? tree : { ...tree, properties: { ...tree.properties, class: 'lane away' } }] : [];
    });
    const tree = drawStack(this.texts, axis, lanes);
    changeDom(this.node, this.tree, tree);
    this.tree = tree;
  }

  /** Takes the place of the drawing the page came with, lane by lane no lower than that. */
  private open(): void {
    if (this.node.isConnected) return;
    for (const lane of this.frame.querySelectorAll<HTMLElement>('.lane')) {
      const { offsetHeight: height } = lane;
      if (height > 0) this.rooms.set(lane.dataset['thread'] ?? '', { baseline: 0, height });
    }
    this.frame.append(this.node);
    this.frame.classList.add('redrawn');
  }
}
