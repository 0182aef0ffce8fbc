import type { MarkdownBody } from '#model/citation.ts';
import type { VFile } from 'vfile';

type Seen = { -readonly [Key in keyof MarkdownBody]: MarkdownBody[Key] };

/** What the plugins have seen in a document so far; kept in its front matter, so that Astro hands it back with the rendered entry. */
export function seenIn(file: VFile): Seen {
  const astro = (file.data['astro'] ??= {}) as { frontmatter?: Record<string, unknown> };
  const frontmatter = (astro.frontmatter ??= {});
  return (frontmatter['seen'] ??= {
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
  return (file.data['astro'] as { frontmatter?: Record<string, unknown> } | undefined)?.frontmatter ?? {};
}
