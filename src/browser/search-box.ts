/** Fetches the search engine while the reader is still typing, so that the page of results answers at once. Configured by nothing; silent when the index is absent. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('input')?.addEventListener('focus', () => void this.warmUp(), { once: true });
  }

  private async warmUp(): Promise<void> {
    const engine = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
    try {
      const { init } = (await import(/* @vite-ignore */ engine)) as { init: () => Promise<void> };
      await init();
    } catch {
      // The page of results says so, and lists everything.
    }
  }
}

if (!customElements.get('search-box')) customElements.define('search-box', SearchBox);
