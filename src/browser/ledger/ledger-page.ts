import { foldNames } from '#model/folded-text.ts';
import { byFacet, FACETS, type FacetName, type LedgerRecord, type Vocabulary } from '#model/ledger-filter.ts';
import type { ChosenValue } from '#words/ledger.ts';

/** A box to tick for a value of a facet, with where its count stands: for the eye and for the ear. */
export interface ValueBox {
  readonly item: HTMLElement;
  readonly input: HTMLInputElement;
  readonly count: Element;
  readonly countAloud: Element;
}

/** A facet as it stands in the page. */
export interface FacetList {
  readonly details: HTMLDetailsElement;
  readonly summary: HTMLElement;
  readonly boxes: ReadonlyMap<string, ValueBox>;
  readonly names: ReadonlyMap<string, ChosenValue>;
}

/** The parts of the ledger's page that the filters read and change. */
export interface LedgerPage {
  readonly host: HTMLElement;
  readonly form: HTMLFormElement;
  readonly find: HTMLInputElement;
  readonly order: HTMLSelectElement;
  readonly sentence: HTMLElement;
  readonly nothing: HTMLElement;
  readonly status: HTMLElement;
  readonly table: HTMLTableElement;
  /** Shows more of the rows that fit. */
  readonly more: HTMLButtonElement;
  readonly rows: ReadonlyMap<string, HTMLTableRowElement>;
  /** The group each row belongs to, by its id. */
  readonly groups: ReadonlyMap<string, HTMLElement>;
  readonly records: readonly LedgerRecord[];
  readonly facets: Readonly<Record<FacetName, FacetList>>;
  readonly vocabulary: Vocabulary;
  /** How many agreements were announced. */
  readonly announced: number;
}

/** Reads the page and those that go on with its list, and turns the links of its facets into boxes to tick. Throws when a part is missing. */
export async function readLedgerPage(host: HTMLElement): Promise<LedgerPage> {
  const table = part<HTMLTableElement>(document, 'table.ledger');
  await takeFurtherRows(table);
  const more = make('button', 'more');
  Object.assign(more, { type: 'button', hidden: true });
  table.after(more);
  const rows = new Map([...table.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')].map((row) => [row.id, row]));
  const facets = byFacet((facet) => facetList(part<HTMLDetailsElement>(host, `details[data-facet="${facet}"]`), facet));
  return {
    host,
    table,
    more,
    rows,
    groups: new Map([...rows].flatMap(([id, { parentElement }]) => (parentElement ? [[id, parentElement]] : []))),
    facets,
    form: part<HTMLFormElement>(host, 'form'),
    find: part<HTMLInputElement>(host, 'input[name="q"]'),
    order: part<HTMLSelectElement>(host, 'select[name="sort"]'),
    sentence: part<HTMLElement>(host, '.sentence'),
    nothing: part<HTMLElement>(host, '.nothing'),
    status: part<HTMLElement>(host, '[role="status"]'),
    records: [...rows.values()].map(recordOf),
    vocabulary: byFacet((facet) => [...facets[facet].boxes.keys()]),
    announced: Number(host.dataset['announced']),
  };
}

/** A list of several pages is filtered as a whole: their rows come into this one's table, and the links to them go. */
async function takeFurtherRows(table: HTMLTableElement): Promise<void> {
  const pages = document.querySelector<HTMLElement>('.ledger-pages');
  const links = [...(pages?.querySelectorAll<HTMLAnchorElement>('a:not([aria-current])') ?? [])];
  const groups = await Promise.all(links.map(({ href }) => groupsAt(href)));
  for (const group of groups.flat()) {
    const known = [...table.tBodies].find(({ dataset }) => dataset['group'] === group.dataset['group']);
    if (known) known.append(...group.querySelectorAll('tr[id]'));
    else table.append(group);
  }
  if (pages) pages.hidden = true;
}

async function groupsAt(address: string): Promise<readonly HTMLElement[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  const html = await response.text();
  // Without its head: even where nothing is shown, this page's policy would judge the styles of the other.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<body')), 'text/html');
  return [...page.querySelectorAll<HTMLElement>('table.ledger tbody')];
}

function recordOf(row: HTMLTableRowElement): LedgerRecord {
  return {
    id: row.id,
    title: row.querySelector('th a')?.textContent ?? '',
    evidence: row.querySelector('time')?.dateTime ?? '',
    values: byFacet((facet) => row.dataset[facet]?.split(' ') ?? []),
    text: foldNames(row.dataset['words']?.split('|') ?? []),
  };
}

function facetList(details: HTMLDetailsElement, facet: FacetName): FacetList {
  const items = [...details.querySelectorAll<HTMLElement>('li[data-value]')].map((item) => ({ item, id: item.dataset['value'] ?? '' }));
  return {
    details,
    summary: part<HTMLElement>(details, 'summary'),
    names: new Map(items.map(({ item, id }) => [id, { id, name: item.querySelector('.name')?.textContent?.trim() ?? '' }])),
    boxes: new Map(items.map(({ item, id }) => [id, valueBox(item, facet, id)])),
  };
}

/** Puts a box in place of a link; one that had the focus hands it on. */
function valueBox(item: HTMLElement, facet: FacetName, id: string): ValueBox {
  const hadFocus = item.contains(document.activeElement);
  const input = document.createElement('input');
  Object.assign(input, { type: 'checkbox', name: facet, value: id });
  const name = make('span', 'name', item.querySelector('.name')?.textContent?.trim());
  const count = make('span', 'count');
  count.ariaHidden = 'true';
  const countAloud = make('span', 'visually-hidden');
  const label = document.createElement('label');
  label.append(input, name, ' ', count, countAloud);
  item.replaceChildren(label);
  if (hadFocus) input.focus();
  return { item, input, count, countAloud };
}

/** An element with a class and a text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = '', text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** True for the name of a facet. */
export function isFacet(name: string | undefined): name is FacetName {
  return FACETS.some((facet) => facet === name);
}

function part<Part extends Element>(root: ParentNode, selector: string): Part {
  const found = root.querySelector<Part>(selector);
  if (!found) throw new Error(`The ledger has no ${selector}.`);
  return found;
}
