const LONG_NAME = /data-astro-cid-[a-z0-9]{8}/g;
const DATA_NAME = /data-[a-z]+(?![\w-])/g;

/** Found by its scope and read backwards: fifty times as fast as trying each word of a page. */
const SCOPED_SELECTOR = /(?<=([a-z][a-z0-9-]*)?((?:\.[\w-]+)*))\[(data-astro-cid-[a-z0-9]{8})\]/g;
const SCOPED_ELEMENT =
  /(<([a-z][a-z0-9-]*)(?: (?!class=)[a-z-]+(?:="[^"]*")?)*?)((?: data-astro-cid-[a-z0-9]{8})+)(?=[ >/])(?![^<>]* class=)/g;

/**
 * A page whose elements without a class carry the attribute of a scope only where its styles can meet it: where a selector has
 * their name with that scope, or the scope alone, or with a class that no element has yet and a script may give.
 */
export function dropIdleScopes(html: string): string {
  const given = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const wanted = new Set(
    [...html.matchAll(SCOPED_SELECTOR)].flatMap(([, name, classes = '', scope = '']) => {
      if (name !== undefined) return [name + scope];
      const isGiven = classes !== '' && classes.split('.').every((each) => each === '' || given.has(each));
      return isGiven ? [] : [`*${scope}`];
    }),
  );
  return html.replace(SCOPED_ELEMENT, (_, before: string, name: string, scopes: string) => {
    const kept = scopes.split(' ').filter((scope) => scope !== '' && (wanted.has(name + scope) || wanted.has(`*${scope}`)));
    return [before, ...kept].join(' ');
  });
}

/**
 * A page with the attributes that scope its styles renamed: `data-astro-cid-ljwjuqm6` becomes `data-a`, in the order they appear.
 * Styles stand in the page, so its names need to be its own only; a name the page uses otherwise is passed over.
 */
export function shortenScopeNames(html: string): string {
  const taken = new Set(html.match(DATA_NAME));
  const short = new Map<string, string>();
  let number = 0;
  for (const long of new Set(html.match(LONG_NAME))) {
    let name: string;
    do name = `data-${lettersOf(number++)}`;
    while (taken.has(name));
    short.set(long, name);
  }
  return html.replaceAll(LONG_NAME, (long) => short.get(long) ?? long);
}

/** a to z, then ba, bb …: a number in letters. */
function lettersOf(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : lettersOf(Math.floor(number / 26)) + last;
}
