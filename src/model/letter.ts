const DIGIT = /^\d/;

/** The letter a name stands under in a list: its first, or 0 for every digit. */
export function letterOf(name: string): string {
  return DIGIT.test(name) ? '0' : name.charAt(0).toUpperCase();
}

/** The order of names in a list: that of the alphabet, with names that begin with a digit last. */
export function listOrder(ofAlphabet: (a: string, b: string) => number): (a: string, b: string) => number {
  return (a, b) => Number(DIGIT.test(a)) - Number(DIGIT.test(b)) || ofAlphabet(a, b);
}
