/** What sets two spellings of one word apart and must not matter: accents, and the dot below that Hindi writers often leave out. */
const ACCENTS = /[\u0300-\u036f\u093c]/g;

/** A text without case and accents, its digits those of Latin script whatever script they are of. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(/\p{Nd}/gu, latinDigit);
}

/** The Latin digit of the same value: every script has its ten in a row, from zero. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 1;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before))) before += 1;
  return `${(before - 1) % 10}`;
}
