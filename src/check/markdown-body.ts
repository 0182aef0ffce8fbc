import type { MarkdownBody } from '#model/citation.ts';
import { seenIn } from '#markdown/seen.ts';
import { remarkPlugins } from '#markdown/pipeline.ts';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { VFile } from 'vfile';

const processor = remark()
  .use(remarkGfm)
  .use([...remarkPlugins] as unknown as PluggableList);

/** Reads what a Markdown body says and lacks, with the very plugins the build uses. */
export function readMarkdownBody(markdown: string, frontmatter: unknown): MarkdownBody {
  const file = new VFile({ value: markdown, data: { astro: { frontmatter: { ...(frontmatter as object) } } } });
  processor.runSync(processor.parse(file), file);
  return seenIn(file);
}
