import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { parse, stringify } from 'yaml';

/** The folder of our addresses for each folder of records, and what a link names it by. */
const HOMES: Readonly<Record<string, { readonly folder: string; readonly kind: string }>> = {
  articles: { folder: 'explainers', kind: 'article' },
  agreements: { folder: 'agreements', kind: 'agreement' },
  events: { folder: 'events', kind: 'event' },
  threads: { folder: 'timeline', kind: 'thread' },
  glossary: { folder: 'glossary', kind: 'term' },
  sources: { folder: 'sources', kind: 'source' },
  disagreements: { folder: 'disagreements', kind: 'disagreement' },
  claims: { folder: 'claims', kind: 'claim' },
};

/** Writes every record of a content folder as a plain Markdown page with a title, links and all its facts, for any site generator; says how many. */
export function writePlainPages(content: string, to: string): number {
  const files = Object.keys(HOMES).flatMap((folder) =>
    readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:md|yaml)$/.test(file))
      .sort()
      .map((file) => ({ folder, file: join(content, folder, file) })),
  );
  for (const { folder, file } of files) {
    const target = join(to, HOMES[folder]?.folder ?? folder, `${basename(file, extname(file))}.md`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, plainPage(readFileSync(file, 'utf8'), relative(content, file)));
  }
  return files.length;
}

function plainPage(text: string, file: string): string {
  const [, front, body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(text) ?? [];
  const data = parse(front ?? text) as Readonly<Record<string, unknown>>;
  const title = [data['headline'], data['title'], data['question'], data['said']].find((name) => typeof name === 'string') ?? file;
  const facts = Object.entries(data).map(([key, value]) => `- **${key}:** ${wordsOf(key, value)}`);
  const head = stringify({ title, description: `${String(title)}, from ${basename(dirname(file))}` });
  return `---\n${head}---\n\n${linked(body).trim()}\n\n## Facts\n\n${facts.join('\n')}\n`;
}

function linked(body: string): string {
  return body
    .replaceAll(/\[(@[^\]]+)\]/g, (_, cited: string) =>
      cited
        .split(';')
        .map((one) => ` (${sourceLink(/@([a-z0-9-]+)/.exec(one)?.[1] ?? '')})`)
        .join(''),
    )
    .replaceAll(/\]\(([a-z]+):([a-z0-9-]+)[^)]*\)/g, (whole, kind: string, id: string) => {
      const home = Object.values(HOMES).find((one) => one.kind === kind);
      return home ? `](/${home.folder}/${id}/)` : whole.startsWith('](http') ? whole : ']()';
    });
}

function sourceLink(id: string): string {
  return `[${id}](/sources/${id}/)`;
}

function wordsOf(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => wordsOf(key, item)).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `${name}: ${wordsOf(name, inner)}`)
      .join('; ');
  }
  const text = String(value).replaceAll('\n', ' ');
  if (/sources$/i.test(key)) return sourceLink(text);
  if (key === 'url') return `<${text}>`;
  return text.replaceAll(/[<>{}[\]*_`]/g, (sign) => `\\${sign}`);
}
