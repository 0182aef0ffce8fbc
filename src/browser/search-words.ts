import type { Line } from '#search/vocabulary.ts';
import type { Answer, Says } from './search-session.ts';

/** A sentence of the words, with its places filled; a text with a number in the form its plural asks for. */
export function say(says: Says | undefined, name: string, places: Readonly<Record<string, string | number>> = {}): string {
  const form = says?.[name];
  const count = Number(places['count'] ?? 0);
  const template =
    typeof form === 'string' ? form : (form?.[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? form?.['other'] ?? '');
  return template.replace(/\{(\w+)\}/g, (_, place: string) => String(places[place] ?? ''));
}

/** What an answer is, in a sentence; `typeName` is what the chosen type is called, `failed` what to say without the words. */
export function sentenceOf(answer: Answer, says: Says | undefined, failed: string, typeName?: string): string {
  const { query, stage, entries, total, suggestion, isTypedFound, elsewhere } = answer;
  const count = entries.length + total;
  if (!says) return stage === 'loading' ? '' : failed;
  if (stage === 'failed') return say(says, 'noText');
  if (stage === 'slow') return say(says, 'slowText');
  if (stage === 'loading') return say(says, 'loading');
  if (suggestion !== undefined) {
    return say(says, stage === 'settled' && !isTypedFound ? 'suggestion' : 'perhaps', { query, suggestion });
  }
  if (stage === 'reading') return say(says, 'reading');
  if (count > 0) return !isTypedFound && entries.length === 0 ? say(says, 'partly', { query }) : say(says, 'found', { count });
  if (typeName === undefined) return say(says, 'nothing', { query });
  const nothing = say(says, 'nothingOfType', { query, type: typeName });
  return elsewhere > 0 ? `${nothing} ${say(says, 'elsewhere', { count: elsewhere })}` : nothing;
}

/** What a record says to a question, as elements: what each line tells, the line, who published what it rests on. */
export function linesInWords(lines: readonly Line[], says: Says | undefined): readonly Node[] {
  return lines.map(({ label, text, by }) => {
    const line = document.createElement('span');
    line.className = 'answer';
    const parts: readonly (readonly (Node | string)[])[] = [
      label === '' ? [] : [labelled('b', `${label}:`), ' '],
      markedText(text, []),
      by === '' ? [] : [' ', labelled('small', say(says, 'by', { by }))],
    ];
    line.append(...parts.flat());
    return line;
  });
}

function labelled(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** A text as nodes, with what begins a searched word marked, and names with a number kept on one line; HTML in it stays text. */
export function markedText(text: string, words: readonly string[]): readonly Node[] {
  const pieces = text.split(/([\p{L}\p{M}\p{N}]+(?:[-‑–][\p{L}\p{M}\p{N}]+)*)/u);
  return pieces.map((piece) => {
    const plain = piece
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
    if (plain !== '' && words.some((word) => plain.startsWith(word) || (plain.length > 3 && word.startsWith(plain))))
      return labelled('mark', piece);
    return /\p{L}-\p{N}/u.test(piece) ? unbroken(piece) : document.createTextNode(piece);
  });
}

/** A name such as “S-400”, which no line breaks. */
function unbroken(name: string): HTMLElement {
  const element = labelled('span', name);
  element.className = 'unbroken';
  return element;
}

/** An excerpt's text and marks, and nothing else of its HTML. */
export function markedExcerpt(excerpt: string): readonly Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? labelled('mark', node.textContent ?? '') : document.createTextNode(node.textContent ?? ''),
  );
}
