import { wordsToMark, type Place } from '#search/answer.ts';
import { readState, withMarks, writeState, type SearchState } from '#search/state.ts';
import type { SearchType } from '#search/vocabulary.ts';
import { SearchSession, type Answer, type Says } from './search-session.ts';
import { linesInWords, markedExcerpt, markedText, say, sentenceOf } from './search-words.ts';

/** How many places in the text a list grows by. */
const PAGE = 10;
/** The address follows typing when it rests so long, in milliseconds: Safari allows a hundred changes in half a minute. */
const REST = 350;

/** A result, as it is drawn. */
interface Line {
  readonly type: SearchType;
  readonly url: string;
  readonly title: readonly (Node | string)[];
  readonly detail: readonly (Node | string)[];
  readonly sections: readonly Place[];
}

/** Answers the form while one types, keeps its state in the address, and follows back and forward. */
export function attachResults(host: HTMLElement, form: HTMLFormElement, vocabulary: Promise<Response>): void {
  const query = form.querySelector<HTMLInputElement>('input[name="q"]');
  const type = form.querySelector<HTMLSelectElement>('select[name="type"]');
  if (query && type) new Results(host, form, query, type, new SearchSession(vocabulary)).start();
}

class Results {
  private readonly host: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly query: HTMLInputElement;
  private readonly type: HTMLSelectElement;
  private readonly session: SearchSession;
  private says: Says | undefined;
  private count = PAGE;
  private rest: ReturnType<typeof setTimeout> | undefined;
  /** True when the address is one to come back to, so that the next letter starts a new step of the history. */
  private isKept = false;
  /** What the list shows, so that asking for more of it never makes it shorter on the way. */
  private shown = '';

  constructor(host: HTMLElement, form: HTMLFormElement, query: HTMLInputElement, type: HTMLSelectElement, session: SearchSession) {
    [this.host, this.form, this.query, this.type, this.session] = [host, form, query, type, session];
  }

  start(): void {
    const { form, host } = this;
    form.addEventListener('input', ({ target }) => this.change(target === this.type));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.change(false);
      this.write('replaceState');
      this.isKept = true;
    });
    host.querySelector('.more')?.addEventListener('click', () => {
      this.count += PAGE;
      void this.answer(this.state());
    });
    host.querySelector('.unfilter')?.addEventListener('click', () => {
      this.type.value = '';
      this.change(true);
    });
    addEventListener('popstate', () => this.follow());
    void this.session.says.then((says) => (this.says = says));
    if (location.search === '') this.change(false);
    else this.follow();
  }

  private state(): SearchState {
    return readState(writeState({ query: this.query.value, type: (this.type.value || undefined) as SearchType | undefined }));
  }

  /** Takes what the form says into the address, and answers it; letters typed one after another are one step of the history, a filter or an entered question is its own. */
  private change(isStep: boolean): void {
    const state = this.state();
    clearTimeout(this.rest);
    if (isStep || this.isKept) this.write('pushState', isStep);
    else this.rest = setTimeout(() => this.write('replaceState'), REST);
    this.count = PAGE;
    void this.answer(state);
  }

  private write(change: 'pushState' | 'replaceState', isStep = false): void {
    const query = writeState(this.state());
    if (query === location.search) return;
    this.isKept = isStep;
    try {
      history[change](null, '', location.pathname + query);
    } catch {
      // More changes than the browser allows: the next one takes this along.
    }
  }

  /** Takes what the address says into the form, and answers it. */
  private follow(): void {
    const state = readState(location.search);
    this.query.value = state.query;
    this.type.value = state.type ?? '';
    this.isKept = true;
    this.count = PAGE;
    void this.answer(state);
  }

  private answer({ query, type }: SearchState): Promise<void> {
    return this.session.ask({ typed: query, type, count: this.count }, (answer) => this.show(answer, type));
  }

  private show(answer: Answer, type: SearchType | undefined): void {
    const { query, stage, entries, hits, total } = answer;
    const key = writeState({ query, type });
    const isEmpty = entries.length + hits.length === 0;
    const list = this.host.querySelector('.results');
    list?.setAttribute('aria-busy', String(query !== '' && (stage === 'loading' || stage === 'reading')));
    const status = this.host.querySelector('[role="status"]');
    this.host.querySelector('.questions')?.toggleAttribute('hidden', query !== '');
    const sentence = query === '' ? '' : this.sentence(answer, type);
    if (status && status.textContent !== sentence) status.textContent = sentence;
    if ((stage === 'loading' && query !== '') || (stage === 'reading' && this.shown === key)) return;
    this.shown = stage === 'settled' ? key : '';
    const lines = [...this.linesOf(answer)];
    list?.toggleAttribute('data-nearest', answer.nearest.length > 0);
    list?.replaceChildren(...lines.map((line, at) => this.itemOf(line, at === 0 ? linesInWords(answer.lines, this.says) : [])));
    this.host.querySelector('.more')?.toggleAttribute('hidden', stage !== 'settled' || total <= hits.length);
    this.host
      .querySelector('.unfilter')
      ?.toggleAttribute('hidden', stage !== 'settled' || !isEmpty || type === undefined || answer.elsewhere === 0);
  }

  private linesOf({ query, suggestion, isTypedFound, entries, hits, nearest }: Answer): readonly Line[] {
    const words = wordsToMark(suggestion ?? query, this.session.smallWords);
    const typed = isTypedFound ? wordsToMark(query, this.session.smallWords) : words;
    return [
      ...[...entries, ...nearest.map((entry) => ({ ...entry, sections: [] }))].map(({ type, url, title, detail, sections }) => ({
        type,
        url: withMarks(url, words),
        title: markedText(title, words),
        detail: [detail],
        sections: sections.map((section) => ({ ...section, url: withMarks(section.url, words) })),
      })),
      ...hits.map(({ type, url, title, where, excerpt, sections }) => ({
        type,
        url: withMarks(url, typed),
        title: [title],
        detail: [where === '' ? '' : `${where} · `, ...markedExcerpt(excerpt)],
        sections: sections.map((section) => ({ ...section, url: withMarks(section.url, typed) })),
      })),
    ];
  }

  private itemOf({ type, url, title, detail, sections }: Line, lines: readonly Node[]): Node {
    const item = this.host.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
    const link = item.querySelector('a');
    link?.setAttribute('href', url);
    link?.append(...title);
    item.querySelector('.label')?.append(this.nameOf(type));
    item.querySelector('p')?.append(...detail);
    item.querySelector('li')?.append(...lines);
    if (sections.length > 0) item.querySelector('li')?.append(sectionList(sections));
    return item;
  }

  private sentence(answer: Answer, type: SearchType | undefined): string {
    const sentence = sentenceOf(answer, this.says, this.host.dataset['failed'] ?? '', type && this.nameOf(type));
    if (answer.stage !== 'settled' || answer.entries.length + answer.hits.length > 0) return sentence;
    return [sentence, say(this.says, 'below'), answer.nearest.length > 0 ? `${say(this.says, 'nearest')}:` : ''].join(' ').trim();
  }

  private nameOf(type: SearchType): string {
    return [...this.type.options].find(({ value }) => value === type)?.text ?? say(this.says, type);
  }
}

function sectionList(sections: readonly Place[]): HTMLElement {
  const list = document.createElement('ul');
  list.role = 'list';
  list.append(
    ...sections.map(({ url, title }) => {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.href = url;
      link.textContent = title;
      item.append(link);
      return item;
    }),
  );
  return list;
}
