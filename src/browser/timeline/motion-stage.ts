import type { MovingMark } from '#charts/timeline-motion.ts';
import type { TimelineTick } from '#charts/timeline.ts';
import { element } from '#drawings/element.ts';
import { drawMotion, drawMotionLines, type MotionPaths } from '#drawings/timeline-motion.ts';
import { treeToDom } from './tree-to-dom.ts';

/** The kinds of marks a lane in motion draws as one path each. */
const KINDS = ['spans', 'details', 'headlines'] as const;

/** A lane on the stage. */
interface StagedLane {
  readonly thread: string;
  readonly paths: Readonly<Record<keyof MotionPaths, Element>>;
}

/** What moves on the stage: the ticks, and the marks of a lane. */
export interface Motion {
  readonly ticks: readonly TimelineTick[];
  readonly marksOf: (thread: string) => readonly MovingMark[];
}

/**
 * A light drawing laid over the lanes while their span moves: the lines and names of those in sight, and a few paths for marks and years.
 * These are in a drawing of their own, so that a span that keeps its length moves without being drawn anew.
 */
export class MotionStage {
  private readonly still = treeToDom(element('svg', { class: 'chart' }));
  private readonly moved = treeToDom(
    element('svg', { class: 'chart moved' }, element('path', { class: 'hairline' }), element('path', { class: 'hairline month' })),
  );
  private readonly box = document.createElement('div');
  private readonly ticks: Element[] = [];
  private lanes: readonly StagedLane[] = [];
  private height = 0;
  private over: HTMLElement | undefined;

  constructor() {
    this.box.className = 'stage';
    this.box.ariaHidden = 'true';
    this.box.append(this.moved, this.still);
  }

  /** True while it stands in for a drawing. */
  get isOpen(): boolean {
    return this.over !== undefined;
  }

  /** Hides a drawing's frame and stands in for it, with the lanes that are shown near the window. */
  open(frame: HTMLElement, lanes: Iterable<HTMLElement>): void {
    this.over = frame;
    const { top, height } = frame.getBoundingClientRect();
    this.lanes = [...lanes].flatMap((lane): readonly StagedLane[] => {
      const box = lane.getBoundingClientRect();
      const isNear = box.bottom > -innerHeight / 2 && box.top < innerHeight * 1.5;
      return isNear ? [this.stage(lane, box.top - top)] : [];
    });
    this.height = height;
    this.box.style.height = frame.style.height = `${height}px`;
    frame.classList.add('still');
    frame.after(this.box);
  }

  /** Draws what moves. */
  draw({ ticks, marksOf }: Motion, wordOf: (tick: TimelineTick) => string): void {
    const [years, months] = this.moved.children;
    const lines = drawMotionLines(ticks, this.height);
    years?.setAttribute('d', lines.years);
    months?.setAttribute('d', lines.months);
    while (this.ticks.length < ticks.length) {
      const text = treeToDom(element('text', { y: 12, 'font-size': 12 }));
      this.ticks.push(text);
      this.moved.append(text);
    }
    for (const [index, text] of this.ticks.entries()) {
      const tick = ticks[index];
      const word = tick ? wordOf(tick) : '';
      if (text.textContent !== word) text.textContent = word;
      if (tick) text.setAttribute('transform', `translate(${Math.round(tick.x + 4)} 0)`);
    }
    for (const { thread, paths } of this.lanes) {
      const drawn = drawMotion(marksOf(thread));
      for (const kind of KINDS) paths[kind].setAttribute('d', drawn[kind]);
    }
  }

  /** Moves what was drawn, by pixels. */
  shift(x: number): void {
    this.moved.style.transform = `translateX(${x}px)`;
  }

  /** Gives way to the drawing below. */
  close(): void {
    this.over?.classList.remove('still');
    this.over?.style.removeProperty('height');
    this.over = undefined;
    for (const staged of this.box.querySelectorAll('.staged')) staged.remove();
    this.box.remove();
  }

  private stage(lane: HTMLElement, top: number): StagedLane {
    const [line, name] = [lane.querySelector('.line'), lane.querySelector('.lane-name text')];
    const baseline = Number(line?.getAttribute('y1'));
    this.still.append(
      treeToDom(
        element(
          'g',
          { class: 'staged', transform: `translate(0 ${top})` },
          element('line', { class: 'line', x2: '100%', y1: baseline, y2: baseline }),
          element(
            'text',
            { y: name?.getAttribute('y') ?? 0, 'font-size': 13, 'font-weight': 600 },
            (name?.textContent ?? '').replace(/ · .*/, ''),
          ),
        ),
      ),
    );
    const paths = motionPaths({ spans: '', details: '', headlines: '' }, baseline + top);
    for (const path of Object.values(paths)) {
      path.classList.add('staged');
      this.moved.append(path);
    }
    return { thread: lane.dataset['thread'] ?? '', paths };
  }
}

/** The marks of a lane as paths whose heights count from its line. */
export function motionPaths(drawn: MotionPaths, baseline: number): StagedLane['paths'] {
  const path = (kind: (typeof KINDS)[number]): Element =>
    treeToDom(element('path', { class: `motion motion-${kind}`, transform: `translate(0 ${baseline})`, d: drawn[kind] }));
  return { spans: path('spans'), details: path('details'), headlines: path('headlines') };
}
