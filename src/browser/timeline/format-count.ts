/** A number as the language of the page writes it. */
export function formatCount(count: number): string {
  return count.toLocaleString(document.documentElement.lang);
}
