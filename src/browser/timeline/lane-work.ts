import { layOutNear } from '#browser/when-seen.ts';
import type { Steps } from '#charts/steps.ts';
import type { PlacedLane } from '#charts/timeline.ts';
import { fluid } from '#drawings/across.ts';
import { drawMotion } from '#drawings/timeline-motion.ts';
import { drawLane, drawMarks, type TimelineTexts } from '#drawings/timeline.ts';
import { motionPaths } from './motion-stage.ts';
import { growTree, treeToDom } from './tree-to-dom.ts';

/** A lane, wherever it stands. */
type LooseLane = Omit<PlacedLane, 'top'>;

/** A lane drawn in steps: first as tall as it will be, with its marks as paths, and then with the marks themselves in place of these. */
export class LaneWork {
  readonly thread: string;
  /** Its place on the page, empty until it stands. */
  readonly box = document.createElement('div');
  /** The steps until it stands, and those until it is done; who stops in between may go on later. */
  readonly standing: Generator<number | void>;
  readonly finishing: Generator<number | void>;
  isDone = false;
  private placed: LooseLane | undefined;

  constructor(thread: string, placing: Steps<LooseLane>, width: number, texts: TimelineTexts) {
    this.thread = thread;
    this.box.className = 'lane';
    this.box.dataset['thread'] = thread;
    this.standing = this.stand(placing, texts);
    this.finishing = this.finish(width, texts);
  }

  private *stand(placing: Steps<LooseLane>, texts: TimelineTexts): Generator<number | void> {
    const lane = yield* placing;
    const svg = treeToDom(drawLane(lane, texts));
    svg.append(...pathsOf(lane));
    this.box.append(svg);
    layOutNear(this.box, Number(svg.getAttribute('height')));
    this.placed = lane;
    yield 1;
  }

  private *finish(width: number, texts: TimelineTexts): Generator<number | void> {
    const { placed, box } = this;
    const svg = box.firstElementChild;
    if (!placed || !svg) return;
    const paths = svg.querySelectorAll('.motion');
    const [stems, marks] = drawMarks(placed, width, fluid, texts);
    svg.append(treeToDom(stems));
    yield* growTree(marks, svg);
    for (const path of paths) path.remove();
    this.isDone = true;
  }
}

/** The marks of a lane as paths, where they stand at rest. */
function pathsOf({ marks, baseline }: LooseLane): readonly Element[] {
  const moving = marks.map(({ x, y, extent, item }) => ({ x, y: y - baseline, extent, isHeadline: item.weight === 'headline' }));
  return Object.values(motionPaths(drawMotion(moving), baseline));
}
