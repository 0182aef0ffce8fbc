import { commonValue, HEADER_NAMES, headersOf, PATH_RULES, patternOf, type ServedSite } from './headers.ts';
import { COMPRESSIBLE, MEDIA_TYPES } from './media-types.ts';

/**
 * A server of nginx. Its headers all stand in the server block, since an `add_header` in a location drops those around it, and say
 * `always`, since nginx otherwise leaves them out of the page for lost readers; what differs by path comes from maps.
 */
export function nginxServer({ hostname, root, base = '' }: ServedSite): string {
  const differing = HEADER_NAMES.filter((name) => commonValue(name) === undefined);
  const headers = HEADER_NAMES.map((name) => `  add_header ${name} ${quoted(commonValue(name) ?? `$${variable(name)}`)} always;`);
  const types = Object.entries(MEDIA_TYPES).map(([ending, type]) => `    ${type} ${ending};`);
  const texts = [...new Set(COMPRESSIBLE.map((ending) => MEDIA_TYPES[ending] ?? ''))].filter((type) => type !== 'text/html');
  return `# Made by npm run host -- nginx. Include it in the http block: /etc/nginx/conf.d/ is the usual place; certbot --nginx adds TLS.
# Needs libnginx-mod-http-brotli-static (Debian, Ubuntu). Run npm run compress after each build: nginx sends what that wrote.
include ${root}/redirects.nginx.conf;
${differing.map((name) => mapOf(name, base)).join('\n')}

server {
  listen 80;
  server_name ${hostname};
${placeOf(root, base)}
  index index.html;
  error_page 404 ${base}/404.html;
  if ($moved_to) {
    return 301 $moved_to;
  }
  absolute_redirect off;
  server_tokens off;
  brotli_static on;
  gzip_static on;
  gzip_vary on;
  charset utf-8;
  charset_types ${texts.join(' ')};
  types {
${types.join('\n')}
  }
${headers.join('\n')}
}
`;
}

/** Where the files lie: under a path, below that path alone. */
function placeOf(root: string, base: string): string {
  return base === '' ? `  root ${root};` : `  location ${base}/ {\n    alias ${root}/;\n  }\n  location / {\n    return 404;\n  }`;
}

/** A map from the path to a header's value; an empty one keeps the header out. */
function mapOf(name: string, base: string): string {
  const rules = PATH_RULES.map((rule) => `  ${quoted(`~${patternOf(rule, base)}`)} ${quoted(headersOf(rule.kind)[name] ?? '')};`);
  return [`map $uri $${variable(name)} {`, ...rules, `  default ${quoted(headersOf('file')[name] ?? '')};`, '}'].join('\n');
}

function variable(name: string): string {
  return `the_28_${name.toLowerCase().replaceAll('-', '_')}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\')}"`;
}
