/** An event of the list, and the headed parts it stands in: its year, and its month in a full one. */
export interface ListedEvent {
  readonly item: Element;
  readonly parts: readonly Element[];
}

/** The events of a list, in its order. */
export function listedEvents(list: Element): readonly ListedEvent[] {
  return [...list.children].flatMap((year) =>
    [...year.querySelectorAll('.part')].flatMap((part) => [...part.querySelectorAll('li')].map((item) => ({ item, parts: [part, year] }))),
  );
}

/** Shows the events that are wanted, by their places; parts without any leave. */
export function narrowList(events: readonly ListedEvent[], isWanted: readonly boolean[]): void {
  const wanted = new Set(events.flatMap(({ item, parts }, place) => (isWanted[place] ? [item, ...parts] : [])));
  const all = new Set(events.flatMap(({ item, parts }) => [item, ...parts]));
  for (const element of all) putAway(element, !wanted.has(element));
}

/** Puts an element away or takes it out again; one that is as it should be is not touched. */
export function putAway(element: Element, isAway: boolean): void {
  if (element.classList.contains('away') !== isAway) element.classList.toggle('away', isAway);
}
