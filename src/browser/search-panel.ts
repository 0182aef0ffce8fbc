/** The page of results. Its answers come when a field is focused or when the address asks something; until then, and without script, it is a form over lists. */
class SearchPanel extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    for (const part of this.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
    this.keepSlashKey();
    const open = async (): Promise<void> => {
      form.removeEventListener('focusin', open);
      const vocabulary = fetch(`${import.meta.env.BASE_URL}search/vocabulary.json`, { cache: 'no-cache' });
      vocabulary.catch(() => undefined);
      try {
        const path = `${import.meta.env.BASE_URL}search/search.js`;
        const { attachResults } = (await import(/* @vite-ignore */ path)) as typeof import('./search.ts');
        attachResults(this, form, vocabulary);
      } catch {
        const status = this.querySelector('[role="status"]');
        if (status) status.textContent = this.dataset['failed'] ?? '';
      }
    };
    if (location.search === '') form.addEventListener('focusin', open);
    else void open();
  }

  /** Keeps the choice about the key; where site data is blocked, it lasts as long as the page. */
  private keepSlashKey(): void {
    const box = this.querySelector<HTMLInputElement>('input[name="slash"]');
    if (!box) return;
    const attempt = (act: () => void): void => {
      try {
        act();
      } catch {
        // The box itself holds the choice.
      }
    };
    box.checked = true;
    attempt(() => (box.checked = localStorage.getItem('search-slash') !== 'off'));
    const keepToItself = (event: KeyboardEvent): void => {
      if (event.key === '/' && !box.checked) event.stopImmediatePropagation();
    };
    addEventListener('keydown', keepToItself, { capture: true });
    box.addEventListener('change', () => attempt(() => localStorage.setItem('search-slash', box.checked ? 'on' : 'off')));
  }
}

if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel);
