/** The media type of each ending the site serves; text is UTF-8. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  conf: 'text/plain',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ics: 'text/calendar',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
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
