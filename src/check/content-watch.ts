/** How long a file is left alone after a change, in milliseconds: an editor may write it in several pieces. */
const UNTIL_WHOLE = 100;

/** Something that runs once when changes have come to rest. */
export function atRest(work: () => void, wait: number = UNTIL_WHOLE): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
}

/** What to print after a check: the faults, or once that all is mended. */
export function newsOfCheck(
  count: number,
  report: string,
  wasFaulty: boolean,
): { readonly level: 'error' | 'info'; readonly text: string } | undefined {
  if (count > 0) return { level: 'error', text: `${count} to mend\n${report}` };
  return wasFaulty ? { level: 'info', text: 'nothing to mend any more' } : undefined;
}
