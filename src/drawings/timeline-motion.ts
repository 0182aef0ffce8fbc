import type { MovingMark } from '#charts/timeline-motion.ts';

/** The marks of a lane in motion as three paths: points to know, other points, and spans; strokes with round ends draw them. */
export interface MotionPaths {
  readonly headlines: string;
  readonly details: string;
  readonly spans: string;
}

/** Writes marks as paths, since a browser draws one path for all of them faster than an element for each. */
export function drawMotion(marks: readonly MovingMark[]): MotionPaths {
  let [headlines, details, spans] = ['', '', ''];
  for (const { x, y, extent, isHeadline } of marks) {
    const from = `M${Math.round(x * 10) / 10} ${y}h`;
    if (extent > 0) spans += from + Math.round(extent * 10) / 10;
    else if (isHeadline) headlines += `${from}0`;
    else details += `${from}0`;
  }
  return { headlines, details, spans };
}
