/** What is sent: words, and where on the site they lead. */
export interface Parcel {
  readonly text: string;
  readonly url: string;
}

/** Reads what a list of links sends, out of one of its links. */
export function parcelOf(list: Element): Parcel {
  const address = new URL(list.querySelector<HTMLAnchorElement>('[href*="?url="]')?.href ?? location.href).searchParams;
  return { text: address.get('text') ?? '', url: address.get('url') ?? '' };
}

/** A copy of the page's list of links that sends something else; `path` may be a fragment of the page. */
export function listFor({ text, path }: { readonly text: string; readonly path: string }): HTMLElement {
  const own = document.querySelector('share-control ul');
  const list = (own ?? document.createElement('ul')).cloneNode(true) as HTMLElement;
  const old = parcelOf(list);
  const url = new URL(path, old.url).href;
  for (const link of list.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    link.href = link.dataset['send']
      ? path
      : href.replace(encodeURIComponent(old.url), encodeURIComponent(url)).replace(encodeURIComponent(old.text), encodeURIComponent(text));
  }
  list.querySelector('[role=status]')?.replaceChildren();
  list.className = 'share label';
  return list;
}
