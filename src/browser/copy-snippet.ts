/** Shows a button that copies the code beside it; without script the code can be selected. */
class CopySnippet extends HTMLElement {
  connectedCallback(): void {
    const [code, button] = [this.querySelector('textarea'), this.querySelector('button')];
    if (!code || !button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      code.select();
      void navigator.clipboard?.writeText(code.value).catch(() => undefined);
    });
  }
}

if (!customElements.get('copy-snippet')) customElements.define('copy-snippet', CopySnippet);
