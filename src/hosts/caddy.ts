import { commonValue, HEADER_NAMES, headersOf, PATH_KINDS, PATH_RULES, patternOf, type PathKind, type ServedSite } from './headers.ts';
import { COMPRESSIBLE, MEDIA_TYPES } from './media-types.ts';

/** A site of Caddy: it fetches its own certificate, sends the files npm run compress wrote, and the page for lost readers with the headers of a page. */
export function caddySite({ hostname, root, base = '' }: ServedSite): string {
  return `# Made by npm run host -- caddy. Run npm run compress after each build: Caddy sends what that wrote.
${hostname} {
	root * ${root}
${PATH_KINDS.map((kind) => matcherOf(kind, base)).join('\n')}
${typeLines().join('\n')}
	header {
${commonLines().join('\n')}
	}
${PATH_KINDS.map((kind) => headerBlock(kind, `@${kind}`)).join('\n')}
${placeOf(base)}
	handle_errors {
		rewrite * /404.html
${headerBlock('page', '')}
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

const differing = HEADER_NAMES.filter((name) => commonValue(name) === undefined);

/** Where the files are served: under a path, below that path alone. */
function placeOf(base: string): string {
  const files = 'file_server {\n\t\tprecompressed br gzip\n\t}';
  return base === '' ? `\t${files}` : `\thandle_path ${base}/* {\n\t\t${files}\n\t}\n\thandle {\n\t\terror 404\n\t}`;
}

/** Paths of one kind, those of earlier rules left out. */
function matcherOf(kind: PathKind, base: string): string {
  const place = PATH_RULES.findIndex((rule) => rule.kind === kind);
  const earlier = place < 0 ? PATH_RULES : PATH_RULES.slice(0, place);
  const own = PATH_RULES[place];
  return [
    `\t@${kind} {`,
    ...(own ? [`\t\tpath_regexp ${patternOf(own, base)}`] : []),
    ...earlier.map((rule) => `\t\tnot path_regexp ${patternOf(rule, base)}`),
    '\t}',
  ].join('\n');
}

function commonLines(): readonly string[] {
  return HEADER_NAMES.flatMap((name) => {
    const value = commonValue(name);
    return value === undefined ? [] : [`\t\t${name} "${value}"`];
  });
}

function headerBlock(kind: PathKind, matcher: string): string {
  const lines = differing.flatMap((name) => {
    const value = headersOf(kind)[name];
    return value === undefined ? (matcher === '' ? [`\t\t-${name}`] : []) : [`\t\t${name} "${value}"`];
  });
  return [`\theader ${matcher} {`.replace('  ', ' '), ...lines, '\t}'].join('\n');
}

/** Types of ours, set last: the file server sets those of the operating system's table, which differ from machine to machine. */
function typeLines(): readonly string[] {
  return Object.entries(MEDIA_TYPES).map(([ending, type]) => {
    const isText = COMPRESSIBLE.includes(ending) && !type.startsWith('application/');
    return `\t@${ending} path *.${ending}\n\theader @${ending} {\n\t\tContent-Type "${type}${isText ? '; charset=utf-8' : ''}"\n\t\tdefer\n\t}`;
  });
}
