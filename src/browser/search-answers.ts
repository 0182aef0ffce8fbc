import css from '#styles/search.css?inline';
import { wordsToMark } from '#search/answer.ts';
import { withMarks } from '#search/state.ts';
import { SEARCH_TYPES } from '#search/vocabulary.ts';
import { SearchSession, type Answer, type Says } from './search-session.ts';
import { markedExcerpt, markedText, say, sentenceOf } from './search-words.ts';

/** How many places in the text the box reads. */
const TEXT_HITS = 5;
/** How long typing rests before the count is announced, in milliseconds. */
const ANNOUNCE = 700;

/** A line to choose, under the head of its group. */
interface Choice {
  readonly group: string;
  readonly title: readonly (Node | string)[];
  readonly detail: readonly (Node | string)[];
  readonly url: string;
}

/** What the box in the head of a page is made of. */
export interface SearchBoxParts {
  readonly host: HTMLElement;
  readonly input: HTMLInputElement;
  /** The answer to the request for the vocabulary, on its way. */
  readonly vocabulary: Promise<Response>;
  /** What had the focus before. */
  readonly origin: EventTarget | null;
}

/** Makes the box a combobox with a list of answers below it, after the pattern of the ARIA Authoring Practices: focus stays in the box, nothing is chosen until an arrow is pressed. */
export function attachAnswers({ host, input, vocabulary, origin }: SearchBoxParts): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  new Combobox(host, input, new SearchSession(vocabulary), origin).start();
}

class Combobox {
  private readonly panel = element('div', 'answers');
  private readonly note = element('p', 'note');
  private readonly list = element('div', 'list');
  private readonly status = element('p', 'visually-hidden');
  private readonly host: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly session: SearchSession;
  private origin: EventTarget | null;
  private says: Says | undefined;
  /** The address of the line that is chosen: lines come and go above it while the text is searched. */
  private chosen: string | undefined;
  private announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, input: HTMLInputElement, session: SearchSession, origin: EventTarget | null) {
    this.host = host;
    this.input = input;
    this.session = session;
    this.origin = origin;
  }

  start(): void {
    const { host, input, panel, list, note, status } = this;
    panel.hidden = true;
    status.role = 'status';
    list.id = 'search-answers';
    list.role = 'listbox';
    list.ariaLabel = input.ariaLabel;
    panel.append(note, list);
    host.append(panel, status);
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.addEventListener('input', () => void this.ask());
    input.addEventListener('keydown', (event) => this.press(event));
    input.addEventListener('focus', (event) => (this.origin = event.relatedTarget));
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) this.close();
    });
    // A press in the panel keeps the focus in the box, so that the list does not vanish under the finger.
    panel.addEventListener('pointerdown', (event) => event.preventDefault());
    void this.session.says.then((says) => (this.says = says));
    if (input.value !== '') void this.ask();
  }

  private async ask(): Promise<void> {
    const typed = this.input.value;
    this.chosen = undefined;
    clearTimeout(this.announcing);
    await this.session.ask({ typed, count: TEXT_HITS }, (answer) => this.show(answer));
  }

  private show(answer: Answer): void {
    const { query, stage } = answer;
    const says = this.says;
    this.list.ariaBusy = String(stage === 'loading' || stage === 'reading');
    if (query === '') {
      this.list.ariaBusy = 'false';
      this.note.textContent = say(says, 'keys');
      this.render([]);
      return;
    }
    const failed = this.host.dataset['failed'] ?? '';
    this.note.textContent = sentenceOf(answer, says, failed);
    this.render(this.choicesOf(answer));
    this.panel.hidden = false;
    if (stage === 'loading') return;
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      this.status.textContent = [
        sentenceOf(answer, says, failed),
        stage === 'reading' ? say(says, 'found', { count: answer.entries.length }) : '',
      ].join(' ');
    }, ANNOUNCE);
  }

  private choicesOf(answer: Answer): readonly Choice[] {
    const { query, stage, entries, hits, nearest } = answer;
    const says = this.says;
    const words = wordsToMark(answer.suggestion ?? query, this.session.smallWords);
    const typed = wordsToMark(query, this.session.smallWords);
    const lists = !says || stage === 'failed' || stage === 'slow' || (stage === 'settled' && entries.length + hits.length === 0);
    const choiceOf =
      (group: string) =>
      ({ url, title, detail }: Answer['entries'][number]): Choice => ({
        group,
        url: withMarks(url, words),
        title: markedText(title, words),
        detail: [detail],
      });
    const [best, ...others] = entries;
    return [
      ...(best ? [choiceOf(say(says, 'best'))(best)] : []),
      ...SEARCH_TYPES.flatMap((type) => others.filter((entry) => entry.type === type).map(choiceOf(say(says, type)))),
      ...hits.map(({ url, title, where, excerpt }) => ({
        group: say(says, 'inText'),
        url: withMarks(url, answer.isTypedFound ? typed : words),
        title: [title],
        detail: [where === '' ? '' : `${where} · `, ...markedExcerpt(excerpt)],
      })),
      ...nearest.map(choiceOf(say(says, 'nearest'))),
      ...(lists ? this.lists() : []),
      ...(entries.length + hits.length > 0 ? [this.allOf(query)] : []),
    ];
  }

  /** The lists that hold everything, as the menu of the page names them. */
  private lists(): readonly Choice[] {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#menu a')];
    return links.map(({ href, textContent }) => ({
      group: say(this.says, 'lists'),
      url: href,
      title: [textContent?.trim() ?? ''],
      detail: [],
    }));
  }

  private allOf(query: string): Choice {
    const { action } = this.input.form ?? { action: '' };
    return { group: '', url: `${action}?q=${encodeURIComponent(query)}`, title: [say(this.says, 'all', { query })], detail: [] };
  }

  /** Draws the choices; the one that is chosen stays chosen, wherever it stands now. */
  private render(choices: readonly Choice[]): void {
    const groups = Map.groupBy(choices, ({ group }) => group);
    let at = 0;
    const drawn = [...groups].map(([name, members]) => {
      const group = element('div');
      group.role = 'group';
      if (name !== '') {
        group.ariaLabel = name;
        const head = element('p', 'type');
        head.ariaHidden = 'true';
        head.textContent = name;
        group.append(head);
      }
      group.append(...members.map((choice) => optionOf(choice, at++)));
      return group;
    });
    this.list.replaceChildren(...drawn);
    this.input.ariaExpanded = String(choices.length > 0);
    this.choose(this.options().find((option) => placeOf(option) === this.chosen));
  }

  private options(): readonly HTMLAnchorElement[] {
    return [...this.list.querySelectorAll('a')];
  }

  private choose(option: HTMLAnchorElement | undefined): void {
    for (const one of this.options()) one.ariaSelected = String(one === option);
    this.chosen = option && placeOf(option);
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  private press(event: KeyboardEvent): void {
    // The code of a key that belongs to an input method; Safari says so of the last Enter by nothing else.
    if (event.keyCode === 229) return;
    const options = this.options();
    const chosen = options.findIndex(({ ariaSelected }) => ariaSelected === 'true');
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        // Closed, it holds no lines.
        if (options.length === 0) return void this.ask();
        // One place before the first is the box itself; before it comes the last, which is the first from the end.
        const next = chosen + (event.key === 'ArrowDown' ? 1 : -1);
        return this.choose(next === -1 ? undefined : options.at(next < 0 ? -1 : next));
      }
      case 'Enter': {
        const option = options[chosen];
        if (!option) return;
        event.preventDefault();
        return option.click();
      }
      case 'Escape':
        event.preventDefault();
        return this.input.value === '' ? this.leave() : this.clear();
    }
  }

  private clear(): void {
    this.input.value = '';
    void this.ask();
  }

  private leave(): void {
    const { origin } = this;
    this.close();
    if (origin instanceof HTMLElement && origin !== this.input) origin.focus();
    else this.input.blur();
  }

  private close(): void {
    this.session.drop();
    clearTimeout(this.announcing);
    this.panel.hidden = true;
    this.status.textContent = '';
    this.list.replaceChildren();
    this.choose(undefined);
    this.input.ariaExpanded = 'false';
  }
}

/** Where a line leads, without the words that will be marked there, which change with the answer. */
function placeOf({ pathname, hash }: HTMLAnchorElement): string {
  return pathname + hash;
}

function optionOf({ title, detail, url }: Choice, at: number): HTMLElement {
  const option = element('a');
  option.id = `search-answer-${at}`;
  option.role = 'option';
  option.tabIndex = -1;
  option.setAttribute('href', url);
  option.append(part('title', title));
  if (detail.length > 0) option.append(part('detail', detail));
  return option;
}

function part(name: string, content: readonly (Node | string)[]): HTMLElement {
  const span = element('span', name);
  span.dir = 'auto';
  span.append(...content);
  return span;
}

function element(tag: string, name = ''): HTMLElement {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  return made;
}
