import type { Element } from 'hast';
import type { StatusTone } from '#model/summit.ts';
import { element } from './element.ts';

/** Outlines around a point, in pixels. Every tone has a shape of its own, so that none needs its colour. */
const OUTLINES: Readonly<Record<StatusTone, string>> = {
  pending: 'm-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  deferred: 'm0-6l6 6l-6 6l-6-6z',
  agreed: 'm-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  active: 'm-5-5h10v10h-10z',
  ended: 'm-4.5-4.5l9 9m0-9l-9 9',
  silent: 'm-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0zm1.3 3.2l6.4-6.4',
};

/** The mark of a state at a point. */
export function toneMark(tone: StatusTone, x: number, y: number): Element {
  return element('path', { class: `shape tone-${tone}`, d: `M${round(x)} ${round(y)}${OUTLINES[tone]}` });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
