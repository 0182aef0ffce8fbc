/** Turns a link to a place on the site into one that copies its address. The plain link stays without script. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const status = this.querySelector('[role="status"]');
    link?.addEventListener('click', async (event) => {
      event.preventDefault();
      const { copied = '', failed = '' } = this.dataset;
      try {
        await navigator.clipboard.writeText(link.href);
        if (status) status.textContent = copied;
      } catch {
        location.href = link.href;
        if (status) status.textContent = failed;
      }
    });
  }
}

if (!customElements.get('copy-link')) customElements.define('copy-link', CopyLink);

/** Section links in prose copy their address as well as going there. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy-link]') : null;
  if (link) void navigator.clipboard?.writeText(link.href).catch(() => undefined);
});
