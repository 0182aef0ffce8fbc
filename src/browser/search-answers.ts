import css from '#styles/search.css?inline';
import { wordsToMark, type Place } from '#search/answer.ts';
import { withMarks } from '#search/state.ts';
import { SEARCH_TYPES } from '#search/vocabulary.ts';
import { SearchSession, type Answer, type Says } from './search-session.ts';
import { linesInWords, markedExcerpt, markedText, say, sentenceOf } from './search-words.ts';

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
  /** What it says to the question. */
  readonly lines?: readonly Node[];
  /** True of a section, which stands below its article. */
  readonly isSection?: boolean;
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
  private questions: readonly Place[] = [];
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
    // A box that scrolls would be a stop of the keyboard; the arrows scroll it.
    panel.tabIndex = -1;
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
    input.addEventListener('focus', (event) => {
      this.origin = event.relatedTarget;
      void this.ask();
    });
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) this.close();
    });
    // A press in the panel keeps the focus in the box, so that the list does not vanish under the finger.
    panel.addEventListener('pointerdown', (event) => event.preventDefault());
    void this.session.says.then((says) => (this.says = says));
    void this.session.questions.then((questions) => {
      this.questions = questions;
      if (document.activeElement === input) void this.ask();
    });
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
    this.panel.classList.toggle('empty', query === '');
    if (query === '') {
      this.list.ariaBusy = 'false';
      this.note.textContent = say(says, 'keys');
      const group = say(says, 'questions');
      this.render(this.questions.map(({ url, title }) => ({ group, url, title: markedText(title, []), detail: [] })));
      this.panel.hidden = this.questions.length === 0;
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
    const lists =
      stage !== 'loading' &&
      (!says || stage === 'failed' || stage === 'slow' || (stage === 'settled' && entries.length + hits.length === 0));
    const sectionsOf = (group: string, sections: readonly Place[]): readonly Choice[] =>
      sections.map(({ url, title }) => ({
        group,
        url: withMarks(url, words),
        title: markedText(title, words),
        detail: [],
        isSection: true,
      }));
    const choiceOf =
      (group: string) =>
      ({ url, title, detail }: Answer['entries'][number] | Answer['nearest'][number]): Choice => ({
        group,
        url: withMarks(url, words),
        title: markedText(title, words),
        detail: detail === '' ? [] : [detail],
      });
    const choicesOf =
      (group: string) =>
      (entry: Answer['entries'][number]): readonly Choice[] => [choiceOf(group)(entry), ...sectionsOf(group, entry.sections)];
    const [best, ...others] = entries;
    const lines = linesInWords(answer.lines, says);
    const inText = say(says, 'inText');
    return [
      ...(best ? choicesOf(say(says, 'best'))(best).map((choice, at) => (at === 0 ? { ...choice, lines } : choice)) : []),
      ...SEARCH_TYPES.flatMap((type) => others.filter((entry) => entry.type === type).flatMap(choicesOf(say(says, type)))),
      ...hits.flatMap(({ url, title, where, excerpt, sections }, at) => [
        {
          group: inText,
          url: withMarks(url, answer.isTypedFound ? typed : words),
          title: [title],
          detail: [where === '' ? '' : `${where} · `, ...markedExcerpt(excerpt)],
          ...(at === 0 && !best ? { lines } : {}),
        },
        ...sectionsOf(inText, sections),
      ]),
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

function optionOf({ title, detail, url, lines = [], isSection = false }: Choice, at: number): HTMLElement {
  const option = element('a', isSection ? 'section' : '');
  option.id = `search-answer-${at}`;
  option.role = 'option';
  option.tabIndex = -1;
  option.setAttribute('href', url);
  option.append(part('title', title));
  if (detail.length > 0) option.append(part('detail', detail));
  option.append(...lines);
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
