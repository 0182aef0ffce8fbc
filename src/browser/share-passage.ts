import { listFor, parcelOf } from './share-list.ts';

/** Fewest letters worth sending; a double click on one word is no wish to share. */
const LEAST = 12;
/** Words at each end of a long passage that find it again. */
const WORDS = 5;
/** What a text fragment cannot be relied on to match across: figures of citations, buttons, and the ends of blocks. */
const BREAKS = '.citations, button, p, li, h1, h2, h3, dd, dt, td, th';
const BREAK = '\u0000';

/** Offers to send what is selected in the text, beside the selection; Escape or selecting nothing takes the offer back. */
export function offerPassages(label: string): void {
  const offer = document.createElement('div');
  // It looks as the notes of sources do, which on a phone lie at the foot, clear of the phone's own menu.
  offer.className = 'note share passage';
  offer.popover = 'manual';
  // Pressing the offer must not undo the selection it is about.
  offer.addEventListener('pointerdown', (event) => event.preventDefault());
  const close = (): void => offer.remove();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (offer.contains(document.activeElement)) return;
      const range = selectedRange();
      if (range) show(offer, range, label);
      else if (offer.isConnected) close();
    }, 200);
  };
  document.addEventListener('selectionchange', look);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && offer.isConnected) close();
  });
  look();
}

function show(offer: HTMLElement, range: Range, label: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    const { text } = parcelOf(document.querySelector('share-control ul') ?? offer);
    const list = listFor({ text: `“${plain(range).replaceAll(BREAK, '').trim()}” ${text}`, path: addressOf(range) });
    offer.replaceChildren(list);
    list.querySelector('a')?.focus();
  });
  offer.replaceChildren(button);
  // Next in the order of the keyboard: after the block the selection ends in.
  blockOf(range.endContainer).append(offer);
  offer.showPopover();
  if (!matchMedia('(min-width: 45rem)').matches) return;
  const { left, bottom } = range.getBoundingClientRect();
  const x = Math.max(8, Math.min(left, innerWidth - offer.offsetWidth - 8));
  Object.assign(offer.style, { position: 'absolute', inset: `${bottom + scrollY + 8}px auto auto ${x}px`, margin: '0' });
}

/** What is selected of the page's own text, out to whole words; nothing when that is too little. */
function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim().length < LEAST) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!elementOf(range.commonAncestorContainer).closest('main') || elementOf(range.commonAncestorContainer).closest('.notes'))
    return undefined;
  const { startContainer: start, endContainer: end } = range;
  if (start instanceof Text) range.setStart(start, start.data.slice(0, range.startOffset).search(/[\p{L}\p{N}]*$/u));
  if (end instanceof Text) range.setEnd(end, range.endOffset + (/^[\p{L}\p{N}]*/u.exec(end.data.slice(range.endOffset))?.[0].length ?? 0));
  return range;
}

/** The nearest id before the passage, then the passage itself, for browsers that find text (scroll to text fragment). */
function addressOf(range: Range): string {
  const before = [...document.querySelectorAll('main [id]:not([popover], .notes *)')].filter(
    (element) => element.contains(range.startContainer) || range.comparePoint(element, 0) < 0,
  );
  const pieces = plain(range)
    .split(BREAK)
    .map((piece) => piece.trim().split(/\s+/))
    .filter((words) => words.join('').length > 0);
  const telling = pieces.filter((words) => words.length > 2);
  const [first = [], last = first] = [telling[0] ?? pieces[0], telling.at(-1) ?? pieces.at(-1)];
  const isWhole = pieces.length === 1 && first.length <= 2 * WORDS;
  const text = isWhole ? [first] : [first.slice(0, WORDS), last.slice(-WORDS)];
  return `#${before.at(-1)?.id ?? ''}:~:text=${text.map((words) => encodeURIComponent(words.join(' ').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).replaceAll('-', '%2D')).join(',')}`;
}

/** The text of a passage without the figures of its citations, with a mark where a block, a figure or a button breaks it. */
function plain(range: Range): string {
  const copy = range.cloneContents();
  for (const one of copy.querySelectorAll(BREAKS)) {
    if (one.matches('.citations')) one.replaceWith(BREAK);
    else {
      one.before(BREAK);
      one.after(one.matches('button') ? BREAK : `${BREAK} `);
    }
  }
  copy.querySelectorAll('[popover]').forEach((one) => one.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ');
}

function elementOf(node: Node): Element {
  return node instanceof Element ? node : (node.parentElement ?? document.body);
}

function blockOf(node: Node): Element {
  return elementOf(node).closest('p, li, h1, h2, h3, dd, td') ?? elementOf(node);
}
