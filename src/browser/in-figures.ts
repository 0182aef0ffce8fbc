/** A number as the language of the page writes it. */
export function inFigures(number: number): string {
  return number.toLocaleString(document.documentElement.lang);
}
