const SEEN = 'changes-seen';
const OFF = 'off';

/** Narrows the list of changes to the months from one on, keeps that month in the address, and marks what was not there at the last visit. What was seen is kept on the reader's device alone, until it is switched off. */
class ChangesSince extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const select = this.querySelector('select');
    if (!form || !select || !form.hidden) return;
    form.hidden = false;
    const asked = new URLSearchParams(location.search).get('since') ?? '';
    select.value = nearestOption(select, asked);
    this.narrow(select.value);
    form.addEventListener('submit', (event) => event.preventDefault());
    select.addEventListener('change', () => {
      history.replaceState(undefined, '', select.value === '' ? location.pathname : `?since=${select.value}`);
      this.narrow(select.value);
    });
    this.markNew();
  }

  private narrow(since: string): void {
    for (const section of this.querySelectorAll<HTMLElement>('[data-month]')) {
      const month = section.dataset['month'] ?? '';
      section.hidden = month < since.slice(0, month.length);
    }
    const shown = [...this.querySelectorAll<HTMLElement>('section:not([hidden]) [data-change]')];
    const moved = new Set(shown.flatMap(({ dataset }) => dataset['agreement'] ?? [])).size;
    const events = shown.filter(({ dataset }) => dataset['kind'] === 'event').length;
    const month = this.querySelector<HTMLSelectElement>('select')?.selectedOptions[0]?.textContent ?? '';
    const summary = this.querySelector('.summary');
    const text = (this.dataset['since'] ?? '')
      .replace('{month}', month)
      .replace('{moved}', String(moved))
      .replace('{events}', String(events));
    if (summary) summary.textContent = since === '' ? '' : text;
  }

  private markNew(): void {
    const entries = [...this.querySelectorAll<HTMLElement>('[data-change]')];
    const ids = entries.map(({ dataset }) => dataset['change'] ?? '');
    const stored = read();
    if (stored === OFF) return;
    write(ids.join(' '));
    const note = this.querySelector<HTMLElement>('.visits');
    const text = note?.querySelector('span');
    if (stored === null || !note || !text) return;
    const seen = new Set(stored.split(' '));
    const added = entries.filter((_, place) => !seen.has(ids[place] ?? ''));
    for (const entry of added) entry.classList.add('new');
    text.textContent =
      added.length === 0 ? (this.dataset['none'] ?? '') : (this.dataset['new'] ?? '').replace('{count}', String(added.length));
    note.hidden = false;
    note.querySelector('button')?.addEventListener('click', () => {
      write(OFF);
      for (const entry of added) entry.classList.remove('new');
      note.hidden = true;
    });
  }
}

/** The month of the list that a month asked for begins with: itself, or the next one that has an entry. */
function nearestOption(select: HTMLSelectElement, asked: string): string {
  const months = [...select.options].map(({ value }) => value).filter((value) => value !== '' && value >= asked);
  return asked === '' ? '' : (months.at(-1) ?? '');
}

function read(): string | null {
  try {
    return localStorage.getItem(SEEN);
  } catch {
    return OFF;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(SEEN, value);
  } catch {
    // A browser that keeps nothing marks nothing.
  }
}

if (!customElements.get('changes-since')) customElements.define('changes-since', ChangesSince);
