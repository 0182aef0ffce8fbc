/** The same function, which works out its answer for an object once: pages by the hundred ask the same of one corpus. */
export function onceFor<Key extends object, Result>(workOut: (key: Key) => Result): (key: Key) => Result {
  const answers = new WeakMap<Key, { readonly answer: Result }>();
  return (key) => {
    const known = answers.get(key) ?? { answer: workOut(key) };
    answers.set(key, known);
    return known.answer;
  };
}
