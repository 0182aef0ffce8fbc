/** The media type of each ending the site serves; text is UTF-8. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  conf: 'text/plain',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ico: 'image/x-icon',
  js: 'text/javascript',
  json: 'application/json',
  pagefind: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** The endings of files that compression makes smaller; what Pagefind writes is packed already. */
export const COMPRESSIBLE: readonly string[] = Object.entries(MEDIA_TYPES)
  .filter(([, type]) => /^text\/|\/json$|\+json$|[/+]xml$|bibtex$|research-info-systems$/.test(type))
  .map(([ending]) => ending);

/** The media type of a file by its ending, with the encoding of a text; a file without an ending of ours is plain text. */
export function mediaTypeOf(path: string): string {
  const ending = path.split('.').at(-1) ?? '';
  const type = MEDIA_TYPES[ending] ?? 'text/plain';
  return type.startsWith('text/') || COMPRESSIBLE.includes(ending) ? `${type}; charset=utf-8` : type;
}
