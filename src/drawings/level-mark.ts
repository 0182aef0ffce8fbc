import type { Element } from 'hast';
import { element } from './element.ts';

/** Outlines around a point: circle, diamond, triangle; the first level has the first. */
const OUTLINES = ['m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z', 'm0-4.5l4.5 4.5l-4.5 4.5l-4.5-4.5z', 'm0-4.5l4.5 8h-9z'];

/** The mark of a level, by its place among the levels. */
export function levelMark(place: number, x: number, y: number): Element {
  return element('path', { class: 'level', d: `M${round(x)} ${round(y)}${OUTLINES[place % OUTLINES.length] ?? ''}` });
}

/** The mark of evidence after the summit: an arrow that points on. */
export function traceMark(x: number, y: number): Element {
  return element('path', { class: 'trace', d: `M${round(x - 9)} ${round(y)}h8m-3.5-3.5l3.5 3.5l-3.5 3.5` });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
