/** The note that is shown beside a figure or a term: a copy of the entry its link leads to. */
const note = document.createElement('div');
note.className = 'note';
note.role = 'dialog';
note.tabIndex = -1;
/** The link whose note is open, and the one whose note was open when the pointer went down, which closes it. */
let opened: Element | undefined;
let pressed: Element | undefined;

/** Opens the note of a link in place; a browser that cannot follows the link to the list of notes. */
function openNote(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.citations a, a.term');
  const wasOpen = link !== null && link === pressed;
  pressed = undefined;
  const entry = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!entry || event.ctrlKey || event.metaKey || event.shiftKey || !('showPopover' in note)) return;
  event.preventDefault();
  if (wasOpen) return;
  note.popover = 'auto';
  note.ariaLabel = link.ariaLabel ?? link.textContent;
  note.replaceChildren(...entry.cloneNode(true).childNodes);
  // Next to the link in the order of reading, and outside the figures, which are small.
  (link.closest('p, li, dd, td, h2, h3') ?? link).append(note);
  note.showPopover({ source: link });
  note.focus({ preventScroll: true });
  opened = link;
}

note.addEventListener('toggle', ({ newState }) => {
  if (newState === 'open') return;
  opened = undefined;
  note.remove();
});
document.addEventListener('pointerdown', () => (pressed = opened), { capture: true });
document.addEventListener('click', openNote);

export {};
