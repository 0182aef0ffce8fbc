/** Turns links to facets into switches that mark the records of one facet in every chart and list of the page, and keeps the choice in the address. Configured by `data-name`, the attribute's name after `data-`, and `data-marked`, such as "{n} marked". */
class RecordSelection extends HTMLElement {
  connectedCallback(): void {
    const name = this.dataset['name'];
    if (!name) return;
    for (const link of this.links()) {
      link.setAttribute('role', 'button');
      link.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this.choose(name, link.ariaPressed === 'true' ? '' : (link.dataset['value'] ?? ''));
      });
      link.addEventListener('keydown', (event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        link.click();
      });
    }
    const mark = (): void => this.mark(name, new URLSearchParams(location.search).get(name) ?? '');
    addEventListener('popstate', mark);
    mark();
  }

  private links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll('a')];
  }

  private choose(name: string, value: string): void {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
    this.mark(name, value);
    try {
      history.pushState(null, '', address);
    } catch {
      // Safari refuses more than a hundred changes in half a minute: what is chosen shows all the same.
    }
  }

  /** Marks the records of a value; one that nothing has marks nothing. */
  private mark(name: string, value: string): void {
    for (const link of this.links()) link.ariaPressed = String(value !== '' && link.dataset['value'] === value);
    const chosen = this.links().some(({ ariaPressed }) => ariaPressed === 'true');
    const attribute = `data-${name}`;
    const marked = new Set<string>();
    for (const record of document.querySelectorAll(`[${attribute}]`)) {
      const isPicked = chosen && (record.getAttribute(attribute) ?? '').split(' ').includes(value);
      record.classList.toggle('picked', isPicked);
      const link = record.matches('a') ? record : record.querySelector('a');
      if (isPicked) marked.add(link?.getAttribute('href') ?? '');
    }
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = chosen ? (this.dataset['marked'] ?? '').replace('{n}', String(marked.size)) : '';
  }
}

if (!customElements.get('record-selection')) customElements.define('record-selection', RecordSelection);
