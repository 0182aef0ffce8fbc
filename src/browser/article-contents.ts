/** The contents beside an article, each link with the head it leads to. */
const places = [...document.querySelectorAll<HTMLAnchorElement>('.contents div a')].flatMap((link) => {
  const head = document.getElementById(link.hash.slice(1));
  return head ? [{ link, head }] : [];
});

/** Marks the section whose head was the last to come into the upper third of the window. */
function markCurrent(): void {
  const current = places.findLast(({ head }) => head.getBoundingClientRect().top < innerHeight / 3);
  for (const place of places) place.link.ariaCurrent = place === current ? 'location' : null;
}

// All that lies above the line counts as seen, so that a jump past a head is noticed as well.
const watcher = new IntersectionObserver(markCurrent, { rootMargin: '99999px 0px -67% 0px' });
for (const { head } of places) watcher.observe(head);

// Where there is room, the lists below the text need no folding.
if (matchMedia('(min-width: 60rem)').matches)
  for (const list of document.querySelectorAll<HTMLDetailsElement>('.below details')) list.open = true;

export {};
