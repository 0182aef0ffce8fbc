import { commonValue, HEADER_NAMES, headersOf, kindOf, PATH_RULES, type PathKind } from './headers.ts';

/**
 * The `_headers` file that Netlify and Cloudflare Pages read. Both join the values of rules that match one path, so no header stands in
 * two rules that meet: what all answers share is said once, what differs is said for each entry of the built folder by what it holds.
 * Both revalidate what has no caching of its own, so only what may be kept says so.
 * @param files every file of the built folder, as paths below it
 * @param base the path the site is published under, without a slash at its end
 */
export function headerFile(files: readonly string[], base = ''): string {
  const common = HEADER_NAMES.flatMap((name) => {
    const value = commonValue(name);
    return value === undefined ? [] : [`  ${name}: ${value}`];
  });
  const lines = [
    '# Made by the build from src/hosts/headers.ts.',
    `${base}/*`,
    ...common,
    ...ruleOf(`${base}/`, 'page'),
    ...entriesOf(files).flatMap(({ path, kind }) => ruleOf(base + path, kind)),
    ...PATH_RULES.filter(({ kind }) => kind === 'hashed' || kind === 'font').flatMap(({ kind, begins = [] }) =>
      begins.flatMap((folder) => [`${base}${folder}*`, `  Cache-Control: ${headersOf(kind)['Cache-Control'] ?? ''}`]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function ruleOf(path: string, kind: PathKind): readonly string[] {
  const differing = HEADER_NAMES.filter((name) => commonValue(name) === undefined && name !== 'Cache-Control');
  const headers = headersOf(kind);
  return [path, ...differing.flatMap((name) => (headers[name] === undefined ? [] : [`  ${name}: ${headers[name]}`]))];
}

/** What lies at the top of the built folder, each with its kind; a folder of several kinds has the headers of what is no mere file, which are the stricter ones. */
function entriesOf(files: readonly string[]): readonly { readonly path: string; readonly kind: PathKind }[] {
  const byEntry = Map.groupBy(files, (file) => file.replace(/\/.*/s, '/'));
  return [...byEntry]
    .filter(([entry]) => entry !== 'index.html')
    .map(([entry, inside]): { readonly path: string; readonly kind: PathKind } => {
      const kinds = inside.map((file) => kindOf(`/${file}`));
      return { path: entry.endsWith('/') ? `/${entry}*` : `/${entry}`, kind: kinds.find((kind) => kind !== 'file') ?? 'file' };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
