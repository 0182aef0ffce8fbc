/** How long a hand rests before the address follows it, in milliseconds. Safari allows a hundred changes in half a minute and refuses more. */
const REST = 500;

/** Keeps the address of the page at what was chosen last: a step is written at once, what changes with each movement when the hand rests. */
export class FollowingAddress {
  private due: { readonly address: string; readonly isStep: boolean } | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // Before a reader follows a link or copies the address, and never over one that the history brought.
    addEventListener('click', () => this.write(), { capture: true });
    addEventListener('popstate', () => this.forget(), { capture: true });
  }

  /** Takes an address of this page; one that the page has already is nothing to write. */
  follow(address: string, isStep: boolean): void {
    if (isStep) this.write();
    this.due = { address, isStep: isStep || (this.due?.isStep ?? false) };
    clearTimeout(this.rest);
    if (isStep) this.write();
    else this.rest = setTimeout(() => this.write(), REST);
  }

  private write(): void {
    const { due } = this;
    this.forget();
    if (!due || due.address === location.pathname + location.search + location.hash) return;
    try {
      history[due.isStep ? 'pushState' : 'replaceState'](null, '', due.address);
    } catch {
      this.due = due;
      this.rest = setTimeout(() => this.write(), REST);
    }
  }

  private forget(): void {
    clearTimeout(this.rest);
    this.due = undefined;
  }
}
