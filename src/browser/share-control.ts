import { listFor, parcelOf } from './share-list.ts';

/** Makes the plain links of a page handier: copies the link, alone or with its sentence, and opens the device's own menu. */
class ShareControl extends HTMLElement {
  connectedCallback(): void {
    for (const item of this.querySelectorAll<HTMLElement>('li[hidden]')) {
      item.hidden = item.querySelector('[data-send=menu]') !== null && !('share' in navigator);
    }
    const { passage } = this.dataset;
    if (!passage) return;
    const wake = async (): Promise<void> => {
      if (getSelection()?.isCollapsed !== false) return;
      document.removeEventListener('selectionchange', wake);
      try {
        (await import('./share-passage.ts')).offerPassages(passage);
      } catch {
        // Without a connection: the next selection asks again.
        document.addEventListener('selectionchange', wake);
      }
    };
    document.addEventListener('selectionchange', wake);
  }
}

async function send(control: HTMLElement): Promise<void> {
  const list = control.closest('ul');
  if (!list) return;
  const { text, url } = parcelOf(list);
  const way = control.dataset['send'];
  const status = list.querySelector<HTMLElement>('[role=status]');
  try {
    if (way === 'menu') return await navigator.share({ text, url });
    await navigator.clipboard.writeText(way === 'text' ? `${text} ${url}` : url);
    status?.replaceChildren(status.dataset['done'] ?? '');
  } catch (fault) {
    if ((fault as Error).name !== 'AbortError') status?.replaceChildren(status.dataset['failed'] ?? '');
  }
}

/** Opens or closes the links that send an entry of a list, after the link to it. */
function toggle(link: HTMLAnchorElement): void {
  const open = link.nextElementSibling?.matches('ul.share') ? link.nextElementSibling : undefined;
  link.ariaExpanded = String(!open);
  if (open) open.remove();
  else link.after(listFor({ text: link.dataset['share'] ?? '', path: link.getAttribute('href') ?? '' }));
}

if (!customElements.get('share-control')) {
  customElements.define('share-control', ShareControl);
  document.addEventListener('click', (event) => {
    const target = (event.target as Element).closest<HTMLAnchorElement>('[data-send],[data-share],.heading-link');
    if (!target) return;
    const { send: way, share } = target.dataset;
    if (way === undefined && share === undefined) return void navigator.clipboard?.writeText(target.href).catch(() => undefined);
    event.preventDefault();
    if (way === undefined) toggle(target);
    else void send(target);
  });
}
