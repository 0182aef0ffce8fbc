/** How many words an id is made of: later words may be edited without changing it. */
const WORDS = 5;

/**
 * A short id for a text that has no name of its own, such as "p-3f9k": a hash of its first words, so that neither its place nor
 * its later words matter. Of two texts that begin alike the later takes more words, then a number; `taken` holds the ids given so far.
 */
export function wordsId(text: string, taken: ReadonlySet<string>): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let count = WORDS; count < words.length + WORDS; count += WORDS) {
    const id = `p-${hashed(words.slice(0, count).join(' '))}`;
    if (!taken.has(id)) return id;
  }
  const base = `p-${hashed(words.join(' '))}`;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return taken.has(base) ? `${base}-${number}` : base;
}

/** The ids of things that have a name, which several may share: of those alike the later carry a hash of their words as well. */
export function namedIds(things: readonly { readonly name: string; readonly words: string }[]): readonly string[] {
  const takenBy = new Map<string, Set<string>>();
  return things.map(({ name, words }) => {
    const taken = takenBy.get(name);
    if (!taken) {
      takenBy.set(name, new Set());
      return name;
    }
    const id = wordsId(words, taken);
    taken.add(id);
    return `${name}-${id}`;
  });
}

/** Four characters for a text. */
function hashed(text: string): string {
  return (hashOf(text) % 36 ** 4).toString(36).padStart(4, '0');
}

/** A number of 32 bits for a text: FNV-1a of its code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
  return hash;
}
