/** Letters of two other scripts, which make a text longer as translations are. */
const FILLING = [...'Длиннее लंबा ещё और дальше आगे '];

const LETTER = /\p{L}/u;
/** A text in brackets that holds no other. */
const BRACKETED = /⟦[^⟦⟧]*⟧/g;

/**
 * A catalogue with every text in brackets and a third longer, letters of two other scripts among them: what stands on a page without
 * brackets is content, or was not said by the catalogue; what is too narrow overflows.
 */
export function pseudoOf<Value>(value: Value): Value {
  if (typeof value === 'string') return lengthened(value) as Value;
  if (typeof value === 'function') return ((...given: unknown[]): unknown => pseudoOf(value(...given))) as Value;
  if (Array.isArray(value)) return value.map(pseudoOf) as Value;
  if (typeof value !== 'object' || value === null) return value;
  // A piece of a sentence bears words and, for scripts, the ids of what it says.
  if ('words' in value && typeof value.words === 'string') return { ...value, words: lengthened(value.words) };
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, pseudoOf(own)])) as Value;
}

/** The same for what Intl writes: dates and names of languages, in brackets alone. */
export function bracketed(text: string): string {
  return isSaid(text) ? text : `⟦${text}⟧`;
}

function lengthened(text: string): string {
  if (isSaid(text)) return text;
  const more = Array.from({ length: Math.ceil(text.length / 3) }, (_, place) => FILLING[place % FILLING.length]).join('');
  return `⟦${text} ${more.trimEnd()}⟧`;
}

/** Whether a text has no word that is outside of brackets. */
function isSaid(text: string): boolean {
  const outside = text.replaceAll(BRACKETED, '');
  return outside === text ? !LETTER.test(text) : isSaid(outside);
}
