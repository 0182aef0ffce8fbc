import type { Element } from 'hast';
import type { PlacedChange, PlacedOutcome, PlacedOutcomes } from '#charts/outcomes.ts';
import { element, type Child } from './element.ts';
import { toneMark } from './tone-mark.ts';

/** The words and addresses of the drawing. */
export interface OutcomeTexts {
  readonly names: Readonly<Record<string, string>>;
  /** In pixels, as the geometry was placed for. */
  readonly fontSize: number;
  readonly captionOf: (group: string) => string;
  readonly urlOf: (row: PlacedOutcome) => string;
  /** Name, value and date of a change, such as "RELOS: signed, 18 February 2025". */
  readonly nameOf: (row: PlacedOutcome, change: PlacedChange) => string;
  readonly totals: string;
  /** Where a year leads, and what that is called; nothing for one that is not over. */
  readonly yearLink: (year: number) => { readonly url: string; readonly name: string } | undefined;
  /** What stands at the end of a line: the last state; nothing where there is no room. */
  readonly endOf: (row: PlacedOutcome) => string | undefined;
}

/** Draws one line for each agreement, its changes of state as marks that link to the record, and dots from the newest evidence on. */
export function drawOutcomes(placed: PlacedOutcomes, texts: OutcomeTexts): Element {
  const { width, height, top, years, groups, left, right } = placed;
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'group', ...texts.names },
    ...placed.key.flatMap(({ tone, label, x, y }) => [
      toneMark(tone, x + 6, y),
      element('text', { class: 'soft', x: x + 16, y: y + 4.5, 'font-size': texts.fontSize }, label),
    ]),
    ...years.flatMap((year) => [
      element('line', { class: 'hairline', x1: year.x1, x2: year.x1, y1: top, y2: height }),
      drawYear(year, top, texts),
    ]),
    ...groups.flatMap(({ id, y, rows }) => [
      element('text', { class: 'caption', x: 0, y, 'font-size': texts.fontSize, 'font-weight': 600 }, texts.captionOf(id)),
      ...rows.map((row) => drawRow(row, { left, right }, texts)),
    ]),
    ...drawTotals(placed, texts),
  );
}

/** The height of a year that can be pressed. */
const PRESSED = 24;

function drawYear({ year, x1, x2, x }: PlacedOutcomes['years'][number], top: number, { yearLink }: OutcomeTexts): Element {
  const text = element('text', { class: 'soft', x, y: top - 6, 'font-size': 12, 'text-anchor': 'middle' }, String(year));
  const link = yearLink(year);
  if (!link) return text;
  const area = { x: x1, y: top - PRESSED, width: x2 - x1, height: PRESSED, fill: 'none', 'pointer-events': 'all' };
  return element('a', { class: 'year', href: link.url, 'aria-label': link.name }, element('rect', area), text);
}

function drawTotals({ width, totals, totalsY }: PlacedOutcomes, { totals: caption, fontSize }: OutcomeTexts): readonly Element[] {
  if (totals.length === 0) return [];
  return [
    element('text', { class: 'caption', x: 0, y: totalsY, 'font-size': fontSize, 'font-weight': 600 }, caption),
    ...totals.map(({ status, y, labelY, counts }) =>
      element(
        'g',
        {},
        element('line', { class: 'hairline', x1: 0, x2: width, y1: y + 5, y2: y + 5 }),
        element('text', { x: 0, y: labelY, 'font-size': fontSize }, status.name),
        ...counts.map(({ x, count }) => {
          const [emphasis, weight] = [count === 0 ? 'soft' : undefined, status.tone === 'silent' && count > 0 ? 600 : undefined];
          return element(
            'text',
            { class: emphasis, x, y, 'font-size': fontSize, 'font-weight': weight, 'text-anchor': 'middle' },
            String(count),
          );
        }),
      ),
    ),
  ];
}

function drawRow(row: PlacedOutcome, { left, right }: { readonly left: number; readonly right: number }, texts: OutcomeTexts): Element {
  const { y, labelY, agreement, stretches, repeats, silence, changes } = row;
  const end = texts.endOf(row);
  const name = element('text', { x: 0, y: labelY, 'font-size': texts.fontSize }, agreement.label);
  return element(
    'g',
    {},
    left > 0 ? element('line', { class: 'hairline', x1: left, x2: right, y1: y, y2: y }) : undefined,
    silence.x2 > silence.x1 ? element('line', { class: 'silence', x1: silence.x1, x2: silence.x2, y1: y, y2: y }) : undefined,
    ...stretches.map(({ tone, x1, x2 }) => element('line', { class: `stretch stretch-${tone}`, x1, x2, y1: y, y2: y })),
    ...repeats.map((x) => element('line', { class: 'repeat', x1: x, x2: x, y1: y - 5, y2: y + 5 })),
    ...changes.map((change, index) => drawChange(row, change, texts, index === 0 ? name : undefined)),
    end ? element('text', { class: 'soft', x: right + 14, y: y + 4, 'font-size': 12 }, end) : undefined,
  );
}

function drawChange(row: PlacedOutcome, change: PlacedChange, texts: OutcomeTexts, name: Child): Element {
  const { y, agreement } = row;
  return element(
    'a',
    { class: 'mark', href: texts.urlOf(row), 'aria-label': texts.nameOf(row, change), 'data-sector': agreement.sector },
    name,
    change.extent > 0 ? element('line', { class: 'span', x1: change.x, x2: change.x + change.extent, y1: y + 8, y2: y + 8 }) : undefined,
    toneMark(change.tone, change.x, y),
  );
}
