const SHOWN_MARK = 'a.mark:not([hidden], .away *)';

/** Makes the marks of a drawing one stop of the Tab key that arrows walk, says where each stands among them, and shows the same note on hover and focus. Configured by `data-position`, such as "{i} of {n}". */
class ChartMarks extends HTMLElement {
  private readonly note = document.createElement('p');

  connectedCallback(): void {
    if (this.contains(this.note)) return;
    this.tabIndex = -1;
    this.note.className = 'note-of-mark';
    this.note.hidden = true;
    this.note.ariaHidden = 'true';
    this.append(this.note);
    this.watch();
    this.addEventListener('keydown', (event) => this.walk(event));
    this.addEventListener('pointerover', ({ target }) => this.show(markOf(target)));
    this.addEventListener('pointerleave', () => this.show(markOf(document.activeElement)));
    this.addEventListener('focusin', ({ target }) => this.meet(markOf(target)));
    this.addEventListener('focusout', () => this.show(null));
  }

  /** Makes one stop of the marks of the drawings, which are its children; called again for one whose marks came or went. */
  watch(drawings: Iterable<Element> = this.children): void {
    for (const drawing of drawings) {
      const first = drawing.querySelector<SVGAElement>(SHOWN_MARK);
      for (const mark of drawing.querySelectorAll<SVGAElement>('a.mark:not([tabindex="-1"])')) setStop(mark, mark === first);
      if (first) setStop(first, true);
    }
  }

  /** The marks of the drawing that holds this one. */
  private marksBeside(mark: Element): SVGAElement[] {
    const drawing = [...this.children].find((child) => child.contains(mark));
    return drawing ? marksIn(drawing) : [];
  }

  private walk(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.note.hidden) {
      this.show(null);
      if (markOf(document.activeElement)) this.focus();
      event.preventDefault();
      return;
    }
    const mark = markOf(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const marks = this.marksBeside(mark);
    const next = nextPlace(event.key, marks.indexOf(mark), marks.length);
    if (next === undefined) return;
    event.preventDefault();
    marks[next]?.focus();
  }

  /** The mark in focus becomes the stop of the Tab key, and says where it stands. */
  private meet(mark: SVGAElement | null): void {
    if (!mark) return;
    const marks = this.marksBeside(mark);
    for (const other of marks) setStop(other, other === mark);
    const { position = '' } = this.dataset;
    const place = position.replace('{i}', String(marks.indexOf(mark) + 1)).replace('{n}', String(marks.length));
    mark.dataset['name'] ??= nameOf(mark);
    mark.setAttribute('aria-label', `${mark.dataset['name']}, ${place}`);
    this.show(mark);
  }

  private show(mark: SVGAElement | null): void {
    this.note.hidden = !mark || !this.contains(mark);
    if (!mark || this.note.hidden) return;
    const [name = '', ...value] = nameOf(mark).split(': ');
    const strong = document.createElement('strong');
    strong.textContent = name;
    this.note.replaceChildren(strong, ` ${value.join(': ')}`);
    // At its last place it may be narrower, and so taller, than where it goes.
    this.note.style.left = '0';
    const frame = this.getBoundingClientRect();
    const box = (mark.querySelector('.shape') ?? mark).getBoundingClientRect();
    // Whole pixels more than it is wide, or its words might break where it goes.
    const { width, height } = this.note.getBoundingClientRect();
    const left = Math.max(0, Math.min(box.left - frame.left, frame.width - Math.ceil(width)));
    const above = box.top - height - 8;
    const top = above < 0 ? Math.min(box.bottom + 8, innerHeight - height) : above;
    this.note.style.left = `${left}px`;
    this.note.style.top = `${top - frame.top}px`;
  }
}

function marksIn(drawing: Element): SVGAElement[] {
  return [...drawing.querySelectorAll<SVGAElement>(SHOWN_MARK)];
}

/** What a mark is called, without its place. */
function nameOf(mark: Element & HTMLOrSVGElement): string {
  return mark.dataset['name'] ?? mark.getAttribute('aria-label') ?? '';
}

/** Makes a mark the stop of the Tab key, or not; most need no change. */
function setStop(mark: SVGAElement, isStop: boolean): void {
  const index = isStop ? '0' : '-1';
  if (mark.getAttribute('tabindex') !== index) mark.setAttribute('tabindex', index);
}

function markOf(target: EventTarget | null): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>('a.mark') : null;
}

/** Where a key leads from a place among the marks; nothing for other keys. */
function nextPlace(key: string, place: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(place + 1, count - 1),
    ArrowDown: Math.min(place + 1, count - 1),
    ArrowLeft: Math.max(place - 1, 0),
    ArrowUp: Math.max(place - 1, 0),
    Home: 0,
    End: count - 1,
  };
  return steps[key];
}

/** On paper the tables of the charts stand open. */
addEventListener('beforeprint', () => {
  for (const table of document.querySelectorAll<HTMLDetailsElement>('figure details:not(.take):not([open])')) {
    table.open = true;
    addEventListener('afterprint', () => (table.open = false), { once: true });
  }
});

if (!customElements.get('chart-marks')) customElements.define('chart-marks', ChartMarks);
