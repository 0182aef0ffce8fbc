/** The part of Pagefind's API that the panel uses. */
interface Engine {
  options(settings: { ranking: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: readonly { data(): Promise<Hit> }[] }>;
}

interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string }[];
}

const PAGE = 10;

/** Answers while one types, narrows by the filters, keeps query and filters in the address. The engine is fetched when the field is focused or the address asks something. */
class SearchPanel extends HTMLElement {
  private engine: Promise<Engine> | undefined;
  private turn = 0;
  private pending: readonly { data(): Promise<Hit> }[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const more = this.querySelector<HTMLButtonElement>('.more');
    if (!form || !more) return;
    this.querySelector<HTMLElement>('.choices')?.removeAttribute('hidden');
    this.readAddress(form);
    let timer: ReturnType<typeof setTimeout> | undefined;
    form.addEventListener('focusin', () => void this.load().catch(() => this.say(this.dataset['failed'])), { once: true });
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.search(form, 'replaceState'), 120);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      void this.search(form, 'pushState');
    });
    more.addEventListener('click', () => void this.showMore(this.turn));
    addEventListener('popstate', () => {
      this.readAddress(form);
      void this.search(form);
    });
    if (location.search) void this.search(form);
  }

  private readAddress(form: HTMLFormElement): void {
    const address = new URLSearchParams(location.search);
    for (const field of fieldsOf(form)) field.value = address.get(field.name) ?? '';
  }

  private load(): Promise<Engine> {
    const path = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
    this.engine ??= (import(/* @vite-ignore */ path) as Promise<Engine>).then(async (engine) => {
      // Records are short and long alike: their length must not decide.
      await engine.options({ ranking: { pageLength: 0, termFrequency: 0.3 } });
      await engine.init();
      return engine;
    });
    this.engine.catch(() => (this.engine = undefined));
    return this.engine;
  }

  /** Only the newest turn may show anything, so an early answer never replaces a later one. */
  private async search(form: HTMLFormElement, entry?: 'pushState' | 'replaceState'): Promise<void> {
    const turn = ++this.turn;
    const chosen = fieldsOf(form).filter(({ value }) => value.trim() !== '');
    const address = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    if (entry) history[entry](null, '', address ? `?${address}` : location.pathname);
    const query = form.querySelector<HTMLInputElement>('input[name="q"]')?.value.trim() ?? '';
    if (query === '') return this.clear();
    this.say(this.dataset['loading']);
    try {
      const engine = await this.load();
      const filters = Object.fromEntries(chosen.filter(({ name }) => name !== 'q').map(({ name, value }) => [name, value]));
      const { results } = await engine.search(query, { filters });
      if (turn !== this.turn) return;
      this.clear();
      this.pending = results;
      const { nothing = '', found = '', foundOne = '' } = this.dataset;
      const template = results.length === 0 ? nothing : results.length === 1 ? foundOne : found.replace('0', String(results.length));
      this.say(template.replace('{query}', () => query));
      await this.showMore(turn);
    } catch {
      if (turn === this.turn) this.say(this.dataset['failed']);
    }
  }

  private async showMore(turn: number): Promise<void> {
    const shown = this.pending.slice(0, PAGE);
    this.pending = this.pending.slice(PAGE);
    const hits = await Promise.all(shown.map((result) => result.data()));
    if (turn !== this.turn) return;
    this.querySelector('.results')?.append(...hits.map((hit) => this.itemOf(hit)));
    this.querySelector('.more')?.toggleAttribute('hidden', this.pending.length === 0);
  }

  private itemOf({ url, meta, excerpt, sub_results }: Hit): Node {
    const item = this.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
    const link = item.querySelector('a');
    const [label, text, sections] = [item.querySelector('.label'), item.querySelector('p'), item.querySelector('ul')];
    if (link) [link.href, link.textContent] = [url, meta['title'] ?? url];
    if (label) label.textContent = meta['type'] ?? '';
    text?.append(...marked(excerpt));
    for (const part of sub_results.filter((section) => section.url.includes('#')).slice(0, 3)) {
      const anchor = document.createElement('a');
      [anchor.href, anchor.textContent] = [part.url, part.title];
      const entry = document.createElement('li');
      entry.append(anchor);
      sections?.append(entry);
    }
    return item;
  }

  private clear(): void {
    this.pending = [];
    this.querySelector('.results')?.replaceChildren();
    this.querySelector('.more')?.setAttribute('hidden', '');
    this.say('');
  }

  private say(text = ''): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
}

/** An excerpt's text and marks, and nothing else of its HTML. */
function marked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel);
