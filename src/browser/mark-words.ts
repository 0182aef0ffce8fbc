import { compact, isFormOf, wordsOf } from '#search/fold.ts';

/** Words, whole pieces such as “S-400” among them, as they stand in a text. */
const PIECE = /[\p{L}\p{M}\p{N}]+(?:[-‑–.,’][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Marks the words that a reader searched for on the page the answer led to, and takes them out of the address, so that it can be shared as it is.
 * The marks are painted (CSS Custom Highlight API), so nothing moves; a browser without it shows the page unmarked.
 */
export function markWords(): void {
  const address = new URL(location.href);
  const sought = new Set((address.searchParams.get('mark') ?? '').split(' ').filter(Boolean));
  address.searchParams.delete('mark');
  history.replaceState(history.state, '', address);
  const main = document.querySelector('main');
  if (!main || sought.size === 0 || !('highlights' in CSS)) return;
  CSS.highlights.set('found', new Highlight(...rangesOf(main, [...sought])));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '::highlight(found) { background-color: light-dark(#f6e7b0, #57491a) } @media (forced-colors: active) { ::highlight(found) { background-color: Mark; color: MarkText } }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function rangesOf(root: Element, sought: readonly string[]): readonly Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    for (const { 0: piece, index } of (currentNode.textContent ?? '').matchAll(PIECE)) {
      if (!isSought(piece, sought)) continue;
      const range = new Range();
      range.setStart(currentNode, index);
      range.setEnd(currentNode, index + piece.length);
      ranges.push(range);
    }
  }
  return ranges;
}

function isSought(piece: string, sought: readonly string[]): boolean {
  const words = [compact(piece), ...wordsOf(piece)];
  return words.some((word) => sought.some((one) => isFormOf(word, one)));
}
