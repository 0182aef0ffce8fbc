import {
  byFacet,
  countValues,
  FACETS,
  filterRecords,
  isEverything,
  LEDGER_PAGE,
  sortDirection,
  SORT_KEYS,
  sortRecords,
  weighParts,
  type LedgerState,
} from '#model/ledger-filter.ts';
import { ledgerWords, type FilterChoice } from '#words/ledger.ts';
import { make, type LedgerPage } from './ledger-page.ts';

/** Shows a state: the first of its rows in its order, its counts, its sentence, and what stands in the way when nothing fits. Returns the sentence as text. */
export function showState(page: LedgerPage, state: LedgerState, limit: number): string {
  const shown = filterRecords(page.records, state);
  const choice: FilterChoice = {
    count: shown.length,
    announced: page.announced,
    text: state.text,
    chosen: byFacet((facet) => state.chosen[facet].flatMap((id) => page.facets[facet].names.get(id) ?? [])),
  };
  showRows(page, state, new Set(shown.map(({ id }) => id)), limit);
  showHeads(page, state);
  showFacets(page, state);
  showSentence(page, state, choice);
  showNothing(page, state, choice);
  return ledgerWords.sentenceText(choice);
}

/** The ledger's own order stands in its groups, each with its head; any other order is one list. */
function showRows(
  { table, more, records, rows, groups, vocabulary }: LedgerPage,
  { sort }: LedgerState,
  shown: ReadonlySet<string>,
  limit: number,
): void {
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const ordered = sortRecords(records, sort, vocabulary, compare).flatMap(({ id }) => rows.get(id) ?? []);
  const [whole] = table.tBodies;
  const standing = [...table.querySelectorAll('tbody tr[id]')];
  const isGrouped = sort === '';
  const bodyOf = (row: HTMLElement): HTMLElement | undefined => (isGrouped ? groups.get(row.id) : whole);
  const isInPlace = ordered.every((row, place) => standing[place] === row && row.parentElement === bodyOf(row));
  if (!isInPlace) for (const row of ordered) bodyOf(row)?.append(row);
  let left = limit;
  for (const row of ordered) row.hidden = !shown.has(row.id) || (left -= 1) < 0;
  for (const { rows: own } of table.tBodies) {
    const [head, ...members] = own;
    if (head) head.hidden = !isGrouped || members.every(({ hidden }) => hidden);
  }
  table.hidden = shown.size === 0;
  more.hidden = shown.size <= limit;
  more.textContent = ledgerWords.showMore(Math.min(LEDGER_PAGE, shown.size - limit), shown.size - limit);
}

function showHeads({ table, order }: LedgerPage, { sort }: LedgerState): void {
  for (const key of SORT_KEYS) {
    const head = table.querySelector(`th[data-sort="${key}"]`);
    const direction = sortDirection(sort, key);
    if (direction === 'none') head?.removeAttribute('aria-sort');
    else head?.setAttribute('aria-sort', direction);
  }
  order.value = sort;
}

function showFacets({ facets, records, vocabulary }: LedgerPage, state: LedgerState): void {
  const counts = countValues(records, state, vocabulary);
  for (const facet of FACETS) {
    const { summary, boxes } = facets[facet];
    const chosen = state.chosen[facet];
    for (const [id, box] of boxes) {
      const count = counts[facet].get(id) ?? { all: 0, more: 0 };
      const isChosen = chosen.includes(id);
      const isAdding = chosen.length > 0 && !isChosen;
      box.input.checked = isChosen;
      box.count.textContent = ledgerWords.count(count, isAdding);
      box.countAloud.textContent = ledgerWords.countAloud(count, isAdding);
      box.item.classList.toggle('empty', (isAdding ? count.more : count.all) === 0);
    }
    summary.querySelector('.chosen')?.remove();
    if (chosen.length === 0) continue;
    const mark = make('span', 'chosen', String(chosen.length));
    mark.append(make('span', 'visually-hidden', ` ${ledgerWords.chosen}`));
    summary.append(mark);
  }
}

function showSentence({ sentence }: LedgerPage, state: LedgerState, choice: FilterChoice): void {
  const pieces = ledgerWords.sentence(choice).map((piece) => {
    if (!('part' in piece)) return piece.words;
    const remover = button('', piece.words);
    remover.dataset['part'] = piece.part;
    if (piece.part !== 'text') remover.dataset['value'] = piece.value;
    remover.append(make('span', 'visually-hidden', ` (${ledgerWords.remove})`));
    return remover;
  });
  sentence.replaceChildren(...pieces);
  if (isEverything(state)) return;
  const clear = button('clear', ledgerWords.clear);
  clear.dataset['part'] = 'everything';
  sentence.append(' ', clear);
}

function showNothing({ host, form, records, nothing }: LedgerPage, state: LedgerState, choice: FilterChoice): void {
  nothing.hidden = choice.count > 0;
  if (choice.count > 0) return nothing.replaceChildren();
  const ways = weighParts(records, state);
  const isOneInTheWay = ways.some(({ without }) => without > 0);
  const list = make('ul');
  list.role = 'list';
  for (const { part, without, alone } of ways) {
    const count = isOneInTheWay ? without : alone;
    const words = (isOneInTheWay ? ledgerWords.without : ledgerWords.only)(ledgerWords.partText(choice, part), count);
    const way = count > 0 ? button('', words) : make('span', 'label', words);
    way.dataset['part'] = part;
    if (!isOneInTheWay) way.dataset['keep'] = '';
    list.append(make('li'));
    list.lastElementChild?.append(way);
  }
  const links = make('p');
  links.append(link(form.getAttribute('action') ?? '', ledgerWords.wholeList(records.length)));
  if (state.text !== '') {
    links.append(' · ', link(`${host.dataset['search'] ?? ''}?q=${encodeURIComponent(state.text)}`, ledgerWords.siteSearch(state.text)));
  }
  nothing.replaceChildren(make('p', '', isOneInTheWay ? ledgerWords.inTheWay : ledgerWords.noneAlone), list, links);
}

function button(className: string, text: string): HTMLButtonElement {
  const made = make('button', className, text);
  made.type = 'button';
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = make('a', '', text);
  made.href = href;
  return made;
}
