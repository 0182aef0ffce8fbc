/** Makes the ledger's filters and column heads work: shows that they can be used, and loads what they need when a reader first acts. */
class LedgerFilter extends HTMLElement {
  private loading: ReturnType<LedgerFilter['start']> | undefined;

  connectedCallback(): void {
    const table = document.querySelector('table.ledger');
    if (!table || this.classList.contains('ready')) return;
    this.classList.add('ready');
    this.querySelector('.order')?.removeAttribute('hidden');
    for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', async () => (await this.load())?.pressHead(head.dataset['sort'] ?? ''));
      head.append(button);
    }
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, () => void this.load(), { once: true });
    addEventListener('popstate', async () => (await this.load())?.restore());
    if (location.search) void this.load();
  }

  private load(): ReturnType<LedgerFilter['start']> {
    return (this.loading ??= this.start());
  }

  /** Where the rest cannot be had, the page is what it is without a script. */
  private async start() {
    try {
      const { startFilters } = await import('./ledger/filters.ts');
      return await startFilters(this);
    } catch {
      this.classList.remove('ready');
      this.querySelector('.order')?.setAttribute('hidden', '');
      for (const button of document.querySelectorAll('.ledger th button')) button.replaceWith(...button.childNodes);
      return undefined;
    }
  }
}

if (!customElements.get('ledger-filter')) customElements.define('ledger-filter', LedgerFilter);
