/** Narrows the rows of the ledger by the fields of its form, keeps the choice in the address, and says how many are left. */
class LedgerFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.hidden = false;
    const address = new URLSearchParams(location.search);
    for (const field of this.fields(form)) field.value = address.get(field.name) ?? '';
    const apply = (): void => this.apply(form);
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(apply));
    apply();
  }

  private fields(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
    return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }

  private apply(form: HTMLFormElement): void {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('.ledger tbody tr')];
    const chosen = this.fields(form).filter(({ value }) => value.trim() !== '');
    for (const row of rows) row.hidden = !chosen.every(({ name, value }) => matches(row, name, value));
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const { none = '', all = '', some = '' } = this.dataset;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = shown === 0 ? none : shown === rows.length ? all : some.replace('0', String(shown));
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  }
}

function matches(row: HTMLTableRowElement, name: string, value: string): boolean {
  if (name !== 'words') return row.dataset[name] === value;
  const text = plain(row.dataset['words'] ?? '');
  return plain(value)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Without case, accents and hyphens, so that "ak203" finds "AK-203". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\-‑]/g, '')
    .toLowerCase();
}

if (!customElements.get('ledger-filter')) customElements.define('ledger-filter', LedgerFilter);
