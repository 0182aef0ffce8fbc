import { parseCalendarDate } from '#model/calendar-date.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import type { Reference } from './reference.ts';

/** A form a citation is written in; its id is the ending of its file. */
export interface CitationFormat {
  readonly id: string;
  readonly name: string;
  readonly write: (reference: Reference) => string;
}

/** A citation to fetch, as a link. */
export interface CitationLink {
  readonly name: string;
  readonly href: string;
}

/** Every form a citation comes in. */
export const citationFormats: readonly CitationFormat[] = [
  { id: 'txt', name: words.sharing.plainText, write: writePlainText },
  { id: 'bib', name: 'BibTeX', write: writeBibtex },
  { id: 'ris', name: 'RIS', write: writeRis },
  { id: 'csl.json', name: 'CSL-JSON', write: (reference) => writeCsl([reference]) },
];

/** Links to the citations of a page, which lie in a folder of the site. */
export function citationLinks(folder: string): readonly CitationLink[] {
  return citationFormats.map(({ id, name }) => ({ name, href: `${folder}cite.${id}` }));
}

/** References as CSL-JSON, which Zotero, Pandoc and citeproc read. */
export function writeCsl(references: readonly Reference[]): string {
  return `${JSON.stringify(references, undefined, 2)}\n`;
}

function writePlainText({ title, author = [], 'container-title': container, version, URL: url }: Reference): string {
  const dated = version === undefined ? [] : [words.sharing.versionOf(formatCalendarDate(parseCalendarDate(version)))];
  const parts = [...author.map(({ literal }) => literal), `“${title}”`, ...(container ? [container] : []), ...dated];
  return `${parts.map(closed).join(' ')}${url ? ` ${url}` : ''}\n`;
}

function writeBibtex({
  id,
  type,
  title,
  author = [],
  'container-title': container,
  issued,
  version,
  URL: url,
  language,
}: Reference): string {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [name: string, value: string | number | undefined])[] = [
    ['author', author.map(({ literal }) => `{${escapeBibtex(literal)}}`).join(' and ') || undefined],
    ['title', `{${escapeBibtex(title)}}`],
    ['howpublished', container && escapeBibtex(container)],
    ['year', year],
    ['month', month],
    ['day', day],
    ['version', version],
    ['url', url],
    ['language', language],
    ['note', type === 'dataset' ? 'Data set' : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${id},\n${lines.join(',\n')}\n}\n`;
}

function writeRis({
  type,
  title,
  author = [],
  'container-title': container,
  publisher,
  issued,
  version,
  URL: url,
  language,
}: Reference): string {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', type === 'dataset' ? 'DATA' : 'ELEC'],
    ['TI', title],
    ...author.map(({ literal }) => ['AU', literal] as const),
    ['T2', container],
    ['PB', publisher],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
    ['ET', version],
    ['LA', language],
    ['UR', url],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** Ends a part of a citation with a full stop, unless it ends with a mark of its own. */
function closed(part: string): string {
  if (/[.?!]$/.test(part)) return part;
  return part.endsWith('”') ? part.replace(/([.?!]?)”$/, (_, mark: string) => `${mark || '.'}”`) : `${part}.`;
}

/** Characters that TeX would read as commands. */
function escapeBibtex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (sign) =>
    sign === '\\' ? String.raw`\textbackslash{}` : `\\${sign}${'^~'.includes(sign) ? '{}' : ''}`,
  );
}
