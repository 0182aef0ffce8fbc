import type { MarkdownBody } from '#model/citation.ts';
import { seenIn } from '#markdown/seen.ts';
import { remarkPlugins } from '#markdown/pipeline.ts';
import type { Root } from 'mdast';
import { remark } from 'remark';
import type { PluggableList } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { LocalFault } from './fault.ts';
import { nearMisses } from './near-misses.ts';
import { unmeantMarkdown } from './unmeant-markdown.ts';
import { subHeadsOf, type SubHead } from './sub-heads.ts';
import { picturesIn, unsafeMarkdown, type ShownPicture } from './unsafe-markdown.ts';

const processor = remark().use([...remarkPlugins] as unknown as PluggableList);

/** What was read of a body, and what of it is refused. */
export interface ReadBody {
  readonly body: MarkdownBody;
  readonly faults: readonly LocalFault[];
  readonly pictures: readonly ShownPicture[];
  readonly subHeads: readonly SubHead[];
}

/** Reads what a Markdown body says and lacks, with the very plugins the build uses, and what it could smuggle onto the page. */
export function readMarkdownBody(markdown: string, frontmatter: unknown): ReadBody {
  const file = new VFile({ value: markdown, data: { astro: { frontmatter: { ...(frontmatter as object) } } } });
  const tree = processor.parse(file);
  const missed = nearMisses(tree, markdown);
  const faults = [...unsafeMarkdown(tree), ...unmeantMarkdown(tree, markdown), ...missed];
  const pictures = picturesIn(tree);
  const subHeads = subHeadsOf(tree);
  const mended = paragraphsWith(missed, tree);
  processor.runSync(tree, file);
  const body = seenIn(file);
  return { body: { ...body, uncited: body.uncited.filter(({ line }) => !mended.has(line)) }, faults, pictures, subHeads };
}

/** The first lines of the paragraphs that hold a fault which, once mended, may be the citation they lack. */
function paragraphsWith(faults: readonly LocalFault[], tree: Root): ReadonlySet<number> {
  const lines = new Set<number>();
  visit(tree, 'paragraph', ({ position }) => {
    const [first = 0, last = 0] = [position?.start.line, position?.end.line];
    if (faults.some(({ at }) => at && first <= at.line && at.line <= last)) lines.add(first);
  });
  return lines;
}
