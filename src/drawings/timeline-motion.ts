import type { MovingMark } from '#charts/timeline-motion.ts';
import type { TimelineTick } from '#charts/timeline.ts';

/** The marks of a lane in motion as three paths: points to know, other points, and spans; strokes with round ends draw them. */
export interface MotionPaths {
  readonly headlines: string;
  readonly details: string;
  readonly spans: string;
}

/** The lines of the axis in motion as two paths. */
export interface MotionLines {
  readonly years: string;
  readonly months: string;
}

/** Writes marks as paths, since a browser draws one path for all of them faster than an element for each. */
export function drawMotion(marks: Iterable<MovingMark>): MotionPaths {
  let [headlines, details, spans] = ['', '', ''];
  for (const { x, y, extent, isHeadline } of marks) {
    const from = `M${Math.round(x * 10) / 10} ${y}h`;
    if (extent > 0) spans += from + Math.round(extent * 10) / 10;
    else if (isHeadline) headlines += `${from}0`;
    else details += `${from}0`;
  }
  return { headlines, details, spans };
}

/** Writes the lines of ticks down to a height. */
export function drawMotionLines(ticks: readonly TimelineTick[], height: number): MotionLines {
  const linesOf = (own: readonly TimelineTick[]): string => own.map(({ x }) => `M${Math.round(x * 10) / 10} 2V${height}`).join('');
  return { years: linesOf(ticks.filter(({ isYear }) => isYear)), months: linesOf(ticks.filter(({ isYear }) => !isYear)) };
}
