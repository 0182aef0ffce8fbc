import type { MarkdownBody } from '#model/citation.ts';
import { bodyPlugins } from '#markdown/pipeline.ts';
import { bodyFile, seenIn } from '#markdown/seen.ts';
import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import type { LocalFault } from './fault.ts';
import { nearMisses } from './near-misses.ts';
import { unmeantMarkdown } from './unmeant-markdown.ts';
import { subHeadsOf, type SubHead } from './sub-heads.ts';
import { picturesIn, unsafeMarkdown, type ShownPicture } from './unsafe-markdown.ts';

const processor = remark().use(bodyPlugins);

/** What was read of a body, and what of it is refused. */
export interface ReadBody {
  readonly body: MarkdownBody;
  readonly faults: readonly LocalFault[];
  readonly pictures: readonly ShownPicture[];
  readonly subHeads: readonly SubHead[];
}

/**
 * Reads and renders a Markdown body: what it says and lacks, what it could smuggle onto the page, and its HTML. `frontMatter` is
 * that of the file as it is written; without it key points are not numbered. Throws what a plugin throws.
 */
export function readMarkdownBody(markdown: string, frontMatter: object = {}): ReadBody {
  const file = bodyFile(markdown, frontMatter);
  const tree = processor.parse(file);
  const missed = nearMisses(tree, markdown);
  const faults = [...unsafeMarkdown(tree), ...unmeantMarkdown(tree, markdown), ...missed];
  const pictures = picturesIn(tree);
  const subHeads = subHeadsOf(tree);
  const mended = paragraphsWith(missed, tree);
  const html = toHtml(processor.runSync(tree, file) as Nodes);
  const body = seenIn(file);
  return { body: { ...body, html, uncited: body.uncited.filter(({ line }) => !mended.has(line)) }, faults, pictures, subHeads };
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
