import type { MarkdownBody } from '#model/citation.ts';
import { seenIn } from '#markdown/seen.ts';
import { remarkPlugins } from '#markdown/pipeline.ts';
import { remark } from 'remark';
import type { PluggableList } from 'unified';
import { VFile } from 'vfile';
import type { LocalFault } from './fault.ts';
import { unsafeMarkdown } from './unsafe-markdown.ts';

const processor = remark().use([...remarkPlugins] as unknown as PluggableList);

/** What was read of a body, and what of it is refused. */
export interface ReadBody {
  readonly body: MarkdownBody;
  readonly faults: readonly LocalFault[];
}

/** Reads what a Markdown body says and lacks, with the very plugins the build uses, and what it could smuggle onto the page. */
export function readMarkdownBody(markdown: string, frontmatter: unknown): ReadBody {
  const file = new VFile({ value: markdown, data: { astro: { frontmatter: { ...(frontmatter as object) } } } });
  const tree = processor.parse(file);
  const faults = unsafeMarkdown(tree);
  processor.runSync(tree, file);
  return { body: seenIn(file), faults };
}
