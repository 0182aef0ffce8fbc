import type { PlacedLane, PlacedLanes, PlacedStep, PlacedText } from '#charts/lanes.ts';
import type { Lane, LaneStep } from '#model/lane-chart.ts';
import type { Element } from 'hast';
import { element, type Attributes } from './element.ts';
import { fixed, fluid, type Across } from './across.ts';

/** The words and addresses of the marks, and the names of the drawing. */
export interface LaneTexts {
  readonly nameOf: (lane: Lane, step: LaneStep) => string;
  readonly urlOf: (lane: Lane, step: LaneStep) => string;
  readonly names: Attributes;
}

/** Draws lanes as wide as the page allows, or at a fixed width. */
export function drawLanes(placed: PlacedLanes, texts: LaneTexts, width?: number): Element {
  const across = width === undefined ? fluid : fixed(width);
  const { height, top, ticks, rule, lanes } = placed;
  return element(
    'svg',
    {
      class: 'chart lanes',
      ...(width === undefined ? { width: '100%', height } : { viewBox: `0 0 ${width} ${height}` }),
      role: 'group',
      'font-size': 12,
      ...texts.names,
    },
    ...ticks.flatMap(({ x, label }) => [
      element('line', { class: 'hairline', x1: across(x), x2: across(x), y1: top, y2: height }),
      element('text', { class: 'soft', x: across(x), y: 12 }, label),
    ]),
    ...(rule
      ? [
          element('line', { class: 'cross', x1: across(rule.x), x2: across(rule.x), y1: top, y2: height }),
          drawText(rule.label, across, { class: 'warm' }),
        ]
      : []),
    ...lanes.flatMap((lane) => drawLane(lane, texts, across)),
  );
}

function drawLane(placed: PlacedLane, texts: LaneTexts, across: Across): readonly Element[] {
  const { lane, track, course, rest, gap, disputedGap, steps, label, head, result } = placed;
  const bar = (kind: string, stretch: typeof course): readonly Element[] =>
    stretch ? [element('rect', { class: kind, x: across(stretch.x), width: across(stretch.extent), y: stretch.y - 6, height: 12 })] : [];
  const late = (kind: string, stretch: typeof gap): readonly Element[] =>
    stretch
      ? [element('line', { class: kind, x1: across(stretch.x), x2: across(stretch.x + stretch.extent), y1: stretch.y, y2: stretch.y })]
      : [];
  return [
    element(
      'text',
      { x: across(label.x), y: label.y },
      element('tspan', { 'font-size': 13, 'font-weight': 600 }, label.text),
      head === undefined ? undefined : element('tspan', { dx: 6 }, head),
    ),
    element('line', { class: 'hairline', x1: 0, x2: across(1), y1: track, y2: track }),
    ...bar('course', course),
    ...bar('rest', rest),
    ...late('gap disputed', disputedGap),
    ...late('gap', gap),
    ...steps.map((step) =>
      element(
        'a',
        { class: 'mark', href: texts.urlOf(lane, step.step), 'aria-label': texts.nameOf(lane, step.step) },
        drawShape(step, across),
        step.notch === undefined
          ? undefined
          : element('line', { class: 'noted', x1: across(step.notch), x2: across(step.notch), y1: step.y - 4, y2: step.y + 4 }),
        step.label ? drawText(step.label, across, { class: 'soft', ...distanceOf(step) }) : undefined,
      ),
    ),
    ...result.map((line) => drawText(line, across, gap || disputedGap ? { class: 'warm', 'font-weight': 600 } : {})),
  ];
}

function drawText({ text, x, y, anchor }: PlacedText, across: Across, attributes: Attributes): Element {
  return element('text', { x: across(x), y, 'text-anchor': anchor === 'start' ? undefined : anchor, ...attributes }, text);
}

/** A promise is a hollow bar, notched at the date for a part of it; a beginning and an end are posts, what came is a dot, other steps are rings, what is missing is a question mark; a date known to the month or year is a box as wide as it. */
function drawShape({ step: { kind }, x, extent, y }: PlacedStep, across: Across): Element {
  switch (kind) {
    case 'promised':
      return element('rect', { class: 'shape hollow', x: across(x), width: across(extent), y: y - 4, height: 8 });
    case 'missing':
      return element('text', { class: 'shape warm', x: across(x), dx: 2, y: y + 5, 'font-size': 15, 'font-weight': 600 }, '?');
    case 'begun':
    case 'done':
      return extent > 0
        ? element('rect', { class: 'shape box', x: across(x), width: across(extent), y: y - 9, height: 18 })
        : element('line', { class: 'shape post', x1: across(x), x2: across(x), y1: y - 9, y2: y + 9 });
    case 'part':
    case 'noted':
      return extent > 0
        ? element('rect', { class: `shape box ${kind}`, x: across(x), width: across(extent), y: y - 4, height: 8 })
        : element('circle', { class: `shape ${kind}`, cx: across(x), cy: y, r: 4.5 });
  }
}

/** Keeps the words of a promise six pixels off its bar; browsers move no text by `dx` that ends at its place. */
function distanceOf({ step, label }: PlacedStep): Attributes {
  if (step.kind !== 'promised') return {};
  return label?.anchor === 'end' ? { transform: 'translate(-6)' } : { dx: 6 };
}
