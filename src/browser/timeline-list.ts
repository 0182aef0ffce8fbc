/** An event of the list: what it says of itself, and the months it may have happened in. */
export interface ListedEvent {
  readonly element: HTMLElement;
  readonly date: string;
  readonly thread: string;
  readonly start: number;
  readonly end: number;
  /** True when the list is to show it, and when it does. */
  isWanted: boolean;
  isShown: boolean;
}

/** Events that a browser lays out together, or not at all while they are out of sight. */
export interface ListGroup {
  readonly list: HTMLElement;
  readonly part: HTMLElement;
  readonly year: HTMLElement;
  readonly events: readonly ListedEvent[];
}

/** The groups of a list of events. */
export function listGroups(root: ParentNode): readonly ListGroup[] {
  return [...root.querySelectorAll<HTMLElement>('.timeline ol')].flatMap((list) => {
    const [part, year] = [list.closest<HTMLElement>('.part'), list.closest<HTMLElement>('.timeline > li')];
    const events = [...list.children].flatMap((item) => (item instanceof HTMLElement ? [listedEvent(item)] : []));
    return part && year ? [{ list, part, year, events }] : [];
  });
}

/** So many groups below what is laid out are held back: more than come near when the lanes above them go. */
const NEXT = 24;
/** So many frames the reader rests before what is out of sight is laid out. */
const REST = 30;

/** Keeps what is out of sight unlaid until the reader rests, although the browser would lay it out at once as it comes near: too much for one frame. */
export function holdBack(groups: readonly ListGroup[]): void {
  const laid = groups.map(isLaid);
  const last = laid.lastIndexOf(true);
  const held = groups.filter((group, index) => (laid[index] ? !isInSight(group) : index > last && index <= last + NEXT));
  for (const { list } of held) list.classList.add('waiting');
}

/** Shows the events that are wanted and no others, in one step: each frame that moves the list costs more than what it shows. Then gives back what was held. */
export function* narrowList(groups: readonly ListGroup[]): Generator<number> {
  const heads = new Set(groups.flatMap(({ part, year, events }) => (events.some(({ isWanted }) => isWanted) ? [part, year] : [])));
  for (const { part, year, events } of groups) {
    for (const event of events) showEvent(event, event.isWanted);
    for (const head of [part, year]) hide(head, !heads.has(head));
  }
  yield Infinity;
  yield* giveBack(groups.filter(({ list }) => list.classList.contains('waiting')));
}

/** Shows all events at once. */
export function showAll(groups: readonly ListGroup[]): void {
  for (const { list, part, year, events } of groups) {
    for (const event of events) showEvent(event, true);
    for (const head of [part, year]) hide(head, false);
    list.classList.remove('waiting');
  }
}

function showEvent(event: ListedEvent, isShown: boolean): void {
  if (event.isShown === isShown) return;
  event.isShown = isShown;
  event.element.hidden = !isShown;
}

function hide(head: HTMLElement, isHidden: boolean): void {
  if (head.hidden !== isHidden) head.hidden = isHidden;
}

/** One group in each frame: those in sight, and after a rest the others. */
function* giveBack(held: readonly ListGroup[]): Generator<number> {
  const waiting = new Set(held);
  let clearAt: number | undefined;
  for (let frame = 0; waiting.size > 0; frame += 1) {
    const isRested = frame > REST;
    const next = isRested || clearAt !== scrollY ? [...waiting].find((group) => isRested || isInSight(group)) : undefined;
    if (next) {
      next.list.classList.remove('waiting');
      waiting.delete(next);
    } else clearAt = scrollY;
    yield Infinity;
  }
}

/** True for a group that the browser has laid out, since it is in sight or near. */
function isLaid({ events }: ListGroup): boolean {
  return events.find(({ isShown }) => isShown)?.element.checkVisibility({ contentVisibilityAuto: true }) ?? false;
}

function isInSight({ list }: ListGroup): boolean {
  const { top, bottom } = list.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

function listedEvent(element: HTMLElement): ListedEvent {
  const date = element.querySelector('time')?.dateTime ?? '';
  const start = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1;
  const end = start + (date.length === 4 ? 12 : 1);
  return { element, date, thread: element.dataset['thread'] ?? '', start, end, isWanted: true, isShown: true };
}
