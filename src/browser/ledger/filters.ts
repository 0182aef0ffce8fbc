import { canonicalState, readLedgerQuery, readSort, writeLedgerQuery } from '#model/ledger-address.ts';
import { EVERYTHING, LEDGER_PAGE, nextSort, only, SORT_KEYS, toggled, without, type LedgerState } from '#model/ledger-filter.ts';
import { isFacet, readLedgerPage } from './ledger-page.ts';
import { showState } from './ledger-view.ts';

/** How long typing rests before its result is said aloud and the address follows, in milliseconds. */
const REST = 500;

/** The filters at work. */
export interface Filters {
  /** Orders by a column, as a press on its head does. */
  readonly pressHead: (key: string) => void;
  /** Shows what the address asks for. */
  readonly restore: () => void;
}

/** Starts the filters on a ledger's page, from its address and from what was typed before they came. */
export async function startFilters(host: HTMLElement): Promise<Filters> {
  const page = await readLedgerPage(host);
  const { form, find, order, nothing, sentence, status, more, vocabulary } = page;
  let state: LedgerState = EVERYTHING;
  let limit = LEDGER_PAGE;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const show = (next: LedgerState): void => {
    state = canonicalState(next, vocabulary);
    limit = LEDGER_PAGE;
    const said = showState(page, state, limit);
    clearTimeout(rest);
    rest = setTimeout(() => {
      noteAddress('replace');
      status.textContent = said;
    }, REST);
  };
  const noteAddress = (how: 'push' | 'replace'): void => {
    const address = location.pathname + writeLedgerQuery(state) + (how === 'push' ? '' : location.hash);
    if (address === location.pathname + location.search + location.hash) return;
    try {
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    } catch {
      // Safari refuses more than a hundred changes in half a minute; the next one takes this along.
    }
  };
  /** A choice is a step one can go back from; what was being typed belongs to the step before. */
  const choose = (next: LedgerState): void => {
    noteAddress('replace');
    show(next);
    noteAddress('push');
    if (document.activeElement !== find) find.value = state.text;
  };
  const restore = (): void => {
    state = readLedgerQuery(location.search, vocabulary);
    find.value = state.text;
    limit = LEDGER_PAGE;
    showState(page, state, limit);
    clearTimeout(rest);
    noteAddress('replace');
  };

  /** Takes a part of the sentence away; the focus goes to the part that takes its place, or to the sentence. */
  const removePart = (button: HTMLElement): void => {
    const { part, value, keep } = button.dataset;
    const place = [...sentence.querySelectorAll('button')].indexOf(button as HTMLButtonElement);
    if (part === 'everything') choose({ ...EVERYTHING, sort: state.sort });
    else if (isFacet(part) && value !== undefined) choose(toggled(state, part, value));
    else if (isFacet(part) || part === 'text') choose((keep === undefined ? without : only)(state, part));
    find.value = state.text;
    const left = [...sentence.querySelectorAll<HTMLElement>('button:not(.clear)')];
    (left[place] ?? left.at(-1) ?? sentence).focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    noteAddress('replace');
  });
  find.addEventListener('input', () => show({ ...state, text: find.value }));
  form.addEventListener('change', ({ target }) => {
    if (target === find) noteAddress('replace');
    else if (target === order) choose({ ...state, sort: readSort(order.value) });
    else if (target instanceof HTMLInputElement && isFacet(target.name)) choose(toggled(state, target.name, target.value));
  });
  for (const area of [sentence, nothing]) {
    area.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
      if (button) removePart(button);
    });
  }
  more.addEventListener('click', () => {
    const hidden = new Set([...page.rows.values()].filter((row) => row.hidden));
    limit += LEDGER_PAGE;
    showState(page, state, limit);
    const rows = [...page.table.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')];
    rows
      .find((row) => hidden.has(row) && !row.hidden)
      ?.querySelector('a')
      ?.focus();
  });
  closeWhenLeft(host);

  const typed = find.value;
  restore();
  if (typed !== '' && state.text === '') {
    find.value = typed;
    show({ ...state, text: typed });
  }
  return {
    restore,
    pressHead: (name) => {
      const key = SORT_KEYS.find((one) => one === name);
      if (key) choose({ ...state, sort: nextSort(state.sort, key) });
    },
  };
}

/** Closes a facet that lies over the table when the reader goes elsewhere, so that it covers nothing with the focus; Escape closes any. */
function closeWhenLeft(host: HTMLElement): void {
  const opened = (): HTMLDetailsElement | null => host.querySelector('.facets details[open]');
  const closeUnless = (target: EventTarget | null): void => {
    const details = opened();
    const panel = details?.querySelector('fieldset');
    if (!details || !panel || getComputedStyle(panel).position !== 'absolute') return;
    if (target instanceof Node && !details.contains(target)) details.open = false;
  };
  document.addEventListener('pointerdown', ({ target }) => closeUnless(target));
  host.addEventListener('focusout', ({ relatedTarget }) => closeUnless(relatedTarget));
  host.addEventListener('keydown', (event) => {
    const details = opened();
    if (event.key !== 'Escape' || event.isComposing || !details) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}
