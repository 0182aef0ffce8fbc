import { hostPolicy } from './policy.ts';

/** A site as a server of one's own serves it. */
export interface ServedSite {
  readonly hostname: string;
  /** The built folder. */
  readonly root: string;
  /** The path it is published under, without a slash at its end. */
  readonly base?: string;
}

/** Headers of an answer, by name. */
export type Headers = Readonly<Record<string, string>>;

/** What an address leads to, as far as headers differ. */
export type PathKind = 'embed' | 'page' | 'hashed' | 'font' | 'file';

/** How a kind is known: by how its paths begin, or by how they end. */
interface PathRule {
  readonly kind: Exclude<PathKind, 'file'>;
  readonly begins?: readonly string[];
  readonly ends?: readonly string[];
}

/** Which paths are of which kind, the first that fits; a `file` is what fits none. */
export const PATH_RULES: readonly PathRule[] = [
  { kind: 'embed', begins: ['/embed/'] },
  { kind: 'page', ends: ['/', '.html'] },
  { kind: 'hashed', begins: ['/_astro/', '/pagefind/fragment/', '/pagefind/index/'] },
  { kind: 'font', begins: ['/fonts/'] },
];

/** The rule as a pattern that means the same to JavaScript, nginx and Caddy; `base` is the path the site is published under. */
export function patternOf({ begins = [], ends = [] }: PathRule, base = ''): string {
  const plain = (text: string): string => text.replaceAll('.', '\\.');
  const either = (texts: readonly string[]): string => `(${plain(texts.join('|'))})`;
  return begins.length > 0 ? `^${plain(base)}${either(begins)}` : `${either(ends)}$`;
}

/** Every kind, in the order of the rules. */
export const PATH_KINDS: readonly PathKind[] = [...PATH_RULES.map(({ kind }) => kind), 'file'];

/** What hosts keep an answer for: always asked anew, a year, or for good under names that change with their bytes. */
const CACHING: Readonly<Record<PathKind, string>> = {
  embed: 'public, max-age=0, must-revalidate',
  page: 'public, max-age=0, must-revalidate',
  hashed: 'public, max-age=31536000, immutable',
  font: 'public, max-age=31536000',
  file: 'public, max-age=0, must-revalidate',
};

const POLICY: Readonly<Record<PathKind, string>> = {
  embed: hostPolicy('*'),
  page: hostPolicy("'none'"),
  hashed: hostPolicy(),
  font: hostPolicy(),
  file: hostPolicy(),
};

/** The headers of an answer of one kind: the one source of every host's configuration. */
export function headersOf(kind: PathKind): Headers {
  return {
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Content-Security-Policy': POLICY[kind],
    'Cross-Origin-Resource-Policy': kind === 'embed' || kind === 'file' ? 'cross-origin' : 'same-origin',
    'Cache-Control': CACHING[kind],
    // Data, charts and feeds are there to be used elsewhere.
    ...(kind === 'file' ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}

/** What a path leads to. */
export function kindOf(path: string): PathKind {
  return PATH_RULES.find((rule) => new RegExp(patternOf(rule)).test(path))?.kind ?? 'file';
}

/** The names of all headers any answer has. */
export const HEADER_NAMES: readonly string[] = [...new Set(PATH_KINDS.flatMap((kind) => Object.keys(headersOf(kind))))];

/** A header's value for every kind alike; nothing when kinds differ in it. */
export function commonValue(name: string): string | undefined {
  const values = new Set(PATH_KINDS.map((kind) => headersOf(kind)[name]));
  return values.size === 1 ? [...values][0] : undefined;
}
