/** Things under each of the names they have, in their order and once under each name. */
export function groupByEach<T>(things: Iterable<T>, namesOf: (thing: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const named = new Map<string, T[]>();
  for (const thing of things) {
    for (const name of new Set(namesOf(thing))) {
      const sofar = named.get(name);
      if (sofar) sofar.push(thing);
      else named.set(name, [thing]);
    }
  }
  return named;
}
