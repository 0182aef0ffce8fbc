const LONG_NAME = /data-astro-cid-[a-z0-9]{8}/g;

/**
 * A page with the attributes that scope its styles renamed: `data-astro-cid-ljwjuqm6` becomes `data-a`, in the order they appear.
 * Styles stand in the page, so its names need to be its own only; a name the page uses otherwise is passed over.
 */
export function shortenScopeNames(html: string): string {
  const short = new Map<string, string>();
  let number = 0;
  for (const [long] of html.matchAll(LONG_NAME)) {
    if (short.has(long)) continue;
    let name: string;
    do name = `data-${lettersOf(number++)}`;
    while (new RegExp(`${name}(?![\\w-])`).test(html));
    short.set(long, name);
  }
  return html.replaceAll(LONG_NAME, (long) => short.get(long) ?? long);
}

/** a to z, then ba, bb …: a number in letters. */
function lettersOf(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : lettersOf(Math.floor(number / 26)) + last;
}
