/** The hand rests when nothing was written for so long, in milliseconds. */
const REST = 300;

/** Keeps the address in step with what is chosen. A browser may refuse (Safari does after a hundred times in half a minute): the page then shows what its address does not say. */
export class AddressKeeper {
  private waiting: { readonly address: string; readonly isStep: boolean; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  /** Writes an address as a new step of the history, or over the last one. */
  write(address: string, isStep: boolean): void {
    this.writeWaiting();
    writeNow(address, isStep);
  }

  /** Writes an address when the hand rests: what a held key chooses on the way is never written, and all of it is one step. */
  writeAtRest(address: string, isStep: boolean): void {
    const isOneStep = isStep || this.waiting?.isStep === true;
    this.drop();
    this.waiting = { address, isStep: isOneStep, timer: setTimeout(() => this.writeWaiting(), REST) };
  }

  /** Forgets what waits. */
  drop(): void {
    clearTimeout(this.waiting?.timer);
    this.waiting = undefined;
  }

  private writeWaiting(): void {
    const { waiting } = this;
    this.drop();
    if (waiting) writeNow(waiting.address, waiting.isStep);
  }
}

function writeNow(address: string, isStep: boolean): void {
  if (address === location.pathname + location.search + location.hash) return;
  try {
    history[isStep ? 'pushState' : 'replaceState'](null, '', address);
  } catch (fault) {
    if (!(fault instanceof DOMException && fault.name === 'SecurityError')) throw fault;
  }
}
