/** Shows the events of a list that are wanted, by their places in it; months and years without any leave. */
export function narrowList(list: Element, isWanted: readonly boolean[]): void {
  for (const [place, item] of list.querySelectorAll('li li').entries()) item.classList.toggle('away', !isWanted[place]);
  for (const head of list.querySelectorAll('.part, .timeline > li')) head.classList.toggle('away', !head.querySelector('li:not(.away)'));
}
