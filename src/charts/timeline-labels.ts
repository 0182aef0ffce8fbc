import { textWidth, wrapText } from './frame.ts';

/** A text that wants to hang from a place on a line. */
export interface WantedLabel {
  readonly text: string;
  readonly x: number;
}

/** A label that found room: its lines, the row of the first, and the side of its stem it stands on. */
export interface PlacedLabel {
  readonly lines: readonly string[];
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

/** The room for labels: from 0 to `width`, in at most so many rows. */
export interface LabelRoom {
  readonly width: number;
  readonly rows: number;
  readonly fontSize: number;
  /** How many steps the search for the fewest rows may take before it grants itself another row. */
  readonly patience: number;
}

/** Between a stem and its text, and between two texts. */
const STEM_GAP = 5;
const LABEL_GAP = 9;
/** Up to so many labels are fitted together; more are hung one by one, and give way. */
const FITTED = 24;

/** A way to hang one label. */
interface Hanging extends PlacedLabel {
  readonly index: number;
  readonly x: number;
  readonly left: number;
  readonly right: number;
  /** The row after its last. */
  readonly end: number;
}

/** Hangs labels in the fewest rows in which none meets another or another's stem; where no such rows are left, some have no label. */
export function placeLabels(wanted: readonly WantedLabel[], room: LabelRoom): readonly (PlacedLabel | undefined)[] {
  const ways = wanted.map((label, index) => hangings(label, index, room));
  const found = wanted.length > 0 && wanted.length <= FITTED ? fitAll(ways, room) : undefined;
  const chosen = found ? raise(found, ways) : hangOneByOne(ways);
  const byIndex = new Map(chosen.map(({ index, lines, row, anchor }) => [index, { lines, row, anchor }]));
  return wanted.map((_, index) => byIndex.get(index));
}

/** How many rows labels take. */
export function rowsOf(placed: readonly (PlacedLabel | undefined)[]): number {
  return Math.max(0, ...placed.map((label) => (label ? label.row + label.lines.length : 0)));
}

/** From where to where a label reaches, its stem included. */
export function stretchOf(
  { lines, anchor }: Pick<PlacedLabel, 'lines' | 'anchor'>,
  x: number,
  fontSize: number,
): readonly [number, number] {
  const reach = STEM_GAP + Math.max(...lines.map((line) => textWidth(line, fontSize)));
  return anchor === 'start' ? [x - 1, x + reach] : [x - reach, x + 1];
}

/** Every way to hang a label inside the room, the nearest to its mark first, and right of its stem before left of it. */
function hangings({ text, x }: WantedLabel, index: number, { width, rows, fontSize }: LabelRoom): readonly Hanging[] {
  const shapes = wrappings(text, fontSize).flatMap((lines) =>
    (['start', 'end'] as const).flatMap((anchor) => {
      const [left, right] = stretchOf({ lines, anchor }, x, fontSize);
      return left >= 0 && right <= width ? [{ index, x, lines, anchor, left, right }] : [];
    }),
  );
  return Array.from({ length: rows }, (_, row) => row)
    .flatMap((row) => shapes.map((shape) => ({ ...shape, row, end: row + shape.lines.length })))
    .filter(({ end }) => end <= rows)
    .sort((a, b) => a.end - b.end);
}

/** A text in one line, two, three and four, each as narrow as it gets. */
function wrappings(text: string, fontSize: number): readonly (readonly string[])[] {
  return [1, 2, 3, 4].flatMap((count) => {
    const lines = narrowest(text, count, fontSize);
    return lines.length === count ? [lines] : [];
  });
}

function narrowest(text: string, count: number, fontSize: number): readonly string[] {
  const whole = textWidth(text, fontSize);
  for (let limit = whole / count; limit < whole; limit += fontSize / 2) {
    const lines = wrapText(text, limit, fontSize);
    if (lines.length <= count) return lines;
  }
  return [text];
}

/** True when two labels overlap, or the stem of one runs through the other. */
function collide(a: Hanging, b: Hanging): boolean {
  const overlap = a.row < b.end && b.row < a.end && a.left < b.right + LABEL_GAP && b.left < a.right + LABEL_GAP;
  return overlap || pierces(a, b) || pierces(b, a);
}

/** The stem of a label keeps clear of another's text, and may touch its stem. */
function pierces(stem: Hanging, { anchor, row, left, right }: Hanging): boolean {
  if (row >= stem.row) return false;
  return anchor === 'start' ? stem.x > left + 1 && stem.x < right + STEM_GAP : stem.x > left - STEM_GAP && stem.x < right - 1;
}

/** One way for each label, in the fewest rows the search finds; nothing when it finds none. */
function fitAll(ways: readonly (readonly Hanging[])[], { rows, patience: left }: LabelRoom): readonly Hanging[] | undefined {
  for (let most = 1; most <= rows; most += 1) {
    const patience = { left };
    const found = fit(
      ways.map((own) => own.filter(({ end }) => end <= most)),
      patience,
    );
    if (found) return found;
  }
  return undefined;
}

/** The same labels, each as near its line as the others let it. */
function raise(found: readonly Hanging[], ways: readonly (readonly Hanging[])[]): readonly Hanging[] {
  return found
    .toSorted((a, b) => a.row - b.row)
    .reduce<readonly Hanging[]>((hung, way) => {
      const others = hung.filter((other) => other !== way);
      const better = ways[way.index]?.find(
        (other) => other.row <= way.row && other.end <= way.end && others.every((one) => !collide(other, one)),
      );
      return better ? [...others, better] : hung;
    }, found);
}

/** The label with the fewest ways left is hung first; what collides with it is struck off the ways of the others. */
function fit(ways: readonly (readonly Hanging[])[], patience: { left: number }): readonly Hanging[] | undefined {
  if (ways.length === 0) return [];
  const tightest = ways.reduce((least, own) => (own.length < least.length ? own : least));
  const others = ways.filter((own) => own !== tightest);
  for (const way of tightest) {
    patience.left -= 1;
    if (patience.left < 0) return undefined;
    const left = others.map((own) => own.filter((other) => !collide(way, other)));
    if (left.some((own) => own.length === 0)) continue;
    const rest = fit(left, patience);
    if (rest) return [way, ...rest];
  }
  return undefined;
}

/** From the last to the first, each where there is room left. */
function hangOneByOne(ways: readonly (readonly Hanging[])[]): readonly Hanging[] {
  return ways.reduceRight<readonly Hanging[]>((hung, own) => {
    const way = own.find((candidate) => hung.every((other) => !collide(candidate, other)));
    return way ? [...hung, way] : hung;
  }, []);
}
