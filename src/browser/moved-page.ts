/** Goes on to where a page is now, at the very place that was asked for; the page's own refresh knows no fragment. */
class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link) location.replace(link.href + location.hash);
  }
}

if (!customElements.get('moved-page')) customElements.define('moved-page', MovedPage);
