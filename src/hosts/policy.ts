import { createHash } from 'node:crypto';

/** The directives of a policy; a browser enforces a page's own policy and the one its host sends, both. */
type Directives = Readonly<Record<string, string>>;

/** Pagefind compiles its engine, so pages that search say so; it lets scripts of ours compile, and nobody else's run. */
const SCRIPTS_OF_SEARCH = "'self' 'wasm-unsafe-eval'";

/** What a host can say of every answer. Styles are left to the page's own policy, which knows their hashes: a list of all pages' would be longer than many a page. */
const OF_HOST: Directives = {
  'script-src': SCRIPTS_OF_SEARCH,
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'media-src': "'none'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/** The policy a host sends with every answer; `frames` says who may show it in a frame. */
export function hostPolicy(frames?: "'none'" | '*'): string {
  return policyText(frames === undefined ? OF_HOST : { ...OF_HOST, 'frame-ancestors': frames }, '; ');
}

/** The policy of one page, from its HTML: nothing but what it holds, by hash, and what comes from its own host. */
export function pagePolicy(html: string, canSearch: boolean): string {
  const styles = hashesOf(html, 'style');
  const scripts = [canSearch ? SCRIPTS_OF_SEARCH : "'self'", ...hashesOf(html, 'script')];
  return policyText(
    {
      'default-src': "'none'",
      'script-src': scripts.join(' '),
      'style-src': styles.join(' ') || "'none'",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
    },
    ';',
  );
}

/** A page with its policy in its head, before anything the policy judges; throws when the page does not state its characters first. */
export function withPolicy(html: string, canSearch: boolean): string {
  const first = '<meta charset="utf-8">';
  const place = html.indexOf(first);
  if (place < 0) throw new Error(`a page without ${first}: its policy has no place to stand`);
  const end = place + first.length;
  return `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${pagePolicy(html, canSearch)}">${html.slice(end)}`;
}

function policyText(directives: Directives, separator: string): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join(separator);
}

/**
 * The hashes of what stands in a page's style or script elements, each once; data in script elements is not run and needs none.
 * Both elements end at the first end tag whatever they hold, so a pattern finds just what a parser does, 40 times as fast; a test compares.
 */
function hashesOf(html: string, element: 'style' | 'script'): readonly string[] {
  const found = [...html.matchAll(new RegExp(`<${element}([^>]*)>([\\s\\S]*?)</${element}>`, 'g'))]
    .filter(([, attributes = '', text = '']) => text !== '' && !/type="application\/(?:ld\+)?json"/.test(attributes))
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(found)];
}
