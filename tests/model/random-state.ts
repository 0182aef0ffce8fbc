import { byFacet, SORT_KEYS, type LedgerState, type Vocabulary } from '#model/ledger-filter.ts';

/** Numbers from 0 up to 1 that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several things. */
export function pick<Thing>(random: () => number, things: readonly Thing[]): Thing {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new RangeError('nothing to pick from');
  return thing;
}

/** Letters that addresses, forms and scripts treat each in their own way, and halves of letters. */
const LETTERS = [
  ...'abzÅé0359 \t\n&=?#%+,;|/\\"\'<>()–’“×अक्षйЖשׁع😀🇮\u200f\u202e\u0000\ufeff\ufffd',
  '\ud83d',
  '\ude00',
  'e\u0301',
  '%20',
  '%zz',
];

/** A state as a reader, or somebody with a hammer, may reach it: any text, any values in any order, also twice. */
export function randomState(random: () => number, vocabulary: Vocabulary): LedgerState {
  const some = (values: readonly string[]): readonly string[] =>
    Array.from({ length: Math.floor(random() * 4) * Math.round(random()) }, () => pick(random, values));
  const length = Math.floor(random() * (random() < 0.1 ? 400 : 12));
  return {
    text: Array.from({ length }, () => pick(random, LETTERS)).join(''),
    chosen: byFacet((facet) => some(vocabulary[facet])),
    sort: pick(random, ['', ...SORT_KEYS, ...SORT_KEYS.map((key) => `-${key}` as const)]),
  };
}
