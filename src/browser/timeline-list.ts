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

/** Keeps what is out of sight unlaid until it is narrowed, although it may come into sight at once: too much for one frame. */
export function holdBack(groups: readonly ListGroup[]): void {
  const unseen = groups.filter((group) => !isSeen(group));
  for (const { list } of unseen) list.classList.add('waiting');
}

/** Shows the events that are wanted and no others, in steps that say how many events are to be laid out; then gives back what was held. */
export function* narrowList(groups: readonly ListGroup[]): Generator<number> {
  for (const { list, part, year, events } of groups) {
    const cost = list.classList.contains('waiting') ? 0 : 1;
    for (const event of events) {
      if (event.isShown === event.isWanted) continue;
      showEvent(event, event.isWanted);
      yield cost;
    }
    hide(part, !events.some(({ isShown }) => isShown));
    hide(year, !groups.some((group) => group.year === year && group.events.some(({ isWanted }) => isWanted)));
  }
  yield* giveBack(groups.filter(({ list }) => list.classList.contains('waiting')));
}

/** Shows all events at once. */
export function showAll(groups: readonly ListGroup[]): void {
  for (const { list, part, year, events } of groups) {
    for (const event of events) if (!event.isShown) showEvent(event, true);
    for (const head of [part, year]) hide(head, false);
    list.classList.remove('waiting');
  }
}

function showEvent(event: ListedEvent, isShown: boolean): void {
  event.isShown = isShown;
  event.element.hidden = !isShown;
}

function hide(head: HTMLElement, isHidden: boolean): void {
  if (head.hidden !== isHidden) head.hidden = isHidden;
}

/** One group after another while they come into sight, and then the rest. */
function* giveBack(held: readonly ListGroup[]): Generator<number> {
  const filled = held.filter(({ events }) => events.some(({ isShown }) => isShown));
  for (const group of filled) {
    group.list.classList.remove('waiting');
    yield Infinity;
    if (!isSeen(group)) break;
  }
  for (const { list } of held) list.classList.remove('waiting');
}

/** True for a group that is laid out, since it is in sight or near. */
function isSeen({ events }: ListGroup): boolean {
  return events.find(({ isShown }) => isShown)?.element.checkVisibility({ contentVisibilityAuto: true }) ?? false;
}

function listedEvent(element: HTMLElement): ListedEvent {
  const date = element.querySelector('time')?.dateTime ?? '';
  const start = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1;
  const end = start + (date.length === 4 ? 12 : 1);
  return { element, date, thread: element.dataset['thread'] ?? '', start, end, isWanted: true, isShown: true };
}
