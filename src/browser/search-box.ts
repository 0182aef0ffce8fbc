/**
 * The box in the head of every page. The keys that lead to it work at once; its interface, its vocabulary and the engine come when it is focused.
 * `data-failed` is what it says when they do not.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('focus', ({ relatedTarget }) => void this.open(input, relatedTarget), { once: true });
    addEventListener('keydown', (event) => {
      const { key, target, ctrlKey, metaKey } = event;
      const isCombined = ctrlKey || metaKey;
      const isTyping = target instanceof Element && target.matches('input,select,textarea');
      if (isCombined ? key !== 'k' : key !== '/' || isTyping || isSlashOff()) return;
      event.preventDefault();
      (document.querySelector<HTMLElement>('main [type=search]') ?? input).focus();
    });
    if (location.search.includes('mark=')) void this.fetchInterface().then(({ markWords }) => markWords());
  }

  private async open(input: HTMLInputElement, origin: EventTarget | null): Promise<void> {
    const vocabulary = fetch(`${import.meta.env.BASE_URL}search/vocabulary.json`, { cache: 'no-cache' });
    vocabulary.catch(() => undefined);
    try {
      const { attachAnswers } = await this.fetchInterface();
      attachAnswers({ host: this, input, vocabulary, origin });
    } catch {
      const note = document.createElement('p');
      note.role = 'alert';
      note.append(this.dataset['failed'] ?? '');
      for (const link of document.querySelectorAll('#menu a')) note.append(' ', link.cloneNode(true));
      this.append(note);
    }
  }

  private fetchInterface(): Promise<typeof import('./search.ts')> {
    const path = `${import.meta.env.BASE_URL}search/search.js`;
    return import(/* @vite-ignore */ path);
  }
}

/** True when a reader has switched the key off; where the browser keeps nothing, the page of results knows. */
function isSlashOff(): boolean {
  try {
    return localStorage['search-slash'] === 'off';
  } catch {
    return false;
  }
}

if (!customElements.get('search-box')) customElements.define('search-box', SearchBox);
