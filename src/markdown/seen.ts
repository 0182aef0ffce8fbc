import type { MarkdownBody } from '#model/citation.ts';
import { VFile } from 'vfile';

type Seen = { -readonly [Key in keyof MarkdownBody]: MarkdownBody[Key] };

/** A body with the front matter it came with, for the plugins. */
export function bodyFile(value: string, frontMatter: object): VFile {
  return new VFile({ value, data: { frontMatter } });
}

/** What the plugins have seen in a document so far. */
export function seenIn(file: VFile): Seen {
  return (file.data['seen'] ??= {
    html: '',
    sections: [],
    citations: [],
    links: [],
    uncited: [],
    charts: [],
    silentImages: [],
    text: '',
    isEmpty: false,
  }) as Seen;
}

/** The front matter a document came with. */
export function frontMatterOf(file: VFile): Readonly<Record<string, unknown>> {
  return (file.data['frontMatter'] ?? {}) as Readonly<Record<string, unknown>>;
}
