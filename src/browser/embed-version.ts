/** Shows its sentence when the version in the address, which the code to embed carries, is not the one of this page. Configured by `data-version`. */
class EmbedVersion extends HTMLElement {
  connectedCallback(): void {
    const embedded = new URLSearchParams(location.search).get('v');
    const sentence = this.querySelector('p');
    if (sentence) sentence.hidden = embedded === null || embedded === this.dataset['version'];
  }
}

if (!customElements.get('embed-version')) customElements.define('embed-version', EmbedVersion);
