import { hold, isHeld, isInSight, release } from './when-seen.ts';

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

/** So many groups below what is laid out are held: more than come near when the lanes above them go. */
const NEXT = 24;

/** Keeps the list as high as it is until it is seen, and so free to change; one that is in sight keeps only what is out of sight unlaid, although the browser would lay it out at once as it comes near. */
export function holdList(list: HTMLElement, groups: readonly ListGroup[]): void {
  if (!isInSight(list)) {
    hold(list, list.offsetHeight);
    return;
  }
  const laid = groups.map(isLaid);
  const last = laid.lastIndexOf(true);
  const held = groups.filter((group, index) => (laid[index] ? !isInSight(group.list) : index > last && index <= last + NEXT));
  for (const group of held) hold(group.list);
}

/** Shows the events that are wanted and no others, in one step: each frame that moves the list costs more than what it shows. Of a list that was held, the first groups are from now on. */
export function narrowList(list: HTMLElement, groups: readonly ListGroup[]): void {
  if (isHeld(list)) for (const group of groups.slice(0, NEXT)) hold(group.list);
  release(list);
  const heads = new Set(groups.flatMap(({ part, year, events }) => (events.some(({ isWanted }) => isWanted) ? [part, year] : [])));
  for (const { part, year, events } of groups) {
    for (const event of events) showEvent(event, event.isWanted);
    for (const head of [part, year]) hide(head, !heads.has(head));
  }
}

/** Shows all events at once. */
export function showAll(groups: readonly ListGroup[]): void {
  for (const { part, year, events } of groups) {
    for (const event of events) showEvent(event, true);
    for (const head of [part, year]) hide(head, false);
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

/** True for a group that the browser has laid out, since it is in sight or near. */
function isLaid({ events }: ListGroup): boolean {
  return events.find(({ isShown }) => isShown)?.element.checkVisibility({ contentVisibilityAuto: true }) ?? false;
}

function listedEvent(element: HTMLElement): ListedEvent {
  const date = element.querySelector('time')?.dateTime ?? '';
  const start = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1;
  const end = start + (date.length === 4 ? 12 : 1);
  return { element, date, thread: element.dataset['thread'] ?? '', start, end, isWanted: true, isShown: true };
}
