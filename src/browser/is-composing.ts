/** True for a key that belongs to an input method: it chooses, takes or leaves what is being composed. Safari says so of the last Enter by its code alone. */
export function isComposing({ isComposing: isOfMethod, keyCode }: KeyboardEvent): boolean {
  return isOfMethod || keyCode === 229;
}
